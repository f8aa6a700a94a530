import type { IsoDay } from "../model/calendar.js";
import type { MeetingMentionKind } from "../model/meeting-mentions.js";
import type { DocumentKind } from "../syntax/nodes.js";

/** How much of a decision, a recommendation or the title of an attachment is kept, in characters. */
export const longestExcerpt = 160;

/** Where something stands in a document that is not open. Lines count from 0, characters are UTF-16 code units. */
export interface StoredPlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** How many bytes more than code units the line has in UTF-8 before `start`, and within the place. */
  readonly more: readonly [before: number, within: number];
}

/** `[Oplæg](bilag/oplaeg.pdf)` under Bilag. */
export interface AttachmentSummary {
  readonly title: string;
  readonly place: StoredPlace;
}

/** One section or item. Of a closed one no more than what its heading says. */
export interface ItemSummary {
  readonly kind: "section" | "item";
  /** `"2.1"`, or null for a group. */
  readonly number: string | null;
  readonly title: string;
  /** As `caseKey` writes it. */
  readonly caseNumber: string | null;
  readonly initials: string | null;
  readonly minutes: number | null;
  readonly closed: boolean;
  readonly place: StoredPlace;
  /** The beginning of what was decided; in an agenda, or where nothing stands there, null. */
  readonly decision: string | null;
  /** The beginning of what is recommended, where nothing was decided. */
  readonly recommendation: string | null;
  readonly attachments: readonly AttachmentSummary[];
}

/** A case number somewhere in the document. */
export interface CasePlace extends StoredPlace {
  /** As `caseKey` writes it. */
  readonly number: string;
  /** Whether it is the case line of an item. */
  readonly isLine: boolean;
}

/** `referatet af mødet den 20. november 2024` */
export interface MeetingPlace extends StoredPlace {
  readonly kind: MeetingMentionKind;
  readonly day: IsoDay;
}

export interface PersonSummary {
  readonly name: string;
  readonly party: string | null;
  readonly absent: boolean;
  readonly place: StoredPlace;
}

/**
 * What one document contributes to the case memory: no more of its text than is shown, personal data
 * masked, nothing of what closed items say.
 */
export interface DocumentSummary {
  readonly kind: DocumentKind;
  /** In the profile's spelling where the profile knows it, else as written. */
  readonly body: string | null;
  readonly date: IsoDay | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly location: string | null;
  readonly items: readonly ItemSummary[];
  readonly cases: readonly CasePlace[];
  readonly meetings: readonly MeetingPlace[];
  /** The meeting announced as the next, or null. */
  readonly nextMeeting: IsoDay | null;
  readonly people: readonly PersonSummary[];
}
