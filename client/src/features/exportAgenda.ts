import { commands, env, type ExtensionContext, ProgressLocation, type TextDocument, Uri, window, workspace } from "vscode";
import { type ExportAnswer, exportMethod, type ExportParams } from "../../../server/src/protocol/export.js";
import { type ReadinessAnswer, readinessMethod } from "../../../server/src/protocol/readiness.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { exists, writeWhole } from "../files.js";
import { bytesOf, type ExportChoice, exportChoices, type ExportKind } from "./exportKinds.js";
import { nameOf } from "./reportFiles.js";

/** What a keyboard shortcut may say beforehand; what it leaves out is asked for. */
interface Wanted {
  readonly kind?: ExportKind;
  readonly audience?: ExportParams["audience"];
  readonly target?: Uri;
}

/** "Dagsorden: Eksportér …": the agenda in the active editor as it goes out. */
export function activateExport(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.export", async (wanted: Wanted = {}) => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !isAgenda(document)) {
        void window.showInformationMessage(client.texts().export.openAgendaFirst);
        return;
      }
      try {
        await exportDocument(document, wanted instanceof Uri ? {} : wanted, client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

async function exportDocument(document: TextDocument, wanted: Wanted, client: AgendaClient): Promise<void> {
  const kind = wanted.kind ?? (await chosenKind(client));
  if (kind === undefined) return;
  const audience = wanted.audience ?? (await chosenAudience(client));
  if (audience === undefined) return;
  if (audience === "public" && !(await mayBePublished(document, client))) return;
  const choice = exportChoices[kind];
  const made = await answerOf(document, choice, audience, client);
  if (made === undefined) return;
  const target = wanted.target ?? (await chosenTarget(document, `${made.name}${choice.suffix}.${choice.ending}`, choice, client));
  if (target !== undefined) await save(target, made, wanted.target !== undefined, client);
}

async function chosenKind(client: AgendaClient): Promise<ExportKind | undefined> {
  const { formats, title, format } = client.texts().export;
  const entries = (Object.keys(exportChoices) as ExportKind[]).map((value) => ({ value, label: formats[value][0] ?? "", detail: formats[value][1] ?? "" }));
  return (await window.showQuickPick(entries, { title, placeHolder: format, matchOnDetail: true }))?.value;
}

async function chosenAudience(client: AgendaClient): Promise<ExportParams["audience"] | undefined> {
  const { audiences, title, audience } = client.texts().export;
  const entries = (["internal", "public"] as const).map((value) => ({ value, label: audiences[value][0] ?? "", detail: audiences[value][1] ?? "" }));
  return (await window.showQuickPick(entries, { title, placeHolder: audience }))?.value;
}

/** Nothing with errors in it goes to the public, unless somebody gives a reason. */
async function mayBePublished(document: TextDocument, client: AgendaClient): Promise<boolean> {
  const readiness = await client.request<ReadinessAnswer | null>(readinessMethod, { textDocument: { uri: client.uriOf(document) } });
  if (readiness?.light !== "red") return true;
  const { notReady, publishAnyway, showChecklist, reason, overridden, title } = client.texts().export;
  const chosen = await window.showWarningMessage(notReady, { modal: true }, showChecklist, publishAnyway);
  if (chosen === showChecklist) void commands.executeCommand("dagsorden.checkReadiness");
  if (chosen !== publishAnyway) return false;
  const given = await window.showInputBox({ title, prompt: reason, ignoreFocusOut: true });
  if (given === undefined || given.trim() === "") return false;
  client.log.warn(overridden(given));
  return true;
}

/** The output; undefined where the user called it off or has been told why there is none. */
async function answerOf(document: TextDocument, { formats, pdfStandard, isBundle }: ExportChoice, audience: ExportParams["audience"], client: AgendaClient): Promise<(ExportAnswer & { readonly kind: "done" }) | undefined> {
  const texts = client.texts().export;
  const params: ExportParams = { textDocument: { uri: client.uriOf(document) }, formats, audience, pdfStandard, isBundle };
  const answer = await window.withProgress({ location: ProgressLocation.Notification, title: texts.exporting(nameOf(document.uri.path)), cancellable: true }, async (_, token) => {
    try {
      return await client.request<ExportAnswer | null>(exportMethod, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
  if (answer === undefined) return undefined;
  if (answer?.kind === "done") return answer;
  const why = answer === null ? texts.tooLarge : answer.kind === "missingFiles" ? texts.missingFiles(answer.paths) : texts[answer.kind];
  void window.showErrorMessage(why);
  return undefined;
}

/** Beside the document; the dialog asks before another file is replaced. */
function chosenTarget(document: TextDocument, name: string, { ending }: ExportChoice, client: AgendaClient): Thenable<Uri | undefined> {
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, "..");
  return window.showSaveDialog({ title: client.texts().export.saveAs, ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }), filters: { [ending.toUpperCase()]: [ending] } });
}

async function save(target: Uri, { base64, missing }: ExportAnswer & { readonly kind: "done" }, asks: boolean, client: AgendaClient): Promise<void> {
  const texts = client.texts().export;
  const name = nameOf(target.path);
  if (asks && (await exists(target)) && (await window.showWarningMessage(texts.alreadyThere(name), { modal: true }, texts.replace)) !== texts.replace) return;
  try {
    await writeWhole(target, bytesOf(base64), { overwrite: true });
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(texts.notSaved(name));
    return;
  }
  if (missing.length > 0) void window.showWarningMessage(texts.missingCharacters(missing));
  void window.showInformationMessage(texts.saved(name), texts.open, texts.showInFolder).then((chosen) => {
    if (chosen === texts.open) void env.openExternal(target);
    if (chosen === texts.showInFolder) void commands.executeCommand("revealFileInOS", target);
  });
}
