import { proseOf, type Prose } from "./prose.js";
import type { Part, PlacedBlock, Unit } from "./unit.js";

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

const cache = new WeakMap<Unit, readonly RunningText[]>();

/** The running text of a unit, in order. */
export function runningTextOf(unit: Unit): readonly RunningText[] {
  let texts = cache.get(unit);
  if (texts === undefined) {
    texts = proseOf(unit).flatMap((prose) => {
      const block = prose.blocks[0];
      return block === undefined || prose.text === "" ? [] : [{ prose, plain: plainOf(prose), part: unit.partAt(block.lineStart) }];
    });
    cache.set(unit, texts);
  }
  return texts;
}

/** Whether `start`–`end` and the character behind it stand on one line as written, so that a blank in it was typed and is no line's end. */
export function isOnOneLine(unit: Unit, prose: Prose, start: number, end: number): boolean {
  return !/[\n\r]/u.test(unit.slice({ start: prose.sourceOf(start, start).start, end: prose.sourceOf(end, end).start }));
}

/** A mail address, a file name or host (its beginning may stand on the line above), with what hangs on it. */
const noLanguage = /[^@]@[^@]|[^.]\.(?:pdf|docx?|xlsx?|pptx?|html?|dk|com|org|eu|net)(?![\p{L}\d])/iu;

function plainOf(prose: Prose): string {
  let plain = prose.text;
  const mask = (start: number, end: number): void => {
    if (end > start) plain = plain.slice(0, start) + masked.repeat(end - start) + plain.slice(end);
  };
  for (const block of prose.blocks) {
    for (const inline of block.inlines) {
      const place = placeOf(block, inline);
      if (place !== null) mask(prose.offsetOf(place.start), prose.offsetOf(place.end - 1) + 1);
    }
  }
  if (noLanguage.test(plain)) {
    for (const { 0: token, index } of plain.matchAll(/[^\s()[\]<>]+/gu)) {
      if (noLanguage.test(token)) mask(index, index + token.replace(/[.,;:!?]+$/u, "").length);
    }
  }
  return plain;
}

/** What of an inline is no language: of a link its address, not its text. */
function placeOf({ span }: PlacedBlock, inline: PlacedBlock["inlines"][number]): { readonly start: number; readonly end: number } | null {
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
