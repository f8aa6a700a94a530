import { type Disposable, EventEmitter, TabInputText, TabInputTextDiff, type TextDocument, type TextEditor, window } from "vscode";
import { isAgenda } from "../agendas.js";

/** The agenda that views beside the text are about: the active one, or the last one as long as the user can be said to look at it. */
export class ShownAgenda implements Disposable {
  private readonly emitter = new EventEmitter<TextDocument | undefined>();
  private readonly listeners: readonly Disposable[];
  private shown: TextDocument | undefined;
  readonly onDidChange = this.emitter.event;

  constructor() {
    this.shown = this.wanted(window.activeTextEditor);
    const update = (): void => this.update(window.activeTextEditor);
    this.listeners = [window.onDidChangeActiveTextEditor(update), window.onDidChangeVisibleTextEditors(update), window.tabGroups.onDidChangeTabs(update)];
  }

  get document(): TextDocument | undefined {
    return this.shown;
  }

  /** An editor that shows it, the active one first. */
  get editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    return activeTextEditor?.document === this.shown ? activeTextEditor : visibleTextEditors.find(({ document }) => document === this.shown);
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.emitter.dispose();
  }

  private update(active: TextEditor | undefined): void {
    const wanted = this.wanted(active);
    if (wanted === this.shown) return;
    this.shown = wanted;
    this.emitter.fire(wanted);
  }

  private wanted(active: TextEditor | undefined): TextDocument | undefined {
    if (active !== undefined && isAgenda(active.document)) return active.document;
    const { shown } = this;
    if (shown === undefined || shown.isClosed || !isAgenda(shown)) return undefined;
    if (window.visibleTextEditors.some(({ document }) => document === shown)) return shown;
    // A preview in front of its text, or a log in the panel below it, is no other text.
    const isOtherText = active !== undefined && active.document.uri.scheme !== "output";
    return !isOtherText && isInTab(shown) ? shown : undefined;
  }
}

function isInTab({ uri }: TextDocument): boolean {
  const name = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => (input instanceof TabInputText && input.uri.toString() === name) || (input instanceof TabInputTextDiff && input.modified.toString() === name)),
  );
}
