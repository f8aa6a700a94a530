import { type Event, EventEmitter, MarkdownString, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import type { Forest, TreeChange, TreeNode } from "./forest.js";
import { rowOf } from "./row.js";

/** Gives VS Code the rows of one document after another, and remembers which sections the user has folded. */
export class TreeData implements TreeDataProvider<TreeNode> {
  private readonly changed = new EventEmitter<TreeNode[] | undefined>();
  private readonly folded = new Set<string>();
  private forest: Forest | null = null;
  readonly onDidChangeTreeData: Event<TreeNode[] | undefined> = this.changed.event;

  constructor(private readonly client: AgendaClient) {}

  /** Shows `forest`, of which `change` is new. */
  show(forest: Forest | null, change: TreeChange): void {
    const isOther = forest !== this.forest;
    this.forest = forest;
    if (isOther || change === "all") this.changed.fire(undefined);
    else if (change.length > 0) this.changed.fire([...change]);
  }

  isFolded({ id }: TreeNode): boolean {
    return this.folded.has(id);
  }

  setFolded({ id }: TreeNode, isFolded: boolean): void {
    if (isFolded) this.folded.add(id);
    else this.folded.delete(id);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node?.children ?? this.forest?.roots ?? [])];
  }

  getParent({ parent }: TreeNode): TreeNode | null {
    return parent;
  }

  getTreeItem(node: TreeNode): TreeItem {
    const { label, description, tooltip, spoken, icon, colour } = rowOf(node.said, this.client.texts());
    const state = node.children.length === 0 ? TreeItemCollapsibleState.None : this.isFolded(node) ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
    const item = new TreeItem(label, state);
    // VS Code remembers by id that a row without items is folded; one that gets its first items is to show them.
    item.id = node.children.length === 0 ? node.id : `${node.id}+`;
    item.description = description;
    item.tooltip = tooltipOf(tooltip);
    item.accessibilityInformation = { label: spoken };
    item.iconPath = new ThemeIcon(icon, ...(colour === null ? [] : [new ThemeColor(colour)]));
    item.contextValue = node.said.kind;
    // Of what is gone by then nothing is shown: the row itself knows its line.
    item.command = { command: "dagsorden.tree.goTo", title: label, arguments: [node] };
    return item;
  }
}

/** Nothing of the document is taken for Markdown. */
function tooltipOf([heading = "", ...paragraphs]: readonly string[]): MarkdownString {
  const text = new MarkdownString("**").appendText(heading).appendMarkdown("**");
  for (const paragraph of paragraphs) {
    const [first = "", ...lines] = paragraph.split("\n");
    text.appendMarkdown("\n\n").appendText(first);
    for (const line of lines) text.appendMarkdown("  \n").appendText(line);
  }
  return text;
}
