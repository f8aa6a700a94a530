import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { exists, nameOf } from "../files.js";
import { type Imported, importedFrom } from "./importFile.js";

/**
 * "Dagsorden: Importér dagsorden …": makes an agenda of a PDF file, a Word document or a text file, saves it where the
 * user says and opens it. The arguments, for keyboard shortcuts and the Explorer, are the file and where it goes.
 */
export function activateImport(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.import", async (file: unknown, target: unknown) => {
      try {
        const source = file instanceof Uri ? file : await chosenFile(client);
        if (source !== undefined) await importFile(source, target instanceof Uri ? target : undefined, client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

async function chosenFile(client: AgendaClient): Promise<Uri | undefined> {
  const { open, choose, files } = client.texts().import;
  const [file] = (await window.showOpenDialog({ title: choose, openLabel: open, filters: { [files]: ["pdf", "docx", "txt"] } })) ?? [];
  return file;
}

async function importFile(file: Uri, wanted: Uri | undefined, client: AgendaClient): Promise<void> {
  const texts = client.texts().import;
  const name = nameOf(file);
  const answer = await importedFrom(file, client);
  if (answer?.kind === "failed") void window.showErrorMessage(answer.message);
  if (answer?.kind !== "imported") return;
  const target = wanted ?? (await chosenTarget(file, answer, client));
  if (target === undefined) return;
  if (wanted !== undefined && (await exists(wanted))) {
    void window.showErrorMessage(texts.alreadyThere(nameOf(target)));
    return;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(texts.notSaved(nameOf(target)));
    return;
  }
  await window.showTextDocument(target, { preview: false });
  void tell(name, answer, client);
}

/** Beside the file, with its name; VS Code asks before another file is replaced. */
function chosenTarget(file: Uri, { documentKind }: Imported, client: AgendaClient): Thenable<Uri | undefined> {
  const { saveAs, agendas } = client.texts().import;
  const path = `${file.path.replace(/\.[^./]{1,10}$/u, "")}.${documentKind}`;
  return window.showSaveDialog({ title: saveAs, defaultUri: file.with({ path }), filters: { [agendas]: [documentKind, documentKind === "referat" ? "dagsorden" : "referat"] } });
}

async function tell(name: string, { report, lookAt }: Imported, client: AgendaClient): Promise<void> {
  const { imported, showReport, reportTitle } = client.texts().import;
  const chosen = await window.showInformationMessage(imported(name, lookAt), showReport);
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument({ language: "plaintext", content: `${reportTitle(name)}\n\n${report}` });
  await window.showTextDocument(document, { preview: true });
}
