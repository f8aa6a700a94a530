import type { Texts } from "../messages/texts.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { attachmentsOf } from "../model/attachments.js";
import { clockOf, writtenTime, type ClockEntry } from "../model/clock.js";
import { excerptOf, shownPartOf } from "../model/excerpt.js";
import { headingMatcher } from "../model/heading-search.js";
import { masked } from "../model/personal-data.js";
import { readabilityOf } from "../model/readability.js";
import type { Unit } from "../model/unit.js";
import type { PartRole } from "../profile/profile.js";
import type { Finding, Severity } from "../rules/rule.js";

// Registered as: agendaTree(agenda, findings, filter, texts)

/** A section or item as a row of the tree. Lines count from 0. */
export interface AgendaTreeNode {
  readonly kind: "section" | "group" | "item";
  readonly number: string | null;
  readonly title: string;
  /** The heading's line. */
  readonly line: number;
  /** The first line of its text; the lines up to the next node's are its own. */
  readonly from: number;
  /** The item's minutes; of a section all of them together. */
  readonly minutes: number | null;
  /** When it is treated: `{ from: "10.15", to: "10.30" }`. `to` is null where nobody says how long it takes. */
  readonly clock: { readonly from: string; readonly to: string | null } | null;
  readonly caseNumber: string | null;
  readonly closed: boolean;
  readonly attachments: number;
  /** The parts that it should have and has not, or has without text. */
  readonly missing: readonly string[];
  /** Its own findings, those of its items left out. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** `512 ord · lixtal 45 (svær)`; null where there is nothing to read. */
  readonly reading: string | null;
  /** What is recommended, in minutes what was decided; personal data masked. */
  readonly excerpt: { readonly part: string; readonly lines: readonly string[] } | null;
  readonly children: readonly AgendaTreeNode[];
}

/** What the user wants to see of the tree. */
export interface TreeFilter {
  /** Words to look for, as `headingMatcher` does; empty: everything. */
  readonly text: string;
  /** Only what has findings that the list of problems shows. */
  readonly onlyFindings: boolean;
}

export interface AgendaTree {
  /** All items of the document, and those that the filter lets through. */
  readonly items: number;
  readonly shown: number;
  readonly nodes: readonly AgendaTreeNode[];
}

/**
 * The outline as a tree to look at and move things in: sections with their items, items without a section at the top.
 * Missing parts are read off the findings, so that what is exempt or silenced is not missing here either.
 */
export function agendaTree(agenda: Agenda, findings: readonly Finding[], filter: TreeFilter, texts: Texts): AgendaTree {
  const found = byUnit(agenda, findings);
  const clock = new Map(clockOf(agenda)?.entries.map((entry) => [entry.placed, entry]));
  const isNamed = headingMatcher(filter.text);
  const matches = (row: AgendaTreeNode): boolean => isNamed(row) && (!filter.onlyFindings || hasFindings(row));
  const node = (placed: PlacedUnit, children: readonly AgendaTreeNode[]): AgendaTreeNode => ownNode(agenda, placed, found.get(placed.unit) ?? none, clock.get(placed), children, texts);
  let items = 0;
  let shown = 0;
  const nodes = agenda.sections.flatMap((section): readonly AgendaTreeNode[] => {
    const all = section.items.map((item) => node(item, []));
    const heading = section.heading === null ? null : withItems(node(section.heading, all));
    // Who looks for a section wants to see what is in it.
    const isWanted = heading !== null && isNamed(heading);
    const children = all.filter((item) => matches(item) || (isWanted && (!filter.onlyFindings || hasFindings(item))));
    items += all.length;
    shown += children.length;
    if (heading === null) return children;
    return children.length > 0 || matches(heading) ? [{ ...heading, children }] : [];
  });
  return { items, shown, nodes };
}

/** Hints are not counted: the list of problems does not show them either. */
function hasFindings({ findings: { error, warning, information } }: AgendaTreeNode): boolean {
  return error + warning + information > 0;
}

/** What a unit itself says of its row, wherever it stands. */
interface Facts {
  readonly reading: string | null;
  readonly attachments: number;
  readonly excerpt: AgendaTreeNode["excerpt"];
}

interface KeptFacts extends Facts {
  readonly kind: Agenda["kind"];
  readonly texts: Texts;
}

/** By unit: after an edit only the units it changed are looked at again. */
const cache = new WeakMap<Unit, KeptFacts>();

function factsOf({ kind }: Agenda, unit: Unit, texts: Texts): Facts {
  const kept = cache.get(unit);
  if (kept?.kind === kind && kept.texts === texts) return kept;
  const facts = { kind, texts, reading: readingOf(unit, texts), attachments: attachmentsOf(unit).length, excerpt: excerptIn(unit, kind) };
  cache.set(unit, facts);
  return facts;
}

function readingOf(unit: Unit, texts: Texts): string | null {
  const { words, lix, level } = readabilityOf(unit);
  if (words === 0) return null;
  const count = texts.wordCount(words);
  return lix === null || level === null ? count : texts.readability(count, lix, texts.lixLevels[level]);
}

function excerptIn(unit: Unit, kind: Agenda["kind"]): AgendaTreeNode["excerpt"] {
  const part = shownPartOf(unit, kind);
  if (part === null) return null;
  const lines = excerptOf(unit, part).map(({ text, isEntry }) => masked(isEntry ? `– ${text}` : text));
  return lines.length === 0 ? null : { part: part.name, lines };
}

function ownNode(agenda: Agenda, { unit, line, closed }: PlacedUnit, findings: readonly OwnFinding[], entry: ClockEntry | undefined, children: readonly AgendaTreeNode[], texts: Texts): AgendaTreeNode {
  const { heading, kind } = unit;
  const title = heading?.title ?? "";
  return {
    kind: kind === "front" ? "section" : kind,
    number: heading?.number ?? null,
    title: title === "" ? texts.outlineUntitled() : title,
    line: line + (heading?.line ?? 0),
    from: line,
    minutes: heading?.minutes ?? null,
    clock: entry === undefined ? null : { from: writtenTime(entry.from), to: entry.to === null ? null : writtenTime(entry.to) },
    caseNumber: unit.caseReference?.number ?? null,
    closed,
    missing: missingIn(agenda, unit, findings),
    findings: countsOf(findings),
    children,
    ...factsPart(factsOf(agenda, unit, texts)),
  };
}

function factsPart({ reading, attachments, excerpt }: Facts): Facts {
  return { reading, attachments, excerpt };
}

/** A section takes as long as its items, from the first one's beginning to the last one's end. */
function withItems(section: AgendaTreeNode): AgendaTreeNode {
  const { children, minutes, clock } = section;
  const own = children.flatMap((item) => item.minutes ?? []);
  const timed = children.flatMap((item) => item.clock ?? []);
  const from = timed[0]?.from;
  return {
    ...section,
    minutes: minutes ?? (own.length === 0 ? null : own.reduce((sum, each) => sum + each, 0)),
    clock: clock ?? (from === undefined ? null : { from, to: timed.at(-1)?.to ?? null }),
  };
}

/** A finding, its place counted from its unit's start. */
interface OwnFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly offset: number;
}

const none: readonly OwnFinding[] = [];

function byUnit(agenda: Agenda, findings: readonly Finding[]): ReadonlyMap<Unit, readonly OwnFinding[]> {
  const found = new Map<Unit, OwnFinding[]>();
  for (const { rule, severity, span } of findings) {
    const placed = agenda.unitAt(span.start);
    if (placed === null) continue;
    const own = { rule, severity, offset: span.start - placed.start };
    const known = found.get(placed.unit);
    if (known === undefined) found.set(placed.unit, [own]);
    else known.push(own);
  }
  return found;
}

function countsOf(findings: readonly OwnFinding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The rules that say a part is not there, by what it is for. */
const asksFor: ReadonlyMap<string, PartRole> = new Map([
  ["manglende-indstilling", "recommendation"],
  ["manglende-beslutning", "decision"],
]);

function missingIn({ names }: Agenda, unit: Unit, findings: readonly OwnFinding[]): readonly string[] {
  const parts = findings.flatMap(({ rule, offset }) => {
    const role = asksFor.get(rule);
    if (role !== undefined) return names.profile.parts.find((part) => part.role === role)?.name ?? [];
    return rule === "tom-del" ? (unit.partAt(offset)?.name ?? []) : [];
  });
  return [...new Set(parts)];
}
