import type { RestructureParams } from "../../../server/src/protocol/restructure.js";
import type { TreeNode } from "./forest.js";

/** Where something dropped is put. */
export interface DropPlace {
  readonly target: TreeNode;
  readonly side: NonNullable<RestructureParams["target"]>["side"];
}

/**
 * What dropping `source` on `target` means, where `null` is the empty place below all rows. VS Code tells which row it was dropped
 * on, not between which two, so it takes that row's place: before it when it comes from below or from another section, else behind it. An item
 * dropped on a section becomes its last.
 */
export function dropPlace(source: TreeNode, target: TreeNode | null, rows: readonly TreeNode[]): DropPlace | null {
  const onto = target ?? rows.at(-1);
  if (onto === undefined || onto === source) return null;
  const isItem = source.said.kind === "item";
  if (isItem && onto.said.kind !== "item") return { target: onto, side: "inside" };
  if (target === null) return { target: onto, side: "after" };
  const comesFromAbove = rows.indexOf(source) < rows.indexOf(onto);
  const stays = !isItem || source.parent === onto.parent;
  return { target: onto, side: comesFromAbove && stays ? "after" : "before" };
}
