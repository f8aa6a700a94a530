import { fileOf, writtenTarget } from "../text/written-target.js";
import { shifted, type TextEdit } from "../text/span.js";
import type { Agenda } from "./agenda.js";
import { linksOf } from "./links.js";

/** A file or folder and what it will be called, as URIs. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The edits that let a document's links follow files and folders that get another name or place, the document itself
 * among them. A link that leads where it did is left as it is written.
 *
 * @param uri the document, by its name before
 * @returns offsets from the document's start, in order
 */
export function linkEdits(agenda: Agenda, uri: string, renames: readonly FileRename[]): readonly TextEdit[] {
  const rename = renamer(uri, renames);
  const moved = rename(uri) ?? uri;
  return agenda.units.flatMap(({ unit, start }) =>
    linksOf(unit).flatMap(({ target, targetSpan, label }): readonly TextEdit[] => {
      const found = label === null || target === "" ? null : fileOf(uri, target);
      if (found === null) return [];
      const file = rename(found.file);
      if (file === null && (moved === uri || leadsTo(moved, target, found.file))) return [];
      const newText = writtenTarget(moved, file ?? found.file, target) + found.fragment;
      return newText === target ? [] : [{ span: shifted(targetSpan, start), newText }];
    }),
  );
}

function leadsTo(base: string, target: string, file: string): boolean {
  return keyOf(fileOf(base, target)?.file ?? "", false) === keyOf(file, false);
}

/** Gives a file's new URI, or null for one that stays. Of folders inside each other the innermost counts. */
function renamer(base: string, renames: readonly FileRename[]): (uri: string) => string | null {
  // Where there are drives, `Kort.pdf` and `kort.pdf` are one file.
  const hasDrives = /^file:\/\/\/[a-z](?::|%3a)\//iu.test(base);
  const known = renames.map(({ oldUri, newUri }) => ({ old: keyOf(oldUri, hasDrives).replace(/\/$/u, ""), to: newUri.replace(/\/$/u, "") })).sort((a, b) => b.old.length - a.old.length);
  return (uri) => {
    const key = keyOf(uri, hasDrives);
    const rename = known.find(({ old }) => key === old || key.startsWith(`${old}/`));
    if (rename === undefined) return null;
    const depth = rename.old.split("/").length;
    return [rename.to, ...uri.split("/").slice(depth)].join("/");
  };
}

/** What URIs of files are compared by: each client encodes them as it likes, and macOS takes letters apart. */
function keyOf(uri: string, ignoreCase: boolean): string {
  let plain = uri;
  try {
    // A slash in a name would make two of it.
    plain = decodeURIComponent(uri.replace(/%2f/giu, "%252f"));
  } catch {
    // A percent sign of its own.
  }
  const whole = plain.normalize("NFC").replace(/^(file:\/\/\/)([a-z]):/iu, (_, scheme: string, drive: string) => `${scheme}${drive.toLowerCase()}:`);
  return ignoreCase ? whole.toLowerCase() : whole;
}
