import { listsOf, type List, type ListEntry } from "../model/lists.js";
import { sumsOverall } from "../model/overall.js";
import { rememberedPlain } from "../model/running-text.js";
import { sentencesOf } from "../model/sentences.js";
import { onceAtUnit } from "../model/unit.js";
import { isAbbreviation } from "../text/abbreviations.js";
import type { Span } from "../text/span.js";
import type { ComparingRule } from "./rule.js";

export const listStop: ComparingRule = {
  id: "liste-punktum",
  scope: "comparing",
  severity: "hint",
  docs: {
    title: "Punktummerne i en opstilling er ikke ens",
    why: "En opstilling læses som én sætning. Et punktum midt i den ligner en fejl, og uden punktum til sidst ser den ufærdig ud.",
    howToFix: "Sæt kun punktum efter den sidste linje. Bilag skrives uden. Består linjerne af hele sætninger, må de alle have punktum.",
    source: "Aflæst af KKR's dagsordener. At det sidste punktum mangler, bemærkes kun, når dokumentets andre opstillinger har det.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– en ny sti⟦.⟧\n– to nye broer\n– fire rastepladser.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– en ny sti\n– to nye broer\n– fire rastepladser.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– en ny sti\n– to nye ⟦broer⟧\n\nMed i planen er også:\n– skilte\n– bænke.\n\nSenere kommer:\n– lys\n– læhegn.\n\nTil sidst kommer:\n– træer\n– buske.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– en ny sti\n– to nye broer.\n\nMed i planen er også:\n– skilte\n– bænke.\n\nSenere kommer:\n– lys\n– læhegn.\n\nTil sidst kommer:\n– træer\n– buske.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  decide: (agenda) => {
    const [open = 0, closed = 0] = stopCounts(agenda);
    const isHabit = closed >= 3 && closed >= 3 * open;
    return {
      key: [isHabit],
      check: (unit, { texts }, report) => {
        const stops = stopsOf(unit);
        for (const { span, isAttachment } of stops.wrong) {
          report({ span, message: isAttachment ? texts.attachmentStop : texts.listStopInside, fixes: [{ title: texts.deleteStopFix, edits: [{ span, newText: "" }], safe: true }] });
        }
        if (!isHabit) return;
        for (const span of stops.open) {
          report({ span, message: texts.listStopMissing, fixes: [{ title: texts.insertStopFix, edits: [{ span: { start: span.end, end: span.end }, newText: "." }], safe: true }] });
        }
      },
    };
  },
};

/** How the lists of a unit end. Spans count from the unit's start. */
interface Stops {
  /** Full stops that should not be there. */
  readonly wrong: readonly { readonly span: Span; readonly isAttachment: boolean }[];
  /** The last words of lists that end without one. */
  readonly open: readonly Span[];
  /** How many lists end with one, the others being without. */
  readonly closed: number;
}

const stopsOf = onceAtUnit((unit): Stops => {
  const lists = listsOf(unit);
  const plain = lists.filter(({ part, entries }) => part?.role !== "attachments" && entries.length > 1 && entries.every(isPhrase));
  return {
    wrong: lists.flatMap((list) => wrongStops(list)),
    open: plain.filter(endsOpen).flatMap(({ entries }) => lastWordOf(entries.at(-1))),
    closed: plain.filter(({ entries }) => entries.slice(0, -1).every((entry) => !hasStop(entry)) && entries.slice(-1).every(hasStop)).length,
  };
});

const stopCounts = sumsOverall((unit) => [stopsOf(unit).open.length, stopsOf(unit).closed]);

function wrongStops({ part, entries }: List): readonly { readonly span: Span; readonly isAttachment: boolean }[] {
  const isAttachment = part?.role === "attachments";
  if (isAttachment) return entries.filter((entry) => hasStop(entry) && isPhrase(entry) && entries.length > 1).map((entry) => ({ span: lastCharacter(entry), isAttachment }));
  const inside = entries.slice(0, -1);
  const stopped = inside.filter(hasStop);
  // Most lines without: then the few with a full stop are slips, unless they are more than a phrase.
  if (stopped.length === 0 || stopped.length > (entries.length - 1) / 2) return [];
  return stopped.filter((entry) => isPhrase(entry) && !entry.hasChildren).map((entry) => ({ span: lastCharacter(entry), isAttachment }));
}

function endsOpen({ entries }: List): boolean {
  const last = entries.at(-1);
  return last !== undefined && !last.hasChildren && entries.every((entry) => !hasStop(entry)) && /[\p{L}\p{N})]$/u.test(last.text.plain);
}

function lastWordOf(entry: ListEntry | undefined): readonly Span[] {
  const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,60}\)?$/u.exec(entry?.text.plain.slice(-64) ?? "")?.[0];
  if (entry === undefined || word === undefined) return [];
  const { prose, plain } = entry.text;
  return [prose.sourceOf(plain.length - word.length, plain.length)];
}

/** Whether the entry ends with a full stop of its own, not that of an abbreviation. */
function hasStop({ text: { plain } }: ListEntry): boolean {
  if (!plain.endsWith(".") || plain.endsWith("..")) return false;
  const word = /[\p{L}.]{1,12}$/u.exec(plain.slice(-14, -1))?.[0] ?? "";
  return !isAbbreviation(word);
}

function isPhrase({ text }: ListEntry): boolean {
  return readsAsPhrase(text);
}

/** One sentence or less, and no question. */
const readsAsPhrase = rememberedPlain((plain) => !/[?!:]["”»)]?$/u.test(plain) && sentencesOf(plain).length === 1);

function lastCharacter({ text: { prose, plain } }: ListEntry): Span {
  return prose.sourceOf(plain.length - 1, plain.length);
}
