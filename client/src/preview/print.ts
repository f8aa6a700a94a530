import { env, type ExtensionContext, Uri, window, workspace } from "vscode";
import { type PreviewAnswer, type PreviewClosedParams, previewClosedMethod, previewMethod, type PreviewParams } from "../../../server/src/protocol/preview.js";
import type { AgendaClient } from "../agendaClient.js";
import type { Preview } from "./preview.js";
import { printHtml } from "./printPage.js";

const view = "print";

/**
 * VS Code's pages cannot print themselves: the document is opened in the browser, as one file that the next one replaces.
 * Where there is no browser beside the editor, the user says where the file goes.
 */
export async function print(preview: Preview, context: ExtensionContext, client: AgendaClient): Promise<void> {
  const texts = client.texts().preview;
  try {
    const document = await workspace.openTextDocument(preview.uri);
    const params: PreviewParams = { textDocument: { uri: client.uriOf(document) }, view, audience: preview.audience, revision: null };
    const answer = await client.request<PreviewAnswer | null>(previewMethod, params);
    client.notify(previewClosedMethod, { view } satisfies PreviewClosedParams);
    if (answer === null) {
      void window.showInformationMessage(texts.tooLarge);
      return;
    }
    const style = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist", "preview", "preview.css"));
    const bytes = new TextEncoder().encode(printHtml(answer, new TextDecoder().decode(style)));
    const file = fileFor(context) ?? (await window.showSaveDialog({ filters: { HTML: ["html"] }, title: texts.print }));
    if (file === undefined) return;
    await workspace.fs.createDirectory(Uri.joinPath(file, ".."));
    await workspace.fs.writeFile(file, bytes);
    if (file.scheme === "file" && (await env.openExternal(file))) void window.showInformationMessage(texts.printInBrowser);
  } catch (error) {
    client.reportFailure(error);
  }
}

/** In the extension's own folder; undefined where that is not on the user's machine. */
function fileFor({ globalStorageUri }: ExtensionContext): Uri | undefined {
  return globalStorageUri.scheme === "file" && env.remoteName === undefined ? Uri.joinPath(globalStorageUri, "udskrift.html") : undefined;
}
