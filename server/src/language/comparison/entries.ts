import { blockLines } from "../publication/block-text.js";
import type { Publication, PublishedContent, Source } from "../publication/nodes.js";
import { similarity } from "./words.js";

/** A section or item with what is compared of it. */
export interface Entry {
  readonly what: "front" | "section" | "item";
  readonly number: string | null;
  readonly title: string;
  readonly case: string | null;
  readonly minutes: string | null;
  readonly closed: boolean;
  readonly content: PublishedContent | null;
  /** From the document's start; null for what stands above the first heading. */
  readonly source: Source | null;
}

/** All of a version in order. */
export function entriesOf({ front, sections }: Publication): readonly Entry[] {
  const plain = { case: null, minutes: null, closed: false };
  return [
    ...(front === null ? [] : [{ ...plain, what: "front", number: null, title: "", content: front, source: null } as const]),
    ...sections.flatMap(({ kind, number, title, content, source, items }): readonly Entry[] => [
      ...(kind === "none" ? [] : [{ ...plain, what: "section", number, title, content, source } as const]),
      ...items.map((item): Entry => ({ ...item, what: "item", case: item.case === null ? null : [item.case.number, item.case.initials ?? ""].join(" ").trim(), minutes: item.minutes === null ? null : String(item.minutes) })),
    ]),
  ];
}

/**
 * Which entry of the old version each of the new one is; null for a new one. The surest ways first: the
 * same title and case, the same title, the same case, then titles that share most of their words.
 */
export function matches(before: readonly Entry[], after: readonly Entry[]): readonly (number | null)[] {
  const matching = new Matching(before, after);
  for (const key of [titleAndCase, titleAndNumber, title]) matching.byKey(key);
  for (const isSame of [sameCase, alikeTitle, sameText]) matching.byLikeness(isSame);
  return matching.found;
}

/** More pairs than this are not looked at one by one; keeps the time bounded. */
const mostPairs = 200_000;

class Matching {
  readonly found: (number | null)[];
  readonly #taken = new Set<number>();

  constructor(
    private readonly before: readonly Entry[],
    private readonly after: readonly Entry[],
  ) {
    this.found = after.map(() => null);
  }

  byKey(key: (entry: Entry) => string | null): void {
    const places = new Map<string, number[]>();
    for (const index of this.#left()) {
      const name = this.before[index] && named(this.before[index], key);
      if (name) places.set(name, [...(places.get(name) ?? []), index]);
    }
    for (const at of this.#open()) {
      const name = this.after[at] && named(this.after[at], key);
      const index = name ? places.get(name)?.shift() : undefined;
      if (index !== undefined) this.#match(at, index);
    }
  }

  byLikeness(isSame: (one: Entry, other: Entry) => boolean): void {
    const left = new Set(this.#left());
    const open = this.#open();
    if (left.size * open.length > mostPairs) return;
    for (const at of open) {
      const entry = this.after[at];
      for (const index of left) {
        const other = this.before[index];
        if (entry === undefined || other?.what !== entry.what || !isSame(other, entry)) continue;
        this.#match(at, index);
        left.delete(index);
        break;
      }
    }
  }

  #match(at: number, index: number): void {
    this.found[at] = index;
    this.#taken.add(index);
  }

  #left(): readonly number[] {
    return this.before.flatMap((_, index) => (this.#taken.has(index) ? [] : [index]));
  }

  #open(): readonly number[] {
    return this.found.flatMap((match, at) => (match === null ? [at] : []));
  }
}

function named(entry: Entry, key: (entry: Entry) => string | null): string | null {
  const name = key(entry);
  return name === null ? null : `${entry.what}|${name}`;
}

const title = (entry: Entry): string => entry.title.toLowerCase().replace(/\s+/gu, " ").trim();
const caseNumber = (entry: Entry): string | null => entry.case?.split(" ", 1)[0] ?? null;
const titleAndCase = (entry: Entry): string | null => (caseNumber(entry) === null ? null : `${title(entry)}|${caseNumber(entry) ?? ""}`);
const titleAndNumber = (entry: Entry): string => `${title(entry)}|${entry.number ?? ""}`;

type Same = (one: Entry, other: Entry) => boolean;

/** Standing items share a case: then the titles must have something in common. */
const sameCase: Same = (one, other) => caseNumber(one) !== null && caseNumber(one) === caseNumber(other) && similarity(one.title, other.title) >= 0.2;
const alikeTitle: Same = (one, other) => similarity(one.title, other.title) >= 0.6;
/** A new headline over the same text. */
const sameText: Same = (one, other) => one.number === other.number && one.content !== null && other.content !== null && similarity(textOf(one.content), textOf(other.content)) >= 0.6;

function textOf({ blocks, parts }: PublishedContent): string {
  return [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap(blockLines).join("\n");
}
