import { blockLines } from "../publication/block-text.js";
import type { AttachmentEntry, Publication, PublishedBlock, PublishedContent, PublishedPart } from "../publication/nodes.js";
import { dayInWords, timeInWords } from "../publication/wording.js";
import { entriesOf, matches, type Entry } from "./entries.js";
import type { Change, Comparison, EntryChange, FactChange } from "./nodes.js";
import { changedParagraphs, changedWords } from "./words.js";

/** Two versions of a document, made for the same audience, as a reader sees them. */
export function compare(before: Publication, after: Publication): Comparison {
  const old = entriesOf(before);
  const fresh = entriesOf(after);
  const matched = matches(old, fresh);
  const stayed = inOrder(matched);
  const entries: EntryChange[] = [];
  const renumbered: Comparison["renumbered"][number][] = [];
  let next = 0;
  const gone = (until: number): void => {
    for (; next < until; next++) {
      const entry = old[next];
      if (entry !== undefined && !matched.includes(next)) entries.push(removed(entry));
    }
  };
  for (const [at, entry] of fresh.entries()) {
    const index = matched[at] ?? null;
    const other = index === null ? undefined : old[index];
    if (index === null || other === undefined) {
      entries.push(added(entry));
      continue;
    }
    const isMoved = !stayed.has(at);
    if (!isMoved) gone(index);
    const changes = [...headingChanges(other, entry), ...contentChanges(other.content, entry.content)];
    const isRenumbered = other.number !== null && entry.number !== null && other.number !== entry.number;
    if (isMoved || changes.length > 0) entries.push({ what: entry.what, state: isMoved ? "moved" : "changed", number: entry.number, title: entry.title, numberBefore: isRenumbered ? other.number : null, changes });
    else if (isRenumbered) renumbered.push({ before: other.number, after: entry.number });
  }
  gone(old.length);
  return { kind: after.kind, title: after.title, facts: factsOf(before, after), entries, renumbered };
}

/** The places in the longest run of matches that kept their order; all others were moved. */
export function inOrder(matched: readonly (number | null)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [at, index] of matched.entries()) {
    if (index === null) continue;
    let length = 0;
    while (length < ends.length && (matched[ends[length] ?? 0] ?? 0) < index) length++;
    previous.set(at, ends[length - 1]);
    ends[length] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}

function added({ what, number, title, content }: Entry): EntryChange {
  return { what, state: "added", number, title, numberBefore: null, changes: what === "front" ? contentChanges(null, content) : [] };
}

function removed({ what, number, title, content }: Entry): EntryChange {
  return { what, state: "removed", number, title, numberBefore: null, changes: what === "front" ? contentChanges(content, null) : [] };
}

/** What a heading and its case line say otherwise. */
export function headingChanges(before: Entry, after: Entry): readonly Change[] {
  return [
    ...(before.title === after.title ? [] : [{ kind: "title", words: changedWords(before.title, after.title) } as const]),
    ...(before.case === after.case ? [] : [{ kind: "case", before: before.case, after: after.case } as const]),
    ...(before.minutes === after.minutes ? [] : [{ kind: "minutes", before: before.minutes, after: after.minutes } as const]),
    ...(before.closed === after.closed ? [] : [{ kind: "closed", after: after.closed } as const]),
  ];
}

const nothing: PublishedContent = { blocks: [], parts: [] };

/** What stands otherwise below a heading. */
export function contentChanges(before: PublishedContent | null, after: PublishedContent | null): readonly Change[] {
  const [old, fresh] = [before ?? nothing, after ?? nothing];
  const changes: Change[] = [];
  const push = (role: PublishedPart["role"], name: string | null, from: readonly PublishedBlock[] | null, to: readonly PublishedBlock[] | null): void => {
    const [was, is] = [linesOf(from), linesOf(to)];
    if (was.join("\n") === is.join("\n") && (from === null) === (to === null)) return;
    changes.push({ kind: "part", role, name, state: from === null ? "added" : to === null ? "removed" : "changed", paragraphs: changedParagraphs(was, is) });
  };
  if (old.blocks.length > 0 || fresh.blocks.length > 0) push("other", null, old.blocks, fresh.blocks);
  const left = [...old.parts];
  for (const part of fresh.parts) {
    const at = left.findIndex(({ role, name }) => (role === part.role && role !== "other") || name === part.name);
    const [other] = at < 0 ? [] : left.splice(at, 1);
    // A list of attachments says what it has to say by its entries.
    if (part.role !== "attachments") push(part.role, part.name, other?.blocks ?? null, part.blocks);
  }
  for (const { role, name, blocks } of left) if (role !== "attachments") push(role, name, blocks, null);
  return [...changes, ...attachmentChanges(old, fresh)];
}

/** Without the attachments, which are compared by themselves. */
function linesOf(blocks: readonly PublishedBlock[] | null): readonly string[] {
  return (blocks ?? []).filter(({ kind }) => kind !== "attachments").flatMap(blockLines).map((line) => line.trim()).filter((line) => line !== "");
}

function attachmentChanges(before: PublishedContent, after: PublishedContent): readonly Change[] {
  const [old, fresh] = [attachmentsIn(before), attachmentsIn(after)];
  const key = ({ title, target }: AttachmentEntry): string => (target?.kind === "file" ? target.path : title.toLowerCase());
  const [oldKeys, freshKeys] = [new Set(old.map(key)), new Set(fresh.map(key))];
  const oldTitles = new Set(old.map(({ title }) => title));
  const freshTitles = new Set(fresh.map(({ title }) => title));
  return [
    ...fresh.filter((one) => !oldKeys.has(key(one)) && !oldTitles.has(one.title)).map(({ title }) => ({ kind: "attachment", state: "added", title }) as const),
    ...old.filter((one) => !freshKeys.has(key(one)) && !freshTitles.has(one.title)).map(({ title }) => ({ kind: "attachment", state: "removed", title }) as const),
  ];
}

function attachmentsIn({ blocks, parts }: PublishedContent): readonly AttachmentEntry[] {
  return [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap((block) => (block.kind === "attachments" ? block.entries : []));
}

function factsOf(before: Publication, after: Publication): readonly FactChange[] {
  const facts = ({ body, date, start, end, place }: Publication): readonly (readonly [FactChange["fact"], string | null])[] => [
    ["body", body],
    ["date", date === null ? null : dayInWords(date)],
    ["time", start === null ? null : timeInWords(start, end)],
    ["place", place],
  ];
  const old = new Map(facts(before));
  return facts(after).flatMap(([fact, value]) => (old.get(fact) === value ? [] : [{ fact, before: old.get(fact) ?? null, after: value }]));
}
