import type { TextEditParams } from "./places.js";

/** Client to server, request: the diagnostics of a text that is not open. Null where the check failed. */
export const checkTextMethod = "dagsorden/checkText";

export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
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
