import type { Rule } from "../language/index.js";

/** What a format says of a rule, also of those that are about more than a document's text. */
export type RulePage = Pick<Rule, "id" | "severity" | "docs">;
