import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { masked } from "../model/personal-data.js";
import { proseOf, type Prose } from "../model/prose.js";

/** What was decided on an item. Texts hold no personal numbers; nothing of a closed item but its number. */
export interface Decision {
  /** `"2.1"`, or null where the item has none. */
  readonly number: string | null;
  /** Null for a closed item. */
  readonly title: string | null;
  readonly closed: boolean;
  /** The case number, or null. */
  readonly case: string | null;
  /** The decision, one line for each paragraph and entry; null for a closed item and where nothing was written. */
  readonly decision: string | null;
  /** Who follows up: what stands behind `Ansvarlig:` or `Opfølgning:` in the decision. */
  readonly responsible: string | null;
  /** Until when: the date behind `Frist:` or `Senest:`; null where none is written or it is no real day. */
  readonly deadline: IsoDay | null;
  /** The line of the item's heading, from 1. */
  readonly line: number;
}

/** The decisions of minutes in order, one for each item with a decision. */
export function decisionsOf(agenda: Agenda): readonly Decision[] {
  return agenda.units.flatMap((placed) => (placed.unit.kind === "item" && placed.unit.parts.some(({ role }) => role === "decision") ? [decisionOf(placed)] : []));
}

const responsible = /(?<!\p{L})(?:ansvarlig|opfølgning|følges op af)\s?:\s?([^,;()\n]{1,120}?)(?=[,;()]|\.?$|\.\s|\n|\s(?:frist|senest|deadline)\s?:)/imu;
const deadline = /(?<!\p{L})(?:frist|senest|deadline)\s?:\s?/imu;

function decisionOf({ unit, line, closed }: PlacedUnit): Decision {
  const heading = unit.heading;
  const number = heading?.number ?? null;
  const place = line + (heading?.line ?? 0) + 1;
  if (closed) return { number, title: null, closed, case: null, decision: null, responsible: null, deadline: null, line: place };
  const passages = proseOf(unit).filter((prose) => prose.kind !== "title" && unit.partAt(startOf(prose))?.role === "decision");
  const text = passages.map(({ kind, text: passage }) => (kind === "entry" ? `– ${passage}` : passage)).join("\n").trim();
  const until = passages.flatMap((prose) => {
    const match = deadline.exec(prose.text);
    if (match === null) return [];
    const from = prose.sourceOf(match.index + match[0].length, match.index + match[0].length).start;
    return datesOf(unit).filter(({ span }) => span.start >= from && span.start <= from + 20);
  })[0];
  return {
    number,
    title: heading === null ? null : masked(heading.title),
    closed,
    case: unit.caseReference?.number ?? null,
    decision: text === "" ? null : masked(text),
    responsible: passages.flatMap((prose) => responsible.exec(prose.text)?.slice(1) ?? []).map((found) => masked(found.trim())).find((found) => found !== "") ?? null,
    deadline: until?.day ?? null,
    line: place,
  };
}

function startOf({ blocks }: Prose): number {
  return blocks[0]?.lineStart ?? 0;
}
