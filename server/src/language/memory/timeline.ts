import { caseKey } from "../model/cases.js";
import type { IsoDay } from "../model/calendar.js";
import type { DocumentKind } from "../syntax/nodes.js";
import type { KnownDocument, Memory } from "./memory.js";
import type { ItemSummary } from "./summary.js";

/** An item that has the case. */
export interface Treatment {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly item: ItemSummary;
}

/** A meeting that treated the case: what its minutes say, and where there are none its agenda. */
export interface TimelineMeeting {
  readonly body: string | null;
  /** Null where no file says when the meeting is. */
  readonly day: IsoDay | null;
  /** The items to show: those of the minutes, else of the agenda. */
  readonly treatments: readonly Treatment[];
  /** The files of the meeting that hold the case: minutes before agendas. */
  readonly files: readonly { readonly uri: string; readonly kind: DocumentKind; readonly line: number }[];
}

/** How a case went through the meetings. */
export interface Timeline {
  readonly number: string;
  /** The title it had last, or null where no item has the case. */
  readonly title: string | null;
  /** The first meeting first; those without a date at the end. */
  readonly meetings: readonly TimelineMeeting[];
}

/** Every meeting with an item that has the case. The agenda and the minutes of a meeting are one. */
export function timelineOf(memory: Memory, number: string): Timeline {
  const wanted = caseKey(number);
  const meetings = new Map<string, KnownDocument[]>();
  for (const { document, isTreated } of memory.withCase(wanted)) {
    if (!isTreated) continue;
    const meeting = meetingKey(document);
    meetings.set(meeting, [...(meetings.get(meeting) ?? []), document]);
  }
  const all = [...meetings.values()].map((documents) => meetingOf(documents, wanted)).sort(byDay);
  const last = all.filter(({ day }) => day !== null).at(-1) ?? all.at(-1);
  return { number: wanted, title: last?.treatments.at(-1)?.item.title ?? null, meetings: all };
}

/** On how many meetings the case was, as `timelineOf` counts them; no summary is read for it. */
export function meetingsWith(memory: Memory, number: string): number {
  return new Set(memory.withCase(number).flatMap(({ document, isTreated }) => (isTreated ? [meetingKey(document)] : []))).size;
}

/** A file that does not say when its meeting is stands alone. */
function meetingKey({ uri, date, body }: KnownDocument): string {
  return date === null ? uri : `${date} ${body?.toLowerCase() ?? ""}`;
}

function meetingOf(documents: readonly KnownDocument[], wanted: string): TimelineMeeting {
  const ordered = [...documents].sort((a, b) => Number(b.kind === "referat") - Number(a.kind === "referat") || compare(a.uri, b.uri));
  const found = ordered.map(({ uri, kind, summary }) => ({
    uri,
    kind,
    treatments: summary.items.filter(({ caseNumber }) => caseNumber === wanted).map((item) => ({ uri, kind, item })),
  }));
  const files = found.flatMap(({ uri, kind, treatments: [first] }) => (first === undefined ? [] : [{ uri, kind, line: first.item.place.line }]));
  return { body: ordered[0]?.body ?? null, day: ordered[0]?.date ?? null, treatments: found.find(({ treatments }) => treatments.length > 0)?.treatments ?? [], files };
}

function byDay(a: TimelineMeeting, b: TimelineMeeting): number {
  return compare(a.day ?? "9999", b.day ?? "9999") || compare(a.body ?? "", b.body ?? "") || compare(a.files[0]?.uri ?? "", b.files[0]?.uri ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
