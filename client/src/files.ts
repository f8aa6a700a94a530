import { type TextDocument, Uri, workspace } from "vscode";
import type { FileParams } from "../../server/src/protocol/minutes.js";

/** Whether there is a file or folder. */
export async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** The last part of a path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folder that a file lies in. */
export function folderOf(file: Uri): Uri {
  return Uri.joinPath(file, "..");
}

/** Puts a file where it belongs: written beside its place and then renamed, so that nobody ever sees half of it. Rejects where there is one, unless it may be replaced. */
export async function writeWhole(target: Uri, bytes: Uint8Array, { overwrite }: { readonly overwrite: boolean }): Promise<void> {
  const beside = target.with({ path: `${target.path}.tmp` });
  await workspace.fs.writeFile(beside, bytes);
  try {
    await workspace.fs.rename(beside, target, { overwrite });
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}

/** The text of a file that the server named, as it is in the editor; null where it is gone or cannot be read. */
export async function readText(uri: string | null): Promise<FileParams | null> {
  if (uri === null) return null;
  try {
    const document: TextDocument = await workspace.openTextDocument(Uri.parse(uri));
    return { uri, text: document.getText() };
  } catch {
    return null;
  }
}
