import { flad } from "./flad.js";
import { decisionPart, part } from "./part.js";
import type { Profile } from "./profile.js";

/** Municipalities with SBSYS: numbers run through the year, the KLE case number stands above the title. */
export const sbsys: Profile = {
  ...flad,
  name: "SBSYS",
  caseNumber: { patterns: ["\\d{2}\\.\\d{2}\\.\\d{2}-[A-Z]\\d{2}-\\d{1,6}-\\d{2}"], example: "85.02.02-G01-1-17", initials: "", position: "before" },
  parts: [
    part("Forventet sagsgang"),
    part("Anledning", "background"),
    part("Indstilling", "recommendation"),
    part("Sagsfremstilling", "presentation"),
    part("Bilag", "attachments"),
    decisionPart,
  ],
  groups: ["Åbne dagsordenspunkter", "Lukkede dagsordenspunkter"],
};
