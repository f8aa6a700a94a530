import type { Texts } from "../messages/texts.js";
import { dividedWordsOf } from "../model/divided-words.js";
import { lineEndsOf, type LeftoverHyphen } from "../model/leftover-hyphens.js";
import { sumsOverall } from "../model/overall.js";
import { standingIn } from "../model/word-search.js";
import type { ComparingRule, Report } from "./rule.js";

export const leftoverHyphen: ComparingRule = {
  id: "orddelingsrest",
  scope: "comparing",
  severity: "warning",
  docs: {
    title: "En bindestreg er tilbage fra en orddeling",
    why: "Når tekst hentes fra et dokument med orddeling, følger bindestregerne med midt i linjen. Ordet kan ikke findes ved søgning, og skærmlæsere deler det.",
    howToFix: "Slet bindestregen og saml ordet. Bemærkningen kommer kun, hvis ordet også står samlet i dokumentet, eller hvis ordet er delt over to linjer i en tekst uden ombrudte linjer. KKR-møde og andre ord med store bogstaver beholder bindestregen.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektionen har drøftet planen med ⟦direk-tionens⟧ sekretariat og KKR-formanden.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektionen har drøftet planen med direktionens sekretariat og KKR-formanden.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har drøftet, hvor rastepladserne bliver ⟦pla-\n\nceret⟧ langs stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har drøftet, hvor rastepladserne bliver placeret langs stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  decide: (agenda) => {
    const [blocks = 0, wrapped = 0] = lineCounts(agenda);
    const isWrapped = wrapped > wrappedShare * blocks;
    const list = dividedWordsOf(agenda);
    const isJoinedElsewhere = standingIn(agenda, list);
    return {
      key: [isWrapped, list, String.fromCharCode(...isJoinedElsewhere)],
      check: (unit, { texts }, report) => {
        const { hyphens } = lineEndsOf(unit);
        if (hyphens.length === 0) return;
        const places = list.placesOf(unit);
        for (const [index, hyphen] of hyphens.entries()) {
          if (hyphen.kind === "atLineEnd" && isWrapped) continue;
          if (hyphen.kind === "inWord" && isJoinedElsewhere[places[index] ?? -1] !== 1) continue;
          report(reportOf(hyphen, texts));
        }
      },
    };
  },
};

const lineCounts = sumsOverall((unit) => [lineEndsOf(unit).blocks, lineEndsOf(unit).wrapped]);

function reportOf({ kind, written, joined, span, hyphen }: LeftoverHyphen, texts: Texts): Report {
  return {
    span,
    message: kind === "inWord" ? texts.leftoverHyphen(written, joined) : texts.cutWord(joined),
    fixes: [{ title: texts.joinFix(joined), edits: [{ span: hyphen, newText: "" }], safe: true }],
  };
}

/** From what share of paragraphs on more than one line on a document has wrapped lines, and hyphens at their ends are right. */
const wrappedShare = 0.15;
