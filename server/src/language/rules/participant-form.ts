import { participantsOf } from "../model/people.js";
import type { UnitRule } from "./rule.js";

export const participantForm: UnitRule = {
  id: "deltagerformat",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Deltageren er skrevet på en anden måde",
    why: "Ens linjer kan sorteres, tælles og genbruges i næste referat.",
    howToFix: "Skriv navn, parti i parentes, komma og kommune: Anne Berg (A), Skanderborg Kommune. En note kan stå i parentes til sidst.",
    source: "Deltagerlisten i KKR's referater.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\n⟦Anne Berg (A) Skanderborg Kommune⟧\nBo Dam (V), Horsens Kommune\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Berg (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { name, party, place, hasComma, span } of participantsOf(unit)) {
      // Somebody with a party and no more may be a guest; somebody without one is staff.
      if (party === null || hasComma || place === "" || place.startsWith("(")) continue;
      const at = span.start + unit.slice(span).indexOf(`(${party})`) + party.length + 2;
      report({
        span,
        message: texts.participantForm(name),
        fixes: [{ title: texts.replaceWithFix(`${name} (${party}), ${place}`), edits: [{ span: { start: at, end: at }, newText: "," }], safe: true }],
      });
    }
  },
};
