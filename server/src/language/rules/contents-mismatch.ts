import { foldTitle } from "../model/evidence.js";
import { countsOverall } from "../model/overall.js";
import { targetOf } from "../model/references.js";
import type { Span } from "../text/span.js";
import { onceAtUnit } from "../model/unit.js";
import type { ComparingRule } from "./rule.js";

export const contentsMismatch: ComparingRule = {
  id: "indholdsfortegnelse",
  scope: "comparing",
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
  decide: (agenda) => {
    const listed = [...listedNumbers(agenda).keys()];
    if (listed.length === 0 || agenda.sections.length === 0) return null;
    return {
      key: listed.flatMap((number) => [number, targetOf(agenda, number)?.unit.heading?.title]),
      check: (unit, { agenda: version, texts }, report) => {
        for (const { number, folded: written, span } of entriesOf(unit)) {
          const target = targetOf(version, number)?.unit;
          const heading = target?.heading ?? null;
          if (target === undefined || heading === null) {
            report({ span, message: texts.contentsUnknown(number) });
            continue;
          }
          const own = foldedTitle(target);
          // An entry that breaks off is a title too long for its line.
          const breaksOff = own.startsWith(written) && own.length > written.length + 8;
          if (written === own || breaksOff) continue;
          report({ span, message: texts.contentsDiffer(number, heading.title), fixes: [{ title: texts.replaceWithFix(heading.title), edits: [{ span, newText: heading.title }], safe: true }] });
        }
      },
    };
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

const listedNumbers = countsOverall((unit) => entriesOf(unit).map(({ number }) => number));

const foldedTitle = onceAtUnit(
  (unit) => foldTitle(unit.heading?.title ?? ""),
);
