import { commands, type Disposable, env, languages, Range, Selection, type TextDocument, TextEditorRevealType, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import { type PreviewAnswer, previewBeforeMethod, type PreviewBeforeParams, type PreviewClosedParams, previewClosedMethod, previewMethod, type PreviewParams } from "../../../server/src/protocol/preview.js";
import type { AgendaClient } from "../agendaClient.js";
import { nameOf } from "../features/reportFiles.js";
import type { Audience, FromPage, PageLook, PageMode, ToPage } from "./messages.js";
import { pageFindings } from "./pageFindings.js";
import { TextSync, topLineOf } from "./textSync.js";

/** What a preview needs of those around it. */
export interface PreviewSurroundings {
  readonly client: AgendaClient;
  /** The empty page, made anew for each panel. */
  readonly shell: (panel: WebviewPanel) => string;
  readonly onLook: (look: PageLook) => void;
  readonly onPrint: (preview: Preview) => void;
}

/** One panel with one page. Asks the server for what has changed, one request at a time, and hands it to the page. */
export class Preview implements Disposable {
  static readonly viewType = "dagsorden.preview";
  static #count = 0;

  /** The page's name at the server. */
  readonly #view = `${Date.now()}-${++Preview.#count}`;
  readonly #sync = new TextSync();
  readonly #listeners: Disposable[];
  #document: TextDocument | null = null;
  /** What the page shows, or null where it is empty. */
  #revision: number | null = null;
  #isReady = false;
  /** Whether the page knows where the text is. */
  #isPlaced = false;
  #isAsking = false;
  #isStale = false;
  #isDisposed = false;
  /** Whether the server knows the earlier version whose changes are marked. */
  #isEarlierTold: boolean;

  constructor(
    readonly panel: WebviewPanel,
    private mode: PageMode,
    /** Where the page begins until the text says otherwise. */
    private line: number,
    private readonly around: PreviewSurroundings,
  ) {
    this.#isEarlierTold = mode.earlier === null;
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#refreshIfStale()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.refresh();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document !== this.#document) return;
        const line = this.#sync.movedTo(textEditor);
        if (line !== null) this.#followText(line);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#tellSelection();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const own = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === own)) this.#tellFindings();
      }),
      // A new server remembers no page.
      around.client.onDidChangeState((state) => {
        if (state !== "running") return;
        this.#isEarlierTold = this.mode.earlier === null;
        this.refresh();
      }),
    ];
    panel.webview.html = around.shell(panel);
    this.#retitle();
  }

  get uri(): Uri {
    return Uri.parse(this.mode.uri);
  }

  get audience(): Audience {
    return this.mode.audience;
  }

  get isLocked(): boolean {
    return this.mode.locked;
  }

  /** Shows another document, from where its editor is. */
  show(document: TextDocument): void {
    if (this.mode.uri === document.uri.toString()) return;
    this.#document = null;
    this.line = 0;
    this.markChanges(null);
    this.#change({ ...this.mode, uri: document.uri.toString() });
    this.#begin();
  }

  /** Marks what changed since the version in a file, until another document is shown; with null nothing. */
  markChanges(earlier: Uri | null): void {
    if (earlier === null && this.mode.earlier === null) return;
    this.#isEarlierTold = false;
    this.#change({ ...this.mode, earlier: earlier?.toString() ?? null });
    this.refresh();
  }

  setLocked(locked: boolean): void {
    this.#change({ ...this.mode, locked });
  }

  setAudience(audience: Audience): void {
    if (audience === this.audience) return;
    this.#change({ ...this.mode, audience });
    this.refresh();
  }

  /** The page is made anew, in the language that is chosen now. */
  renew(): void {
    this.#isReady = false;
    this.panel.webview.html = this.around.shell(this.panel);
    this.#retitle();
  }

  print(): void {
    this.around.onPrint(this);
  }

  /** The text where the page is. */
  showSource(): Promise<void> {
    return this.#reveal(this.line);
  }

  /** Brings the page up to date; while an answer is awaited, or nobody can see it, it is remembered that there is more to come. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#isReady || this.#isAsking || this.#isDisposed || !this.panel.visible) return;
    this.#isAsking = true;
    void this.#ask().finally(() => {
      this.#isAsking = false;
      this.#refreshIfStale();
    });
  }

  #refreshIfStale(): void {
    if (this.#isStale) this.refresh();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const listener of this.#listeners) listener.dispose();
    this.around.client.notify(previewClosedMethod, { view: this.#view } satisfies PreviewClosedParams);
  }

  async #ask(): Promise<void> {
    this.#isStale = false;
    const { client } = this.around;
    try {
      const document = await this.#opened();
      if (!this.#isEarlierTold) await this.#tellEarlier();
      const params: PreviewParams = { textDocument: { uri: client.uriOf(document) }, view: this.#view, audience: this.audience, revision: this.#revision };
      const answer = await client.request<PreviewAnswer | null>(previewMethod, params);
      if (answer === null) {
        this.#revision = null;
        this.#tell({ kind: "notice", text: client.texts().preview.tooLarge });
        return;
      }
      this.#revision = answer.revision;
      this.#tell({ kind: "notice", text: null });
      this.#tell({ kind: "patch", answer });
      // While this answer was awaited another document may have come.
      if (!this.#isPlaced && document.uri.toString() === this.mode.uri) {
        this.#isPlaced = true;
        this.#tellPlace(document);
      }
    } catch (error) {
      client.log.error(String(error));
      this.#revision = null;
      this.#tell({ kind: "notice", text: client.texts().preview.notShown });
    }
  }

  async #tellEarlier(): Promise<void> {
    this.#isEarlierTold = true;
    const { earlier } = this.mode;
    const { client } = this.around;
    const before = earlier === null ? null : await textIn(Uri.parse(earlier));
    const { preview, export: { notRead } } = client.texts();
    if (before !== undefined && (await client.request<boolean>(previewBeforeMethod, { view: this.#view, before } satisfies PreviewBeforeParams))) return;
    void window.showErrorMessage(before === undefined ? notRead : preview.earlierTooLarge);
    if (this.mode.earlier === earlier) this.#change({ ...this.mode, earlier: null });
  }

  /** VS Code forgets a document that no editor shows. */
  async #opened(): Promise<TextDocument> {
    if (this.#document === null || this.#document.isClosed) this.#document = await workspace.openTextDocument(this.uri);
    return this.#document;
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case "ready":
        this.#isReady = true;
        this.#tell({ kind: "mode", mode: this.mode });
        this.#begin();
        break;
      case "scrolled": {
        this.line = message.line;
        const editor = this.#document === null ? undefined : this.#sync.editorOf(this.#document);
        if (editor !== undefined) this.#sync.follow(editor, message.line);
        break;
      }
      case "reveal":
        void this.#reveal(message.line);
        break;
      case "open":
        void this.#open(message.href);
        break;
      case "audience":
        this.setAudience(message.audience);
        break;
      case "lock":
        this.setLocked(message.locked);
        break;
      case "look":
        this.around.onLook(message.look);
        break;
      case "print":
        this.print();
        break;
    }
  }

  #begin(): void {
    this.#revision = null;
    this.#isPlaced = false;
    this.refresh();
  }

  #change(mode: PageMode): void {
    this.mode = mode;
    this.#tell({ kind: "mode", mode });
    this.#retitle();
  }

  #retitle(): void {
    const { panelTitle, changesSince } = this.around.client.texts().preview;
    const { earlier } = this.mode;
    this.panel.title = `${panelTitle(nameOf(this.uri.path), this.audience, this.isLocked)}${earlier === null ? "" : ` ${changesSince(nameOf(Uri.parse(earlier).path))}`}`;
  }

  #tell(message: ToPage): void {
    if (this.#isReady && !this.#isDisposed) void this.panel.webview.postMessage(message);
  }

  /** A page that has just been filled: where the text is, what is selected, what is found. */
  #tellPlace(document: TextDocument): void {
    const editor = this.#sync.editorOf(document);
    this.#followText((editor === undefined ? null : topLineOf(editor)) ?? this.line);
    this.#tellSelection();
    this.#tellFindings();
  }

  #followText(line: number): void {
    this.line = line;
    this.#tell({ kind: "scroll", line });
  }

  #tellSelection(): void {
    const selection = this.#document === null ? undefined : this.#sync.editorOf(this.#document)?.selection;
    if (selection !== undefined) this.#tell({ kind: "selection", start: selection.start.line, end: selection.end.line });
  }

  #tellFindings(): void {
    if (this.#document !== null) this.#tell({ kind: "findings", findings: pageFindings(this.#document.uri) });
  }

  async #reveal(line: number): Promise<void> {
    const document = await this.#opened();
    const whole = Math.min(Math.max(0, Math.floor(line)), document.lineCount - 1);
    const { text } = document.lineAt(whole);
    const character = Math.floor(text.length * Math.min(1, Math.max(0, line - whole)));
    const column = this.#sync.editorOf(document)?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn: column, selection: new Selection(whole, character, whole, character) });
    editor.revealRange(new Range(whole, character, whole, character), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** A link of the document: an address in the browser, a file beside the document in VS Code. Whatever else there is, nothing. */
  async #open(href: string): Promise<void> {
    if (/^(?:https?|mailto|tel):/iu.test(href)) {
      await env.openExternal(Uri.parse(href, true));
      return;
    }
    if (/^[a-z][a-z0-9+.-]*:/iu.test(href) || href.startsWith("/") || this.uri.scheme === "untitled") return;
    const [path = "", fragment = ""] = href.split("#", 2);
    const file = Uri.joinPath(this.uri, "..", decodeURIComponent(path)).with({ fragment });
    try {
      await workspace.fs.stat(file.with({ fragment: "" }));
      await commands.executeCommand("vscode.open", file);
    } catch (error) {
      this.around.client.log.error(String(error));
      void window.showWarningMessage(this.around.client.texts().preview.fileMissing(nameOf(file.path)));
    }
  }
}

/** Undefined where it cannot be read. */
function textIn(file: Uri): Promise<string | undefined> {
  return Promise.resolve(workspace.openTextDocument(file)).then((document) => document.getText(), () => undefined);
}
