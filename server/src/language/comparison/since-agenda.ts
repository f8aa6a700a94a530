import type { Agenda } from "../model/agenda.js";
import type { PublishedContent, PublishedPart, Source } from "../publication/nodes.js";
import { publicationOf } from "../publication/publication.js";
import { contentChanges, headingChanges } from "./compare.js";
import { entriesOf, matches, type Entry } from "./entries.js";
import type { Change } from "./nodes.js";

/** Something that is otherwise in the minutes than in the agenda that was sent out. */
export interface SinceAgenda {
  /** The section or item in the minutes that it stands in; what is missing stands in the one before it, or in null: in front of all. */
  readonly source: Source | null;
  readonly what: "section" | "item";
  readonly change: Change | NumberChange | EntryCame | EntryWent;
  /** Whether the words of the agenda are closed to those who read this place in the minutes. */
  readonly isSecret: boolean;
}

interface NumberChange {
  readonly kind: "number";
  readonly before: string;
}

interface EntryCame {
  readonly kind: "came";
}

/** It is missing in the minutes: its number and title in the agenda. */
interface EntryWent {
  readonly kind: "went";
  readonly number: string | null;
  readonly title: string;
}

/**
 * What minutes say otherwise than the agenda of their meeting, in the order of the minutes. What was decided, who was there,
 * when and where are theirs alone and not compared.
 */
export function changesSince(agenda: Agenda, minutes: Agenda): readonly SinceAgenda[] {
  const [old, fresh] = [headed(agenda), headed(minutes)];
  const matched = matches(old, fresh);
  const came = fresh.flatMap((entry, at): readonly SinceAgenda[] => {
    const before = old[matched[at] ?? -1];
    const base = { source: entry.source, what: whatOf(entry), isSecret: before?.closed === true && !entry.closed };
    return before === undefined ? [{ ...base, change: { kind: "came" } }] : changesIn(before, entry).map((change) => ({ ...base, change }));
  });
  return [...came, ...missing(old, fresh, matched)];
}

/** What has a heading, without what was decided. */
function headed(agenda: Agenda): readonly Entry[] {
  const entries = entriesOf(publicationOf(agenda, { audience: "internal" })).filter(({ what }) => what !== "front");
  return entries.map((entry) => ({ ...entry, content: entry.content === null ? null : undecided(entry.content) }));
}

function changesIn(before: Entry, after: Entry): readonly SinceAgenda["change"][] {
  const isRenumbered = before.number !== null && after.number !== null && before.number !== after.number;
  return [...(isRenumbered ? [{ kind: "number", before: before.number } as const] : []), ...headingChanges(before, after), ...contentChangesOf(before.content, after.content)];
}

/** What the minutes have no entry for, each at the entry that stood before it and is still there. */
function missing(old: readonly Entry[], fresh: readonly Entry[], matched: readonly (number | null)[]): readonly SinceAgenda[] {
  const places = new Map(matched.flatMap((index, at) => (index === null ? [] : [[index, at] as const])));
  const found: SinceAgenda[] = [];
  let last: Entry | null = null;
  for (const [index, entry] of old.entries()) {
    const at = places.get(index);
    if (at !== undefined) last = fresh[at] ?? null;
    else found.push({ source: last?.source ?? null, what: whatOf(entry), change: { kind: "went", number: entry.number, title: entry.title }, isSecret: entry.closed });
  }
  return found;
}

function whatOf({ what }: Entry): SinceAgenda["what"] {
  return what === "section" ? "section" : "item";
}

const withoutDecisions = new WeakMap<PublishedContent, PublishedContent>();

/** The same object for the same content, so that what was compared before is known. */
function undecided(content: PublishedContent): PublishedContent {
  const isDecision = ({ role }: PublishedPart): boolean => role === "decision";
  if (!content.parts.some(isDecision)) return content;
  const known = withoutDecisions.get(content) ?? { ...content, parts: content.parts.filter((part) => !isDecision(part)) };
  withoutDecisions.set(content, known);
  return known;
}

/** What was found in content that was compared, by the new one; it stands as long as both are the same objects. */
const compared = new WeakMap<PublishedContent, { readonly before: PublishedContent; readonly changes: readonly Change[] }>();

function contentChangesOf(before: PublishedContent | null, after: PublishedContent | null): readonly Change[] {
  if (before === null || after === null) return contentChanges(before, after);
  const known = compared.get(after);
  if (known?.before === before) return known.changes;
  const changes = contentChanges(before, after);
  compared.set(after, { before, changes });
  return changes;
}
