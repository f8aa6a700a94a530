/** The texts of the view "Sagens gang". */
export const da = {
  none: (number: string) => `Ingen dagsorden og intet referat i mappen har ${number} som sag.`,
  building: "Filerne i mappen læses stadig, så møder kan mangle.",
  askNumber: "Hvilken sag?",
  numberExample: "Sagsnummer, fx SAG-2025-01234",
  meeting: (name: string, files: string) => `Møde: ${name}. ${files}`,
  open: "Åbn",
};

export const en: typeof da = {
  none: (number) => `No agenda or minutes in the folder has ${number} as its case.`,
  building: "The files of the folder are still being read; meetings may be missing.",
  askNumber: "Which case?",
  numberExample: "Case number, such as SAG-2025-01234",
  meeting: (name, files) => `Meeting: ${name}. ${files}`,
  open: "Open",
};
