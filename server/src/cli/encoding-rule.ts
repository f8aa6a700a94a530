import { rules, type Agenda, type Rule } from "../language/index.js";
import type { Encoding } from "./decode.js";
import { profilePage } from "./profile-rule.js";
import type { RulePage } from "./rule-page.js";
import { texts } from "./texts.js";

/** That a file is not UTF-8: about its bytes, which the core never sees. */
const encodingPage: RulePage = { id: "tegnkodning", severity: "warning", docs: texts.encodingDocs };

/** The pages of all rules that `lint` knows. */
export const pages: readonly RulePage[] = [...rules, encodingPage, profilePage];

/**
 * The rule for a file that is stored in `encoding`, of which `agenda` is a version; null where it is as it
 * should be. A rule like any other, so that a profile or `// ignorer: tegnkodning` can silence it.
 */
export function encodingRule(encoding: Encoding, agenda: Agenda): Extract<Rule, { scope: "document" }> | null {
  if (encoding === "utf-8") return null;
  const { text } = agenda;
  const message = encoding === "damaged" ? texts.damaged(text.split("\ufffd").length - 1) : texts.otherEncoding(texts.encodings[encoding]);
  // The first letter that UTF-8 would have kept; reading the rest of the quoted line shows that it was read right.
  const at = text.search(encoding === "damaged" ? /\ufffd/u : /\P{ASCII}/u);
  const start = Math.max(0, at);
  return {
    ...encodingPage,
    scope: "document",
    examples: [],
    check: (_agenda, _context, report) => report({ span: { start, end: at < 0 ? start : start + 1 }, message }),
  };
}
