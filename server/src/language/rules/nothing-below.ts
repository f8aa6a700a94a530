import { proseOf, type Prose } from "../model/prose.js";
import type { UnitRule } from "./rule.js";

export const nothingBelow: UnitRule = {
  id: "nedenfor",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Teksten lover noget, der ikke følger",
    why: "Sætningen slutter med kolon, men delen slutter dér. Ofte er en figur eller tabel gået tabt.",
    howToFix: "Indsæt listen eller tabellen, beskriv figuren i ord, eller skriv sætningen om.",
    source: "Webtilgængelighedsloven kræver tekst i stedet for figurer.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nSagsfremstilling\nStien er slidt. ⟦Tidsplanen ser således ud:⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nSagsfremstilling\nStien er slidt. Tidsplanen ser således ud:\n– Arbejdet begynder i maj\n– Stien åbner i september.\n",
    },
  ],
  check: (unit, { closed, texts }, report) => {
    if (closed || unit.kind === "front") return;
    const prose = proseOf(unit);
    for (let index = 0; index < prose.length; index++) {
      const paragraph = prose[index] as Prose;
      const { text, kind, blocks } = paragraph;
      if (kind !== "paragraph" || !text.endsWith(":")) continue;
      const from = blocks[0]?.lineStart ?? 0;
      const part = unit.partAt(from);
      const next = prose[index + 1]?.blocks[0]?.lineStart;
      if (part === null || (next !== undefined && next < part.span.end)) continue;
      const start = lastSentence(text);
      report({ span: paragraph.sourceOf(start, text.length), message: texts.nothingBelow(text.slice(Math.max(start, text.length - 60))) });
    }
  },
};

function lastSentence(text: string): number {
  const end = /[.!?] (?=\p{Lu}[^.!?]*$)/u.exec(text);
  return end === null ? 0 : end.index + 2;
}
