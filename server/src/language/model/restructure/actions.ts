import type { Agenda, PlacedUnit } from "../agenda.js";
import type { UnitKind } from "../unit.js";
import { deletedText, insertedText, movedText, sliceWith } from "./text-edits.js";
import { moved, moveDown, moveTo, moveUp, type Move, type Refusal, type Side } from "./moves.js";
import { entriesOf, type Entry } from "./outline-numbers.js";
import { endOfBranch, Pieces } from "./pieces.js";
import { headingEdit, renumberAll, restructured, type Restructured } from "./restructure.js";

/** What can be done to the section or item at a place. Offsets count from the document's start. */
export type RestructureAction =
  | { readonly kind: "moveUp" | "moveDown" | "delete" | "duplicate" | "promote" | "demote"; readonly at: number }
  | { readonly kind: "moveTo"; readonly at: number; readonly target: number; readonly side: Side }
  /** A new heading right behind the unit, or as the first item of the section. */
  | { readonly kind: "insertItem" | "insertSection"; readonly at: number; readonly title: string }
  | { readonly kind: "renumberAll" };

/**
 * The edits of an action: the rest is renumbered, and every reference, entry of the contents and note
 * follows. Dates, years, lists and amounts are never touched.
 */
export function restructure(agenda: Agenda, action: RestructureAction): Restructured {
  if (action.kind === "renumberAll") return renumberAll(agenda);
  const pieces = new Pieces(agenda);
  const at = pieces.indexAt(action.at);
  const { unit } = agenda.units[at] ?? {};
  if (unit === undefined || unit.kind === "front") return refused("noHeading");
  switch (action.kind) {
    case "moveUp":
      return move(agenda, moveUp(agenda, at));
    case "moveDown":
      return move(agenda, moveDown(agenda, at));
    case "moveTo":
      return move(agenda, moveTo(agenda, at, pieces.indexAt(action.target), action.side));
    case "delete":
      return deleteAt(agenda, at);
    case "duplicate":
      return duplicate(agenda, at);
    case "promote":
    case "demote":
      return changeLevel(agenda, at, action.kind);
    case "insertItem":
    case "insertSection":
      return insert(agenda, at, action.kind === "insertItem" ? "item" : "section", action.title);
  }
}

function refused(reason: Refusal): Restructured {
  return { kind: "refused", reason };
}

function move(agenda: Agenda, step: Move | Refusal): Restructured {
  if (typeof step === "string") return refused(step);
  const entries = entriesOf(agenda);
  return restructured(agenda, { entries: moved(entries, step), text: () => movedText(step), focus: step.to <= step.from ? step.to : step.to - (step.end - step.from) });
}

function deleteAt(agenda: Agenda, from: number): Restructured {
  const end = endOfBranch(agenda.units, from);
  const all = entriesOf(agenda);
  const entries = [...all.slice(0, from), ...all.slice(end)];
  const above = entries[from] === undefined ? from - 1 : from;
  const focus = entries[above]?.kind === "front" || entries[above] === undefined ? null : above;
  return restructured(agenda, { entries, text: () => deletedText(from, end), focus });
}

/** A copy right behind, of a section with all its items. What the copy refers to is what the original refers to. */
function duplicate(agenda: Agenda, from: number): Restructured {
  const end = endOfBranch(agenda.units, from);
  const all = entriesOf(agenda);
  const copies = all.slice(from, end).map((entry): Entry => ({ ...entry, isCopy: true }));
  const entries = [...all.slice(0, end), ...copies, ...all.slice(end)];
  return restructured(agenda, {
    entries,
    text: (numbers) =>
      insertedText(end - 1, (pieces, edits) => {
        const headings = agenda.units.slice(from, end).flatMap((placed, index) => headingEdit(placed, numbers[end + index] ?? null));
        return sliceWith(pieces, pieces.run(from, end), [...edits.filter(({ kind }) => kind !== "heading"), ...headings]);
      }),
    focus: end,
  });
}

/** An item becomes a section, with the items behind it in it; a section becomes an item, its items with it. The text stays where it is. */
function changeLevel(agenda: Agenda, at: number, direction: "promote" | "demote"): Restructured {
  if (agenda.names.profile.numbering.levels === 1) return refused("oneLevel");
  const { kind } = agenda.units[at]?.unit ?? {};
  if (kind !== (direction === "promote" ? "item" : "section")) return refused(direction === "promote" ? "notAnItem" : "notASection");
  if (direction === "demote" && !agenda.units.slice(0, at).some(({ unit }) => unit.kind === "section")) return refused("noSectionAbove");
  const level: UnitKind = direction === "promote" ? "section" : "item";
  const entries = entriesOf(agenda).map((entry, index) => (index === at ? { ...entry, kind: level } : entry));
  return restructured(agenda, { entries, focus: at });
}

function insert(agenda: Agenda, at: number, kind: "item" | "section", title: string): Restructured {
  const { units, names } = agenda;
  if (kind === "section" && names.profile.numbering.levels === 1) return refused("oneLevel");
  let heading = at;
  if (kind === "section") while (heading > 0 && units[heading]?.unit.kind === "item") heading--;
  const after = kind === "section" ? endOfBranch(units, heading) - 1 : at;
  const all = entriesOf(agenda);
  const entries = [...all.slice(0, after + 1), { source: null, kind, isCopy: false }, ...all.slice(after + 1)];
  const { prefix } = names.profile.numbering;
  const text = (numbers: readonly (string | null)[]): string => `${prefix === "" ? "" : `${prefix} `}${numbers[after + 1] ?? ""}${betweenOf(units, kind)}${title}`;
  return restructured(agenda, { entries, text: (numbers) => insertedText(after, () => text(numbers)), focus: after + 1, newTitle: title });
}

/** What stands between number and title in the document's other headings: `. `, or ` (Åben) ` in houses that say so. */
export function betweenOf(units: readonly PlacedUnit[], kind: UnitKind): string {
  const alike = units.find(({ unit }) => unit.kind === kind && unit.heading !== null && !unit.heading.closed && unit.heading.title !== "")?.unit;
  const heading = alike?.heading ?? null;
  if (alike === undefined || heading === null) return ". ";
  const between = alike.slice({ start: heading.numberSpan.start + (heading.number?.length ?? 0), end: heading.titleSpan.start });
  return between.length > 12 || /[\r\n]/u.test(between) ? ". " : between;
}
