import type { Position, WorkspaceEdit } from "vscode-languageserver-types";
import { itemSnippet, type ItemSnippet } from "../authoring/new-item.js";
import type { Texts } from "../messages/texts.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { restructure, type RestructureAction } from "../model/restructure/actions.js";
import type { Side } from "../model/restructure/moves.js";
import { Pieces } from "../model/restructure/pieces.js";
import type { Unit } from "../model/unit.js";
import { toOffset, toPosition, type PositionEncoding } from "./to-lsp.js";
import { toWorkspaceEdit, type EditStyle } from "./workspace-edit.js";

/** What the user wants done to the section or item at a place. */
export interface RestructureWish {
  readonly action: RestructureAction["kind"];
  /** Anywhere in it. */
  readonly position: Position;
  /** Of `moveTo`: anywhere in the unit it is put beside or inside. */
  readonly target?: { readonly position: Position; readonly side: Side };
  /** Only where `position` stands on the heading's first line. */
  readonly onHeading?: boolean;
}

export type RestructureOutcome =
  | { readonly kind: "edit"; readonly edit: WorkspaceEdit; /** The heading afterwards; null where the cursor may stay. */ readonly cursor: Position | null; /** Of a new item. */ readonly snippet: ItemSnippet | null }
  /** There is nothing to do, or it cannot be done; `message` says so. */
  | { readonly kind: "nothing" | "refused"; readonly message: string }
  | { readonly kind: "notOnHeading" };

/** The edits of a change of the outline, with everything that follows from it. */
export function restructureDocument(agenda: Agenda, wish: RestructureWish, style: EditStyle, texts: Texts): RestructureOutcome {
  const { encoding } = style;
  const at = toOffset(agenda, wish.position, encoding);
  if (wish.onHeading === true && !isOnHeading(agenda, at)) return { kind: "notOnHeading" };
  const action = actionOf(agenda, wish, at, encoding, texts);
  if (action === null) return { kind: "refused", message: texts.restructureRefusal.noHeading };
  const result = restructure(agenda, action);
  if (result.kind === "refused") return { kind: "refused", message: texts.restructureRefusal[result.reason] };
  if (result.edits.length === 0) return { kind: "nothing", message: texts.restructureNothing };
  const cursor = result.focus === null ? null : toPosition(result.after, result.focus, encoding);
  const made = action.kind === "insertItem" && result.focus !== null ? result.after.unitAt(result.focus) : null;
  return { kind: "edit", edit: toWorkspaceEdit(agenda, result.edits, style, texts), cursor, snippet: made === null ? null : itemSnippet(result.after, made) };
}

function actionOf(agenda: Agenda, { action, target }: RestructureWish, at: number, encoding: PositionEncoding, texts: Texts): RestructureAction | null {
  switch (action) {
    case "renumberAll":
      return { kind: action };
    case "moveTo":
      return target === undefined ? null : { kind: action, at, target: toOffset(agenda, target.position, encoding), side: target.side };
    case "insertItem":
      return { kind: action, at, title: texts.newItemTitle };
    case "insertSection":
      return { kind: action, at, title: texts.newSectionTitle };
    default:
      return { kind: action, at };
  }
}

function isOnHeading(agenda: Agenda, at: number): boolean {
  const placed = agenda.unitAt(at);
  const heading = placed?.unit.heading ?? null;
  return placed !== null && heading !== null && agenda.positionAt(at).line === placed.line + heading.line;
}

/** A section that an item can be moved into. */
export interface MoveTarget {
  /** Number and title. */
  readonly label: string;
  /** How many items it has. */
  readonly description: string;
  /** Its heading. */
  readonly position: Position;
}

/** The sections and groups that the item at the place can go to, or a sentence where there is no item. */
export function moveTargets(agenda: Agenda, position: Position, encoding: PositionEncoding, texts: Texts): { readonly title: string; readonly targets: readonly MoveTarget[] } | { readonly refused: string } {
  const item = agenda.units[new Pieces(agenda).indexAt(toOffset(agenda, position, encoding))];
  if (item?.unit.kind !== "item") return { refused: texts.restructureRefusal.noHeading };
  const targets = agenda.sections.flatMap(({ heading, items }): readonly MoveTarget[] =>
    heading === null || items.includes(item) ? [] : [{ label: nameOf(heading.unit), description: texts.sectionItems(items.length), position: toPosition(agenda, startOf(heading), encoding) }],
  );
  return { title: nameOf(item.unit), targets };
}

function startOf({ unit, start }: PlacedUnit): number {
  return start + (unit.heading?.span.start ?? 0);
}

function nameOf({ heading }: Unit): string {
  return [heading?.number, heading?.title].filter(Boolean).join(" ");
}
