import { flad } from "./flad.js";
import { decisionPart, part } from "./part.js";
import type { Profile } from "./profile.js";

/** Municipalities with Acadre: `Sagsnr.: … Dok.nr.: … Åbent` below the title, part names with a colon. */
export const acadre: Profile = {
  ...flad,
  name: "Acadre",
  caseNumber: { patterns: ["\\d{3}-\\d{4}-\\d{1,7}"], example: "Sagsnr.: 330-2020-164", initials: "", position: "after" },
  parts: [
    part("Kompetence"),
    part("Beslutningstema"),
    part("Baggrund", "background"),
    part("Indstilling", "recommendation"),
    part("Økonomiske konsekvenser"),
    part("Bilag", "attachments"),
    decisionPart,
    // Noted under each item, so it is a part here and no list of participants.
    part("Fraværende"),
  ],
  participants: { present: ["Deltagere"], absent: ["Afbud"] },
};
