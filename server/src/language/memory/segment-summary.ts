import { blocksOf, hasInlines, type Block } from "../model/blocks.js";
import { caseKey } from "../model/cases.js";
import { addTo, isEnough, isShown, plainText, type ExcerptLine } from "../model/excerpt.js";
import { mayNameMeeting, meetingsNamed } from "../model/meeting-mentions.js";
import { masked } from "../model/personal-data.js";
import { keptWithSegment, type Segment } from "../model/segment.js";
import type { Inline } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import { indexAt, shifted, type Span } from "../text/span.js";
import { longestExcerpt, type AttachmentSummary, type CasePlace, type MeetingPlace, type PersonSummary, type StoredPlace } from "./summary.js";

type Mentions = Pick<SegmentSummary, "cases" | "meetings">;

/**
 * What a segment contributes to the case memory, wherever it stands; lines count from its first. Reading what stands
 * inside a paragraph is half the work of reading a document, and of most paragraphs nothing of it is needed.
 */
export class SegmentSummary {
  /** The cases that its text names. */
  readonly cases: readonly CasePlace[];
  readonly meetings: readonly MeetingPlace[];
  /** The participants it lists. */
  readonly people: readonly PersonSummary[];
  #blocks: readonly Block[] | null = null;
  #shown: readonly ExcerptLine[] | null = null;
  #attachments: readonly AttachmentSummary[] | null = null;

  constructor(
    private readonly segment: Segment,
    readonly doubleSpaced: boolean,
    /** Whether the outline took the segment's head for a heading. */
    readonly isHeading: boolean,
  ) {
    const { cases, meetings } = mayNameAny(segment.text) ? this.#mentions() : noMentions;
    this.cases = cases;
    this.meetings = meetings;
    this.people = this.#peopleIn();
  }

  #mentions(): Mentions {
    const cases: CasePlace[] = [];
    const meetings: MeetingPlace[] = [];
    const places = new Places(this.segment);
    for (const block of this.#all()) {
      const text = this.#textOf(block);
      if (!hasInlines(block) || !mayNameAny(text)) continue;
      const inlines = parseInlines(text);
      for (const inline of inlines) if (inline.kind === "caseNumber") cases.push({ number: caseKey(inline.number), isLine: false, ...places.of(shifted(inline, block.start)) });
      for (const { kind, day, span } of meetingsNamed(inlines, text)) meetings.push({ kind, day, ...places.of(shifted(span, block.start)) });
    }
    return { cases, meetings };
  }

  /** The first of its lines, as many as an excerpt can need. */
  get shown(): readonly ExcerptLine[] {
    return (this.#shown ??= this.#computeShown());
  }

  /** Its paragraphs and entries as those of a list of attachments. */
  get attachments(): readonly AttachmentSummary[] {
    return (this.#attachments ??= this.#computeAttachments());
  }

  #computeAttachments(): readonly AttachmentSummary[] {
    const places = new Places(this.segment);
    return this.#all().flatMap((block) => {
      if (block.kind !== "paragraph" && block.kind !== "entry") return [];
      const text = this.#textOf(block);
      const title = plainText(text, markupIn(text));
      return title === "" ? [] : [{ title: masked(title.slice(0, longestExcerpt)), place: places.of(block) }];
    });
  }

  #computeShown(): readonly ExcerptLine[] {
    const lines: ExcerptLine[] = [];
    for (const block of this.#all()) {
      if (!isShown(block)) continue;
      if (isEnough(lines)) break;
      const text = this.#textOf(block);
      addTo(lines, block, text, markupIn(text));
    }
    return lines;
  }

  #peopleIn(): readonly PersonSummary[] {
    const { head, lines } = this.segment;
    if (head?.kind !== "participants") return none;
    const places = new Places(this.segment);
    return this.#all().flatMap(({ kind, firstLine, start }) => {
      const line = lines[firstLine];
      if (kind !== "paragraph" || line?.kind !== "text" || line.person === null) return [];
      const { name, party } = line.person;
      return [{ name: masked(name), party, absent: head.absent, place: places.of({ start, end: start + name.length }) }];
    });
  }

  #all(): readonly Block[] {
    return (this.#blocks ??= blocksOf(this.segment, this.doubleSpaced, this.isHeading));
  }

  #textOf({ start, end }: Block): string {
    return this.segment.text.slice(start, end);
  }
}

const kept = keptWithSegment.place<SegmentSummary>();

/** What a segment contributes; the same object as long as it is taken the same way. */
export function summaryOfSegment(segment: Segment, doubleSpaced: boolean, isHeading: boolean): SegmentSummary {
  const known = kept.get(segment);
  if (known?.doubleSpaced === doubleSpaced && known.isHeading === isHeading) return known;
  const summary = new SegmentSummary(segment, doubleSpaced, isHeading);
  kept.set(segment, summary);
  return summary;
}

/** Whether a text may name a case or a meeting. */
function mayNameAny(text: string): boolean {
  return mayHoldCase(text) || mayNameMeeting(text);
}

/** The beginnings of the grammar's case numbers. */
function mayHoldCase(text: string): boolean {
  return /SAG-\d|\d\d\.\d\d\.\d\d[-.][A-ZÆØÅ]|\d-\d\d-\d\d-\d|\d\d-(?:19|20)\d\d-\d/u.test(text);
}

/** What stands inside a text that is to be shown: it matters only where the text is marked up. */
function markupIn(text: string): readonly Inline[] {
  return /[[*]/u.test(text) ? parseInlines(text) : none;
}

const none: readonly never[] = [];
const noMentions: Mentions = { cases: none, meetings: none };

/** Where things stand in a segment. Asked in order, it goes through a line once, however many stand in it. */
export class Places {
  #line = -1;
  /** Up to which character of the line is counted, and how many bytes more it has so far. */
  #counted = 0;
  #more = 0;

  constructor(private readonly segment: Segment) {}

  of({ start, end }: Span): StoredPlace {
    const { starts, lines } = this.segment;
    const line = indexAt(starts, start);
    const character = start - (starts[line] ?? 0);
    const text = lines[line]?.text ?? "";
    const last = Math.min(character + end - start, text.length);
    if (line !== this.#line || character < this.#counted) {
      this.#line = line;
      this.#counted = this.#more = 0;
    }
    this.#more += moreBytes(text, this.#counted, character);
    this.#counted = character;
    return { line, start: character, end: last, more: [this.#more, moreBytes(text, character, last)] };
  }
}

/** How many bytes more than code units a text has in UTF-8 from one of its characters up to another. */
function moreBytes(text: string, from: number, to: number): number {
  let more = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    // Each half of a character beyond the first 65 536 stands for two of its four bytes.
    if (code >= 0x80) more += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return more;
}
