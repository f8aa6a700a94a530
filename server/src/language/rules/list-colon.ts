import { listsOf, type List } from "../model/lists.js";
import { sumsOverall } from "../model/overall.js";
import { isStatement } from "../model/statements.js";
import { onceAtUnit } from "../model/unit.js";
import type { Span } from "../text/span.js";
import type { ComparingRule } from "./rule.js";

export const listColon: ComparingRule = {
  id: "liste-kolon",
  scope: "comparing",
  severity: "hint",
  docs: {
    title: "Der mangler kolon før en opstilling",
    why: "Kolonet viser, at sætningen fortsætter i opstillingen.",
    howToFix: "Sæt kolon efter den sætning, der leder opstillingen ind. Går sætningen videre i linjerne (»Det indstilles, at KKR Midtjylland« og »– godkender planen«), kan den stå uden.",
    source: "Retskrivningsordbogen om kolon; aflæst af KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektøren vil på mødet fremlægge planens ⟦dele⟧\n– Målene for stien\n– De første erfaringer.\n\nIndstilling\nDet indstilles, at KKR Midtjylland\n– drøfter målene\n– godkender planen.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektøren vil på mødet fremlægge planens dele:\n– Målene for stien\n– De første erfaringer.\n\nIndstilling\nDet indstilles, at KKR Midtjylland\n– drøfter målene\n– godkender planen.\n",
    },
  ],
  decide: (agenda) => {
    const [without = 0, withColon = 0] = colonCounts(agenda);
    const isHabit = withColon > 0 && withColon >= without;
    return {
      key: [isHabit],
      check: (unit, { texts }, report) => {
        const { whole, runningOn: open } = introsOf(unit);
        for (const span of isHabit ? [...whole, ...open] : whole) {
          report({ span, message: texts.listColon, fixes: [{ title: texts.insertColonFix, edits: [{ span: { start: span.end, end: span.end }, newText: ":" }], safe: true }] });
        }
      },
    };
  },
};

/** The last words of what leads into the lists of a unit without a mark at its end. Spans count from the unit's start. */
interface Intros {
  /** Of whole sentences: `Planen har tre dele`. */
  readonly whole: readonly Span[];
  /** Of those the list finishes: `Direktøren fortæller om`. Only the document's own habit tells whether they take a colon. */
  readonly runningOn: readonly Span[];
  readonly runningOnWithColon: number;
}

const introsOf = onceAtUnit((unit): Intros => {
  const lists = listsOf(unit).filter(({ part, entries, intro }) => intro !== null && entries.length > 1 && part?.role !== "recommendation" && part?.role !== "attachments");
  const open = lists.flatMap((list) => openIntro(list));
  return {
    whole: open.filter(({ runsOn }) => !runsOn).map(({ span }) => span),
    runningOn: open.filter(({ runsOn }) => runsOn).map(({ span }) => span),
    runningOnWithColon: lists.filter(({ intro }) => intro !== null && intro.plain.endsWith(":") && runningOn.test(intro.plain.slice(-24, -1))).length,
  };
});

const colonCounts = sumsOverall((unit) => [introsOf(unit).runningOn.length, introsOf(unit).runningOnWithColon]);

function openIntro({ intro, entries }: List): readonly { readonly span: Span; readonly runsOn: boolean }[] {
  const plain = intro?.plain ?? "";
  const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,60}$/u.exec(plain.slice(-60))?.[0];
  // Short words without a verb are a heading above the list; lines in small letters belong to the sentence.
  if (intro === null || word === undefined || !isStatement(plain) || entries.some(({ text }) => /^\p{Ll}/u.test(text.plain))) return [];
  return [{ span: intro.prose.sourceOf(plain.length - word.length, plain.length), runsOn: runningOn.test(plain.slice(-24)) }];
}

/** A last word that cannot end a sentence. */
const runningOn = /(?<!\p{L})(?:at|om|i|på|til|for|af|med|ved|fra|mellem|hos|under|er|var|bliver|omfatter|behandler|drøfter|og)$/u;
