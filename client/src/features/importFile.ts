import { type CancellationToken, type Uri, workspace } from "vscode";
import { type ImportAnswer, importMethod, type ImportParams } from "../../../server/src/protocol/import.js";
import type { AgendaClient } from "../agendaClient.js";
import { nameOf } from "../files.js";

export type Imported = ImportAnswer & { readonly kind: "imported" };

/** The agenda in a PDF file, a Word document or a text file. Rejects where the file cannot be read or the server gives no answer. */
export async function importedFrom(file: Uri, client: AgendaClient, token?: CancellationToken): Promise<ImportAnswer | null> {
  const name = nameOf(file);
  // What lies on the disk the server reads itself, text in the encodings of older programs too.
  const text = file.scheme === "file" || /\.(?:pdf|docx?)$/iu.test(name) ? null : await workspace.decode(await workspace.fs.readFile(file), { uri: file });
  const params: ImportParams = { uri: file.toString(), name, text, pasted: false };
  return client.request<ImportAnswer | null>(importMethod, params, token);
}
