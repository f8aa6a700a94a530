import type { Span } from "../text/span.js";
import type { ReadBlock } from "./blocks-worth.js";
import { isoDay, type IsoDay } from "./calendar.js";
import type { Unit } from "./unit.js";

/**
 * What is said of the meeting: `approval`: its minutes are to be approved, `next`: it is announced as the
 * next one, `minutes`: its minutes are spoken of, `meeting`: anything else.
 */
export type MeetingMentionKind = "approval" | "next" | "minutes" | "meeting";

/** A place that names a meeting by its day: `mødet den 3. februar 2025`. Spans count from the unit's start. */
export interface MeetingMention {
  readonly kind: MeetingMentionKind;
  readonly day: IsoDay;
  /** The date alone. */
  readonly span: Span;
  /** From the word `møde` or `referat` on. */
  readonly wholeSpan: Span;
}

/** Whether a text can name a meeting; to look costs less than to read its dates. */
export function mayNameMeeting(text: string): boolean {
  return /møde|referat/iu.test(text) && /(?:19|20)\d\d/u.test(text);
}

/** `Næste møde i KKR Hovedstaden afholdes onsdag den ` right before the date. */
export const announcedAhead = /næste (?:ordinære )?møde (?:[^.:;]{0,120} )?(?:den|d\.) ?$/iu;

/** `godkender referat af møde i KKR Hovedstaden den ` right before the date, blanks made one. */
export const approvedAhead = /godkender referat(?:et)? (?:af|fra|for) (?:møde(?:t)?|KKR-mødet) (?:[^.:;]{0,80} )?(?:den|d\.) ?$/iu;

/** `referatet af mødet i KKR Hovedstaden den `, `KKR-mødet `; of the words in between none may begin another sentence. */
const meetingAhead = /(?<![a-zæøåéüöä])(referat(?:et)?,? (?:af|fra|for) )?(?:(?:det|et) )?[a-zæøå]{0,12}-?møde[trs]?(?: i [^.:;,()\d]{1,80}?)?,?(?: (?:man|tirs|ons|tors|fre|lør|søn)dag)?(?: (?:den|d\.))? ?$/iu;

/** How far before a date the words that make it a meeting's are looked for. */
const reach = 200;

const cache = new WeakMap<Unit, readonly MeetingMention[]>();

/** Every meeting that a unit names, in order; a date without a year is none, since nobody knows which meeting it is. */
export function meetingMentionsOf(unit: Unit): readonly MeetingMention[] {
  let mentions = cache.get(unit);
  if (mentions === undefined) {
    mentions = mayNameMeeting(unit.text) ? meetingMentionsIn(unit, unit.blocks) : [];
    cache.set(unit, mentions);
  }
  return mentions;
}

/** The same in some of its blocks. */
export function meetingMentionsIn(unit: Unit, blocks: readonly ReadBlock[]): readonly MeetingMention[] {
  return blocks.flatMap((block) =>
    block.inlines.flatMap((inline): readonly MeetingMention[] => {
      if (inline.kind !== "date" || inline.year === null) return [];
      const start = block.span.start + inline.start;
      const before = unit.slice({ start: Math.max(block.span.start, start - reach), end: start });
      const ahead = joined(before);
      const kind = kindOf(ahead);
      const day = kind === null ? null : isoDay(inline.year, inline.month, inline.day);
      if (kind === null || day === null) return [];
      const word = [...before.matchAll(kind === "minutes" || kind === "approval" ? /referat/giu : /[a-zæøå]{0,20}-?møde/giu)].at(-1);
      const end = block.span.start + inline.end;
      return [{ kind, day, span: { start, end }, wholeSpan: { start: word === undefined ? start : start - before.length + word.index, end } }];
    }),
  );
}

function kindOf(ahead: string): MeetingMentionKind | null {
  if (approvedAhead.test(ahead)) return "approval";
  if (announcedAhead.test(ahead)) return "next";
  const match = meetingAhead.exec(ahead);
  if (match === null) return null;
  return match[1] === undefined ? "meeting" : "minutes";
}

/** Wrapped lines as one, words at line ends whole. */
function joined(text: string): string {
  return text.replace(/-\s*\n\s*/gu, "").replace(/\s+/gu, " ");
}
