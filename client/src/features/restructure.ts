import { commands, type ExtensionContext, type QuickPickItem, type TextEditor, window } from "vscode";
import type { PlaceParams } from "../../../server/src/protocol/places.js";
import { moveTargetsMethod, type MoveTargetsAnswer, type MoveTargetsParams, type RestructureActionName } from "../../../server/src/protocol/restructure.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import type { RestructurePlace, Restructuring, Wish } from "../restructuring.js";
import { registerEditPreview } from "./editPreview.js";
import { followHeading, looksNumbered } from "./headingKey.js";

/** Moving, copying, making and deleting sections and items, and renumbering; the server says what to edit. */
export function activateRestructure(context: ExtensionContext, client: AgendaClient, restructuring: Restructuring): void {
  const atCursor = async (wish: Wish): Promise<void> => {
    const editor = agendaEditor(client);
    if (editor !== undefined) await restructuring.run(placeOf(editor), wish);
  };
  const run = (action: RestructureActionName) => (): Promise<void> => restructuring.add(() => atCursor({ action }));
  const step = (action: "moveUp" | "moveDown") => (options?: unknown): Promise<void> => restructuring.add(() => (isOfKey(options) ? moveByKey(restructuring, action) : atCursor({ action })));
  context.subscriptions.push(
    commands.registerCommand("dagsorden.moveUp", step("moveUp")),
    commands.registerCommand("dagsorden.moveDown", step("moveDown")),
    commands.registerCommand("dagsorden.moveToSection", () => restructuring.add(() => moveToSection(client, restructuring))),
    commands.registerCommand("dagsorden.insertItem", run("insertItem")),
    commands.registerCommand("dagsorden.insertSection", run("insertSection")),
    commands.registerCommand("dagsorden.duplicate", run("duplicate")),
    commands.registerCommand("dagsorden.delete", run("delete")),
    commands.registerCommand("dagsorden.promote", run("promote")),
    commands.registerCommand("dagsorden.demote", run("demote")),
    // Looking the edits through may take as long as it likes: nothing waits for it.
    commands.registerCommand("dagsorden.renumberAll", () => atCursor({ action: "renumberAll" })),
    followHeading(),
    registerEditPreview(),
  );
}

/** The keys of package.json say that they are keys. */
function isOfKey(options: unknown): boolean {
  return typeof options === "object" && options !== null && "key" in options && options.key === true;
}

function placeOf(editor: TextEditor): RestructurePlace {
  const { document, selection } = editor;
  return { document, position: selection.active, editor };
}

const movesLine = { moveUp: "editor.action.moveLinesUpAction", moveDown: "editor.action.moveLinesDownAction" } as const;

/** Alt+Up and Alt+Down: on a heading they move the section or item, anywhere else the line, as they always do. */
async function moveByKey(restructuring: Restructuring, action: "moveUp" | "moveDown"): Promise<void> {
  const editor = window.activeTextEditor;
  const mayBeHeading = editor !== undefined && isAgenda(editor.document) && looksNumbered(editor);
  const wish: Wish = { action, onHeading: true };
  const answer = mayBeHeading ? await restructuring.ask(placeOf(editor), wish) : null;
  if (answer?.kind === "edit" && editor !== undefined) await restructuring.apply(placeOf(editor), answer, wish);
  // Said where it does not get in the way of the next press.
  else if (answer?.kind === "refused" || answer?.kind === "nothing") window.setStatusBarMessage(answer.message, 4000);
  else if (answer !== undefined) await commands.executeCommand(movesLine[action]);
}

type SectionPick = QuickPickItem & { readonly position: PlaceParams };

/** "Flyt punkt til et andet afsnit": asks for the section; the item becomes its last. */
async function moveToSection(client: AgendaClient, restructuring: Restructuring): Promise<void> {
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
  if (chosen !== undefined) await restructuring.run(placeOf(editor), { action: "moveTo", target: { position: chosen.position, side: "inside" } });
}

function agendaEditor(client: AgendaClient): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isAgenda(editor.document)) return editor;
  void window.showInformationMessage(client.texts().openAgendaToChange);
  return undefined;
}
