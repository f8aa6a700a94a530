import type { Texts } from "../messages/texts.js";
import { onceAtSegment } from "../model/segment.js";
import { mojibake } from "../text/mojibake.js";
import type { UnitRule } from "./rule.js";

export const brokenCharacter: UnitRule = {
  id: "tegnfejl",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Ødelagte eller usynlige tegn",
    why: "Ødelagte bogstaver gør teksten ulæselig. Usynlige tegn gør, at ord ikke kan findes ved søgning, og at overskrifter ikke genkendes.",
    howToFix: "Ret tegnet. Rettelsen kender de almindelige ødelagte bogstaver og fjerner tegn, der ikke ses. Hårde mellemrum bemærkes kun i overskrifter.",
    source: "Tekst i UTF-8, der er læst som Windows-1252; tegn fra Word og netsider.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er g⟦Ã¥⟧et i stykker.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er gået i stykker.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny⟦\u00a0⟧cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommu⟦\u00ad⟧nerne betaler stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne betaler stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    unit.segments.forEach((segment, index) => {
      if (!isSuspicious(segment)) return;
      const isNoise = unit.doubleSpaced && (segment.text.match(everyInvisible)?.length ?? 0) > fewInvisible;
      const base = unit.segmentStart(index);
      for (const { 0: written, index: at } of segment.text.matchAll(everySuspicious)) {
        const start = base + at;
        // The byte order mark of the file.
        if (written === "\ufeff" && start === 0) continue;
        const span = { start, end: start + written.length };
        const right = mojibake.get(written);
        if (right !== undefined) {
          report({ span, message: texts.mojibake(written, right), fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }] });
        } else if (written === "\ufffd") {
          report({ span, message: texts.lostCharacter });
        } else if (!isNoise && !(unit.doubleSpaced && /[\n\r]/u.test(segment.text.charAt(at + 1)))) {
          report({ span, message: texts.invisibleCharacter(nameOf(written, texts)), fixes: [{ title: texts.deleteCharacterFix, edits: [{ span, newText: "" }], safe: true }] });
        }
      }
    });
    if (unit.doubleSpaced) return;
    for (const { passage, span } of unit.blocks) {
      if (passage.kind !== "title") continue;
      const { text } = passage;
      for (let at = text.indexOf("\u00a0"); at >= 0; at = text.indexOf("\u00a0", at + 1)) {
        const place = { start: span.start + at, end: span.start + at + 1 };
        report({ span: place, message: texts.hardSpace, fixes: [{ title: texts.plainSpaceFix, edits: [{ span: place, newText: " " }], safe: true }] });
      }
    }
  },
};

const invisible = "\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\\u0000-\\u0008\\u000b\\u000e-\\u001f\\u007f\ufffd";
const everyInvisible = new RegExp(`[${invisible}]`, "gu");

/** In PDF text more of them, or one at a line's end, come from the import. */
const fewInvisible = 3;

const broken = [...mojibake.keys()].sort((a, b) => b.length - a.length).join("|");
const everySuspicious = new RegExp(`${broken}|[${invisible}]`, "gu");

/** Â, Ã and â begin every broken letter; a look at single characters is cheap. */
const suspicious = new RegExp(`[ÂÃâ${invisible}]`);

const isSuspicious = onceAtSegment((segment) => suspicious.test(segment.text));

function nameOf(character: string, texts: Texts): string {
  if (character === "\u00ad") return texts.softHyphen;
  if (character < " " || character === "\u007f") return texts.control;
  return "\u200b\u200c\u2060\ufeff".includes(character) ? texts.zeroWidth : texts.direction;
}
