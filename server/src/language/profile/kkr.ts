import { part, standing } from "./part.js";
import type { ItemTypeStyle, Profile } from "./profile.js";

const itemType = (name: string, verbs: readonly string[] = []): ItemTypeStyle => ({ name, verbs, required: null });

const decisionVerbs = ["godkend", "beslut", "tiltræd", "anbefal", "udpeg", "vedtag", "meddel", "bemyndig", "prioriter", "vælg", "imødekom", "afvis", "bakker op", "fastsæt", "giver mandat", "anmod", "opfordr"];

/** The five regional councils of KL: the default. Read off their published agendas and minutes. */
export const kkr: Profile = {
  name: "KKR",
  bodies: ["KKR Hovedstaden", "KKR Sjælland", "KKR Syddanmark", "KKR Midtjylland", "KKR Nordjylland"],
  numbering: { levels: 2, first: 1, prefix: "" },
  caseNumber: {
    patterns: ["SAG-(?:19|20)\\d{2}-\\d{5}"],
    example: "SAG-2023-01234 abcd",
    initials: "[a-zæøå]{2,5}(?:/[a-zæøå]{2,5})*",
    position: "after",
  },
  parts: [
    part("Baggrund", "background"),
    part("Indstilling", "recommendation"),
    part("Sagsfremstilling", "presentation"),
    part("Videre proces", "other"),
    part("Bilag", "attachments"),
    part("Beslutning", "decision"),
  ],
  groups: [],
  participants: { present: ["Deltagere", "Deltagerfortegnelse"], absent: ["Afbud", "Fraværende"] },
  members: [],
  decisions: [
    "{organ} godkendte indstillingen.",
    "{organ} tog orienteringen til efterretning.",
    "{organ} drøftede sagen.",
    "{organ} udsatte sagen til næste møde.",
    "Der var intet under dette punkt.",
  ],
  template: [
    {
      title: "Godkendelse af dagsorden og referat",
      items: [
        standing("Godkendelse af dagsorden", "Det indstilles, at {organ} godkender dagsordenen."),
        standing("Godkendelse af referat", "Det indstilles, at {organ} godkender referatet af mødet den {sidste møde}."),
      ],
      carried: false,
    },
    { title: "Siden sidst", items: [standing("Meddelelser fra formandskabet", "Det indstilles, at {organ} tager orienteringen til efterretning.")], carried: false },
    { title: "Regionalpolitiske sager", items: [], carried: true },
    { title: "Punkter til næste møde", items: [standing("Punkter til næste møde", "Det indstilles, at {organ} drøfter punkter til næste møde.")], carried: false },
    { title: "Eventuelt", items: [], carried: false },
  ],
  required: ["recommendation", "decision"],
  itemTypes: [
    itemType("Beslutningssag", decisionVerbs),
    itemType("Orienteringssag", ["efterretning", "orientering"]),
    itemType("Temadrøftelse", ["drøft"]),
    itemType("Drøftelsessag", ["drøft"]),
    itemType("Meddelelse"),
  ],
  sectionTitles: [
    "Godkendelse af dagsorden og referat",
    "Godkendelse af referat og dagsorden",
    "Siden sidst",
    "Regionalpolitiske sager",
    "Udpegninger",
    "KKR",
    "Meddelelser",
    "Orientering",
    "Punkter til næste møde",
    "Eventuelt",
  ],
  itemTitles: ["Godkendelse af dagsorden", "Godkendelse af referat", "Siden sidst", "Punkter til næste møde", "Eventuelt"],
  internalAddresses: [
    "^file:",
    "^\\\\\\\\",
    "^[a-z]:[\\\\/]",
    "^https?://go\\.[^/]+/cases",
    "^https?://[^/]*(?:intranet|intra\\.|sharepoint\\.com|getorganized|sbsys|acadre|edoc)",
    "^https?://[^./]+(?:[/:]|$)",
    "^https?://[^/]+\\.(?:local|lan|intern)(?:[/:]|$)",
  ],
  abbreviations: {
    KKR: "Kommunekontaktråd",
    KL: "Kommunernes Landsforening",
    RAR: "Regionalt Arbejdsmarkedsråd",
    SOSU: "social- og sundhedsuddannelserne",
    FGU: "forberedende grunduddannelse",
    VEU: "voksen- og efteruddannelse",
  },
  closedItems: { title: "hidden", headline: "Lukket punkt" },
  placeholders: [],
  publication: { accent: "#1d3c6e", logo: "", logoText: "", fonts: [], fontFiles: [], opening: [], closing: [], wordTemplate: "" },
  exemptions: {
    "manglende-indstilling": ["Eventuelt", "Siden sidst", "Punkter til næste møde", "Næste møde", "Meddelelser"],
    "manglende-sag": ["Eventuelt"],
    "manglende-beslutning": [],
    "tom-sektion": ["Eventuelt"],
    "indhold-uden-punkt": ["Eventuelt"],
  },
  severities: { "ukendt-forkortelse": "off", "lang-saetning": "off", "aendret-siden-dagsorden": "off" },
};
