import type { CompletionItem, Position } from "vscode-languageserver";
import type { FolderEntry, HostFiles } from "../host.js";
import { linkPathAt, linkPaths, type Agenda, type FoundPath, type PositionEncoding } from "../language/index.js";
import { nameOf } from "./workspace-texts.js";

/** How many folders below are looked into, and how many proposals are made. */
const mostFolders = 20;
const mostPaths = 300;

/**
 * The files that a link being written can lead to: those in the folder the path has come to, and those one folder below, so
 * that `bilag/notat.pdf` is one choice. Null where no path is being written; nothing where there is no disk.
 */
export async function pathCompletion(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding, files: HostFiles | null): Promise<CompletionItem[] | null> {
  const path = linkPathAt(agenda, uri, position, encoding);
  if (path === null) return null;
  if (files === null || !/^file:/iu.test(uri)) return [];
  const here = shown((await files.list(path.folder)) ?? [], uri.startsWith(path.folder) ? uri : "");
  const folders = here.filter(({ isFolder }) => isFolder);
  const below = await Promise.all(
    folders.slice(0, mostFolders).map(async ({ name }): Promise<readonly FoundPath[]> => {
      const entries = shown((await files.list(`${path.folder}${encodeURIComponent(name)}/`)) ?? [], "");
      return entries.flatMap((entry) => (entry.isFolder ? [] : [{ names: [name, entry.name], isFolder: false }]));
    }),
  );
  const own = here.flatMap((entry): readonly FoundPath[] => (entry.isFolder ? [] : [{ names: [entry.name], isFolder: false }]));
  const found = [...below.flat(), ...own, ...folders.map(({ name }) => ({ names: [name], isFolder: true }))];
  return linkPaths(uri, path, found.slice(0, mostPaths));
}

/** What somebody may want to link to, in the order of the alphabet. */
function shown(entries: readonly FolderEntry[], document: string): readonly FolderEntry[] {
  const own = nameOf(document);
  return entries.filter(({ name }) => !isHidden(name) && name !== own).sort((a, b) => a.name.localeCompare(b.name, "da"));
}

/** What programs put into folders; nobody sends it out. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$|node_modules$|dagsorden\.json$|thumbs\.db$|desktop\.ini$)/iu.test(name);
}
