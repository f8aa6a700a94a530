import { proseOf } from "../model/prose.js";
import type { UnitRule } from "./rule.js";

/** `Det indstilles, at`, `Det indstilles videre, at`, `Formandskabet indstiller, at`, also with a colon and a list. */
const form = /^(?:\*\*)?(?:det (?:indstilles|anbefales|foreslås)|[a-zæøåéüöä][a-zæøåéüöä .-]{1,80} (?:indstiller|anbefaler|foreslår))(?: [a-zæøåéüöä]+){0,4}(?:,? at\b| til\b|[:,]?$)/iu;

export const recommendationForm: UnitRule = {
  id: "indstilling-formel",
  scope: "unit",
  severity: "information",
  docs: {
    title: "Indstillingen begynder ikke med den faste formel",
    why: "Den faste begyndelse viser, hvem der skal beslutte hvad, og gør indstillingen let at finde igen i referatet.",
    howToFix: "Begynd med \"Det indstilles, at\" og organets navn. En liste kan følge efter \"Det indstilles, at KKR Midtjylland\".",
    source: "Formlen i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\n⟦Planen for stien godkendes.⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen for stien godkendes.\n",
    },
  ],
  check: (unit, { body, closed, texts }, report) => {
    const part = unit.parts.find(({ role }) => role === "recommendation");
    if (part === undefined || closed) return;
    const first = proseOf(unit).find((prose) => {
      const start = prose.blocks[0]?.span.start ?? 0;
      return start >= part.nameSpan.end && start < part.span.end;
    });
    if (first === undefined || first.text.length < 4 || first.text.startsWith("[") || form.test(first.text)) return;
    const end = first.text.search(/[.:](?:\s|$)/u);
    report({ span: first.sourceOf(0, end < 0 ? first.text.length : end + 1), message: texts.recommendationForm(body ?? texts.anyBody) });
  },
};
