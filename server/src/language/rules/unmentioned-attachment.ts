import { attachmentsOf, mentionsOf } from "../model/attachments.js";
import { proseOf, remembered } from "../model/prose.js";
import { fold } from "../profile/names.js";
import type { UnitRule } from "./rule.js";

export const unmentionedAttachment: UnitRule = {
  id: "bilag-uden-henvisning",
  scope: "unit",
  severity: "information",
  docs: {
    title: "Bilaget omtales ikke i teksten",
    why: "Uden en omtale ved læseren ikke, hvad bilaget skal bruges til, og åbner det måske ikke.",
    howToFix: "Nævn bilaget, hvor det er relevant, fx med mærket ./. og ordet vedlagt.",
    source: "Brugen af bilag i KKR's dagsordener. Der er kun en bemærkning, når punktets tekst slet ikke nævner noget bilag.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. ⟦Kort over oplandet⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Kort over oplandet\n",
    },
  ],
  check: (unit, { closed, texts }, report) => {
    const attachments = attachmentsOf(unit);
    if (attachments.length === 0 || closed || mentionsOf(unit).length > 0) return;
    const isMarked = unit.has("marked") && unit.lines.some((line, index) => line.kind === "marked" && unit.partAt(unit.lineStarts[index] ?? 0)?.role !== "attachments");
    if (isMarked) return;
    const listed = new Set(attachments.map(({ prose }) => prose));
    const others = proseOf(unit).filter((prose) => !listed.has(prose) && prose.kind !== "title");
    // A title may be divided between two paragraphs.
    const joined = others.map(compared).filter((text) => text !== "").join(" ");
    const together = joined.endsWith(":") ? fold(joined) : joined;
    for (const { title, span } of attachments) {
      if (title !== "" && !together.includes(fold(title))) report({ span, message: texts.unmentionedAttachment(title) });
    }
  },
};

/** A paragraph as `fold` compares it, but for the colon at its end: another may follow. */
const compared = remembered((text) => fold(`${text} .`).slice(0, -2));
