import { foldTitle } from "../model/evidence.js";
import { targetOf } from "../model/references.js";
import { shifted, type Span } from "../text/span.js";
import { onceAtUnit } from "../model/unit.js";
import type { DocumentRule } from "./rule.js";

export const contentsMismatch: DocumentRule = {
  id: "indholdsfortegnelse",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Indholdsfortegnelsen svarer ikke til overskriften",
    why: "Læseren springer til punktet gennem indholdsfortegnelsen. En gammel titel eller et gammelt nummer sender læseren forkert.",
    howToFix: "Ret linjen i indholdsfortegnelsen. Rettelsen skriver punktets titel, som den står i overskriften.",
    source: "Overskrifternes egne numre og titler.",
  },
  examples: [
    {
      wrong: "1. ⟦Siden sidste⟧.....\t2\n1.1. Nyt fra formanden.....\t2\n\n1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n",
      right: "1. Siden sidst.....\t2\n1.1. Nyt fra formanden.....\t2\n\n1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n",
    },
  ],
  looksAt: (unit) => `${unit.heading?.title ?? ""}\n${entriesOf(unit).length === 0 ? "" : JSON.stringify(entriesOf(unit))}`,
  check: (agenda, { texts }, report) => {
    if (agenda.sections.length === 0) return;
    for (const { unit, start } of agenda.units) {
      for (const { number, folded: written, span } of entriesOf(unit)) {
        const target = targetOf(agenda, number)?.unit;
        const heading = target?.heading ?? null;
        if (target === undefined || heading === null) {
          report({ span: shifted(span, start), message: texts.contentsUnknown(number) });
          continue;
        }
        const own = foldedTitle(target);
        // An entry that breaks off is a title too long for its line.
        const breaksOff = own.startsWith(written) && own.length > written.length + 8;
        if (written === own || breaksOff) continue;
        const place = shifted(span, start);
        report({
          span: place,
          message: texts.contentsDiffer(number, heading.title),
          fixes: [{ title: texts.replaceWithFix(heading.title), edits: [{ span: place, newText: heading.title }], safe: true }],
        });
      }
    }
  },
};

interface Entry {
  readonly number: string;
  /** The title, folded. */
  readonly folded: string;
  readonly span: Span;
}

const entriesOf = onceAtUnit(
  (unit): readonly Entry[] => {
    const entries: Entry[] = [];
    unit.segments.forEach((segment, index) => {
      if (segment.contents.length === 0) return;
      segment.lines.forEach((line, at) => {
        if (line.kind !== "contents" || line.number === "" || line.title === "") return;
        const from = unit.segmentStart(index) + segment.startOf(at) + line.content;
        entries.push({ number: line.number, folded: foldTitle(line.title), span: { start: from, end: from + line.title.length } });
      });
    });
    return entries;
  },
);

const foldedTitle = onceAtUnit(
  (unit) => foldTitle(unit.heading?.title ?? ""),
);
