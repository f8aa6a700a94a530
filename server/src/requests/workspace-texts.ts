import type { CancellationToken } from "vscode-languageserver";
import type { Documents, OpenDocument } from "../documents.js";
import type { HostFiles } from "../host.js";
import type { HouseProfiles } from "../house-profiles.js";
import { agendaText } from "../workspace/agenda-text.js";
import { uriKey } from "../workspace/uri-key.js";

/** What is needed to look into the documents of a workspace. */
export interface WorkspaceTexts {
  readonly documents: Documents;
  readonly profiles: Pick<HouseProfiles, "profileFor">;
  /** Null in a browser: then only what is open is looked into. */
  readonly files: HostFiles | null;
  /** The agendas and minutes that are known of, as URIs. */
  readonly known: readonly string[];
}

/** How many files are read at a time. */
const atOnce = 16;

/**
 * Every document of the workspace that `concerns` says yes to, as it is now: open ones as they are in the editor, the others
 * from the disk. What cannot be read is passed over.
 *
 * @param concerns asked of the text before it is parsed, which takes longer than reading it
 */
export async function documentsOf({ documents, profiles, files, known }: WorkspaceTexts, concerns: (uri: string, text: string) => boolean, token: CancellationToken): Promise<readonly OpenDocument[]> {
  const open = documents.all();
  const found: OpenDocument[] = open.filter(({ uri, text, excess }) => excess === null && concerns(uri, text));
  const openKeys = new Set(open.map(({ uri }) => uriKey(uri)));
  const waiting = files === null ? [] : known.filter((uri) => !openKeys.has(uriKey(uri)));
  let next = 0;
  const work = async (): Promise<void> => {
    for (let uri = waiting[next++]; uri !== undefined && !token.isCancellationRequested; uri = waiting[next++]) {
      const bytes = (await files?.read(uri).catch(() => null)) ?? null;
      const text = bytes === null ? null : agendaText(bytes);
      if (text === null || !concerns(uri, text)) continue;
      const document = documents.unopened(uri, text, await profiles.profileFor(uri));
      if (document.excess === null) found.push(document);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // Files are read in no order.
  return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Whether a text may name one of these files or folders, however it writes their names. */
export function mayName(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map((name) => name.normalize("NFC").toLowerCase());
  // A name with a percent sign in it stands there in more ways than are worth trying.
  return (text) => {
    const plain = text.normalize("NFC").toLowerCase();
    return wanted.some((name) => plain.includes(name)) || (plain.includes("%") && plain.includes("]("));
  };
}

/** The folder of a file or folder, as a URI that ends in `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.replace(/\/$/u, "").lastIndexOf("/") + 1);
}

/** The last name of a file's or folder's URI, `kort.pdf`. */
export function nameOf(uri: string): string {
  const name = uri.replace(/\/$/u, "").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
