import { flad } from "./flad.js";
import { decisionPart, part, standing } from "./part.js";
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
  template: [
    {
      title: "Godkendelse",
      items: [standing("Godkendelse af dagsorden", "at dagsordenen godkendes."), standing("Godkendelse af referat", "at referatet af mødet den {sidste møde} godkendes.")],
      carried: false,
    },
    { title: "Sager", items: [], carried: true },
    { title: "Gensidig orientering", items: [standing("Gensidig orientering", "at orienteringen tages til efterretning.")], carried: false },
    { title: "Eventuelt", items: [], carried: false },
  ],
  // The recommendation has the management as its subject.
  severities: { ...flad.severities, "indstilling-formel": "off" },
};
