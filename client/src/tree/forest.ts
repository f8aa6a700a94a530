import type { TreeAnswerNode } from "../../../server/src/protocol/tree.js";

/** A row of the view. The same object as long as it is the same section or item, whatever is written in it and wherever it goes. */
export interface TreeNode {
  readonly id: string;
  readonly said: TreeAnswerNode;
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
}

/** What of a tree looks different now: all of it, these rows alone, or nothing. */
export type TreeChange = "all" | readonly TreeNode[];

class Node implements TreeNode {
  parent: Node | null = null;
  children: readonly Node[] = [];

  constructor(
    readonly id: string,
    public said: TreeAnswerNode,
  ) {}
}

/** The rows of one document, from one version to the next. */
export class Forest {
  /** The document version that the lines belong to; -1 before the first answer. */
  version = -1;
  roots: readonly TreeNode[] = [];
  /** Every row from the top down, in the order of the text. */
  rows: readonly TreeNode[] = [];
  #hidden: readonly Node[] = [];
  #nodes: readonly Node[] = [];
  #roots: readonly Node[] = [];
  #made = 0;

  /** Ids begin with `name`, which belongs to one document. */
  constructor(private readonly name: string) {}

  /** Takes over what the server says. `isPart`: a filter is on, so that what is not there may come back. */
  update(version: number, said: readonly TreeAnswerNode[], isPart: boolean): TreeChange {
    const shapeBefore = shapeOf(this.#roots);
    const looksBefore = new Map(this.#nodes.map((node) => [node, looksOf(node.said)]));
    const known = new Known([...this.#nodes, ...this.#hidden]);
    const flat: Node[] = [];
    const rooted = said.map((each) => this.#take(each, null, known, flat));
    this.#hidden = isPart ? known.rest : [];
    this.#nodes = flat;
    this.#roots = rooted;
    this.version = version;
    this.roots = rooted;
    this.rows = flat;
    return shapeOf(rooted) === shapeBefore ? flat.filter((node) => looksBefore.get(node) !== looksOf(node.said)) : "all";
  }

  #take(said: TreeAnswerNode, parent: Node | null, known: Known, flat: Node[]): Node {
    const node = known.take(said) ?? new Node(`${this.name}/${this.#made++}`, said);
    node.said = said;
    node.parent = parent;
    flat.push(node);
    node.children = said.children.map((child) => this.#take(child, node, known, flat));
    return node;
  }

  /** The section or item whose text holds the line, or null above the first. */
  nodeAt(line: number): TreeNode | null {
    const below = this.rows.findIndex(({ said }) => said.from > line);
    return (below < 0 ? this.rows.at(-1) : this.rows[below - 1]) ?? null;
  }

  nodeWith(id: string): TreeNode | null {
    return this.rows.find((node) => node.id === id) ?? null;
  }
}

/** The rows of before: who has the same title is the same, else who has the same number. */
class Known {
  readonly #byTitle = new Map<string, Node[]>();
  readonly #byNumber = new Map<string, Node[]>();
  readonly #left: Set<Node>;

  constructor(nodes: readonly Node[]) {
    this.#left = new Set(nodes);
    for (const node of nodes) {
      put(this.#byTitle, titleKey(node.said), node);
      put(this.#byNumber, numberKey(node.said), node);
    }
  }

  take(said: TreeAnswerNode): Node | undefined {
    const isLeft = (node: Node): boolean => this.#left.has(node);
    const alike = this.#byTitle.get(titleKey(said))?.filter(isLeft) ?? [];
    const node = alike.find(({ said: { number } }) => number === said.number) ?? alike[0] ?? this.#byNumber.get(numberKey(said))?.find(isLeft);
    if (node !== undefined) this.#left.delete(node);
    return node;
  }

  get rest(): readonly Node[] {
    return [...this.#left];
  }
}

function put(map: Map<string, Node[]>, key: string, node: Node): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [node]);
  else known.push(node);
}

function titleKey({ kind, title, caseNumber }: TreeAnswerNode): string {
  return `${kind} ${title} ${caseNumber ?? ""}`;
}

function numberKey({ kind, number }: TreeAnswerNode): string {
  return `${kind} ${number ?? ""}`;
}

/** Which rows there are and in what order. */
function shapeOf(nodes: readonly Node[]): string {
  return nodes.map(({ id, children }) => `${id}(${shapeOf(children)})`).join(",");
}

/** Everything that is shown of a row; where its text stands is not, but a section shows the findings of its items. */
function looksOf(said: TreeAnswerNode): string {
  return JSON.stringify({ ...said, line: 0, from: 0, children: said.children.map(({ findings }) => findings) });
}
