import { Range, type TextDocument, type TextEditor, TextEditorRevealType, window } from "vscode";

/** Lines by which two places in a text still count as the same: an editor shows whole lines at its top. */
const tolerance = 1.5;

/** An editor as seen from a preview of its document: which line it shows at its top, and how to change that. */
export class TextSync {
  /** Where the preview has put the editor, or null once the user has moved it. */
  #told: number | null = null;

  /** An editor that shows the document, the active one first. */
  editorOf(document: TextDocument): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    return activeTextEditor?.document === document ? activeTextEditor : visibleTextEditors.find((editor) => editor.document === document);
  }

  /** The line at the top of the editor, with the part of a wrapped line that is out of sight; null where the preview itself has put it there. */
  movedTo(editor: TextEditor): number | null {
    const line = topLineOf(editor);
    if (line === null) return null;
    if (this.#told !== null && Math.abs(line - this.#told) < tolerance) return null;
    this.#told = null;
    return line;
  }

  /** Shows `line` at the top of the editor. */
  follow(editor: TextEditor, line: number): void {
    const { document } = editor;
    const whole = Math.min(Math.max(0, Math.floor(line)), document.lineCount - 1);
    const character = Math.floor(document.lineAt(whole).text.length * Math.min(1, Math.max(0, line - whole)));
    this.#told = line;
    editor.revealRange(new Range(whole, character, whole, character), TextEditorRevealType.AtTop);
  }
}

export function topLineOf({ document, visibleRanges }: TextEditor): number | null {
  const top = visibleRanges[0]?.start;
  if (top === undefined || top.line >= document.lineCount) return null;
  const { length } = document.lineAt(top.line).text;
  return top.line + (length === 0 ? 0 : Math.min(0.999, top.character / length));
}
