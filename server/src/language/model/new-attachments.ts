import { fold } from "../profile/names.js";
import type { TextEdit } from "../text/span.js";
import { attachmentsOf, mentionsOf } from "./attachments.js";
import { eolOf, insertPart } from "./edits.js";
import { attachmentMentionAt } from "./named-attachments.js";
import type { Unit } from "./unit.js";

/** An entry to be written: with a link where there is a file, `[Plan](bilag/plan.pdf)`, else its title alone. */
export interface NewAttachment {
  readonly title: string;
  /** As written in the link. */
  readonly target: string | null;
}

/**
 * The edit that puts entries at the end of an item's list of attachments, marked as the entries before them; the part is made
 * in its place where the item has none. Null where no attachments belong: outside items, and where the profile has no such part.
 */
export function attachmentsEdit(unit: Unit, entries: readonly NewAttachment[]): TextEdit | null {
  const style = unit.names.profile.parts.find(({ role }) => role === "attachments");
  if (style === undefined || (unit.kind !== "item" && unit.kind !== "section")) return null;
  const written = entries.map(({ title, target }) => (target === null ? title : `[${title}](${target})`));
  const part = unit.parts.find(({ role }) => role === "attachments");
  if (part === undefined) return insertPart(unit, style.name, written.map((entry) => `./. ${entry}`).join(eolOf(unit)));
  const last = attachmentsOf(unit).filter((entry) => entry.part === part).at(-1);
  const { line } = unit.positionAt(last?.span.end ?? part.nameSpan.end);
  const at = (unit.lineStarts[line] ?? 0) + (unit.lines[line]?.text.length ?? 0);
  const marks = marksAfter(last?.marker ?? "./.");
  return { span: { start: at, end: at }, newText: written.map((entry, index) => eolOf(unit) + marks(index) + entry).join("") };
}

/** What an attachment may be called by its file's name: `notat_om_budget-2026.pdf` is "Notat om budget 2026". */
export function titleOfFile(name: string): string {
  const plain = name
    .replace(/\.[a-z0-9]{1,5}$/iu, "")
    .normalize("NFC")
    .replace(/[_\s]+|(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, " ")
    .replace(/\[/gu, "(")
    .replace(/\]/gu, ")")
    .trim();
  return plain === "" ? name : capital(plain);
}

/**
 * What the attachment is called that the text at an offset speaks of: "Notatet" of `Notatet er vedlagt`; `""` where it
 * has no name. Null where nothing is spoken of, or it stands in the list already.
 */
export function mentionedTitle(unit: Unit, offset: number): string | null {
  const named = attachmentMentionAt(unit, offset);
  const mention = named === null ? undefined : mentionsOf(unit).find(({ span }) => span === named.span);
  if (named === null || mention === undefined || named.entry !== null) return null;
  if (/^bilag/iu.test(mention.word)) return named.number === null ? null : "";
  const first = mention.prose.blocks[0]?.span.start ?? 0;
  const before = unit.slice({ start: Math.max(first, mention.span.start - 120), end: mention.span.start }).replace(/\s+/gu, " ");
  const after = unit.slice({ start: mention.span.end, end: Math.min(unit.length, mention.span.end + 60) }).replace(/\s+/gu, " ");
  const title = capital((/e$/iu.test(mention.word) ? nounBehind(after) : subjectBefore(before)) ?? "");
  return title !== "" && attachmentsOf(unit).some((entry) => fold(entry.title).includes(fold(title))) ? null : title;
}

/** `… at planen for stien er`, `… planen (` */
function subjectBefore(before: string): string | null {
  const clause = before.split(/[.!?:;,]\s/u).at(-1) ?? "";
  const words = clause.replace(/\($/u, "").trim().split(" ");
  if (/^(?:er|var|bliver|blev)$/iu.test(words.at(-1) ?? "")) words.pop();
  if (/^(?:at|og|men|da|fordi|eller|samt)$/iu.test(words[0] ?? "")) words.shift();
  const isSubject = words.length > 0 && words.length <= 6 && words.every((word) => /^[\p{L}\d-]+$/u.test(word) && !/^(?:er|har|som|der)$/iu.test(word));
  return isSubject && !/^(?:det|de|den|dette|her|hermed|jf|se)$/iu.test(words.at(-1) ?? "") ? words.join(" ") : null;
}

/** `det vedlagte notat` */
function nounBehind(after: string): string | null {
  return /^\s(\p{L}[\p{L}-]{2,30})/u.exec(after)?.[1] ?? null;
}

/** The marks of the entries behind one marked like this, by how many there are between. */
function marksAfter(marker: string): (index: number) => string {
  const [, number, stop = ""] = /^(\d{1,3})([.)]?)$/u.exec(marker) ?? [];
  if (number !== undefined) return (index) => `${Number(number) + 1 + index}${stop === "" ? "." : stop} `;
  return () => (marker === "" ? "" : `${marker} `);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
