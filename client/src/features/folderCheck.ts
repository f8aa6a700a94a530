import { type CancellationToken, commands, type Diagnostic, DiagnosticSeverity, type ExtensionContext, type Progress, ProgressLocation, window } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { findAgendaFiles } from "../agendaFiles.js";
import { FolderFindings } from "../folderFindings.js";
import { type FolderResult, folderSummary } from "./folderSummary.js";

/** How many files are read at a time: a file system far away answers slowly, and the server should not be kept from the user's own typing. */
const atOnce = 4;

/** "Dagsorden: Kontrollér alle dagsordener i mappen": the findings of every agenda in the workspace, also of those not open. */
export function activateFolderCheck(context: ExtensionContext, client: AgendaClient): void {
  const findings = new FolderFindings(client);
  let running: Promise<void> | undefined;
  context.subscriptions.push(
    findings,
    commands.registerCommand("dagsorden.checkFolder", () => (running ??= run(findings, client).finally(() => (running = undefined)))),
  );
}

async function run(findings: FolderFindings, client: AgendaClient): Promise<void> {
  const options = { location: ProgressLocation.Notification, title: client.texts().checkingFolder, cancellable: true };
  try {
    const result = await window.withProgress(options, (progress, token) => checkAll(findings, client, progress, token));
    // Nobody waits for the answer: the command is done.
    void tell(result, client);
  } catch (error) {
    client.reportFailure(error);
  }
}

async function checkAll(findings: FolderFindings, client: AgendaClient, progress: Progress<{ message: string; increment: number }>, token: CancellationToken): Promise<FolderResult> {
  findings.follow();
  const files = await findAgendaFiles(token, (folder, error) => client.log.warn(`${folder.path}: ${String(error)}`));
  if (!token.isCancellationRequested) findings.keepOnly(files);
  const found: Diagnostic[] = [];
  let next = 0;
  let checked = 0;
  let unread = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined && !token.isCancellationRequested; file = files[next++]) {
      const diagnostics = await unlessCancelled(findings.check(file, token), token);
      if (diagnostics === "cancelled") return;
      if (diagnostics === undefined) unread++;
      else checked++;
      found.push(...(diagnostics ?? []));
      progress.report({ message: client.texts().checkedOf(checked + unread, files.length), increment: 100 / files.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const count = (severity: DiagnosticSeverity): number => found.filter((diagnostic) => diagnostic.severity === severity).length;
  const { Error, Warning, Information, Hint } = DiagnosticSeverity;
  return {
    all: files.length, checked, unread, stopped: token.isCancellationRequested,
    counts: { error: count(Error), warning: count(Warning), information: count(Information), hint: count(Hint) },
  };
}

/** A request that was called off is rejected by the library; that is no failure. */
async function unlessCancelled<R>(answer: Promise<R>, token: CancellationToken): Promise<R | "cancelled"> {
  try {
    return await answer;
  } catch (error) {
    if (token.isCancellationRequested) return "cancelled";
    throw error;
  }
}

async function tell(result: FolderResult, client: AgendaClient): Promise<void> {
  const texts = client.texts();
  if (result.all === 0 && !result.stopped) {
    void window.showInformationMessage(texts.noAgendas);
    return;
  }
  const say = result.unread > 0 ? window.showWarningMessage : window.showInformationMessage;
  const choice = await say(folderSummary(result, texts), texts.showFindings);
  if (choice === texts.showFindings) void commands.executeCommand("dagsorden.showFindings");
}
