import { Range, Selection, type TextDocument, type TextEditor, TextEditorRevealType, window, workspace } from "vscode";
import type { PlaceParams } from "../../server/src/protocol/places.js";
import { type RestructureActionName, type RestructureAnswer, restructureMethod, type RestructureParams } from "../../server/src/protocol/restructure.js";
import type { AgendaClient } from "./agendaClient.js";
import { withSnippet } from "./newItem.js";
import { confirmInComparison } from "./features/editPreview.js";

/** What is wanted of the section or item at a place. */
export type Wish = Pick<RestructureParams, "action" | "target" | "onHeading">;

/** The section or item at a place, and the editor whose cursor goes with it, where there is one. */
export interface RestructurePlace {
  readonly document: TextDocument;
  readonly position: PlaceParams;
  readonly editor: TextEditor | undefined;
}

/** Asks the server for the edits of a change of the outline and makes them, as one step to undo. */
export class Restructuring {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: AgendaClient) {}

  /** One after the other: who holds the key down wants every step, each from where the last one ended. */
  add<T>(task: () => Promise<T>): Promise<T> {
    const next = this.last.then(task, task);
    this.last = next;
    return next;
  }

  /** Does it, or tells the user why not. Whether anything was changed. */
  async run(place: RestructurePlace, wish: Wish): Promise<boolean> {
    const answer = await this.ask(place, wish);
    if (answer?.kind === "edit") return this.apply(place, answer, wish);
    if (answer === null) void window.showInformationMessage(this.client.texts().notChecked);
    else if (answer?.kind === "nothing" || answer?.kind === "refused") void window.showInformationMessage(answer.message);
    return false;
  }

  /** The server's answer; undefined where there was none, which the user has been told. */
  async ask({ document, position }: RestructurePlace, wish: Wish): Promise<RestructureAnswer | null | undefined> {
    try {
      const { line, character } = position;
      const params: RestructureParams = { textDocument: { uri: this.client.uriOf(document) }, version: document.version, position: { line, character }, ...wish };
      return await this.client.request<RestructureAnswer | null>(restructureMethod, params);
    } catch (error) {
      this.client.reportFailure(error);
      return undefined;
    }
  }

  async apply({ document, position, editor }: RestructurePlace, answer: Extract<RestructureAnswer, { kind: "edit" }>, { action }: Wish): Promise<boolean> {
    const edit = await this.client.workspaceEdit(answer.edit);
    if (action === "renumberAll" && !(await confirmInComparison(document, edit.get(document.uri), this.client.texts()))) return false;
    // A snippet needs an editor to be filled in, and leaves the cursor where it begins.
    const isSnippet = editor !== undefined && editor === window.activeTextEditor && answer.snippet !== null;
    const done = document.version === answer.version && (await workspace.applyEdit(isSnippet ? withSnippet(edit, document.uri, answer.snippet) : edit));
    if (!done) void window.showInformationMessage(this.client.texts().documentChanged);
    if (done && !isSnippet && editor !== undefined && answer.cursor !== null) goTo(editor, selectionAt(document, answer.cursor, action, position.character));
    return done;
  }
}

/** The cursor goes with what was moved; of a new heading the title is selected, to be overwritten. */
function selectionAt(document: TextDocument, { line, character: from }: PlaceParams, action: RestructureActionName, character: number): Selection {
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
