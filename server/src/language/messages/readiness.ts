/** Texts of the check before an agenda is sent out. */
export const da = {
  readinessTitle: "Klar til udsendelse?",
  readinessAreas: {
    structure: "Struktur",
    recommendations: "Indstillinger og beslutninger",
    attachments: "Bilag",
    references: "Henvisninger og links",
    dates: "Datoer, tid og personer",
    privacy: "Personoplysninger",
    placeholders: "Pladsholdere",
    closed: "Lukkede punkter",
    language: "Sprog og tegnsætning",
  },
  readinessStatus: { green: "I orden", yellow: "Se efter", red: "Skal rettes" },
  readinessGreen: "Intet at bemærke.",
  readinessCounts: (errors: number, warnings: number) =>
    [errors > 0 ? `${errors} fejl` : "", warnings > 0 ? `${warnings} ${warnings === 1 ? "advarsel" : "advarsler"}` : ""].filter((text) => text !== "").join(" og "),
  readinessClosed: (count: number) =>
    `${count === 1 ? "1 lukket punkt" : `${count} lukkede punkter`}: offentliggør kun deres nummer og overskrift.`,
  readinessVerdict: {
    green: "Dokumentet er klar til udsendelse, når et menneske har set på det, der står nederst.",
    yellow: "Dokumentet kan sendes ud, men der er noget at se efter.",
    red: "Dokumentet bør ikke sendes ud, før fejlene er rettet.",
  },
  readinessManual: "Det skal et menneske se på",
  readinessManualPoints: [
    "Bilagenes indhold: personoplysninger, fortrolige oplysninger og tilgængelighed. Kontrollen læser ikke bilagene.",
    "Om oplysninger om enkeltpersoner kan genkendes, selv om der ikke står navn eller CPR-nummer.",
    "Om punkter, der skal behandles for lukkede døre, er mærket som lukkede.",
    "Om formanden har godkendt dagsordenen.",
  ],
  readinessLine: (line: number) => `linje ${line}`,
  readinessFile: "Fil",
  readinessHash: "Filens SHA-256",
  readinessChecked: "Kontrolleret",
  readinessTool: "Værktøj",
};

export const en: typeof da = {
  readinessTitle: "Ready to send?",
  readinessAreas: {
    structure: "Structure",
    recommendations: "Recommendations and decisions",
    attachments: "Attachments",
    references: "References and links",
    dates: "Dates, time and people",
    privacy: "Personal data",
    placeholders: "Placeholders",
    closed: "Closed items",
    language: "Language and punctuation",
  },
  readinessStatus: { green: "In order", yellow: "Have a look", red: "Must be mended" },
  readinessGreen: "Nothing to remark.",
  readinessCounts: (errors, warnings) =>
    [errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "", warnings > 0 ? `${warnings} ${warnings === 1 ? "warning" : "warnings"}` : ""].filter((text) => text !== "").join(" and "),
  readinessClosed: (count) => `${count === 1 ? "1 closed item" : `${count} closed items`}: publish nothing but their number and heading.`,
  readinessVerdict: {
    green: "The document is ready to send once a person has looked at what stands below.",
    yellow: "The document can be sent, but there is something to look at.",
    red: "The document should not be sent before the errors are mended.",
  },
  readinessManual: "What a person has to look at",
  readinessManualPoints: [
    "The contents of the attachments: personal data, confidential matters and accessibility. The check does not read attachments.",
    "Whether individuals can be recognised although no name or CPR number is given.",
    "Whether items to be treated behind closed doors are marked as closed.",
    "Whether the chair has approved the agenda.",
  ],
  readinessLine: (line) => `line ${line}`,
  readinessFile: "File",
  readinessHash: "SHA-256 of the file",
  readinessChecked: "Checked",
  readinessTool: "Tool",
};
