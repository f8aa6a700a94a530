import { commands, type Event, EventEmitter, type ExtensionContext, Position, Range, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, type TreeView, Uri, window, workspace } from "vscode";
import { type CaseTimelineAnswer, caseTimelineMethod, type CaseTimelineParams } from "../../../server/src/protocol/case-timeline.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { type TimelineNode, timelineNodes } from "./timelineNodes.js";

const view = "dagsorden.caseTimeline";

/** "Dagsorden: Vis sagens gang": every meeting that treated a case, in a view of its own in the side bar. */
export function activateCaseTimeline(context: ExtensionContext, client: AgendaClient): void {
  const nodes = new Nodes();
  const tree = window.createTreeView(view, { treeDataProvider: nodes, showCollapseAll: true });
  const timeline = new CaseTimeline(client, nodes, tree);
  context.subscriptions.push(
    tree,
    commands.registerCommand("dagsorden.showCaseTimeline", (wish?: unknown) => timeline.show(numberIn(wish))),
    // What is written may be a decision, or another case.
    workspace.onDidSaveTextDocument((document) => {
      if (isAgenda(document)) void timeline.refresh();
    }),
  );
}

class CaseTimeline {
  private number: string | undefined;

  constructor(
    private readonly client: AgendaClient,
    private readonly nodes: Nodes,
    private readonly tree: TreeView<TimelineNode>,
  ) {}

  /** The case with this number, else the one at the cursor, else the one the user names. */
  async show(number: string | undefined): Promise<void> {
    try {
      const answer = number === undefined ? ((await this.atCursor()) ?? (await this.asked())) : await this.ask({ number });
      if (answer === null) return;
      this.fill(answer);
      await commands.executeCommand(`${view}.focus`);
    } catch (error) {
      this.client.reportFailure(error);
    }
  }

  /** Asks again for the case that is shown. */
  async refresh(): Promise<void> {
    if (this.number === undefined) return;
    try {
      const answer = await this.ask({ number: this.number });
      if (answer?.number === this.number) this.fill(answer);
    } catch (error) {
      this.client.log.debug(String(error));
    }
  }

  private async atCursor(): Promise<CaseTimelineAnswer | null> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !isAgenda(editor.document)) return null;
    const { line, character } = editor.selection.active;
    return this.ask({ textDocument: { uri: this.client.uriOf(editor.document) }, position: { line, character } });
  }

  private async asked(): Promise<CaseTimelineAnswer | null> {
    const { timeline } = this.client.texts();
    const number = await window.showInputBox({ title: timeline.askNumber, placeHolder: timeline.numberExample });
    return number === undefined || number.trim() === "" ? null : this.ask({ number: number.trim() });
  }

  private ask(params: CaseTimelineParams): Promise<CaseTimelineAnswer | null> {
    return this.client.request<CaseTimelineAnswer | null>(caseTimelineMethod, params);
  }

  private fill(answer: CaseTimelineAnswer): void {
    const { timeline } = this.client.texts();
    this.number = answer.number;
    this.tree.description = answer.number;
    const lines = [answer.meetings.length === 0 ? timeline.none(answer.number) : answer.title, answer.isComplete ? null : timeline.building];
    this.tree.message = lines.filter((line) => line !== null).join("\n");
    this.nodes.set(timelineNodes(answer, timeline));
  }
}

class Nodes implements TreeDataProvider<TimelineNode> {
  private readonly changed = new EventEmitter<undefined>();
  private roots: readonly TimelineNode[] = [];
  readonly onDidChangeTreeData: Event<undefined> = this.changed.event;

  set(roots: readonly TimelineNode[]): void {
    this.roots = roots;
    this.changed.fire(undefined);
  }

  getChildren(node?: TimelineNode): TimelineNode[] {
    return [...(node?.children ?? this.roots)];
  }

  getTreeItem({ label, description, tooltip, spoken, icon, place, children }: TimelineNode): TreeItem {
    const item = new TreeItem(label, children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
    item.description = description;
    item.tooltip = tooltip;
    item.accessibilityInformation = { label: spoken };
    item.iconPath = new ThemeIcon(icon);
    if (place !== null) {
      const start = new Position(place.line, 0);
      item.command = { command: "vscode.open", title: label, arguments: [Uri.parse(place.uri), { selection: new Range(start, start) }] };
    }
    return item;
  }
}

/** The number that a lens above an item names. */
function numberIn(wish: unknown): string | undefined {
  return typeof wish === "object" && wish !== null && "number" in wish && typeof wish.number === "string" ? wish.number : undefined;
}
