import { eolOf } from "../model/edits.js";
import { headingMark } from "../model/headings.js";
import type { Agenda } from "../model/agenda.js";
import type { Unit } from "../model/unit.js";
import type { DocumentRule, Fix } from "./rule.js";

export const missingCase: DocumentRule = {
  id: "manglende-sag",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Punktet mangler sagsnummer",
    why: "Sagsnummeret forbinder punktet med sagen, så sekretariat, medlemmer og arkiv kan finde alt, der hører til.",
    howToFix: "Skriv sagslinjen lige under punktets titel. Eventuelt er undtaget.",
    source: "KKR's dagsordener har sagsnummer og initialer under hvert punkts titel.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n⟦1.1. Ny cykelsti⟧\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  looksAt: (unit) => {
    const { kind, heading, caseReference } = unit;
    if (caseReference !== null) return caseReference.wellFormed ? unit.slice(caseReference.span) : "";
    if (kind === "section" || kind === "group") return heading?.title ?? "";
    return kind === "item" ? JSON.stringify([heading, eolOf(unit)]) : "";
  },
  check: (agenda, { names, texts }, report) => {
    const { position, example } = names.profile.caseNumber;
    if (position === "none") return;
    for (const { heading: section, items } of agenda.sections) {
      for (const { unit, start } of items) {
        const heading = unit.heading;
        if (heading === null || unit.caseReference !== null) continue;
        if (names.isExempt("manglende-sag", heading.title, section?.unit.heading?.title ?? null)) continue;
        const span = headingMark(unit);
        const lines = [...usedCaseLines(agenda).slice(0, 3), ...(usedCaseLines(agenda).length === 0 ? [example] : [])];
        report({
          span: { start: span.start + start, end: span.end + start },
          message: texts.missingCase(heading.number ?? heading.title),
          fixes: lines.map((line): Fix => ({ title: texts.insertCaseFix(line), edits: [insertion(unit, start, line, position)], safe: false })),
        });
      }
    }
  },
};

/** The case lines of the document's other items, the most used first. */
function usedCaseLines(agenda: Agenda): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit } of agenda.units) {
    const reference = unit.caseReference;
    if (reference?.wellFormed) counts.set(unit.slice(reference.span), (counts.get(unit.slice(reference.span)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([line]) => line);
}

function insertion(unit: Unit, start: number, line: string, position: "before" | "after"): Fix["edits"][number] {
  const heading = unit.heading;
  const eol = eolOf(unit);
  const offset = start + (position === "before" ? (unit.lineStarts[heading?.line ?? 0] ?? 0) : titleEnd(unit));
  return { span: { start: offset, end: offset }, newText: position === "before" ? line + eol : eol + line };
}

function titleEnd(unit: Unit): number {
  return unit.heading?.span.end ?? 0;
}
