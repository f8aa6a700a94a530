/** Client to server, request: how a case went through the meetings. Null where the place names no case. */
export const caseTimelineMethod = "dagsorden/caseTimeline";

/** A case by its number, or by a place in an open document where it stands. */
export interface CaseTimelineParams {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  /** Counted as the protocol counts; on an item without case number at the place, the item's own case is meant. */
  readonly position?: { readonly line: number; readonly character: number };
}

/** The meetings of a case, the first one first; every text is in the user's language. */
export interface CaseTimelineAnswer {
  readonly number: string;
  /** The title the case had last, or null. */
  readonly title: string | null;
  /** False as long as files are still being read: meetings may be missing. */
  readonly isComplete: boolean;
  readonly meetings: readonly CaseTimelineMeeting[];
}

export interface CaseTimelineMeeting {
  /** `KKR Midtjylland, 12. marts 2025` */
  readonly name: string;
  /** `ÅÅÅÅ-MM-DD`, or null. */
  readonly day: string | null;
  /** The meeting's files, minutes first. */
  readonly files: readonly { readonly name: string; readonly uri: string; readonly line: number }[];
  readonly items: readonly CaseTimelineItem[];
}

export interface CaseTimelineItem {
  /** `pkt. 2.1 Ny cykelsti` */
  readonly name: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** `Beslutning` and what it says; text may be empty (`Lukket punkt`). Null where nothing is known. */
  readonly outcome: { readonly label: string; readonly text: string } | null;
}
