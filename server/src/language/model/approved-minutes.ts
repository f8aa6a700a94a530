import { shifted, type Span } from "../text/span.js";
import type { Agenda } from "./agenda.js";
import { dateOf, type IsoDay } from "./calendar.js";
import type { KnownMeeting, MeetingLookup } from "./meeting-lookup.js";
import { meetingMentionsOf } from "./meeting-mentions.js";
import { meetingDateOf } from "./meeting.js";
import type { Unit } from "./unit.js";

/** A meeting whose minutes are to be approved: `godkender referatet af mødet den 20. november 2024`. */
export interface ApprovedMinutes {
  readonly day: IsoDay;
  /** The date, counted from the document's start. */
  readonly span: Span;
  /** A meeting of the folder that is probably meant, since it has none on `day`; else null. */
  readonly meant: KnownMeeting | null;
  /** Whether the folder, which has earlier meetings of the body, has no minutes of this one. */
  readonly isMissing: boolean;
}

/** The minutes that are to be approved, held against the folder's meetings; none where it has no earlier meeting of the body. */
export function approvedMinutesOf(agenda: Agenda, lookup: MeetingLookup): readonly ApprovedMinutes[] {
  const own = meetingDateOf(agenda);
  const { earlier } = meetingsAround(agenda, lookup);
  const [first] = earlier;
  if (own === null || first === undefined) return [];
  return agenda.units.flatMap(({ unit, start }) =>
    approvalsIn(unit)
      .filter(({ day }) => day < own)
      .map(({ day, span }): ApprovedMinutes => {
        const known = earlier.find((meeting) => meeting.day === day);
        const near = known === undefined ? earlier.filter((meeting) => isMistyped(day, meeting.day)) : [];
        const [meant = null] = near.length === 1 ? near : [];
        // From before the first file nobody expects any.
        return { day, span: shifted(span, start), meant, isMissing: meant === null && day > first.day && known?.hasMinutes !== true };
      }),
  );
}

/** The dates of a unit that are about minutes to be approved, as text to compare; places count from its start. */
export function whatApprovalsSay(unit: Unit): string {
  return meetingMentionsOf(unit).length === 0 ? "" : JSON.stringify(approvalsIn(unit).map(({ day, span }) => [day, span]));
}

/** The folder's meetings of the document's body before its own. */
export function meetingsAround(agenda: Agenda, lookup: MeetingLookup): { readonly all: readonly KnownMeeting[]; readonly earlier: readonly KnownMeeting[] } {
  const own = meetingDateOf(agenda);
  const body = agenda.names.bodyNamed(agenda.header.body) ?? agenda.header.body;
  const all = body === null ? [] : lookup(body);
  return { all, earlier: own === null ? [] : all.filter(({ day }) => day < own) };
}

/** How many days lie between two days. */
export function daysBetween(a: IsoDay, b: IsoDay): number {
  return Math.round(Math.abs(dateOf(a).getTime() - dateOf(b).getTime()) / (24 * 60 * 60 * 1000));
}

function approvalsIn(unit: Unit): readonly { readonly day: IsoDay; readonly span: Span }[] {
  return meetingMentionsOf(unit).filter(({ kind }) => kind === "approval");
}

/** The same day of another year, or some days beside: how a date goes wrong that was copied or typed. */
function isMistyped(written: IsoDay, real: IsoDay): boolean {
  return written.slice(5) === real.slice(5) || daysBetween(written, real) <= 3;
}
