/** A link on words of the source: code units of one line. */
export interface SourceLink {
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Text that was taken out of a PDF, a Word file or a text file, with what the file tells beside its words. */
export interface ImportSource {
  readonly text: string;
  /** The page that each line stands on, from 1; null where the file tells no pages. */
  readonly pages: readonly number[] | null;
  readonly links: readonly SourceLink[];
  /** Lines that the file itself says are headings inside an item, from 0. */
  readonly headings: ReadonlySet<number>;
  /** What reading the file has left out already: page tops, page numbers. */
  readonly removed: readonly RemovedLine[];
}

/** A line that is not in the result. `line` counts from 0 in the source's text, null for what never came so far. */
export interface RemovedLine {
  readonly kind: "furniture" | "address" | "picture";
  readonly text: string;
  readonly line: number | null;
  readonly page: number | null;
}

export function plainSource(text: string): ImportSource {
  return { text, pages: null, links: [], headings: new Set(), removed: [] };
}

/** Why nothing can be imported out of a file. */
export type ReadFailureKind =
  /** Nothing in it. */
  | "empty"
  | "tooLarge"
  /** A PDF that asks for a password. */
  | "encrypted"
  /** A PDF of pictures. */
  | "scanned"
  /** A PDF or Word file that cannot be taken apart. */
  | "broken"
  /** Word before 2007. */
  | "oldWord"
  /** Neither PDF nor Word nor text. */
  | "unknown";

export interface ReadFailure {
  readonly failure: ReadFailureKind;
}
