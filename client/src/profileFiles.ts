import { type TextDocument, Uri, workspace } from "vscode";

/** The name of a house's own profile. */
export const profileFileName = "dagsorden.json";

/** Whether a document is a profile that somebody edits, and no older version of one. */
export function isProfile({ uri, isUntitled }: TextDocument): boolean {
  return !isUntitled && isProfileFile(uri) && workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** What a profile or an agenda holds, for a server that cannot read it itself; null where there is none. Other files are none of its business. */
export async function readServerFile(uri: string): Promise<string | null> {
  const file = Uri.parse(uri);
  if (!isProfileFile(file) && !/\.(?:dagsorden|referat)$/iu.test(file.path)) return null;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return null;
  }
}

function isProfileFile(uri: Uri): boolean {
  return uri.path.endsWith(`/${profileFileName}`);
}
