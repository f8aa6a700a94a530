import { attachmentsOf, type Attachment } from "../model/attachments.js";
import type { TextEdit } from "../text/span.js";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { countsOverall } from "../model/overall.js";
import { onceAtUnit, type Unit } from "../model/unit.js";
import type { ComparingRule, Fix } from "./rule.js";

export const mixedMarks: ComparingRule = {
  id: "bilagsmaerker-blandet",
  scope: "comparing",
  severity: "information",
  docs: {
    title: "Bilag er markeret på flere måder",
    why: "Ens lister er lettere at læse, og bilagene bliver fundet på samme måde i alle punkter.",
    howToFix: "Brug det samme mærke foran alle bilag, helst ./. Rettelsen bruger det mærke, dokumentet bruger mest.",
    source: "Bilagslisterne i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Plan for stien\n./. Kort over oplandet\n– ⟦Høringssvar⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Plan for stien\n./. Kort over oplandet\n./. Høringssvar\n",
    },
  ],
  decide: (agenda) => {
    const counts = markCounts(agenda);
    if (counts.size < 2) return null;
    const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const first = agenda.units.findIndex(({ unit }) => markedOf(unit).some(({ kind }) => kind !== usual));
    return {
      // With the numbering no unit changes its place among the others.
      key: [agenda.numbering, counts.size, usual, first],
      check: (unit, { agenda: { units }, texts }, report) => {
        const marked = units[first]?.unit === unit ? markedOf(unit).find(({ kind }) => kind !== usual) : undefined;
        if (marked !== undefined) report({ span: marked.attachment.span, message: texts.mixedMarks(counts.size), reachingFixes: (version) => fixesFor(version, usual, texts) });
      },
    };
  },
};

function fixesFor({ units }: Agenda, usual: string, texts: Texts): readonly Fix[] {
  // Numbers are not given to entries that have none: which number would be a guess.
  if (usual === "1.") return [];
  const edits = units.flatMap(({ unit, start }) => markedOf(unit).flatMap(({ kind, attachment }) => (kind === usual ? [] : [remarked(unit, start, attachment, usual)])));
  return [{ title: texts.sameMarkFix(usual), edits, safe: true }];
}

const markedOf = onceAtUnit(
  (unit) => attachmentsOf(unit).map((attachment) => ({ attachment, kind: kindOf(attachment.marker) })),
);

const markCounts = countsOverall((unit) => markedOf(unit).map(({ kind }) => kind));

function kindOf(marker: string): string {
  if (/^\d/u.test(marker)) return "1.";
  if (marker.startsWith("./")) return "./.";
  return marker === "" ? "" : "–";
}

function remarked(unit: Unit, start: number, { prose }: Attachment, mark: string): TextEdit {
  const line = unit.lines[prose.blocks[0]?.line ?? 0];
  const lineStart = start + (prose.blocks[0]?.lineStart ?? 0);
  return { span: { start: lineStart + (line?.indent ?? 0), end: lineStart + (line?.content ?? 0) }, newText: mark === "" ? "" : `${mark} ` };
}
