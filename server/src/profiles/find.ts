import { kkr, ProfileNames, type Texts } from "../language/index.js";
import { decodeProfile } from "./decode.js";
import { readProfile, type ProfileProblem } from "./read.js";

/** The name of a house's own profile. It holds for the folder it lies in and for all folders below. */
export const profileFileName = "dagsorden.json";

/**
 * Reads a file by its URI: its bytes, its text where somebody has it open, or null where there is no such
 * file. Throws where there is one that cannot be read.
 */
export type ReadFile = (uri: string) => Promise<Uint8Array | string | null> | Uint8Array | string | null;

/** The profile that holds for a document. */
export interface FoundProfile {
  /** Those of the default where there is no file, and where it is broken. The same object as long as the file says the same. */
  readonly names: ProfileNames;
  /** The URI of the profile file, or null where there is none. */
  readonly file: string | null;
  /** What the file holds, without byte order mark; `""` where it cannot be read. */
  readonly text: string;
  /** Whether there is a file that cannot be used. */
  readonly isBroken: boolean;
  /** What is wrong with it, in the language of `texts`; spans count from the start of `text`. None where it is in use. */
  readonly problems: (texts: Texts) => readonly ProfileProblem[];
}

/** KKR, which holds where there is no file. */
export const standardProfile: FoundProfile = { names: new ProfileNames(kkr), file: null, text: "", isBroken: false, problems: () => [] };

/**
 * Finds the profile of documents: the nearest `dagsorden.json` from the document's folder upwards to the
 * root. The command line and the editor both ask here, so that both say the same of a document. Every
 * folder is looked into once, until `forget` is called.
 */
export class ProfileFinder {
  #folders = new Map<string, Promise<FoundProfile>>();
  readonly #files = new Map<string, FoundProfile>();

  constructor(private readonly read: ReadFile) {}

  /** The profile of the document at `uri`, which need not exist; the default for a URI without folders (`untitled:Untitled-1`). Never rejects. */
  profileFor(uri: string): Promise<FoundProfile> {
    return this.#inFolder(folderOf(uri));
  }

  /** Something has happened to profile files: every folder is looked into again. A file that says what it said keeps its names. */
  forget(): void {
    this.#folders = new Map();
  }

  #inFolder(folder: string | null): Promise<FoundProfile> {
    if (folder === null) return Promise.resolve(standardProfile);
    let found = this.#folders.get(folder);
    if (found === undefined) {
      found = this.#look(folder);
      this.#folders.set(folder, found);
    }
    return found;
  }

  async #look(folder: string): Promise<FoundProfile> {
    const file = folder + profileFileName;
    let stored: Uint8Array | string | null;
    try {
      stored = await this.read(file);
    } catch (error) {
      return broken(file, "", (texts) => [{ span: { start: 0, end: 0 }, message: texts.profileUnreadable(reasonOf(error)) }]);
    }
    if (stored === null) return this.#inFolder(parentOf(folder));
    const known = this.#files.get(file);
    const read = profileIn(file, stored);
    if (known?.text === read.text) return known;
    this.#files.set(file, read);
    return read;
  }
}

/** The profile that a file holds. */
export function profileIn(file: string, stored: Uint8Array | string): FoundProfile {
  const { text, damage } = decodeProfile(stored);
  if (damage !== null) return broken(file, text, (texts) => [{ span: damage, message: texts.profileEncoding }]);
  const result = readProfile(text);
  if ("profile" in result) return { names: new ProfileNames(result.profile), file, text, isBroken: false, problems: () => [] };
  return broken(file, text, (texts) => {
    const again = readProfile(text, texts);
    return "problems" in again ? again.problems : [];
  });
}

function broken(file: string, text: string, problems: FoundProfile["problems"]): FoundProfile {
  return { names: standardProfile.names, file, text, isBroken: true, problems };
}

/** The folder of a file as a URI that ends in `/`, or null where its URI has none. */
function folderOf(uri: string): string | null {
  const path = uri.replace(/[?#].*$/su, "");
  return rootOf(path) === null ? null : path.slice(0, path.lastIndexOf("/") + 1);
}

/** The folder above a folder, or null at the root. */
function parentOf(folder: string): string | null {
  return folder === rootOf(folder) ? null : folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
}

/** `file:///`, `file:///c%3A/`, `file://server/`: where the way up ends, or null for a URI without folders. */
function rootOf(path: string): string | null {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*\/|\/(?!\/))(?:[a-z](?::|%3a)\/)?/iu.exec(path)?.[0] ?? null;
}

/** The system's own name for what went wrong, for the helpdesk. */
function reasonOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : error instanceof Error ? error.message : String(error);
}
