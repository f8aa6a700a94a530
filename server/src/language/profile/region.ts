import { flad } from "./flad.js";
import { decisionPart, part } from "./part.js";
import type { Profile } from "./profile.js";

/** A region: `Sagnr.: 1-51-71-3321-08` above the title, `Direktionen indstiller,` with a line for each `at …`. */
export const region: Profile = {
  ...flad,
  name: "Region",
  caseNumber: { patterns: ["\\d-\\d{2}-\\d{2}-\\d{1,6}-\\d{2}"], example: "Sagnr.: 1-51-71-3321-08", initials: "", position: "before" },
  parts: [
    part("Resume", "background"),
    part("Direktionen indstiller", "recommendation", ["Direktionen indstiller,"]),
    part("Sagsfremstilling", "presentation"),
    part("Bilag", "attachments"),
    decisionPart,
  ],
  // The recommendation has the management as its subject.
  severities: { ...flad.severities, "indstilling-formel": "off" },
};
