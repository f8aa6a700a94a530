import type { Hover, Position } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import { abbreviationAt } from "../model/abbreviations.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { attachmentsOf } from "../model/attachments.js";
import { isoDay, weekdayOf } from "../model/calendar.js";
import { masked } from "../model/personal-data.js";
import { itemsWithCase, type CaseOccurrence } from "../model/cases.js";
import { excerptOf, shownPartOf } from "../model/excerpt.js";
import { readabilityOf } from "../model/readability.js";
import { targetsOf, type Reference } from "../model/references.js";
import { thingAt, type Thing } from "../model/things.js";
import type { Part, Unit } from "../model/unit.js";
import type { DateInline } from "../syntax/nodes.js";
import { escapeMarkdown as escaped } from "../text/markdown.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: hover(agenda, position, encoding, texts)

/** What a part is for, who shares a case, what a reference leads to, which day a date is, what an abbreviation stands for. */
export function hover(agenda: Agenda, position: Position, encoding: PositionEncoding, texts: Texts): Hover | null {
  const offset = toOffset(agenda, position, encoding);
  const thing = thingAt(agenda, offset);
  // Whatever else stands there says more than an abbreviation in it; a title is there for both.
  const abbreviation = thing === null || thing.kind === "heading" ? abbreviationAt(agenda, offset) : null;
  const meaning = abbreviation === null ? [] : [`**${escaped(abbreviation.short)}**: ${escaped(abbreviation.meaning)}`];
  const paragraphs = [...meaning, ...(thing === null ? [] : paragraphsOf(agenda, thing, texts))];
  const span = abbreviation?.span ?? thing?.span;
  if (span === undefined || paragraphs.length === 0) return null;
  return { contents: { kind: "markdown", value: masked(paragraphs.join("\n\n")) }, range: toRange(agenda, span, encoding) };
}

function paragraphsOf(agenda: Agenda, thing: Thing, texts: Texts): readonly string[] {
  switch (thing.kind) {
    case "part":
      return ofPart(thing.part, texts);
    case "case":
      return ofCase(agenda, thing.found, texts);
    case "reference":
      return ofReference(agenda, thing.reference, texts);
    case "attachment":
      return ofAttachment(thing, texts);
    case "date":
      return ofDate(agenda, thing.date, texts);
    case "itemType": {
      const purpose = texts.itemTypePurpose(thing.name);
      return purpose === null ? [] : [`**${escaped(thing.name)}**`, purpose];
    }
    case "heading":
      return ofHeading(thing.unit, texts);
  }
}

/** How much there is to read under an item's heading, and how hard it is. */
function ofHeading({ unit }: PlacedUnit, texts: Texts): readonly string[] {
  if (unit.kind !== "item") return [];
  const { words, lix, level } = readabilityOf(unit);
  if (words === 0) return [];
  const count = texts.wordCount(words);
  return [lix === null || level === null ? count : texts.readability(count, lix, texts.lixLevels[level])];
}

function ofPart(part: Part, texts: Texts): readonly string[] {
  const title = `**${escaped(part.name)}**`;
  return [title, ...(part.misspelt ? [escaped(texts.hoverMisspelt(part.written))] : []), escaped(texts.partPurpose[part.role])];
}

function ofCase(agenda: Agenda, found: CaseOccurrence, texts: Texts): readonly string[] {
  const items = itemsWithCase(agenda, found.number);
  const initials = found.initials ?? items[0]?.unit.caseReference?.initials ?? null;
  const title = `**${escaped(found.number)}**${initials === null ? "" : ` ${escaped(initials)}`}`;
  if (items.length === 0) return [title, texts.hoverCaseNowhere()];
  if (items.length === 1) return found.kind === "line" ? [title, texts.hoverCaseAlone()] : [title, texts.hoverCaseIn(), listOf(items, texts)];
  return [title, texts.hoverCaseShared(items.length), listOf(items, texts)];
}

function ofReference(agenda: Agenda, reference: Reference, texts: Texts): readonly string[] {
  if (reference.elsewhere) return [texts.hoverElsewhere()];
  if (reference.missing) return [texts.hoverMissing()];
  const targets = targetsOf(agenda, reference);
  const [only] = targets;
  if (only === undefined) return [];
  return targets.length === 1 ? ofTarget(agenda, only, texts) : [listOf(targets, texts)];
}

/** Title, minutes and case, then what is recommended, or in minutes what was decided; of a section its items. */
function ofTarget(agenda: Agenda, target: PlacedUnit, texts: Texts): readonly string[] {
  const { unit } = target;
  const paragraphs = [`**${nameOf(unit, texts)}**`];
  const { heading, caseReference } = unit;
  const details = [
    heading === null || heading.minutes === null ? null : texts.outlineMinutes(heading.minutes),
    caseReference === null ? null : escaped(caseReference.number),
    heading?.closed === true ? texts.outlineClosed() : null,
  ].filter((detail) => detail !== null);
  if (details.length > 0) paragraphs.push(details.join(" · "));
  const items = agenda.sections.find((section) => section.heading === target)?.items ?? [];
  if (items.length > 0) return [...paragraphs, listOf(items, texts)];
  const part = shownPartOf(unit, agenda.kind);
  if (part === null) return paragraphs;
  const lines = excerptOf(unit, part).map(({ text, isEntry }) => (isEntry ? `- ${escaped(text)}` : `${escaped(text)}\n`));
  return [...paragraphs, `*${escaped(part.name)}*`, lines.join("\n").trimEnd()];
}

/** The title and file of the attachment, or the whole list; nothing where the place is the entry itself. */
function ofAttachment({ named, unit: { unit } }: Extract<Thing, { kind: "attachment" }>, texts: Texts): readonly string[] {
  const { entry, number, span } = named;
  if (number !== null) {
    if (entry === null) return [texts.hoverNoAttachment(number)];
    return [`**${escaped(entry.title)}**`, ...(entry.target === null || entry.target === "" ? [] : [escaped(entry.target)])];
  }
  const entries = entry?.span === span ? [] : attachmentsOf(unit);
  const lines = entries.slice(0, mostListed).map(({ title }) => `- ${escaped(title)}`);
  if (lines.length === 0) return [];
  return [[...lines, ...(entries.length > mostListed ? [`- ${texts.hoverMore(entries.length - mostListed)}`] : [])].join("\n")];
}

/** More than a screen of items helps nobody. */
const mostListed = 10;

function listOf(units: readonly PlacedUnit[], texts: Texts): string {
  const lines = units.slice(0, mostListed).map(({ unit }) => `- ${nameOf(unit, texts)}`);
  return [...lines, ...(units.length > mostListed ? [`- ${texts.hoverMore(units.length - mostListed)}`] : [])].join("\n");
}

function nameOf({ heading }: Unit, texts: Texts): string {
  const title = heading === null || heading.title === "" ? texts.outlineUntitled() : heading.title;
  return escaped(heading === null || heading.number === null ? title : `${heading.number} ${title}`);
}

function ofDate(agenda: Agenda, { day, month, year }: DateInline, texts: Texts): readonly string[] {
  const meetingYear = agenda.header.date === null ? null : Number(agenda.header.date.slice(0, 4));
  const shown = year ?? meetingYear;
  if (shown === null) return [];
  const date = isoDay(shown, month, day);
  if (date === null) return year === null ? [] : [texts.hoverNoSuchDate([day, month, shown].map((value) => String(value).padStart(2, "0")).join("-"))];
  const text = `${texts.hoverDate(weekdayOf(date) % 7, day, month, shown)} (${date})`;
  return [year === null ? texts.hoverDateInYearOfMeeting(text) : text];
}
