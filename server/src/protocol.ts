/**
 * What client and server say to each other beyond the Language Server Protocol.
 * The only file of the server that the client may import; it imports nothing itself.
 */

/** How many findings of each severity a document has. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** What the status bar says about one document: sent after every pass of the diagnostics. */
export interface StatusParams {
  readonly uri: string;
  /** The document version that the counts belong to. */
  readonly version: number;
  readonly kind: "dagsorden" | "referat";
  /** The organ, as the document writes it: `KKR HOVEDSTADEN`. */
  readonly body: string | null;
  /** The meeting's date as `ÅÅÅÅ-MM-DD`. */
  readonly date: string | null;
  /** When the meeting starts, as `TT:MM`. */
  readonly start: string | null;
  /** The items' minutes together, and the meeting's; null where the document does not say. */
  readonly minutes: { readonly planned: number; readonly length: number | null } | null;
  readonly counts: FindingCounts;
}

/** Server to client, notification: the status of one document. */
export const statusMethod = "dagsorden/status";

/** Client to server, request: is this open document ready to be sent out? Null where it is not open or too large to be checked. */
export const readinessMethod = "dagsorden/readiness";

export interface ReadinessParams {
  readonly textDocument: { readonly uri: string };
}

/** The checklist for one version of a document; every text is in the user's language. */
export interface ReadinessAnswer {
  readonly version: number;
  readonly title: string;
  readonly light: ReadinessLight;
  readonly verdict: string;
  readonly lines: readonly ReadinessAnswerLine[];
  /** The heading of `manual`. */
  readonly manualTitle: string;
  /** What a person must still look at. */
  readonly manual: readonly string[];
}

export type ReadinessLight = "green" | "yellow" | "red";

export interface ReadinessAnswerLine {
  readonly title: string;
  readonly light: ReadinessLight;
  /** The light in words. */
  readonly status: string;
  readonly summary: string;
  /** Where to look first, from 0; null where there is nothing to look at. */
  readonly line: number | null;
  readonly findings: readonly { readonly rule: string; readonly severity: "error" | "warning"; readonly message: string; readonly line: number }[];
}

/** Client to server, request: the same as a report to keep. Null as for the checklist. */
export const readinessReportMethod = "dagsorden/readinessReport";

/** What only the client knows about the file. */
export interface ReadinessReportParams extends ReadinessParams {
  /** The file's name. */
  readonly file: string;
  /** SHA-256 of the file's bytes in hexadecimal digits. */
  readonly hash: string;
  /** When the client asked, as the user should read it. */
  readonly checked: string;
  /** The same as ISO 8601. */
  readonly time: string;
}

/** The report's two files, and the version of the document that they are about. */
export interface ReadinessReportAnswer {
  readonly version: number;
  readonly html: string;
  readonly json: string;
}

/** Client to server, request: an agenda out of a PDF file, a Word document or a text. Null for pasted text that is to stay as it is. */
export const importMethod = "dagsorden/import";

export interface ImportParams {
  /** The file, which the server reads itself where `text` is null. */
  readonly uri: string;
  /** The file's name, for messages. */
  readonly name: string;
  readonly text: string | null;
  /** Whether the text was pasted: then it is a piece of a document, and only wanted where it looks like PDF text. */
  readonly pasted: boolean;
}

export type ImportAnswer =
  | {
      readonly kind: "imported";
      readonly text: string;
      readonly documentKind: "dagsorden" | "referat";
      /** What was done, and what somebody should look at, in the user's language. */
      readonly report: string;
      /** How many places somebody should look at. */
      readonly lookAt: number;
    }
  | { readonly kind: "failed"; readonly message: string };

/** Client to server, request: what there is to import in a folder, where it goes, and what was imported before. Null where that failed. */
export const importPlanMethod = "dagsorden/importPlan";

export interface ImportPlanParams {
  /** The files in the folder and the folders below. */
  readonly sources: readonly ListedFile[];
  /** Those in the folder that the results go to. */
  readonly targets: readonly ListedFile[];
}

export interface ListedFile {
  /** From the folder, its steps parted by `/`. */
  readonly path: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

export interface ImportPlanAnswer {
  /** In the order of the names; paths as in `ListedFile`. */
  readonly files: readonly {
    readonly source: string;
    /** Without ending, which the kind of the document gives. */
    readonly target: string;
    /** What it was imported to before, or null. */
    readonly existing: string | null;
    /** Whether the source has been changed after that. */
    readonly isChanged: boolean;
  }[];
}

/** Client to server, request: the diagnostics of a text that is not open. Null where the check failed. */
export const checkTextMethod = "dagsorden/checkText";

export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
}

/**
 * Client to server, request: what has changed on a page of the preview since the answer before. Null where the document is
 * not open, or too large to be read.
 */
export const previewMethod = "dagsorden/preview";

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The page's name, chosen by the client; the server remembers what each page shows. */
  readonly view: string;
  /** For the house, or as the public would see it. */
  readonly audience: "internal" | "public";
  /** What the page shows, or null where it is empty. */
  readonly revision: number | null;
}

export interface PreviewAnswer {
  /** The document version that the page shows now. */
  readonly version: number;
  /** What the page has to show for the patch to fit; null: nothing. */
  readonly base: number | null;
  readonly revision: number;
  /** The document's title in words. */
  readonly title: string;
  readonly patch: PreviewPatch;
}

/** What to do with a page, in this order. All HTML is made by the server; nothing of the document stands in it unescaped. */
export interface PreviewPatch {
  /** Regions (sections, items …) to take away and put in, or null where they are the same as before. */
  readonly regions: { readonly at: number; readonly removed: number; readonly inserted: readonly PreviewRegion[] } | null;
  readonly rows: readonly PreviewRowsPatch[];
  /** The first line of each region, null in it for one that comes from no line; null where they are as before. */
  readonly lines: readonly (number | null)[] | null;
}

export interface PreviewRegion {
  /** The id of its element. */
  readonly key: string;
  readonly kind: "title" | "front" | "contents" | "section" | "group" | "item";
  readonly rows: readonly PreviewRow[];
}

/** One element, and the lines it comes from, counted from the region's; `end` is not included. */
export interface PreviewRow {
  readonly html: string;
  readonly line: number;
  readonly end: number;
}

/** Rows of one region, which is counted among the new regions, to take away and put in. */
export interface PreviewRowsPatch {
  readonly region: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly PreviewRow[];
  /** First and end line of every row, one after the other, or null where those that stay are as before. */
  readonly lines: readonly number[] | null;
}

/**
 * Client to server, request: a page of the preview marks from now on what changed since an earlier version, or no longer. False
 * where that version is too large. The page has to be asked for anew afterwards.
 */
export const previewBeforeMethod = "dagsorden/previewBefore";

export interface PreviewBeforeParams {
  readonly view: string;
  /** The earlier version's text, or null for no marks. */
  readonly before: string | null;
}

/** Client to server, notification: a page is gone. */
export const previewClosedMethod = "dagsorden/previewClosed";

export interface PreviewClosedParams {
  readonly view: string;
}

/** Client to server, request: when each item of an open document is treated. Null where the document does not say. */
export const clockMethod = "dagsorden/clock";

export interface ClockParams {
  readonly textDocument: { readonly uri: string };
}

/** Times are minutes after midnight of the meeting's day. */
export interface ClockAnswer {
  /** The meeting's day as `ÅÅÅÅ-MM-DD`, or null. */
  readonly date: string | null;
  readonly entries: readonly {
    /** Where the item's heading ends, from 0. */
    readonly line: number;
    readonly from: number;
    /** Null where nobody says how long it takes. */
    readonly to: number | null;
  }[];
}

/** Client to server, request: the safe fixes of a text, open or not. Null where it cannot be checked. */
export const fixTextMethod = "dagsorden/fixText";

/** By the rules whose findings they mend, in the order of the findings. */
export interface FixTextAnswer {
  readonly groups: readonly {
    readonly rule: string;
    /** What the rule finds, in a few Danish words. */
    readonly title: string;
    readonly edits: readonly TextEditParams[];
  }[];
}

/** A text edit of the Language Server Protocol; lines and characters count from 0. */
export interface TextEditParams {
  readonly range: { readonly start: PlaceParams; readonly end: PlaceParams };
  readonly newText: string;
}

export interface PlaceParams {
  readonly line: number;
  readonly character: number;
}

/**
 * Server to client, request: what a profile or an agenda holds that the server cannot read itself, because it lies on no
 * disk or the server runs in a browser. Null where there is no such file.
 */
export const readFileMethod = "dagsorden/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * Client to server, request: the edits that move, copy, make or delete a section or item, or give all of them the
 * numbers they should have. Null where the document is not open or too large to be read. Nothing is changed until the
 * client makes the edit, as one step to undo.
 */
export const restructureMethod = "dagsorden/restructure";

export type RestructureActionName = "moveUp" | "moveDown" | "moveTo" | "delete" | "duplicate" | "promote" | "demote" | "insertItem" | "insertSection" | "renumberAll";

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  /** The version that the user sees; refused where the server knows another one. */
  readonly version: number;
  readonly action: RestructureActionName;
  /** Anywhere in the section or item; not looked at by `renumberAll`. */
  readonly position: PlaceParams;
  /**
   * Of `moveTo`: what it is put right before or behind, or the section it becomes the last item of; any place in
   * it. A section goes before or behind the whole section of the place.
   */
  readonly target?: { readonly position: PlaceParams; readonly side: "before" | "after" | "inside" };
  /** Only where `position` stands on the first line of a heading, else `notOnHeading` is the answer. */
  readonly onHeading?: boolean;
}

export type RestructureAnswer =
  | {
      readonly kind: "edit";
      readonly version: number;
      /** A `WorkspaceEdit` of the Language Server Protocol for this one document. */
      readonly edit: object;
      /** Where the heading begins afterwards; null where the cursor may stay. */
      readonly cursor: PlaceParams | null;
      /**
       * Of a new item: a snippet that may take the place of the line `heading`, which one of the edits inserts. It has the
       * case number and the parts as well. Null otherwise.
       */
      readonly snippet: { readonly heading: string; readonly snippet: string } | null;
    }
  /** Nothing to do, or not possible: `message` says so to the user. */
  | { readonly kind: "nothing" | "refused"; readonly message: string }
  | { readonly kind: "notOnHeading" };

/** Client to server, request: the sections that the item at a place can be moved into. Null as for `dagsorden/restructure`. */
export const moveTargetsMethod = "dagsorden/moveTargets";

export interface MoveTargetsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PlaceParams;
}

export type MoveTargetsAnswer =
  | {
      /** Number and title of the item. */
      readonly title: string;
      readonly targets: readonly { readonly label: string; readonly description: string; readonly position: PlaceParams }[];
    }
  | { readonly refused: string };

/**
 * Server to client, notification: open documents are read by another profile. For clients that keep what they were told
 * of a text as long as the text stays the same.
 */
export const profileChangedMethod = "dagsorden/profileChanged";

/** What a client may give the server when it starts it (`initializationOptions`). All of it is optional. */
export interface InitializationOptions {
  /** The folder with the pages of the rules as a URI, which the client can open; each page is `<rule>.md`. */
  readonly rulePages?: string;
  /** The setting `dagsorden.language`, for clients that do not answer `workspace/configuration`. */
  readonly language?: "da" | "en";
  /** A folder of the client's own as a URI, for what the server keeps between sessions; without it nothing is kept. */
  readonly storage?: string;
  /** The client's command that shows the history of a case; it is given a `CaseTimelineParams`. */
  readonly timelineCommand?: string;
  /** Whether the client answers `dagsorden/readFile`. */
  readonly readsFiles?: boolean;
}

/** Client to server, request: lists files as attachments of the item at a place. Null where the document is not open or too large. */
export const addAttachmentsMethod = "dagsorden/addAttachments";

export interface AddAttachmentsParams {
  readonly textDocument: { readonly uri: string };
  /** The version the user sees. */
  readonly version: number;
  readonly position: PlaceParams;
  /** As URIs, in order; they need not be there yet. */
  readonly files: readonly string[];
}

export type AddAttachmentsAnswer =
  | { readonly kind: "edit"; readonly version: number; /** A `WorkspaceEdit` for this one document. */ readonly edit: object }
  | { readonly kind: "refused"; readonly message: string };

/** Client to server, request: where new attachments of a document belong. Null for one that is not saved yet. */
export const attachmentFolderMethod = "dagsorden/attachmentFolder";

export interface AttachmentFolderParams {
  readonly textDocument: { readonly uri: string };
}

export interface AttachmentFolderAnswer {
  /** The folder that its attachments lie in, else `bilag/` beside it; a URI that ends in `/`. It need not be there. */
  readonly folder: string;
}

/** Client to server, request: the files in those folders that no document names. Null where there is no disk; takes `AttachmentFolderParams`. */
export const unmentionedFilesMethod = "dagsorden/unmentionedFiles";

export interface UnmentionedFilesAnswer {
  /** `path` is for the user, seen from the document's folder. */
  readonly files: readonly { readonly uri: string; readonly path: string }[];
}

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

/** Client to server, request: an open document as it goes out. Null where it is not open or too large. */
export const exportMethod = "dagsorden/export";

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  /** One; several only in a bundle. */
  readonly formats: readonly ("html" | "pdf" | "docx" | "json" | "ics" | "txt")[];
  readonly audience: "internal" | "public";
  readonly pdfStandard: "ua-1" | "a-2a";
  /** A zip file with the attachments, which lie beside the document. */
  readonly isBundle: boolean;
}

export type ExportAnswer =
  /** `name` is what the file may be called, without ending; `missing` are the characters that a PDF's font lacks. */
  | { readonly kind: "done"; readonly name: string; readonly base64: string; readonly missing: readonly string[] }
  /** A calendar entry needs a day. */
  | { readonly kind: "noDate" }
  | { readonly kind: "missingFiles"; readonly paths: readonly string[] }
  /** In a browser. */
  | { readonly kind: "unsupported" };

/** Client to server, request: what changed in an open document since the version given. Null as for an export. */
export const compareMethod = "dagsorden/compare";

export interface CompareParams {
  readonly textDocument: { readonly uri: string };
  /** The text of the earlier version. */
  readonly before: string;
}

export interface CompareAnswer {
  /** A page with the changes marked. */
  readonly html: string;
  /** A list to send with the new version. */
  readonly list: string;
}

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

/** Client to server, request: an open document's sections and items as rows of a tree. Null where it is not open or too large. */
export const treeMethod = "dagsorden/tree";

export interface TreeParams {
  readonly textDocument: { readonly uri: string };
  /** Words that must stand in number, title or case number, `""` for all; and whether only what has findings is wanted. */
  readonly filter: { readonly text: string; readonly onlyFindings: boolean };
}

export interface TreeAnswer {
  /** The document version that the lines belong to. */
  readonly version: number;
  /** All items of the document, and those that the filter lets through. */
  readonly items: number;
  readonly shown: number;
  readonly nodes: readonly TreeAnswerNode[];
}

/** A section or item. Lines count from 0. */
export interface TreeAnswerNode {
  readonly kind: "section" | "group" | "item";
  readonly number: string | null;
  readonly title: string;
  /** The heading's line. */
  readonly line: number;
  /** The first line of its text; the lines up to the next node's are its own. */
  readonly from: number;
  /** The item's minutes; of a section all of them together. */
  readonly minutes: number | null;
  /** When it is treated, as `10.15`; `to` is null where nobody says how long it takes. */
  readonly clock: { readonly from: string; readonly to: string | null } | null;
  readonly caseNumber: string | null;
  readonly closed: boolean;
  /** How many are listed. */
  readonly attachments: number;
  /** The names of the parts that it should have and has not, or has without text. */
  readonly missing: readonly string[];
  /** Its own, those of its items left out. */
  readonly findings: FindingCounts;
  /** Words and readability in the user's language; null where there is nothing to read. */
  readonly reading: string | null;
  /** What is recommended, in minutes what was decided. */
  readonly excerpt: { readonly part: string; readonly lines: readonly string[] } | null;
  readonly children: readonly TreeAnswerNode[];
}
