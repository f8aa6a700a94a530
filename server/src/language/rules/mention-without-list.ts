import { mentionsOf, type AttachmentMention } from "../model/attachments.js";
import { insertPart } from "../model/edits.js";
import type { Unit } from "../model/unit.js";
import type { Span } from "../text/span.js";
import type { UnitRule } from "./rule.js";

export const mentionWithoutList: UnitRule = {
  id: "henvisning-uden-bilag",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Teksten nævner et bilag, men punktet har ingen Bilag",
    why: "Læseren leder efter et bilag, der ikke er på listen. Ofte er bilaget glemt, eller det er kun sendt med mail.",
    howToFix: "Skriv delen Bilag med bilagets titel, eller ret sætningen, hvis der ikke er noget bilag.",
    source: "Delen Bilag i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen er ⟦vedlagt⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen er vedlagt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. [indsæt bilag]\n",
      leaves: ["pladsholder"],
    },
  ],
  check: (unit, { closed, names, texts }, report) => {
    const part = names.profile.parts.find(({ role }) => role === "attachments");
    if (part === undefined || closed || (unit.kind !== "item" && unit.kind !== "section")) return;
    if (unit.parts.some(({ role }) => role === "attachments")) return;
    const span = mentionsOf(unit).find((mention) => isCertain(unit, mention))?.span ?? markOf(unit);
    if (span === null) return;
    report({
      span,
      message: texts.mentionWithoutList(part.name),
      fixes: [{ title: texts.insertPartFix(part.name), edits: [insertPart(unit, part.name, `./. ${texts.attachmentStub}`)], safe: true }],
    });
  },
};

/** `vedlagt` and its kin always mean one; `bilag` only where it is referred to, not where it is spoken of (`bilag til loven`). */
function isCertain(unit: Unit, { word, span, prose }: AttachmentMention): boolean {
  if (!/^bilag/iu.test(word)) return true;
  const first = prose.blocks[0]?.span.start ?? 0;
  const before = unit.slice({ start: Math.max(first, span.start - 12), end: span.start });
  const after = unit.slice({ start: span.end, end: Math.min(unit.length, span.end + 10) });
  return /(?:\bse|\bjfr?\.?|\()\s*$/iu.test(before) && !/^\s*(?:til|i|fra|af)\s/iu.test(after);
}

function markOf(unit: Unit): Span | null {
  if (!unit.has("marked")) return null;
  const { lines } = unit;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line?.kind !== "marked") continue;
    const start = (unit.lineStarts[index] ?? 0) + line.indent;
    return { start, end: start + line.mark.length };
  }
  return null;
}
