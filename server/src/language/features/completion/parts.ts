import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import { fold } from "../../profile/names.js";
import { beginsBlock, isAlone, titleEnd, type Cursor, type Proposal } from "./cursor.js";

const kind: CompletionItemKind = 14; /* Keyword */

/** The parts that the item lacks, in the profile's order, on an empty line or one that begins as a part's name does. */
export function partNames(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const { agenda, placed, line, before } = cursor;
  const begun = /^\s*(?:\.\/\.\s*)?([\p{L} ]{0,20})$/u.exec(before)?.[1];
  if (begun === undefined || placed.unit.kind !== "item" || line < titleEnd(cursor) || !isAlone(cursor) || !beginsBlock(cursor)) return [];
  const used = new Set(placed.unit.parts.filter((part) => part.line !== line).map((part) => part.name));
  return agenda.names.profile.parts
    .filter(({ name, role }) => !used.has(name) && fold(name).startsWith(begun.toLowerCase()) && (role !== "decision" || agenda.kind === "referat"))
    .map(({ name, role }) => ({ item: { label: name, kind, documentation: texts.partPurpose[role], insertText: name }, from: before.length - begun.length }));
}
