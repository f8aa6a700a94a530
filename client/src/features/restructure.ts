import { commands, type ExtensionContext, type QuickPickItem, Range, Selection, type TextEditor, TextEditorRevealType, window, workspace } from "vscode";
import {
  moveTargetsMethod, type MoveTargetsAnswer, type MoveTargetsParams, type PlaceParams, type RestructureActionName, type RestructureAnswer, restructureMethod, type RestructureParams,
} from "../../../server/src/protocol.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { confirmInComparison, registerEditPreview } from "./editPreview.js";
import { followHeading, looksNumbered } from "./headingKey.js";

/** Moving, copying, making and deleting sections and items, and renumbering; the server says what to edit. */
export function activateRestructure(context: ExtensionContext, client: AgendaClient): void {
  const queue = new Queue();
  const run = (action: RestructureActionName) => (): Promise<void> => queue.add(() => restructure(client, { action }));
  const step = (action: "moveUp" | "moveDown") => (options?: unknown): Promise<void> => queue.add(() => (isOfKey(options) ? moveByKey(client, action) : restructure(client, { action })));
  context.subscriptions.push(
    commands.registerCommand("dagsorden.moveUp", step("moveUp")),
    commands.registerCommand("dagsorden.moveDown", step("moveDown")),
    commands.registerCommand("dagsorden.moveToSection", () => queue.add(() => moveToSection(client))),
    commands.registerCommand("dagsorden.insertItem", run("insertItem")),
    commands.registerCommand("dagsorden.insertSection", run("insertSection")),
    commands.registerCommand("dagsorden.duplicate", run("duplicate")),
    commands.registerCommand("dagsorden.delete", run("delete")),
    commands.registerCommand("dagsorden.promote", run("promote")),
    commands.registerCommand("dagsorden.demote", run("demote")),
    // Looking the edits through may take as long as it likes: nothing waits for it.
    commands.registerCommand("dagsorden.renumberAll", () => restructure(client, { action: "renumberAll" })),
    followHeading(),
    registerEditPreview(),
  );
}

/** One after the other: who holds the key down wants every step, each from where the last one ended. */
class Queue {
  private last: Promise<void> = Promise.resolve();

  add(task: () => Promise<void>): Promise<void> {
    this.last = this.last.then(task, task);
    return this.last;
  }
}

/** The keys of package.json say that they are keys. */
function isOfKey(options: unknown): boolean {
  return typeof options === "object" && options !== null && "key" in options && options.key === true;
}

type Wish = Pick<RestructureParams, "action" | "target" | "onHeading">;

async function restructure(client: AgendaClient, wish: Wish): Promise<void> {
  const editor = agendaEditor(client);
  if (editor === undefined) return;
  const answer = await ask(client, editor, wish);
  if (answer === null) void window.showInformationMessage(client.texts().notChecked);
  else if (answer?.kind === "nothing" || answer?.kind === "refused") void window.showInformationMessage(answer.message);
  else if (answer?.kind === "edit") await apply(client, editor, answer, wish);
}

const movesLine = { moveUp: "editor.action.moveLinesUpAction", moveDown: "editor.action.moveLinesDownAction" } as const;

/** Alt+Up and Alt+Down: on a heading they move the section or item, anywhere else the line, as they always do. */
async function moveByKey(client: AgendaClient, action: "moveUp" | "moveDown"): Promise<void> {
  const editor = window.activeTextEditor;
  const mayBeHeading = editor !== undefined && isAgenda(editor.document) && looksNumbered(editor);
  const wish: Wish = { action, onHeading: true };
  const answer = mayBeHeading ? await ask(client, editor, wish) : null;
  if (answer?.kind === "edit" && editor !== undefined) await apply(client, editor, answer, wish);
  // Said where it does not get in the way of the next press.
  else if (answer?.kind === "refused" || answer?.kind === "nothing") window.setStatusBarMessage(answer.message, 4000);
  else if (answer !== undefined) await commands.executeCommand(movesLine[action]);
}

/** The server's answer; undefined where there was none, which the user has been told. */
async function ask(client: AgendaClient, { document, selection }: TextEditor, wish: Wish): Promise<RestructureAnswer | null | undefined> {
  const { line, character } = selection.active;
  try {
    const params: RestructureParams = { textDocument: { uri: client.uriOf(document) }, version: document.version, position: { line, character }, ...wish };
    return await client.request<RestructureAnswer | null>(restructureMethod, params);
  } catch (error) {
    client.reportFailure(error);
    return undefined;
  }
}

async function apply(client: AgendaClient, editor: TextEditor, answer: Extract<RestructureAnswer, { kind: "edit" }>, { action }: Wish): Promise<void> {
  const { document } = editor;
  const { character } = editor.selection.active;
  const edit = await client.workspaceEdit(answer.edit);
  if (action === "renumberAll" && !(await confirmInComparison(document, edit.get(document.uri), client.texts()))) return;
  const done = document.version === answer.version && (await workspace.applyEdit(edit));
  if (!done) void window.showInformationMessage(client.texts().documentChanged);
  if (done && answer.cursor !== null) goTo(editor, selectionAt(editor, answer.cursor, action, character));
}

/** The cursor goes with what was moved; of a new heading the title is selected, to be overwritten. */
function selectionAt({ document }: TextEditor, { line, character: from }: PlaceParams, action: RestructureActionName, character: number): Selection {
  const { text } = document.lineAt(Math.min(line, document.lineCount - 1));
  if (action === "insertItem" || action === "insertSection") {
    const title = text.search(/(?<=[\d.] )\S/u);
    return new Selection(line, title < 0 ? text.length : title, line, text.length);
  }
  const column = action === "moveUp" || action === "moveDown" ? Math.min(Math.max(character, from), text.length) : from;
  return new Selection(line, column, line, column);
}

function goTo(editor: TextEditor, selection: Selection): void {
  editor.selection = selection;
  editor.revealRange(new Range(selection.start, selection.end), TextEditorRevealType.InCenterIfOutsideViewport);
}

type SectionPick = QuickPickItem & { readonly position: PlaceParams };

/** "Flyt punkt til et andet afsnit": asks for the section; the item becomes its last. */
async function moveToSection(client: AgendaClient): Promise<void> {
  const editor = agendaEditor(client);
  if (editor === undefined) return;
  const { line, character } = editor.selection.active;
  let answer: MoveTargetsAnswer | null;
  try {
    const params: MoveTargetsParams = { textDocument: { uri: client.uriOf(editor.document) }, position: { line, character } };
    answer = await client.request<MoveTargetsAnswer | null>(moveTargetsMethod, params);
  } catch (error) {
    client.reportFailure(error);
    return;
  }
  const texts = client.texts();
  if (answer === null || "refused" in answer || answer.targets.length === 0) {
    void window.showInformationMessage(answer === null ? texts.notChecked : "refused" in answer ? answer.refused : texts.noOtherSection);
    return;
  }
  const picks = answer.targets.map(({ label, description, position }): SectionPick => ({ label, description, position }));
  const chosen = await window.showQuickPick(picks, { title: answer.title, placeHolder: texts.chooseSection });
  if (chosen !== undefined) await restructure(client, { action: "moveTo", target: { position: chosen.position, side: "inside" } });
}

function agendaEditor(client: AgendaClient): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isAgenda(editor.document)) return editor;
  void window.showInformationMessage(client.texts().openAgendaToChange);
  return undefined;
}

