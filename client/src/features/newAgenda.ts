import { commands, type ExtensionContext, Selection, type TextEditor, Uri, window, workspace, WorkspaceEdit } from "vscode";
import { meetingTimeMethod, type MeetingTimeAnswer, type MeetingTimeParams, newAgendaMethod, type NewAgendaAnswer, type NewAgendaParams } from "../../../server/src/protocol/new-agenda.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { exists, folderOf, nameOf, readText } from "../files.js";
import { askBody, askDate, askPlace, askTimes, type MeetingWish } from "./newAgendaInput.js";

/**
 * "Ny dagsorden": asks for body, date, time and place, each with what the last meeting had, and writes the file by the
 * house's template. The argument is the folder in the explorer, or for keyboard shortcuts what need not be asked.
 */
export function activateNewAgenda(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.newAgenda", async (wish: unknown) => {
      try {
        await newAgenda(wish instanceof Uri ? { folder: wish } : wishIn(wish), client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

async function newAgenda(wish: MeetingWish, client: AgendaClient): Promise<void> {
  const folder = wish.folder ?? (await chosenFolder(client));
  if (folder === undefined) return;
  const chosen = await askBody(folder, wish, client);
  if (chosen === undefined) return;
  const { body } = chosen;
  const date = await askDate({ folder, body, proposed: chosen.nextMeeting }, wish, client);
  if (date === undefined) return;
  const meeting = await client.request<MeetingTimeAnswer | null>(meetingTimeMethod, { folder: folder.toString(), body, date, times: null } satisfies MeetingTimeParams);
  if (meeting?.kind !== "meeting") {
    if (meeting !== null) void window.showErrorMessage(meeting.message);
    return;
  }
  const times = await askTimes({ folder, body, date, proposed: meeting.times, spoken: meeting.spoken }, wish, client);
  if (times === undefined) return;
  const place = await askPlace({ proposed: meeting.place, spoken: meeting.spoken }, wish, client);
  if (place === undefined) return;
  const params: NewAgendaParams = { folder: folder.toString(), body, date, times, place, previous: await readText(meeting.previous) };
  const answer = await client.request<NewAgendaAnswer | null>(newAgendaMethod, params);
  if (answer?.kind === "agenda") await write(Uri.joinPath(folder, answer.fileName), answer.text, client);
  else if (answer !== null) void window.showErrorMessage(answer.message);
}

async function write(file: Uri, text: string, client: AgendaClient): Promise<void> {
  const { authoring } = client.texts();
  const { fileThere, open } = authoring.newAgenda;
  if (await exists(file)) {
    if ((await window.showWarningMessage(fileThere(nameOf(file)), open)) === open) await window.showTextDocument(file, { preview: false });
    return;
  }
  const edit = new WorkspaceEdit();
  // Refused where somebody has made the file meanwhile.
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  if (await workspace.applyEdit(edit)) {
    selectFirstStub(await window.showTextDocument(file, { preview: false }));
    return;
  }
  client.log.error(`${file.path}: createFile`);
  void window.showErrorMessage(authoring.notSaved(nameOf(file)));
}

/** The first thing to fill in. */
function selectFirstStub(editor: TextEditor): void {
  const { document } = editor;
  const stub = /\[indsæt [^[\]\n]{1,80}\]/u.exec(document.getText());
  if (stub === null) return;
  editor.selection = new Selection(document.positionAt(stub.index), document.positionAt(stub.index + stub[0].length));
}

/** The folder of the agenda in view, else the workspace's folder; undefined where there is none. */
async function chosenFolder(client: AgendaClient): Promise<Uri | undefined> {
  const texts = client.texts().authoring.newAgenda;
  const shown = window.activeTextEditor?.document;
  if (shown !== undefined && isAgenda(shown) && !shown.isUntitled) return folderOf(shown.uri);
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void window.showInformationMessage(texts.openFolderFirst);
  if (folders.length < 2) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: texts.chooseFolder }))?.uri;
}

/** What a keyboard shortcut says already: `{ "body": "KKR Sjælland", "times": "10-12" }`. */
function wishIn(wish: unknown): MeetingWish {
  if (typeof wish !== "object" || wish === null) return {};
  const text = (name: string): string | undefined => {
    const value = (wish as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" ? value : undefined;
  };
  const folder = (wish as { readonly folder?: unknown }).folder;
  return { body: text("body"), date: text("date"), times: text("times"), place: text("place"), folder: folder instanceof Uri ? folder : undefined };
}
