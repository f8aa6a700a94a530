/** Why a file cannot be imported. */
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
