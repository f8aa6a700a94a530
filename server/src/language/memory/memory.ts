import type { IsoDay } from "../model/calendar.js";
import type { KnownMeeting } from "../model/meeting-lookup.js";
import type { DocumentKind } from "../syntax/nodes.js";
import type { CasePlace, DocumentSummary } from "./summary.js";

/** A document of the workspace, open or not. */
export interface KnownDocument {
  /** As the client writes it where the document is open. */
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly body: string | null;
  readonly date: IsoDay | null;
  readonly nextMeeting: IsoDay | null;
  /** Everything it contributes; read when somebody asks. */
  readonly summary: DocumentSummary;
}

/** A document that holds a case number. */
export interface CaseDocument {
  readonly document: KnownDocument;
  /** Whether an item of it has the case. */
  readonly isTreated: boolean;
  /** Where the number stands; read when somebody asks. */
  readonly places: readonly CasePlace[];
}

/** What features ask of all documents of the workspace. */
export interface Memory {
  /** The documents in which a case number stands, in whatever way it is written. */
  withCase(number: string): readonly CaseDocument[];
  /** The documents of one meeting: minutes before agendas. */
  ofMeeting(body: string | null, day: IsoDay): readonly KnownDocument[];
  /** The bodies that meet, as their files write them. */
  readonly bodies: readonly string[];
  /** The meetings of a body by day, the first one first. */
  meetingsOf(body: string): readonly KnownMeeting[];
  /** Whether two URIs name the same file. */
  isSame(uri: string, other: string): boolean;
}
