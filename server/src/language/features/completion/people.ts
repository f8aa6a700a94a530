import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import { allParticipants } from "../../model/people.js";
import { partAt, type Cursor, type Proposal } from "./cursor.js";

const kind: CompletionItemKind = 12; /* Value */

/** A name begun with a capital, its first or its last; two letters at least, since every sentence begins with one. */
const begunName = /(?<![\p{L}\d-])(\p{Lu}[\p{L}-]{1,30}(?: \p{L}[\p{L}-]{0,30}){0,2} ?)$/u;

/** The persons of the document's lists, in the text of an item. */
export function people(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const { agenda, before, behind, asked } = cursor;
  if (!asked || /^[\p{L}\d-]/u.test(behind) || partAt(cursor) === null) return [];
  const begun = begunName.exec(before)?.[1];
  if (begun === undefined) return [];
  const found = new Map<string, Proposal>();
  for (const { name, party, absent } of allParticipants(agenda)) {
    const from = startIn(begun, name);
    if (from !== null) found.set(name, { item: { label: name, kind, detail: `${party === null ? "" : `(${party}) `}${texts.completionPerson(absent)}`, filterText: begun.slice(from) + name, insertText: name }, from: before.length - begun.length + from });
  }
  return [...found.values()];
}

/** Where in `begun` the beginning of the name, or of its last, stands; null where neither does. The words before are others. */
function startIn(begun: string, name: string): number | null {
  if (begun.trimEnd().toLowerCase().endsWith(name.toLowerCase())) return null;
  const last = name.split(" ").at(-1) ?? name;
  for (const { index } of begun.matchAll(/(?<![\p{L}-])\p{Lu}/gu)) {
    const written = begun.slice(index).toLowerCase();
    if (written.length > 1 && (name.toLowerCase().startsWith(written) || last.toLowerCase().startsWith(written))) return index;
  }
  return null;
}
