import type { CompletionItemKind } from "vscode-languageserver-types";
import { attachmentsOf } from "../../model/attachments.js";
import { numberOfAttachment } from "../../model/named-attachments.js";
import type { Cursor, Proposal } from "./cursor.js";

const kind: CompletionItemKind = 18; /* Reference */

const begunMention = /(?:^|[^\p{L}\d])bilag[ \u00a0]+(\d{0,3})$/iu;

/** Words that make `bilag ` a mention of one even where nobody asked. */
const leadsToMention = /(?:^|[^\p{L}])(?:jf\.|jfr\.|se|som|af|i|og) bilag[ \u00a0]+\d{0,3}$/iu;

/** The item's own attachments behind `bilag `. */
export function attachmentNumbers({ placed, line, before, behind, asked }: Cursor): readonly Proposal[] {
  const tail = before.slice(-40);
  const begun = begunMention.exec(tail)?.[1];
  const { unit } = placed;
  if (begun === undefined || /^[\p{L}\d]/u.test(behind) || (!asked && begun === "" && !leadsToMention.test(tail))) return [];
  if (unit.partAt(unit.lineStarts[line] ?? 0)?.role === "attachments") return [];
  return attachmentsOf(unit).flatMap((entry, index): readonly Proposal[] => {
    const number = String(numberOfAttachment(entry, index));
    return number.startsWith(begun) ? [{ item: { label: `${number} ${entry.title}`, kind, filterText: number, insertText: number }, from: before.length - begun.length }] : [];
  });
}
