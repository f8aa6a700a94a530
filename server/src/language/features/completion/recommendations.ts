import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import { bodyOf } from "../../model/meeting.js";
import type { ProfileNames } from "../../profile/names.js";
import { isLetter } from "../../text/letters.js";
import { beginsBlock, isAlone, partAt, type Cursor, type Proposal } from "./cursor.js";

const kinds = { opening: 15 /* Snippet */, verb: 14 /* Keyword */ } as const satisfies Record<string, CompletionItemKind>;

/** In a recommendation: how it begins, with the document's body, and the verbs that go with the item's type. */
export function recommendations(cursor: Cursor, texts: Texts): readonly Proposal[] {
  const { agenda, placed, before } = cursor;
  const part = partAt(cursor);
  if (part?.role !== "recommendation" || !isAlone(cursor)) return [];
  const title = placed.unit.heading?.title ?? "";
  const type = agenda.names.itemType(title);
  const detail = type === null ? {} : { detail: texts.completionVerb(type) };
  const body = bodyOf(agenda);
  const phrases = presentVerbs(agenda.names, title);
  const begun = lastWord(before);
  const ahead = before.slice(0, before.length - begun.length);
  if (entryStart.test(ahead) || endsInBody(ahead, body)) {
    return phrases.filter((phrase) => phrase.startsWith(begun.toLowerCase()) && phrase !== begun).map((phrase) => ({ item: { label: phrase, kind: kinds.verb, ...detail, insertText: phrase }, from: ahead.length }));
  }
  const written = before.trimStart();
  if (!beginsBlock(cursor) || body === null || part.name !== "Indstilling") return [];
  return phrases
    .map((phrase) => `Det indstilles, at ${body} ${phrase}`)
    .filter((phrase) => phrase.toLowerCase().startsWith(written.toLowerCase()) && phrase !== written)
    .map((phrase) => ({ item: { label: phrase, kind: kinds.opening, ...detail, filterText: phrase, insertText: `${phrase} ` }, from: before.length - written.length }));
}

/** `– `, `1. At ` */
const entryStart = /^\s{0,20}(?:[–•*-]|\d{1,2}[.)])\s{1,4}(?:[Aa]t )?$/u;

/** The letters right before the cursor. */
function lastWord(before: string): string {
  let at = before.length;
  while (at > 0 && isLetter(before.charAt(at - 1))) at--;
  return before.slice(at);
}

/** `Det indstilles, at KKR Sjælland ` right before the verb. */
function endsInBody(ahead: string, body: string | null): boolean {
  const text = ahead.toLowerCase();
  return text.endsWith(" at ") || (body !== null && text.endsWith(`at ${body.toLowerCase()} `));
}

/** The verbs of the item's type as they are written in a recommendation; those of all types where it has none. */
function presentVerbs(names: ProfileNames, title: string): readonly string[] {
  const own = names.itemTypeStyle(title)?.verbs ?? [];
  const beginnings = own.length > 0 ? own : names.profile.itemTypes.flatMap(({ verbs }) => verbs);
  return [...new Set(beginnings.map(presentOf))];
}

/** `godkend` is `godkender`, `beslut` is `beslutter`; `efterretning` is what is taken to it. */
function presentOf(beginning: string): string {
  if (/ing$/u.test(beginning)) return "tager orienteringen til efterretning";
  if (beginning.includes(" ")) return beginning;
  if (/(?:slut|sæt|kom)$/u.test(beginning)) return `${beginning}${beginning.slice(-1)}er`;
  // What ends in `er` may be the whole word already, unless it is one of the verbs in -ere.
  return /er$/u.test(beginning) && !/(?:it|ent|id|i|in|u|er)er$/u.test(beginning) ? beginning : `${beginning}er`;
}
