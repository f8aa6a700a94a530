import { commands, type ExtensionContext, Range, SnippetString, type TextDocument, type TextEditor, Uri, window, workspace, WorkspaceEdit } from "vscode";
import { makeMinutesMethod, type MakeMinutesAnswer, type MakeMinutesParams, meetingFilesMethod, type MeetingFilesAnswer } from "../../../server/src/protocol/minutes.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { exists, nameOf, readText } from "../files.js";

type Minutes = MakeMinutesAnswer & { readonly kind: "minutes" };

/**
 * "Opret referat fra dagsorden": the minutes beside the agenda, with the people of the last minutes, and a choice of the
 * house's phrases at every decision. The argument is the file in the explorer; without it the agenda in the editor is meant.
 */
export function activateMakeMinutes(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.makeMinutes", async (file: unknown) => {
      try {
        const agenda = file instanceof Uri ? await workspace.openTextDocument(file) : window.activeTextEditor?.document;
        if (agenda === undefined || !isAgenda(agenda)) void window.showInformationMessage(client.texts().authoring.openAgendaFirst);
        else await makeMinutes(agenda, client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

async function makeMinutes(agenda: TextDocument, client: AgendaClient): Promise<void> {
  const texts = client.texts();
  if (agenda.isUntitled) {
    void window.showInformationMessage(texts.authoring.saveAgendaFirst);
    return;
  }
  const textDocument = { uri: client.uriOf(agenda) };
  const files = await client.request<MeetingFilesAnswer | null>(meetingFilesMethod, { textDocument });
  const params: MakeMinutesParams = { textDocument, last: await readText(files?.lastMinutes ?? null) };
  const answer = await client.request<MakeMinutesAnswer | null>(makeMinutesMethod, params);
  if (answer?.kind !== "minutes") {
    void window.showInformationMessage(answer === null ? texts.notChecked : answer.message);
    return;
  }
  const editor = await editorFor(minutesOf(agenda.uri), answer, client);
  if (editor === undefined) return;
  await write(editor, answer);
  const { useTab, stillReading } = texts.authoring;
  window.setStatusBarMessage([answer.message, useTab, ...(files?.isComplete === false ? [stillReading] : [])].join(" "), 10_000);
}

/** The file beside an agenda. */
function minutesOf(agenda: Uri): Uri {
  return agenda.with({ path: `${agenda.path.replace(/\.dagsorden$/iu, "")}.referat` });
}

/** An editor with the file, which is made where it is not there; undefined where the user wants to keep the one that is. */
async function editorFor(file: Uri, { text }: Minutes, client: AgendaClient): Promise<TextEditor | undefined> {
  const { authoring, replace } = client.texts();
  if (await exists(file)) {
    const choice = await window.showWarningMessage(authoring.minutesThere(nameOf(file)), { modal: true, detail: authoring.minutesThereMore }, replace, authoring.openIt);
    if (choice === undefined) return undefined;
    const editor = await window.showTextDocument(file, { preview: false });
    return choice === replace ? editor : undefined;
  }
  const edit = new WorkspaceEdit();
  // Whole from the first moment: whatever happens next, the text is there.
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    client.log.error(`${file.path}: createFile`);
    void window.showErrorMessage(authoring.notSaved(nameOf(file)));
    return undefined;
  }
  return window.showTextDocument(file, { preview: false });
}

/** One snippet in the place of all there is, so that it is one step to undo. */
async function write(editor: TextEditor, { snippet }: Minutes): Promise<void> {
  const { document } = editor;
  const whole = new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
  await editor.insertSnippet(new SnippetString(snippet), whole, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
}
