import { attachmentsOf, type Attachment } from "../model/attachments.js";
import type { TextEdit } from "../text/span.js";
import type { Unit } from "../model/unit.js";
import type { DocumentRule } from "./rule.js";

export const mixedMarks: DocumentRule = {
  id: "bilagsmaerker-blandet",
  scope: "document",
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
  looksAt: (unit) => attachmentsOf(unit).map(({ marker, span, prose }) => `${marker} ${span.start} ${span.end} ${prose.blocks[0]?.lineStart ?? 0}`).join("\n"),
  check: (agenda, { texts }, report) => {
    const counts = new Map<string, number>();
    for (const { unit } of agenda.units) for (const { marker } of attachmentsOf(unit)) counts.set(kind(marker), (counts.get(kind(marker)) ?? 0) + 1);
    if (counts.size < 2) return;
    const [usual] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const others = agenda.units.flatMap(({ unit, start }) => attachmentsOf(unit).flatMap((attachment) => (kind(attachment.marker) === usual ? [] : [{ unit, start, attachment }])));
    const first = others[0];
    if (first === undefined) return;
    // Numbers are not given to entries that have none: which number would be a guess.
    const edits = usual === "1." ? [] : others.map(({ unit, start, attachment }) => remarked(unit, start, attachment, usual));
    report({
      span: { start: first.attachment.span.start + first.start, end: first.attachment.span.end + first.start },
      message: texts.mixedMarks(counts.size),
      fixes: edits.length === 0 ? [] : [{ title: texts.sameMarkFix(usual), edits, safe: true }],
    });
  },
};

function kind(marker: string): string {
  if (/^\d/u.test(marker)) return "1.";
  if (marker.startsWith("./")) return "./.";
  return marker === "" ? "" : "–";
}

function remarked(unit: Unit, start: number, { prose }: Attachment, mark: string): TextEdit {
  const line = unit.lines[prose.blocks[0]?.line ?? 0];
  const lineStart = start + (prose.blocks[0]?.lineStart ?? 0);
  return { span: { start: lineStart + (line?.indent ?? 0), end: lineStart + (line?.content ?? 0) }, newText: mark === "" ? "" : `${mark} ` };
}
