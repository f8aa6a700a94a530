import type { DateInline, Inline } from "../syntax/nodes.js";
import { letterClass } from "../text/letters.js";

/** Where a reference points when it is not this document for certain. */
export type Elsewhere =
  /** Nothing says so: `jf. pkt. 2.1`. */
  | { readonly kind: "here" }
  /** Another document or a law: `aftalens pkt. 4`, `pkt. 2.1 i referatet`, `§ 3 pkt. 4`. */
  | { readonly kind: "elsewhere" }
  /** The meeting of a day, which may be this document's own: `pkt. 3.2 på mødet den 5. maj`. */
  | { readonly kind: "meeting"; readonly date: DateInline };

const here: Elsewhere = { kind: "here" };
const elsewhere: Elsewhere = { kind: "elsewhere" };

/** How far around a reference the words that place it are looked for. */
const reach = 120;

/**
 * Whether the reference speaks of another meeting's agenda, another document or a law. The words must
 * stand right beside it: `på mødet den 20. november 2024, jf. pkt. 1.1` and `aftalen under pkt. 3.1`
 * speak of this document, as secretaries write it.
 *
 * @param text the text the inlines were found in
 * @param inlines what stands in the text, in order
 * @param index which of the inlines the reference is
 */
export function elsewhereOf(text: string, inlines: readonly Inline[], index: number): Elsewhere {
  const reference = inlines[index];
  if (reference === undefined) return here;
  const from = Math.max(0, reference.start - reach);
  // One character for one character, so that the positions stay.
  const before = text.slice(from, reference.start).replace(/\s/gu, " ");
  const behind = text.slice(reference.end, reference.end + reach).replace(/\s/gu, " ");
  // `jf. pkt. 2.1`, as most are written; it saves setting up what no reference of the document needs.
  const isPlainBefore = before.trimEnd().endsWith(".");
  if (!isPlainBefore && (lawBefore.test(before) || ownerBefore.test(before) || minutesBefore.test(before) || documentBefore.test(before))) return elsewhere;
  const dateBefore = dateNear(inlines, index, -1, (date) => date.start >= from);
  if (dateBefore !== null && meetingWord.test(before.slice(0, dateBefore.start - from)) && besideDate.test(before.slice(dateBefore.end - from))) {
    return { kind: "meeting", date: dateBefore };
  }
  if (!placeBehind.test(behind) || thisDocument.test(behind)) return here;
  if (documentBehind.test(behind) || otherMeetingBehind.test(behind)) return elsewhere;
  const meeting = meetingBehind.exec(behind);
  if (meeting === null) return here;
  const date = dateNear(inlines, index, 1, ({ start }) => start <= reference.end + meeting[0].length);
  return date === null ? here : { kind: "meeting", date };
}

/** The nearest date on one side, looking no farther than `isNear` holds: a line may have a million inlines. */
function dateNear(inlines: readonly Inline[], index: number, step: 1 | -1, isNear: (inline: Inline) => boolean): DateInline | null {
  for (let at = index + step; ; at += step) {
    const inline = inlines[at];
    if (inline === undefined || !isNear(inline)) return null;
    if (inline.kind === "date") return inline;
  }
}

const otherDocument = "(?:referat|notat|aftale|lov|bekendtgørelse|vedtægt|forretningsorden|kommissori|bilag|cirkulære|vejledning|kontrakt|rapport|strategi|plan|regulativ|udspil|brev|oplæg|udkast)";
const inflection = "(?:um|er|en|et|n|t|r|erne|ne|rne|ets|ens)?";

/** `§ 3 pkt. 4`, `stk. 2 pkt. 1`; with commas the grammar knows them already. */
const lawBefore = /(?:§{1,2} {0,3}\d{1,5} ?[a-z]?|stk\. {0,3}\d{1,5}|nr\. {0,3}\d{1,5}|litra [a-z]),? {0,3}$/iu;
/** `aftalens pkt. 4` */
const ownerBefore = new RegExp(`${otherDocument}${inflection}s +$`, "iu");
/** `referatet fra sidste møde, pkt. 2.1`, `referatet (pkt. 2.1)` */
const minutesBefore = /referat(?:et|er|erne)?(?: (?:fra|af) [^.;:]{1,80})?(?:,| \() *$/iu;
/** `serviceloven, pkt. 3` */
const documentBefore = new RegExp(`${otherDocument}${inflection},? $`, "iu");
/** What has to stand somewhere before the date of a meeting. */
const meetingWord = /(?:møde|referat|dagsorden)\p{L}{0,20}(?: [^.;:]{0,60})?$/iu;
/** Between date and reference. */
const besideDate = /^(?:,| \(|) *(?:(?:under|som|ved|i|på|behandlet under|behandlet som) +)?$/iu;
/** How everything begins that is looked for behind a reference. */
const placeBehind = /^,? *(?:i|på|af|til|fra|ved) /iu;
/** `pkt. 2.1 i denne dagsorden`, `pkt. 2.1 på dagens møde` */
const thisDocument = /^,? *(?:i|på|af|til|fra) +(?:denne|dette|nærværende|dagens) /iu;
/** `pkt. 4 i aftalen`, `pkt. 2.1 i det seneste referat` */
const documentBehind = new RegExp(`^,? *(?:i|af) +(?:(?:den|det|de) +)?(?:[${letterClass}-]+e +)?[${letterClass}-]*${otherDocument}${inflection}(?![${letterClass}])`, "iu");
/** `pkt. 3.2 fra mødet`, `pkt. 3.2 på det seneste møde` */
const otherMeetingBehind = /^,? *(?:fra +(?:[a-zæøåéüöä-]+ +){0,3}[a-zæøåéüöä-]*møder?t?(?![a-zæøåéüöä])|på +(?:[a-zæøåéüöä-]+ +){0,2}(?:forrige|sidste|seneste|tidligere|næste|kommende|foregående) +[a-zæøåéüöä-]*møde)/iu;
/** `pkt. 3.2 på mødet den 5. maj`, `pkt. 3.2 i dagsordenen for mødet den 5. maj` */
const meetingBehind = /^,? {0,3}(?:på|ved|i|til|af) {1,3}(?:[a-zæøåéüöä-]{1,30} {1,3}){0,6}[a-zæøåéüöä-]{0,30}(?:møde|dagsorden)[a-zæøåéüöä]{0,20} {1,3}(?:i {1,3}[a-zæøåéüöä -]{1,40} )?(?:for {1,3}|fra {1,3})?(?:den {1,3}|d\. {0,3})?(?=\d)/iu;
