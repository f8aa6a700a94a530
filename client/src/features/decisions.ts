import { commands, type ExtensionContext, type TextDocument, Uri, window, workspace } from "vscode";
import { type DecisionsAnswer, decisionsMethod, type DecisionsParams } from "../../../server/src/protocol/minutes.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { nameOf } from "../files.js";
import { withoutEnding } from "./reportFiles.js";

type Decisions = DecisionsAnswer & { readonly kind: "decisions" };

const scheme = "dagsorden-beslutninger";

/** "Beslutningsliste" as a table to read, and as a file for Excel. */
export function activateDecisions(context: ExtensionContext, client: AgendaClient): void {
  const pages = new Map<string, string>();
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: ({ path }) => pages.get(path) ?? "" }),
    commands.registerCommand("dagsorden.showDecisions", () => withDecisions(client, (document, answer) => show(document, answer, pages, client))),
    commands.registerCommand("dagsorden.saveDecisions", () => withDecisions(client, (document, answer) => save(document, answer, client))),
  );
}

async function withDecisions(client: AgendaClient, then: (document: TextDocument, answer: Decisions) => Promise<void>): Promise<void> {
  const document = window.activeTextEditor?.document;
  const texts = client.texts();
  if (document === undefined || !isAgenda(document)) {
    void window.showInformationMessage(texts.authoring.decisionsFirst);
    return;
  }
  try {
    const params: DecisionsParams = { textDocument: { uri: client.uriOf(document) }, file: nameOf(document.uri) };
    const answer = await client.request<DecisionsAnswer | null>(decisionsMethod, params);
    if (answer?.kind === "decisions") await then(document, answer);
    else void window.showInformationMessage(answer === null ? texts.notChecked : answer.message);
  } catch (error) {
    client.reportFailure(error);
  }
}

/** VS Code shows the page as it shows every page of Markdown: it can be read aloud, searched and copied. */
async function show(document: TextDocument, answer: Decisions, pages: Map<string, string>, client: AgendaClient): Promise<void> {
  const { decisionsTitle, decisionsReady, saveAsCsv } = client.texts().authoring;
  const path = `/${decisionsTitle(nameOf(document.uri))}.md`;
  const isShown = pages.has(path);
  pages.set(path, answer.markdown);
  const page = Uri.from({ scheme, path });
  await commands.executeCommand("markdown.showPreview", page);
  if (isShown) await commands.executeCommand("markdown.preview.refresh");
  void window.showInformationMessage(decisionsReady, saveAsCsv).then((choice) => (choice === saveAsCsv ? save(document, answer, client) : undefined));
}

/** Where the user says; VS Code asks before a file is replaced. */
async function save(document: TextDocument, { csv }: Decisions, client: AgendaClient): Promise<void> {
  const texts = client.texts().authoring;
  const defaultUri = document.isUntitled ? undefined : Uri.joinPath(document.uri, "..", `${texts.decisionsFile(withoutEnding(nameOf(document.uri)))}.csv`);
  const target = await window.showSaveDialog({ title: texts.saveDecisions, filters: { [texts.spreadsheet]: ["csv"] }, ...(defaultUri === undefined ? {} : { defaultUri }) });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(csv));
    void window.showInformationMessage(texts.saved(nameOf(target)));
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(texts.notSaved(nameOf(target)));
  }
}
