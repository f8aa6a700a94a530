import { kkr, type PartStyle, type Profile } from "../../server/src/language/index.js";

/** Profiles of other houses, as short as the samples in test/samples/stilarter need them. */
const part = (name: string, role: PartStyle["role"] = "other", openings: readonly string[] = [], aliases: readonly string[] = []): PartStyle => ({ name, role, aliases, openings });

const base: Profile = {
  ...kkr,
  bodies: [],
  numbering: { levels: 1, first: null, prefix: "" },
  sectionTitles: [],
  itemTitles: ["Godkendelse af dagsorden", "Meddelelser", "Eventuelt"],
};

const decision = part("Beslutning", "decision", ["Beslutning i "]);

export const houseStyles: Readonly<Record<string, Profile>> = {
  sbsys: {
    ...base,
    name: "SBSYS",
    caseNumber: { patterns: ["\\d{2}\\.\\d{2}\\.\\d{2}-[A-Z]\\d{2}-\\d+-\\d{2}"], example: "85.02.02-G01-1-17", initials: "", position: "before" },
    parts: [part("Forventet sagsgang"), part("Anledning", "background"), part("Indstilling", "recommendation"), part("Sagsfremstilling", "presentation"), part("Bilag", "attachments"), decision],
    groups: ["Åbne dagsordenspunkter", "Lukkede dagsordenspunkter"],
  },
  acadre: {
    ...base,
    name: "Acadre",
    caseNumber: { patterns: ["\\d{3}-\\d{4}-\\d+"], example: "Sagsnr.: 330-2020-164", initials: "", position: "after" },
    parts: [
      part("Kompetence"), part("Beslutningstema"), part("Baggrund", "background"), part("Indstilling", "recommendation"), part("Økonomiske konsekvenser"), part("Bilag", "attachments"), decision,
      part("Fraværende"),
    ],
    participants: { present: ["Deltagere"], absent: ["Afbud"] },
  },
  region: {
    ...base,
    name: "Region",
    caseNumber: { patterns: ["\\d-\\d{2}-\\d{2}-\\d{1,6}-\\d{2}"], example: "Sagnr.: 1-51-71-3321-08", initials: "", position: "before" },
    parts: [part("Resume", "background"), part("Direktionen indstiller", "recommendation", ["Direktionen indstiller,"]), part("Sagsfremstilling", "presentation"), part("Bilag", "attachments"), decision],
  },
  flad: {
    ...base,
    name: "Flad",
    caseNumber: { patterns: [], example: "", initials: "", position: "none" },
    parts: [part("Resume", "background"), part("Indstilling", "recommendation"), part("Sagsfremstilling", "presentation"), part("Økonomi"), part("Bilag", "attachments"), decision],
  },
};
