import { personalDataOf } from "../model/personal-data.js";
import type { UnitRule } from "./rule.js";

export const privateContact: UnitRule = {
  id: "kontakt",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Privat kontaktoplysning",
    why: "Private mailadresser og telefonnumre er personoplysninger og hører ikke hjemme i en offentlig dagsorden.",
    howToFix: "Slet oplysningen, eller brug kommunens adresse og nummer. Mødestedets adresse og myndigheders numre giver ingen bemærkning.",
    source: "Databeskyttelsesforordningens krav om dataminimering.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Boligsag\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at høringssvar sendes til ⟦anne.berg.eksempel@gmail.com⟧ inden mødet.\n",
      right: "1. Sager\n\n1.1. Boligsag\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at høringssvar sendes til sekretariatet inden mødet.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { kind, span } of personalDataOf(unit)) {
      if (kind !== "cpr") report({ span, message: kind === "email" ? texts.privateEmail : texts.privatePhone });
    }
  },
};
