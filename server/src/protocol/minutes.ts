import type { PlaceParams } from "./places.js";

/** Client to server, request: the other files of an open document's meeting, and the minutes of the one before. Null where it is not open. */
export const meetingFilesMethod = "dagsorden/meetingFiles";

export interface MeetingFilesParams {
  readonly textDocument: { readonly uri: string };
}

/** URIs; null where the workspace has no such file. */
export interface MeetingFilesAnswer {
  readonly kind: "dagsorden" | "referat";
  /** Of the same meeting, other than the document itself. */
  readonly agenda: string | null;
  readonly minutes: string | null;
  /** The body's last minutes before this meeting. */
  readonly lastMinutes: string | null;
  /** False as long as files are still being read. */
  readonly isComplete: boolean;
}

/** Client to server, request: the minutes of an open agenda. Null as for `dagsorden/restructure`. */
export const makeMinutesMethod = "dagsorden/makeMinutes";

export interface MakeMinutesParams {
  readonly textDocument: { readonly uri: string };
  /** The minutes that the participants are taken from; null: the members of the house's profile. */
  readonly last: FileParams | null;
}

/** A file's text as the client knows it, saved or not. */
export interface FileParams {
  readonly uri: string;
  readonly text: string;
}

export type MakeMinutesAnswer =
  | {
      readonly kind: "minutes";
      readonly text: string;
      /** The same as a snippet, with a choice at every decision. */
      readonly snippet: string;
      /** What there is to do, for the user. */
      readonly message: string;
    }
  | { readonly kind: "refused"; readonly message: string };

/** Client to server, request: the edit that moves the participant at a place to the other list. Null as for `dagsorden/restructure`. */
export const moveParticipantMethod = "dagsorden/moveParticipant";

export interface MoveParticipantParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly position: PlaceParams;
}

export type MoveParticipantAnswer =
  | { readonly kind: "edit"; readonly version: number; /** As in `RestructureAnswer`. */ readonly edit: object; readonly cursor: PlaceParams; readonly message: string }
  | { readonly kind: "refused"; readonly message: string };

/** Client to server, request: what the open minutes have decided. Null as for `dagsorden/restructure`. */
export const decisionsMethod = "dagsorden/decisions";

export interface DecisionsParams {
  readonly textDocument: { readonly uri: string };
  /** The file's name. */
  readonly file: string;
}

export type DecisionsAnswer =
  | { readonly kind: "decisions"; /** For Excel. */ readonly csv: string; /** A table. */ readonly markdown: string }
  | { readonly kind: "refused"; readonly message: string };
