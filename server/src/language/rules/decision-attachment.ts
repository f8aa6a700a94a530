import { attachmentsOf, mentionsOf } from "../model/attachments.js";
import { eolOf } from "../model/edits.js";
import { fold } from "../profile/names.js";
import type { UnitRule } from "./rule.js";

const noun = /^\s+(\p{L}{4,30})/u;

export const decisionAttachment: UnitRule = {
  id: "beslutning-bilag",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Beslutningen nævner materiale, der ikke er på bilagslisten",
    why: "Slides og oplæg fra mødet hører til referatet. Står de ikke under Bilag, kan ingen finde dem senere.",
    howToFix: "Tilføj materialet under Bilag.",
    source: "Delen Bilag i KKR's referater.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Plan for stien\n\nBeslutning\nGodkendt, jf. ⟦vedhæftede⟧ slides.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Plan for stien\n./. Slides\n\nBeslutning\nGodkendt, jf. vedhæftede slides.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const attachments = attachmentsOf(unit);
    const last = attachments.at(-1);
    if (last === undefined) return;
    for (const { span, word } of mentionsOf(unit)) {
      if (/^bilag/iu.test(word) || unit.partAt(span.start)?.role !== "decision") continue;
      const name = noun.exec(unit.slice({ start: span.end, end: Math.min(unit.length, span.end + 40) }))?.[1];
      if (name === undefined || attachments.some(({ title }) => fold(title).includes(fold(name)))) continue;
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      const mark = last.marker === "" || /^\d/u.test(last.marker) ? "" : `${last.marker} `;
      report({
        span,
        message: texts.decisionAttachment(last.part.name),
        fixes: [{ title: texts.addAttachmentFix(title), edits: [{ span: { start: last.span.end, end: last.span.end }, newText: `${eolOf(unit)}${mark}${title}` }], safe: true }],
      });
      return;
    }
  },
};
