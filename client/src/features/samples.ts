import { commands, type ExtensionContext, type TextDocument, Uri, window, workspace } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { languageId } from "../agendas.js";
import { nameOf } from "./reportFiles.js";

/** The agenda of the samples, which has some faults in it to look at. */
const agenda = "kystraadet-2026-02-04.dagsorden";

/** Every packaged sample. A list, since a folder of the extension cannot be listed in a browser. */
const files = [agenda, "kystraadet-2025-11-12.referat", "bilag/oplaeg.txt"] as const;

/** "Dagsorden: Åbn et eksempel", a document that is no file yet, and "Gem eksempler i en mappe …". */
export function activateSamples(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.openSample", async () => {
      try {
        await window.showTextDocument(await openSample(context), { preview: false });
      } catch (error) {
        client.log.error(String(error));
        void window.showErrorMessage(client.texts().firstSteps.notOpened);
      }
    }),
    // The argument, for tests and keyboard shortcuts, is the folder to put them into.
    commands.registerCommand("dagsorden.saveSamples", (folder: unknown) => saveSamples(context, client, folder instanceof Uri ? folder : undefined)),
  );
}

/** The sample agenda as a new document: whatever one does to it, nothing is lost. */
export async function openSample(context: ExtensionContext): Promise<TextDocument> {
  return workspace.openTextDocument({ language: languageId, content: new TextDecoder().decode(await workspace.fs.readFile(sourceOf(context, agenda))) });
}

async function saveSamples(context: ExtensionContext, client: AgendaClient, given: Uri | undefined): Promise<void> {
  const texts = client.texts().firstSteps;
  const parent = given ?? (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: false, openLabel: texts.chooseFolder, title: texts.chooseFolder }))?.[0];
  if (parent === undefined) return;
  let folder: Uri;
  try {
    folder = await newFolder(parent, texts.folder);
    for (const file of files) await workspace.fs.writeFile(Uri.joinPath(folder, file), await workspace.fs.readFile(sourceOf(context, file)));
    await window.showTextDocument(Uri.joinPath(folder, agenda), { preview: false });
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(texts.notSaved);
    return;
  }
  // Nobody waits for the answer.
  void window.showInformationMessage(texts.saved(nameOf(folder.path)), texts.openFolder).then((chosen) => {
    if (chosen === texts.openFolder) void commands.executeCommand("vscode.openFolder", folder, { forceNewWindow: true });
  });
}

/** The first name that is free, so that samples somebody has worked in stay as they are. */
async function newFolder(parent: Uri, name: (count: number) => string): Promise<Uri> {
  const taken = new Set((await workspace.fs.readDirectory(parent)).map(([entry]) => entry.toLowerCase()));
  let count = 1;
  while (taken.has(name(count).toLowerCase())) count++;
  return Uri.joinPath(parent, name(count));
}

function sourceOf(context: ExtensionContext, file: string): Uri {
  return Uri.joinPath(context.extensionUri, "client", "samples", file);
}
