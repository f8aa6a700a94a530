import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { runningTextOf, type RunningText } from "../model/running-text.js";

/** Something that a meeting put off to the next. */
export interface CarriedItem {
  /** A title for it: the entry without its full stop and without references to the old document. */
  readonly title: string;
  /** The case number that stands in the entry, or null. */
  readonly caseNumber: string | null;
}

const forNextMeeting = /^(?:punkter|emner|sager) til (?:det |de )?(?:næste|kommende|mødet)/iu;

/** The entries listed under "Punkter til næste møde", in order and each once; of closed items none. */
export function carriedFrom(agenda: Agenda): readonly CarriedItem[] {
  const found = new Map<string, CarriedItem>();
  for (const placed of unitsForNextMeeting(agenda)) {
    for (const text of entriesIn(placed)) {
      const item = itemOf(text);
      if (item.title !== "") found.set(item.title.toLowerCase(), item);
    }
  }
  return [...found.values()];
}

function unitsForNextMeeting(agenda: Agenda): readonly PlacedUnit[] {
  return agenda.sections.flatMap(({ heading, items }) => {
    if (heading !== null && isForNext(heading)) return [heading, ...items];
    return items.filter(isForNext);
  });
}

function isForNext({ unit: { heading } }: PlacedUnit): boolean {
  return heading !== null && forNextMeeting.test(heading.title);
}

/** The outer entries of its lists; what is recommended and the attachments are no items. */
function entriesIn({ unit, closed }: PlacedUnit): readonly RunningText[] {
  if (closed) return [];
  const entries = runningTextOf(unit).filter(({ prose, part }) => prose.kind === "entry" && part?.role !== "recommendation" && part?.role !== "attachments");
  const indentOf = ({ prose }: RunningText): number => unit.lines[prose.blocks[0]?.line ?? 0]?.indent ?? 0;
  const outer = Math.min(...entries.map(indentOf));
  return entries.filter((entry) => indentOf(entry) === outer);
}

/** `, jf. pkt. 2.2` and `(se punkt 3)`: numbers of the old document. */
const oldReference = /,? ?\(?(?:jf\.|jfr\.|se) (?:pkt\.|punkt(?:erne)?) \d[\d., og–-]{0,60}\)?/giu;

function itemOf({ prose }: RunningText): CarriedItem {
  const inline = prose.blocks.flatMap(({ inlines }) => inlines).find((one) => one.kind === "caseNumber");
  const caseNumber = inline?.kind === "caseNumber" ? inline.number : null;
  const own = caseNumber === null ? prose.text : prose.text.replace(caseNumber, "");
  const title = own.replace(/\s+/gu, " ").replace(oldReference, "").replace(/\( ?\)/gu, "").replace(/ {2,}/gu, " ").trimEnd().replace(/[ .,;:]{1,4}(?:og|samt)?$/u, "").replace(/^[\s,:–-]+/u, "").trim();
  return { title: title.charAt(0).toUpperCase() + title.slice(1), caseNumber };
}
