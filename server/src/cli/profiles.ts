import { isAbsolute, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ProfileFinder, profileIn, type FoundProfile } from "../profiles/find.js";
import type { CheckedFile } from "./diagnostic.js";
import { fileUri } from "./paths.js";
import { profileDiagnostics } from "./profile-rule.js";
import { failureText, readBytes } from "./read-file.js";
import { texts } from "./texts.js";

/** The profiles of the documents of one command. */
export interface Profiles {
  /** The one that holds for the document in `file`, which is `-` for standard input. */
  readonly of: (file: string) => Promise<FoundProfile>;
  /** The profile files met so far that cannot be used, each once, with what is wrong as findings of its own. */
  readonly broken: () => readonly CheckedFile[];
}

/**
 * The profile in the file the user names, for all documents, or where none is named (null) the nearest
 * `dagsorden.json` of each document.
 *
 * @param onFailure told what is wrong with the file the user names
 */
export function profilesFor(named: string | null, onFailure: (sentence: string) => void): Profiles {
  if (named !== null) {
    const profile = namedProfile(named, onFailure);
    return { of: () => Promise.resolve(profile), broken: () => [] };
  }
  const finder = new ProfileFinder(readProfileFile);
  const broken = new Map<string, FoundProfile>();
  return {
    of: async (file) => {
      const found = await finder.profileFor(fileUri(file));
      if (found.isBroken && found.file !== null) broken.set(found.file, found);
      return found;
    },
    broken: () => [...broken].map(([uri, profile]) => ({ file: shortPath(fileURLToPath(uri)), diagnostics: profileDiagnostics(profile) })),
  };
}

function namedProfile(named: string, onFailure: (sentence: string) => void): FoundProfile {
  try {
    const profile = profileIn(fileUri(named), readBytes(named));
    if (profile.isBroken) {
      const lines = profileDiagnostics(profile).map(({ range: { start }, message }) => texts.profile.problem(start.line, start.column, message));
      onFailure([texts.profile.broken(named), ...lines].join("\n"));
    }
    return profile;
  } catch (error) {
    onFailure(failureText(named, error));
    return profileIn(fileUri(named), "");
  }
}

/** The bytes of a profile file, or null where there is none. */
function readProfileFile(uri: string): Uint8Array | null {
  try {
    return readBytes(fileURLToPath(uri));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

/** The path as it is seen from here, where it lies below. */
function shortPath(path: string): string {
  const short = relative("", path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}
