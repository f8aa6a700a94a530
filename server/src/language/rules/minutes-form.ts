import type { UnitRule } from "./rule.js";

export const minutesForm: UnitRule = {
  id: "minutangivelse",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Tidsangivelsen er skrevet på en anden måde",
    why: "Ens tidsangivelser er lettere at læse og kan lægges sammen til en tidsplan.",
    howToFix: "Skriv (15 min.) efter titlen: tallet, et mellemrum, min. med punktum.",
    source: "Formen i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti ⟦(5. min)⟧\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const heading = unit.heading;
    if (heading === null) return;
    const span = heading.minutesSpan ?? bareMinutes(heading.title, heading.titleSpan);
    if (span === null) return;
    const written = unit.slice(span);
    const minutes = Number(/\d+/u.exec(written)?.[0] ?? 0);
    const right = `(${minutes} min.)`;
    if (written === right) return;
    report({
      span,
      message: texts.minutesForm(minutes),
      fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }],
    });
  },
};

/** `Ny cykelsti 15 min.` or `Ny cykelsti (15 min`: the time is there, but not as a mark. */
function bareMinutes(title: string, span: { readonly start: number; readonly end: number }): { start: number; end: number } | null {
  const match = /\(?\d{1,3} ?min(?:utter)?\.?\)?$/iu.exec(title);
  return match === null || match.index === 0 ? null : { start: span.end - match[0].length, end: span.end };
}
