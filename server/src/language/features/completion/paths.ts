import type { CompletionItem, CompletionItemKind, Position, Range } from "vscode-languageserver-types";
import type { Agenda } from "../../model/agenda.js";
import { fileBeside, mayBeBeside } from "../../text/targets.js";
import { writtenStep, writtenTarget } from "../../text/written-target.js";
import type { PositionEncoding } from "../to-lsp.js";
import { cursorAt } from "./cursor.js";

const fileKind: CompletionItemKind = 17; /* File */
const folderKind: CompletionItemKind = 19; /* Folder */

/** The characters that may open the list inside `[Titel](…)`. */
export const pathTriggers: readonly string[] = ["(", "/", "\\"];

/** Where a path is being written: `[Plan](bilag/pl|)`. */
export interface LinkPath {
  /** The folder that the path has come to, as a URI that ends in `/`. */
  readonly folder: string;
  /** What is written behind the last slash. */
  readonly range: Range;
  /** The whole path up to the cursor. */
  readonly written: string;
  readonly isClosed: boolean;
}

/** A file or folder below the folder of a `LinkPath`, by the names that lead to it. */
export interface FoundPath {
  readonly names: readonly string[];
  readonly isFolder: boolean;
}

/** The path at a place, or null where none is being written, or one that leads to another drive or server, which may not answer. */
export function linkPathAt(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding): LinkPath | null {
  const cursor = cursorAt(agenda, position, encoding, true);
  const written = cursor === null || cursor.isQuiet ? undefined : /\[[^\][]*\]\(((?:[^()]|\([^()]*\))*)$/u.exec(cursor.before.slice(-600))?.[1];
  if (cursor === null || written === undefined || !mayBeBeside(written)) return null;
  const from = Math.max(written.lastIndexOf("/"), written.lastIndexOf("\\")) + 1;
  const folder = fileBeside(uri, from === 0 ? "./" : written.slice(0, from));
  if (folder === null) return null;
  return { folder: folder.replace(/\/?$/u, "/"), range: cursor.rangeFrom(cursor.before.length - written.length + from), written, isClosed: cursor.behind.startsWith(")") };
}

/** What can be written there, as the existing link writes its blanks and slashes. */
export function linkPaths(uri: string, { folder, range, written, isClosed }: LinkPath, found: readonly FoundPath[]): CompletionItem[] {
  const slash = written.includes("\\") && !written.includes("/") ? "\\" : "/";
  const begins = !/[\\/]/u.test(written);
  return found.map(({ names, isFolder }, index) => {
    const path = begins ? writtenTarget(uri, folder + names.map(encodeURIComponent).join("/")) : names.map(writtenStep).join(slash);
    const label = names.join("/") + (isFolder ? "/" : "");
    return {
      label,
      kind: isFolder ? folderKind : fileKind,
      filterText: label.replaceAll("/", slash),
      sortText: String(index).padStart(4, "0"),
      textEdit: { range, newText: path + (isFolder ? slash : isClosed ? "" : ")") },
    };
  });
}
