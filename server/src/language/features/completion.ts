import type { CompletionItem, Position } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { attachmentNumbers } from "./completion/attachments.js";
import { caseLines, caseNumbers } from "./completion/cases.js";
import { cursorAt } from "./completion/cursor.js";
import { dates } from "./completion/dates.js";
import { decisions } from "./completion/decisions.js";
import { headings, itemTypes } from "./completion/headings.js";
import { partNames } from "./completion/parts.js";
import { people } from "./completion/people.js";
import { recommendations } from "./completion/recommendations.js";
import { itemReferences } from "./completion/references.js";
import type { PositionEncoding } from "./to-lsp.js";

// Registered as: completion(agenda, position, encoding, texts, context.triggerKind !== TriggerCharacter)

/** The characters that may open the list by themselves: the blank of `pkt. `, the dash of `SAG-` and the stroke of `den 8/2`. */
export const completionTriggers: readonly string[] = [" ", "-", "/"];

/**
 * What can be written at the place: a part that the item lacks, the case line below a title, the next
 * heading, a type of item, the number behind `pkt. ` or `bilag `, a case number of the document behind `SAG-`,
 * the date in words behind `8/2`, a person of the document, how a recommendation goes on, what decisions usually say.
 * Nothing in the middle of prose, and nothing on an empty line unless it was asked for.
 *
 * @param asked whether the user asked for the list; else a character of `completionTriggers` was typed
 */
export function completion(agenda: Agenda, position: Position, encoding: PositionEncoding, texts: Texts, asked: boolean): CompletionItem[] {
  const cursor = cursorAt(agenda, position, encoding, asked);
  if (cursor === null || cursor.isQuiet) return [];
  const proposals = [
    ...itemReferences(cursor), ...attachmentNumbers(cursor), ...dates(cursor, texts), ...caseNumbers(cursor, texts), ...caseLines(cursor, texts), ...decisions(cursor, texts), ...recommendations(cursor, texts),
    ...people(cursor, texts), ...partNames(cursor, texts), ...itemTypes(cursor, texts), ...headings(cursor, texts),
  ];
  // The order is the one they come in; a client would sort by name.
  return proposals.map(({ item, from }, index) => ({
    ...item,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range: cursor.rangeFrom(from), newText: item.insertText },
  }));
}
