import { type TextDocument, Uri, window, workspace } from "vscode";
import { exists } from "../files.js";
import { type ReadinessReportAnswer, readinessReportMethod, type ReadinessReportParams } from "../../../server/src/protocol/readiness.js";
import type { AgendaClient } from "../agendaClient.js";
import { dayAndTime, jsonBeside, nameOf, sha256, withoutEnding } from "./reportFiles.js";

/** "Gem rapport …": the dated checklist as HTML and JSON where the user chooses; nothing is replaced unless the user says so. */
export async function saveReport(document: TextDocument, client: AgendaClient): Promise<void> {
  if (!(await isSaved(document, client))) return;
  const now = new Date();
  const report = await made(document, now, client).catch((error: unknown) => client.reportFailure(error));
  if (report === undefined) return;
  const texts = client.texts();
  if (report === null || document.isDirty || document.version !== report.version) {
    void window.showWarningMessage(texts.changedMeanwhile);
    return;
  }
  const name = texts.reportName(withoutEnding(nameOf(document.uri.path)), dayAndTime(now).day);
  const html = await window.showSaveDialog({ defaultUri: Uri.joinPath(document.uri, "..", `${name}.html`), filters: { HTML: ["html"] }, title: texts.saveReport });
  if (html === undefined) return;
  const json = html.with({ path: jsonBeside(html.path) });
  // The dialog has asked about the HTML file only.
  if ((await exists(json)) && (await window.showWarningMessage(texts.alreadyThere(nameOf(json.path)), { modal: true }, texts.replace)) !== texts.replace) return;
  try {
    await workspace.fs.writeFile(html, new TextEncoder().encode(report.html));
    await workspace.fs.writeFile(json, new TextEncoder().encode(report.json));
    void window.showInformationMessage(texts.reportSaved(nameOf(html.path), nameOf(json.path)));
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(texts.reportNotSaved);
  }
}

/** The report is about the file's bytes, so what is checked must be what the file holds. */
async function isSaved(document: TextDocument, client: AgendaClient): Promise<boolean> {
  const { saveAsFileFirst, saveChangesFirst, saveAndContinue } = client.texts();
  if (document.isUntitled) {
    void window.showInformationMessage(saveAsFileFirst);
    return false;
  }
  if (!document.isDirty) return true;
  if ((await window.showWarningMessage(saveChangesFirst, { modal: true }, saveAndContinue)) !== saveAndContinue) return false;
  return document.save();
}

async function made(document: TextDocument, now: Date, client: AgendaClient): Promise<ReadinessReportAnswer | null> {
  const { day, time } = dayAndTime(now);
  const params: ReadinessReportParams = {
    textDocument: { uri: client.uriOf(document) },
    file: nameOf(document.uri.path),
    hash: await sha256(await workspace.fs.readFile(document.uri)),
    checked: client.texts().moment(day, time),
    time: now.toISOString(),
  };
  return client.request<ReadinessReportAnswer | null>(readinessReportMethod, params);
}
