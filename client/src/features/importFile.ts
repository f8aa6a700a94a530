import { type CancellationToken, type Uri, workspace } from "vscode";
import { type ImportAnswer, importMethod, type ImportParams } from "../../../server/src/protocol.js";
import type { AgendaClient } from "../agendaClient.js";
import { nameOf } from "../files.js";

export type Imported = ImportAnswer & { readonly kind: "imported" };

/** The agenda in a PDF file, a Word document or a text file. Rejects where the file cannot be read or the server gives no answer. */
export async function importedFrom(file: Uri, client: AgendaClient, token?: CancellationToken): Promise<ImportAnswer | null> {
  const name = nameOf(file);
  // VS Code knows how a text file is stored; the others the server reads itself.
  const text = /\.(?:pdf|docx?)$/iu.test(name) ? null : await workspace.decode(await workspace.fs.readFile(file), { uri: file });
  const params: ImportParams = { uri: file.toString(), name, text, pasted: false };
  return client.request<ImportAnswer | null>(importMethod, params, token);
}
