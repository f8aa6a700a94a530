import { kkr } from "./kkr.js";
import { decisionPart, part, standing } from "./part.js";
import type { Profile } from "./profile.js";

/** One level of items, `1 (Åben) Titel`, and no case numbers: regions and smaller houses. */
export const flad: Profile = {
  ...kkr,
  name: "Flad",
  bodies: [],
  numbering: { levels: 1, first: null, prefix: "" },
  caseNumber: { patterns: [], example: "", initials: "", position: "none" },
  parts: [part("Resume", "background"), part("Indstilling", "recommendation"), part("Sagsfremstilling", "presentation"), part("Økonomi"), part("Bilag", "attachments"), decisionPart],
  template: [
    {
      title: "Godkendelse",
      items: [
        standing("Godkendelse af dagsorden", "Det indstilles, at {organ} godkender dagsordenen."),
        standing("Godkendelse af referat", "Det indstilles, at {organ} godkender referatet af mødet den {sidste møde}."),
      ],
      carried: false,
    },
    { title: "Sager", items: [], carried: true },
    { title: "Gensidig orientering", items: [standing("Gensidig orientering", "Det indstilles, at {organ} tager orienteringen til efterretning.")], carried: false },
    { title: "Eventuelt", items: [], carried: false },
  ],
  sectionTitles: [],
  itemTitles: ["Godkendelse af dagsorden", "Meddelelser", "Gensidig orientering", "Eventuelt"],
  exemptions: {
    ...kkr.exemptions,
    "manglende-indstilling": ["Eventuelt", "Meddelelser", "Gensidig orientering", "Siden sidst", "Næste møde"],
    "manglende-beslutning": ["Eventuelt"],
  },
};
