import type { Agenda, PlacedUnit } from "../agenda.js";
import { endOfBranch } from "./pieces.js";

/** Why something cannot be done to a section or item. */
export type Refusal =
  /** The place is in the front of the document. */
  | "noHeading"
  | "alreadyFirst"
  | "alreadyLast"
  | "samePlace"
  /** The profile has items only. */
  | "oneLevel"
  | "notAnItem"
  | "notASection"
  /** A section stands inside no other. */
  | "insideItem"
  | "noSectionAbove"
  /** The new text would not be read with the outline it should have. */
  | "unclear"
  | "notANumber"
  | "numberTaken"
  | "otherLevel";

/** Units `from` to before `end` go to before unit `to`; all are indices into the document's units as it stands. */
export interface Move {
  readonly from: number;
  readonly end: number;
  readonly to: number;
}

/** Where something is put: right before or behind the heading and text of the unit, or inside a section as its last item. */
export type Side = "before" | "after" | "inside";

/** One step up. An item that is its section's first becomes the last of the section above. */
export function moveUp({ units }: Agenda, from: number): Move | Refusal {
  const end = endOfBranch(units, from);
  let to = from - 1;
  if (units[from]?.unit.kind !== "item") while (units[to]?.unit.kind === "item") to--;
  const above = units[to]?.unit.kind;
  const isFirst = above === undefined || above === "front" || (units[from]?.unit.kind === "item" && above !== "item" && !isBelowHeading(units, to));
  return isFirst ? "alreadyFirst" : { from, end, to };
}

/** One step down. An item that is its section's last becomes the first of the section below. */
export function moveDown({ units }: Agenda, from: number): Move | Refusal {
  const end = endOfBranch(units, from);
  if (end >= units.length) return "alreadyLast";
  return { from, end, to: units[from]?.unit.kind === "item" ? end + 1 : endOfBranch(units, end) };
}

/** To another unit. A section goes before or behind the whole section of the unit. */
export function moveTo({ units }: Agenda, from: number, target: number, side: Side): Move | Refusal {
  const end = endOfBranch(units, from);
  const to = units[from]?.unit.kind === "item" ? placeOfItem(units, target, side) : placeOfSection(units, target, side);
  if (typeof to === "string") return to;
  return to >= from && to <= end ? "samePlace" : { from, end, to };
}

function placeOfItem(units: readonly PlacedUnit[], target: number, side: Side): number | Refusal {
  const kind = units[target]?.unit.kind;
  if (kind === undefined || kind === "front") return "noHeading";
  if (side === "inside") return kind === "item" ? "insideItem" : endOfBranch(units, target);
  if (side === "after") return target + 1;
  return kind === "item" || isBelowHeading(units, target) ? target : "noSectionAbove";
}

function placeOfSection(units: readonly PlacedUnit[], target: number, side: Side): number | Refusal {
  let heading = target;
  while (units[heading]?.unit.kind === "item") heading--;
  const kind = units[heading]?.unit.kind;
  if (kind === undefined || kind === "front") return "noHeading";
  if (side === "inside") return "insideItem";
  return side === "before" ? heading : endOfBranch(units, heading);
}

/** Whether a section, group or item stands somewhere before the unit. */
function isBelowHeading(units: readonly PlacedUnit[], index: number): boolean {
  const above = units[index - 1]?.unit.kind;
  return above !== undefined && above !== "front";
}

/** `all` after the move. */
export function moved<T>(all: readonly T[], { from, end, to }: Move): readonly T[] {
  const taken = all.slice(from, end);
  return to <= from ? [...all.slice(0, to), ...taken, ...all.slice(to, from), ...all.slice(end)] : [...all.slice(0, from), ...all.slice(end, to), ...taken, ...all.slice(to)];
}
