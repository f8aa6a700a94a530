import type { CompletionItemKind } from "vscode-languageserver-types";
import { stockDecisions } from "../../authoring/stock-decisions.js";
import type { Texts } from "../../messages/texts.js";
import { beginsBlock, isAlone, partAt, type Cursor, type Proposal } from "./cursor.js";

const kind: CompletionItemKind = 1; /* Text */

/** What decisions usually say, on an empty or begun line of a decision. */
export function decisions(cursor: Cursor, texts: Texts): readonly Proposal[] {
  if (!isAlone(cursor) || !beginsBlock(cursor) || partAt(cursor)?.role !== "decision") return [];
  const written = cursor.before.trimStart();
  const from = cursor.before.length - written.length;
  return stockDecisions(cursor.agenda)
    .filter((phrase) => phrase.toLowerCase().startsWith(written.toLowerCase()) && phrase !== written)
    .map((phrase) => ({ item: { label: phrase, kind, detail: texts.completionDecision, filterText: phrase, insertText: phrase }, from }));
}
