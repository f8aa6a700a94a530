import { attachmentsOf, mentionsOf } from "../model/attachments.js";
import { numberOfAttachment } from "../model/named-attachments.js";
import type { UnitRule } from "./rule.js";

const words = ["", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];
const counted = /(?<!\p{L})(to|tre|fire|fem|seks|syv|otte|ni|ti|\d{1,2})\s+(?:(?:vedlagte|vedhæftede|følgende)\s+)?$/iu;

export const attachmentCount: UnitRule = {
  id: "bilag-antal",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Teksten nævner et andet antal bilag end listen",
    why: "Et bilag kan være glemt eller kommet til.",
    howToFix: "Ret tallet eller listen.",
    source: "Punktets egen bilagsliste.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen har to ⟦bilag⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen har to bilag.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n./. Kort over oplandet\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nRuten fremgår af bilag 1 og ⟦bilag 2⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nRuten fremgår af bilag 1 og bilag 2.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n./. Kort over oplandet\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const entries = attachmentsOf(unit);
    const listed = entries.length;
    if (listed === 0) return;
    const numbers = new Set(entries.map(numberOfAttachment));
    for (const { span, word, number } of mentionsOf(unit)) {
      if (!/^bilag/iu.test(word)) continue;
      if (number !== null) {
        if (!numbers.has(number)) report({ span, message: texts.hoverNoAttachment(number) });
        continue;
      }
      const before = counted.exec(unit.slice({ start: Math.max(0, span.start - 30), end: span.start }))?.[1]?.toLowerCase();
      const mentioned = before === undefined ? 0 : /^\d/u.test(before) ? Number(before) : words.indexOf(before);
      if (mentioned > 0 && mentioned !== listed) report({ span, message: texts.attachmentCount(mentioned, listed) });
    }
  },
};
