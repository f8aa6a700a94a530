import { attachmentsOf, mentionsOf } from "../model/attachments.js";
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
  ],
  check: (unit, { texts }, report) => {
    const listed = attachmentsOf(unit).length;
    if (listed === 0) return;
    for (const { span, word, number } of mentionsOf(unit)) {
      if (!/^bilag/iu.test(word)) continue;
      const before = counted.exec(unit.slice({ start: Math.max(0, span.start - 30), end: span.start }))?.[1]?.toLowerCase();
      const mentioned = number ?? (before === undefined ? 0 : /^\d/u.test(before) ? Number(before) : words.indexOf(before));
      const isWrong = number === null ? mentioned > 0 && mentioned !== listed : mentioned > listed;
      if (isWrong) report({ span, message: texts.attachmentCount(mentioned, listed) });
    }
  },
};
