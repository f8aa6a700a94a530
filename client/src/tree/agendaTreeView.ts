import { commands, Disposable, type TextDocument, type TreeView, Uri, window, workspace } from "vscode";
import { type TreeAnswer, treeMethod, type TreeParams } from "../../../server/src/protocol/tree.js";
import type { AgendaClient } from "../agendaClient.js";
import { Forest, type TreeNode } from "./forest.js";
import type { DropController } from "./dropController.js";
import type { ShownAgenda } from "./shownAgenda.js";
import { TreeData } from "./treeData.js";

/** In milliseconds: after a check of the text the rows follow, after a move of the cursor the selection does. */
const pauses = { check: 60, cursor: 80 } as const;

const viewId = "dagsorden.agendaTree";

/** The view "Punkter": the outline of the agenda the user works on, as fresh as its findings. */
export class AgendaTreeView implements Disposable {
  readonly tree: TreeView<TreeNode>;
  private readonly data: TreeData;
  private readonly disposables: Disposable;
  private readonly forests = new Map<TextDocument, Forest>();
  private filter: TreeParams["filter"] = { text: "", onlyFindings: false };
  private timers: { check?: ReturnType<typeof setTimeout>; cursor?: ReturnType<typeof setTimeout> } = {};
  private asked = 0;
  private answered = 0;
  private names = 0;
  private selected: readonly TreeNode[] = [];
  /**
   * The row that was selected last, or no longer is. VS Code does not tell which row the keys are on, so they turn its selection over
   * before they say what they want (package.json).
   */
  chosen: TreeNode | undefined;

  constructor(
    private readonly client: AgendaClient,
    private readonly shown: ShownAgenda,
    dragAndDropController: DropController,
  ) {
    this.data = new TreeData(client);
    this.tree = window.createTreeView(viewId, { treeDataProvider: this.data, showCollapseAll: true, dragAndDropController });
    const soon = (): void => this.refreshSoon();
    this.disposables = Disposable.from(
      this.tree,
      this.tree.onDidCollapseElement(({ element }) => this.data.setFolded(element, true)),
      this.tree.onDidExpandElement(({ element }) => this.data.setFolded(element, false)),
      this.tree.onDidChangeSelection(({ selection }) => {
        this.chosen = selection.find((node) => !this.selected.includes(node)) ?? this.selected.find((node) => !selection.includes(node)) ?? this.chosen;
        this.selected = selection;
      }),
      this.tree.onDidChangeVisibility(() => this.otherDocument()),
      shown.onDidChange(() => this.otherDocument()),
      client.onStatus(({ uri }) => {
        if (this.isShown(uri)) soon();
      }),
      client.onDidChangeState(soon),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("dagsorden.language")) this.renew();
      }),
      workspace.onDidCloseTextDocument((document) => this.forests.delete(document)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === shown.document) this.followSoon();
      }),
    );
    this.otherDocument();
  }

  dispose(): void {
    clearTimeout(this.timers.check);
    clearTimeout(this.timers.cursor);
    this.disposables.dispose();
  }

  /** The rows as they are for the text the user sees now; null where they could not be had. */
  async fresh(): Promise<{ readonly document: TextDocument; readonly forest: Forest } | null> {
    const { document } = this.shown;
    if (document === undefined) return null;
    if (this.forests.get(document)?.version !== document.version) await this.load();
    const forest = this.forests.get(document);
    return forest?.version === document.version ? { document, forest } : null;
  }

  get filtered(): TreeParams["filter"] {
    return this.filter;
  }

  /** Shows only what passes. */
  setFilter(filter: TreeParams["filter"]): void {
    this.filter = filter;
    void commands.executeCommand("setContext", "dagsorden.treeFiltered", this.isFiltered);
    this.refreshSoon();
  }

  private get isFiltered(): boolean {
    return this.filter.text !== "" || this.filter.onlyFindings;
  }

  private isShown(uri: string): boolean {
    return this.shown.document !== undefined && Uri.parse(uri).toString() === this.shown.document.uri.toString();
  }

  /** What is known of it is there at once, what is new a moment later. */
  private otherDocument(): void {
    const { document } = this.shown;
    const forest = document === undefined ? null : (this.forests.get(document) ?? null);
    this.tree.description = document === undefined ? "" : (document.uri.path.split("/").at(-1) ?? "");
    if (document === undefined) this.tree.message = "";
    void commands.executeCommand("setContext", "dagsorden.treeShows", forest !== null);
    this.data.show(forest, []);
    this.refresh();
  }

  private renew(): void {
    this.data.show(null, "all");
    this.otherDocument();
  }

  private refreshSoon(): void {
    clearTimeout(this.timers.check);
    this.timers.check = setTimeout(() => this.refresh(), pauses.check);
  }

  /** Nobody looks at a view that is not there. */
  private refresh(): void {
    if (this.tree.visible) void this.load();
  }

  private async load(): Promise<void> {
    const { document } = this.shown;
    if (document === undefined) return;
    const turn = ++this.asked;
    const isLate = (): boolean => turn < this.answered || document !== this.shown.document;
    try {
      const params: TreeParams = { textDocument: { uri: this.client.uriOf(document) }, filter: this.filter };
      const answer = await this.client.request<TreeAnswer | null>(treeMethod, params);
      if (isLate()) return;
      this.answered = turn;
      this.take(document, answer);
    } catch (error) {
      if (isLate()) return;
      this.client.log.debug(String(error));
      this.tree.message = this.client.texts().checkingStopped;
    }
  }

  private take(document: TextDocument, answer: TreeAnswer | null): void {
    const { tree: texts, notChecked } = this.client.texts();
    const forest = this.forests.get(document) ?? new Forest(String(this.names++));
    this.forests.set(document, forest);
    const { isFiltered, filter } = this;
    this.tree.message = answer === null ? notChecked : isFiltered ? texts.filtered(filter.text, filter.onlyFindings, answer.shown, answer.items) : "";
    this.data.show(forest, forest.update(answer?.version ?? document.version, answer?.nodes ?? [], isFiltered));
    void commands.executeCommand("setContext", "dagsorden.treeShows", true);
    this.followSoon();
  }

  /** Brings the selection to the cursor in a moment. */
  followSoon(): void {
    clearTimeout(this.timers.cursor);
    this.timers.cursor = setTimeout(() => void this.follow(), pauses.cursor);
  }

  /** Selects the row of the cursor's item, or its section where that is folded. The keys stay where they are. */
  private async follow(): Promise<void> {
    const { document, editor } = this.shown;
    const forest = document === undefined ? undefined : this.forests.get(document);
    // While there are newer lines than rows there is nothing to say; the rows will be here in a moment.
    if (editor === undefined || forest === undefined || forest.version !== document?.version || !this.tree.visible) return;
    let node = forest.nodeAt(editor.selection.active.line);
    for (let above = node?.parent ?? null; above !== null; above = above.parent) if (this.data.isFolded(above)) node = above;
    if (node === null || (this.tree.selection.length === 1 && this.tree.selection[0] === node)) return;
    try {
      await this.tree.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // The rows have changed meanwhile, and the cursor will be looked for again.
      this.client.log.debug(String(error));
    }
  }
}
