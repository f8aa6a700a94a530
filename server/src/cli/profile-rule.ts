import { masked, textsOf } from "../language/index.js";
import type { FoundProfile } from "../profiles/find.js";
import { quotedAt, type Diagnostic, type Place } from "./diagnostic.js";
import type { RulePage } from "./rule-page.js";
import { texts } from "./texts.js";

/** That a house's own profile cannot be used: found in `dagsorden.json`, never in a document. */
export const profilePage: RulePage = { id: "profil", severity: "error", docs: texts.profileDocs };

/** What is wrong with a profile file, as findings in it. */
export function profileDiagnostics({ text, problems }: FoundProfile): readonly Diagnostic[] {
  const lines = masked(text).split(lineEnds);
  const placeOf = (offset: number): Place => {
    const above = text.slice(0, offset).split(lineEnds);
    return { line: above.length, column: (above.at(-1) ?? "").length + 1 };
  };
  return problems(textsOf("da")).map(({ span, message }) => {
    const range = { start: placeOf(span.start), end: placeOf(span.end) };
    return { rule: profilePage.id, severity: "error", message, range, ...quotedAt(lines[range.start.line - 1] ?? "", range.start.column), related: [], fix: null };
  });
}

const lineEnds = /\r\n|\r|\n/u;
