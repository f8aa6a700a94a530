import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import type { Agenda, PlacedUnit } from "../../model/agenda.js";
import { isAlone, type Cursor, type Proposal } from "./cursor.js";

const kinds = { heading: 15 /* Snippet */, type: 14 /* Keyword */ } as const satisfies Record<string, CompletionItemKind>;

/** The heading that comes next, at the start of a line that has nothing but a begun number. */
export function headings(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const begun = /^\s*(\d[\d.]*)?$/u.exec(cursor.before);
  if (begun === null || !isAlone(cursor) || !isBelowBlank(cursor)) return [];
  const written = begun[1] ?? "";
  const { prefix } = cursor.agenda.names.profile.numbering;
  const from = cursor.before.length - written.length;
  return nextNumbers(cursor, texts)
    .filter(({ number }) => number.startsWith(written))
    .map(({ number, detail }) => {
      const text = `${prefix === "" ? "" : `${prefix} `}${number}. `;
      return { item: { label: text.trim(), kind: kinds.heading, detail, filterText: number, insertText: text }, from };
    });
}

/** `Beslutningssag: ` behind the number of an item that has no title yet. */
export function itemTypes(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const { agenda, placed, line, before } = cursor;
  const { heading, kind } = placed.unit;
  if (heading?.number === null || heading === null || kind !== "item" || heading.line !== line || !isAlone(cursor)) return [];
  const lineStart = placed.unit.lineStarts[line] ?? 0;
  const begun = /^\.?\s+(\p{L}{0,20})$/u.exec(before.slice(heading.span.start - lineStart + heading.number.length))?.[1];
  if (begun === undefined) return [];
  return agenda.names.profile.itemTypes
    .filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ name: type }) => {
      const purpose = texts.itemTypePurpose(type);
      return { item: { label: type, kind: kinds.type, ...(purpose === null ? {} : { documentation: purpose }), insertText: `${type}: ` }, from: before.length - begun.length };
    });
}

/** Headings stand apart from the text above them, or right below another heading. */
function isBelowBlank({ placed: { unit }, line }: Cursor): boolean {
  const above = unit.lines[line - 1];
  return above === undefined || above.kind === "blank";
}

interface Next {
  readonly number: string;
  readonly detail: string;
}

function nextNumbers({ agenda, placed, line }: Cursor, texts: Texts): readonly Next[] {
  const { levels, first } = agenda.names.profile.numbering;
  const at = agenda.units.indexOf(placed);
  // A number typed alone is taken for a heading at once: what comes next follows from the one before it.
  const isOwnHeading = placed.unit.heading?.title === "" && placed.unit.heading.line === line;
  const current = agenda.units[isOwnHeading ? at - 1 : at] ?? null;
  const numbers = current?.unit.heading?.numbers ?? [];
  const [section = (first ?? 1) - 1, item = 0] = numbers;
  if (levels === 1) return current !== null || first !== null ? [{ number: String(section + 1), detail: texts.completionNewItemAlone() }] : [];
  if (numbers.length === 0) return agenda.sections.length === 0 || isOwnHeading ? [{ number: String(section + 1), detail: texts.completionNewSection() }] : [];
  const heading = sectionOf(agenda, current);
  const under = heading === null ? null : `${heading.unit.heading?.number ?? ""} ${heading.unit.heading?.title ?? ""}`.trim();
  const newItem = { number: `${section}.${item + 1}`, detail: under === null ? texts.completionNewItemAlone() : texts.completionNewItem(under) };
  const following = agenda.units[at + 1]?.unit.kind;
  const endsSection = following === undefined || following === "section" || following === "group";
  return endsSection ? [newItem, { number: String(section + 1), detail: texts.completionNewSection() }] : [newItem];
}

function sectionOf(agenda: Agenda, placed: PlacedUnit | null): PlacedUnit | null {
  return agenda.sections.find(({ heading, items }) => placed !== null && (heading === placed || items.includes(placed)))?.heading ?? null;
}
