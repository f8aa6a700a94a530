import type { IsoDay } from "./calendar.js";

/** A meeting that at least one file of the workspace is of. */
export interface KnownMeeting {
  readonly day: IsoDay;
  readonly hasAgenda: boolean;
  readonly hasMinutes: boolean;
  /** The next meeting that its minutes announce, or where those say nothing its agenda; else null. */
  readonly nextMeeting: IsoDay | null;
}

/** The meetings of a body by day, the first one first; another object as soon as any of them changes. */
export type MeetingLookup = (body: string) => readonly KnownMeeting[];
