import type { Inline } from "../syntax/nodes.js";
import { shifted, type Span } from "../text/span.js";
import { oncePassage } from "./blocks.js";
import { isoDay, type IsoDay } from "./calendar.js";
import { onceAtUnit, type PlacedBlock } from "./unit.js";

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
  return /(?:19|20)\d\d/u.test(text) && /møde|referat/iu.test(text);
}

/** `Næste møde i KKR Hovedstaden afholdes onsdag den ` right before the date. */
export const announcedAhead = /næste (?:ordinære )?møde (?:[^.:;]{0,120} )?(?:den|d\.) ?$/iu;

/** `godkender referat af møde i KKR Hovedstaden den ` right before the date, blanks made one. */
export const approvedAhead = /godkender referat(?:et)? (?:af|fra|for) (?:møde(?:t)?|KKR-mødet) (?:[^.:;]{0,80} )?(?:den|d\.) ?$/iu;

/** `referatet af mødet i KKR Hovedstaden den `, `KKR-mødet `; of the words in between none may begin another sentence. */
const meetingAhead = /(?<![a-zæøåéüöä])(referat(?:et)?,? (?:af|fra|for) )?(?:(?:det|et) )?[a-zæøå]{0,12}-?møde[trs]?(?: i [^.:;,()\d]{1,80}?)?,?(?: (?:man|tirs|ons|tors|fre|lør|søn)dag)?(?: (?:den|d\.))? ?$/iu;

/** How far before a date the words that make it a meeting's are looked for. */
const reach = 200;

/** Every meeting that a unit names, in order; a date without a year is none, since nobody knows which meeting it is. */
export const meetingMentionsOf = onceAtUnit((unit): readonly MeetingMention[] => {
  const found: MeetingMention[] = [];
  let mayName = false;
  for (const block of unit.blocks) {
    const mentions = block.inlines.length > 0 ? inPassage(block) : none;
    for (const mention of mentions) found.push(placed(mention, block.span.start));
    mayName ||= mentions.length > 0 && mayNameMeeting(block.passage.text);
  }
  return found.length > 0 && (mayName || mayNameMeeting(unit.text)) ? found : none;
});

const none: readonly MeetingMention[] = [];

const inPassage = oncePassage(
  ({ passage }: PlacedBlock) => passage,
  ({ passage }) => meetingsNamed(passage.inlines, passage.text),
);

function placed(mention: MeetingMention, by: number): MeetingMention {
  return { ...mention, span: shifted(mention.span, by), wholeSpan: shifted(mention.wholeSpan, by) };
}

/** Those that the text of a block names, with what stands inside it; spans count from the text's start. */
export function meetingsNamed(inlines: readonly Inline[], text: string): readonly MeetingMention[] {
  const found: MeetingMention[] = [];
  for (const inline of inlines) {
    if (inline.kind !== "date" || inline.year === null) continue;
    const { start, end } = inline;
    const before = text.slice(Math.max(0, start - reach), start);
    const kind = kindOf(joined(before));
    const day = kind === null ? null : isoDay(inline.year, inline.month, inline.day);
    if (kind === null || day === null) continue;
    const word = [...before.matchAll(kind === "minutes" || kind === "approval" ? /referat/giu : /[a-zæøå]{0,20}-?møde/giu)].at(-1);
    found.push({ kind, day, span: { start, end }, wholeSpan: { start: word === undefined ? start : start - before.length + word.index, end } });
  }
  return found;
}

function kindOf(ahead: string): MeetingMentionKind | null {
  const lower = ahead.toLowerCase();
  const at = lower.lastIndexOf("møde");
  if (at < 0) return null;
  // Most dates are looked at in vain: what costs less is asked first.
  if (lower.includes("godkend") && approvedAhead.test(ahead)) return "approval";
  if (lower.includes("æste") && announcedAhead.test(ahead)) return "next";
  const match = at < ahead.length - longestPhrase ? null : meetingAhead.exec(ahead.slice(Math.max(0, at - longestPhrase)));
  if (match === null) return null;
  return match[1] === undefined ? "meeting" : "minutes";
}

/** How far before and behind the word `møde` the words may reach that name a meeting with it. */
const longestPhrase = 110;

/** Wrapped lines as one, words at line ends whole. */
function joined(text: string): string {
  return text.replace(/-\s*\n\s*/gu, "").replace(/\s+/gu, " ");
}
