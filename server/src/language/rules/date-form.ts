import { written } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import type { UnitRule } from "./rule.js";

export const dateForm: UnitRule = {
  id: "datoformat",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Datoen er skrevet med tal",
    why: "Datoer i løbende tekst er lettest at læse med månedens navn, og en skærmlæser læser dem rigtigt op.",
    howToFix: "Skriv den 8. februar 2023. I tabeller, dokumenthoved og bilagslister må datoer stå med tal.",
    source: "Dansk Sprognævns anbefalinger og KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen blev sendt i høring den ⟦08-02-2025⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen blev sendt i høring den 8. februar 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen blev sendt i høring ⟦d. 8. februar 2025⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen blev sendt i høring den 8. februar 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    if (unit.kind === "front") return;
    for (const { day, span, block, inline } of datesOf(unit)) {
      if (day === null || !["paragraph", "entry"].includes(block.block.kind) || unit.partAt(span.start)?.role === "attachments") continue;
      const text = unit.slice(span);
      const isShort = /^d\.\s/u.test(text);
      if (inline.form === "words" && !isShort) continue;
      const right = `${isShort ? "den " : ""}${written(day)}`;
      report({ span, message: texts.dateForm(right), fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }] });
    }
  },
};
