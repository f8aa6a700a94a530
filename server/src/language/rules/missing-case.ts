import { eolOf } from "../model/edits.js";
import { headingMark } from "../model/headings.js";
import type { Agenda } from "../model/agenda.js";
import { countsOverall } from "../model/overall.js";
import type { Unit } from "../model/unit.js";
import type { ComparingRule, Fix } from "./rule.js";

export const missingCase: ComparingRule = {
  id: "manglende-sag",
  scope: "comparing",
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
  decide: (agenda, { names }) => {
    const { position, example } = names.profile.caseNumber;
    if (position === "none") return null;
    const used = usedCaseLines(agenda);
    const lines = used.length === 0 ? [example] : used;
    return {
      key: lines,
      check: (unit, { sectionTitle, texts }, report) => {
        const { heading } = unit;
        if (unit.kind !== "item" || heading === null || unit.caseReference !== null || names.isExempt("manglende-sag", heading.title, sectionTitle)) return;
        report({
          span: headingMark(unit),
          message: texts.missingCase(heading.number ?? heading.title),
          fixes: lines.map((line): Fix => ({ title: texts.insertCaseFix(line), edits: [insertion(unit, line, position)], safe: false })),
        });
      },
    };
  },
};

/** By `caseLineCounts`, which stay the same object as long as they say the same. */
const usedLines = new WeakMap<ReadonlyMap<string, number>, readonly string[]>();

/** The case lines that the document's other items have the most; at most three. */
function usedCaseLines(agenda: Agenda): readonly string[] {
  const counts = caseLineCounts(agenda);
  let lines = usedLines.get(counts);
  if (lines === undefined) {
    lines = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([line]) => line);
    usedLines.set(counts, lines);
  }
  return lines;
}

const caseLineCounts = countsOverall((unit) => {
  const reference = unit.caseReference;
  return reference?.wellFormed === true ? [unit.slice(reference.span)] : [];
});

function insertion(unit: Unit, line: string, position: "before" | "after"): Fix["edits"][number] {
  const heading = unit.heading;
  const eol = eolOf(unit);
  const offset = position === "before" ? (unit.lineStarts[heading?.line ?? 0] ?? 0) : titleEnd(unit);
  return { span: { start: offset, end: offset }, newText: position === "before" ? line + eol : eol + line };
}

function titleEnd(unit: Unit): number {
  return unit.heading?.span.end ?? 0;
}
