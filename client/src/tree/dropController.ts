import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from "vscode";
import type { TreeNode } from "./forest.js";

/** VS Code's own name for rows of the view. */
const rowType = "application/vnd.code.tree.dagsorden.agendatree";

/** Lets a section or item be dragged to another place; what then happens is for `onDrop` to say. */
export class DropController implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = [rowType];
  readonly dropMimeTypes = [rowType];

  /** `onDrop` is given the id of what was dragged, and what it was dropped on; `null` is the empty place below the rows. */
  constructor(private readonly onDrop: (id: string, target: TreeNode | null) => Promise<void>) {}

  handleDrag([node]: readonly TreeNode[], dataTransfer: DataTransfer): void {
    if (node !== undefined) dataTransfer.set(rowType, new DataTransferItem(node.id));
  }

  async handleDrop(target: TreeNode | undefined, dataTransfer: DataTransfer): Promise<void> {
    const id = await dataTransfer.get(rowType)?.asString();
    if (id !== undefined && id !== "") await this.onDrop(id, target ?? null);
  }
}
