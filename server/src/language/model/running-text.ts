import type { Span } from "../text/span.js";
import { keptWithWording, proseOf, type Prose } from "./prose.js";
import { trait } from "../text/traits.js";
import type { BlockKind } from "./blocks.js";
import { onceAtUnit, type Part, type PlacedBlock } from "./unit.js";

/** A paragraph, entry or heading, ready for questions about its language. */
export interface RunningText {
  readonly prose: Prose;
  /** `prose.text`, character for character, with `masked` in place of what is no language: addresses, file names, case numbers. */
  readonly plain: string;
  /** The part it stands in, or null. */
  readonly part: Part | null;
}

/** Stands for a character that is no language: neither letter nor digit, neither blank nor mark. */
export const masked = "\ufffc";

/** The running text of a unit, in order. */
export const runningTextOf = onceAtUnit((unit): readonly RunningText[] => {
  const found: RunningText[] = [];
  for (const prose of proseOf(unit)) {
    const block = prose.blocks[0];
    if (block !== undefined && prose.text !== "") found.push({ prose, plain: plainOf(prose), part: unit.partAt(block.lineStart) });
  }
  return found;
});

/** Whether `start`–`end` and the character behind it stand on one line as written, so that a blank in it was typed and is no line's end. */
export function isOnOneLine(prose: Prose, start: number, end: number): boolean {
  const from = prose.sourceOf(start, start).start;
  const to = prose.sourceOf(end, end).start;
  const block = prose.blocks.find(({ span }) => from <= span.end);
  // Another block begins on another line.
  return block !== undefined && to <= block.span.end && !/[\n\r]/u.test(block.passage.text.slice(from - block.span.start, to - block.span.start));
}

/** As `remembered` in prose.ts, for looks at `plain`. Of `prose` they may only ask `isOnOneLine`, which holds wherever the paragraph stands. */
export function rememberedPlain<T>(look: (plain: string, kind: BlockKind, traits: number, prose: Prose) => T): (text: RunningText) => T {
  return keptWithWording.once(wordingIn, ({ prose, plain }) => look(plain, prose.kind, prose.wording.traits, prose));
}

function wordingIn({ prose }: RunningText): Prose["wording"] {
  return prose.wording;
}

/** A mail address, a file name or host (its beginning may stand on the line above), with what hangs on it. */
const noLanguage = /[^@]@[^@]|[^.]\.(?:pdf|docx?|xlsx?|pptx?|html?|dk|com|org|eu|net)(?![\p{L}\d])/iu;

const plainOf = keptWithWording.once(({ wording }: Prose) => wording, withoutAddresses);

function withoutAddresses(prose: Prose): string {
  const { text } = prose;
  const hidden: Span[] = [];
  for (const block of prose.blocks) {
    for (const inline of block.inlines) {
      const place = placeOf(block, inline);
      if (place !== null && place.end > place.start) hidden.push({ start: prose.offsetOf(place.start), end: prose.offsetOf(place.end - 1) + 1 });
    }
  }
  if ((prose.wording.traits & (trait.at | trait.markedLetter)) !== 0 && noLanguage.test(text)) {
    for (const { 0: token, index } of text.matchAll(/[^\s()[\]<>]+/gu)) {
      if (noLanguage.test(token)) hidden.push({ start: index, end: index + withoutMarks(token) });
    }
  }
  if (hidden.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of hidden.sort((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    pieces.push(text.slice(from, Math.max(from, start)), masked.repeat(end - Math.max(from, start)));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** The length of a token without the marks at its end, which belong to the sentence. */
function withoutMarks(token: string): number {
  let length = token.length;
  while (length > 0 && ".,;:!?".includes(token.charAt(length - 1))) length--;
  return length;
}

/** What of an inline is no language: of a link its address, not its text. */
function placeOf({ span }: PlacedBlock, inline: PlacedBlock["inlines"][number]): Span | null {
  switch (inline.kind) {
    case "link":
      return { start: span.start + inline.start + inline.label.length + 3, end: span.start + inline.end - 1 };
    case "address":
    case "caseNumber":
      return { start: span.start + inline.start, end: span.start + inline.end };
    default:
      return null;
  }
}
