import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import { casesOf, itemsWithCase } from "../../model/cases.js";
import { isAlone, titleEnd, type Cursor, type Proposal } from "./cursor.js";

const kind: CompletionItemKind = 12; /* Value */

/** The document's case lines, and the beginning of a new one, right below the title of an item. */
export function caseLines(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const letters = lettersOf(cursor);
  if (letters === null || !isCasePlace(cursor) || !isAlone(cursor)) return [];
  const written = cursor.before.trim();
  if (!letters.startsWith(written) && !written.startsWith(letters)) return [];
  const from = cursor.before.length - cursor.before.trimStart().length;
  const lines = known(cursor).map(({ number, initials }) => ({ label: initials === null ? number : `${number} ${initials}`, number }));
  return [...lines.map(({ label, number }) => proposal(cursor, number, label, from)), ...newCase(cursor, letters, from, texts)].filter(({ item }) => item.label.startsWith(written));
}

/** The document's case numbers behind a begun `SAG-`. */
export function caseNumbers(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const letters = lettersOf(cursor);
  if (letters === null || isCasePlace(cursor) || /^[\p{L}\d-]/u.test(cursor.behind)) return [];
  const at = cursor.before.lastIndexOf(letters);
  if (at < 0 || /[\p{L}\d]/u.test(cursor.before.charAt(at - 1))) return [];
  const written = cursor.before.slice(at);
  if (!/^[\d-]*$/u.test(written.slice(letters.length))) return [];
  const numbers = [...new Set(known(cursor).map(({ number }) => number))].filter((number) => number.startsWith(written) && number !== written);
  return [...numbers.map((number) => proposal(cursor, number, number, at)), ...newCase(cursor, letters, at, texts).filter(({ item }) => item.label.startsWith(written) && item.label !== written)];
}

/** What all case numbers of the profile begin with, `"SAG-"`, read off its example; null where they begin with digits. */
function lettersOf({ agenda }: Cursor): string | null {
  return /^\p{Lu}+-/u.exec(agenda.names.profile.caseNumber.example)?.[0] ?? null;
}

/** The lines between title and text. A begun `S` may count to the title, which wraps. */
function isCasePlace(cursor: Cursor): boolean {
  const { agenda, placed, line } = cursor;
  const { heading, caseReference, kind: unitKind } = placed.unit;
  if (unitKind !== "item" || heading === null || agenda.names.profile.caseNumber.position !== "after") return false;
  return line > heading.line && line <= titleEnd(cursor) && (caseReference === null || caseReference.line === line);
}

/** `SAG-2025-`, for the year of the meeting. */
function newCase({ agenda }: Cursor, letters: string, from: number, texts: Texts): readonly Proposal[] {
  const year = agenda.header.date?.slice(0, 4);
  if (year === undefined) return [];
  const text = `${letters}${year}-`;
  return [{ item: { label: text, kind, detail: texts.completionNewCase(), insertText: text }, from }];
}

interface KnownCase {
  readonly number: string;
  readonly initials: string | null;
}

/** Well-formed case lines of other items, each once, the nearest above first: cases of a section often belong together. */
function known({ agenda, placed }: Cursor): readonly KnownCase[] {
  const lines = casesOf(agenda).filter(({ kind: where, wellFormed, unit }) => where === "line" && wellFormed && unit !== placed);
  const above = lines.filter(({ span }) => span.start < placed.start).reverse();
  const found = new Map<string, KnownCase>();
  for (const { number, initials } of [...above, ...lines]) {
    const key = `${number} ${initials ?? ""}`;
    if (!found.has(key)) found.set(key, { number, initials });
  }
  return [...found.values()];
}

function proposal({ agenda }: Cursor, number: string, text: string, from: number): Proposal {
  const heading = itemsWithCase(agenda, number)[0]?.unit.heading ?? null;
  const detail = heading === null ? {} : { detail: `${heading.number ?? ""} ${heading.title}`.trim() };
  return { item: { label: text, kind, ...detail, insertText: text }, from };
}
