import { foldTitle } from "../model/evidence.js";
import { targetOf } from "../model/references.js";
import { shifted, type Span } from "../text/span.js";
import type { Unit } from "../model/unit.js";
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
  looksAt: (unit) => JSON.stringify([unit.heading?.title, entriesOf(unit)]),
  check: (agenda, { texts }, report) => {
    if (agenda.sections.length === 0) return;
    for (const { unit, start } of agenda.units) {
      for (const { number, title, span } of entriesOf(unit)) {
        const heading = targetOf(agenda, number)?.unit.heading ?? null;
        const place = shifted(span, start);
        if (heading === null) {
          report({ span: place, message: texts.contentsUnknown(number) });
          continue;
        }
        const written = foldTitle(title);
        const own = foldTitle(heading.title);
        // An entry that breaks off is a title too long for its line.
        const breaksOff = own.startsWith(written) && own.length > written.length + 8;
        if (written === own || breaksOff) continue;
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
  readonly title: string;
  readonly span: Span;
}

const cache = new WeakMap<Unit, readonly Entry[]>();

function entriesOf(unit: Unit): readonly Entry[] {
  let entries = cache.get(unit);
  if (entries === undefined) {
    entries = unit.lines.flatMap((line, index) => {
      if (line.kind !== "contents" || line.number === "" || line.title === "") return [];
      const from = (unit.lineStarts[index] ?? 0) + line.content;
      return [{ number: line.number, title: line.title, span: { start: from, end: from + line.title.length } }];
    });
    cache.set(unit, entries);
  }
  return entries;
}
