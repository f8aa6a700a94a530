import type { FileParams } from "./minutes.js";

/** Client to server, request: whose meetings a new agenda in a folder may be for. */
export const newAgendaBodiesMethod = "dagsorden/newAgendaBodies";

export interface NewAgendaBodiesParams {
  /** The folder as a URI. */
  readonly folder: string;
}

export interface NewAgendaBodiesAnswer {
  readonly bodies: readonly {
    /** As in running text. */
    readonly name: string;
    /** The last meeting that the workspace has files of, in words; null where it has none. */
    readonly lastMeeting: string | null;
    /** The date that was announced for the next meeting, as it can be typed; null where none was or it has a file already. */
    readonly nextMeeting: string | null;
  }[];
  readonly isComplete: boolean;
}

/** Client to server, request: what a date and a time mean that the user is typing. */
export const meetingTimeMethod = "dagsorden/meetingTime";

export interface MeetingTimeParams {
  readonly folder: string;
  readonly body: string;
  readonly date: string;
  /** Null where only the date is asked about. */
  readonly times: string | null;
}

export type MeetingTimeAnswer =
  | {
      readonly kind: "meeting";
      /** `mandag den 8. februar 2027` */
      readonly spoken: string;
      /** The body's last meeting before the date: its minutes, else its agenda. */
      readonly previous: string | null;
      /** When and where that was, as it can be typed; `""` where nobody says. */
      readonly times: string;
      readonly place: string;
      /** The agenda of this very meeting, where there is one already. */
      readonly existing: string | null;
    }
  | { readonly kind: "refused"; readonly message: string };

/** Client to server, request: the new agenda. */
export const newAgendaMethod = "dagsorden/newAgenda";

export interface NewAgendaParams {
  readonly folder: string;
  readonly body: string;
  readonly date: string;
  /** `""` where it is not known. */
  readonly times: string;
  readonly place: string;
  readonly previous: FileParams | null;
}

export type NewAgendaAnswer = { readonly kind: "agenda"; readonly fileName: string; readonly text: string } | { readonly kind: "refused"; readonly message: string };
