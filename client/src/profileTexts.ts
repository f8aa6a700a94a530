/** The texts about the house's own profile, and the ids of those that come along. */
export const da = {
  choose: "Hvilken profil ligner jeres hus mest?",
  styles: {
    kkr: "Afsnit og punkter: 1. og 1.1. SAG-2023-01234 abcd efter titlen",
    sbsys: "Kommuner med SBSYS: 33., 34. … gennem året. 85.02.02-G01-1-17 før titlen",
    acadre: "Kommuner med Acadre: 1., 2. … Sagsnr.: 330-2020-164 efter titlen",
    region: "Regioner: 1., 2. … Sagnr.: 1-51-71-3321-08 før titlen",
    flad: 'Huse uden sagslinjer: "1 (Åben)", "2 (Lukket)" …',
  },
  chooseFolder: "I hvilken mappe skal profilen ligge?",
  openFolderFirst: "Åbn først mappen med jeres dagsordener. Profilen skal ligge i den.",
  alreadyThere: "Mappen har allerede en profil. Den er åbnet, og intet er ændret.",
  notSaved: "Profilen kunne ikke gemmes i mappen. Se loggen.",
  starter: {
    what: ["Husets profil: det, der er anderledes hos jer end i den profil, filen bygger på.", "Den gælder for alle dagsordener og referater i denne mappe og i mapperne under den."],
    how: "Slet // foran en linje for at bruge den. Tryk på Ctrl+mellemrum for at se, hvad der kan stå, og hold musen over et navn for at få det forklaret.",
    base: "Den medfølgende profil, som filen bygger på: kkr, sbsys, acadre, region eller flad.",
    name: "Husets navn.",
    bodies: "De organer, der holder møder, skrevet som i løbende tekst.",
    parts: "Delene i et punkt i den rækkefølge, de skal stå. Listen træder i stedet for den medfølgende profils.",
    itemTypes: "Ord foran kolon i titlen, og begyndelser på de verber, der passer til dem. Listen træder i stedet for den medfølgende profils.",
    placeholders: "Tekst, som husets skabeloner efterlader, som regulære udtryk.",
    exemptions: "Titler, som en regel ikke gælder for.",
    severities: 'Hvor alvorlig en regel er: "error", "warning", "information", "hint" eller "off".',
  },
};

export type ProfileTexts = typeof da;

/** A profile that comes along. */
export type StyleId = keyof ProfileTexts["styles"];

export const en: ProfileTexts = {
  choose: "Which profile is most like your house?",
  styles: {
    kkr: "Sections and items: 1. and 1.1. SAG-2023-01234 abcd below the title",
    sbsys: "Municipalities with SBSYS: 33., 34. … through the year. 85.02.02-G01-1-17 above the title",
    acadre: "Municipalities with Acadre: 1., 2. … Sagsnr.: 330-2020-164 below the title",
    region: "Regions: 1., 2. … Sagnr.: 1-51-71-3321-08 above the title",
    flad: 'Houses without case lines: "1 (Åben)", "2 (Lukket)" …',
  },
  chooseFolder: "Which folder should the profile lie in?",
  openFolderFirst: "First open the folder with your agendas. The profile must lie in it.",
  alreadyThere: "The folder has a profile already. It is open, and nothing is changed.",
  notSaved: "The profile could not be saved in the folder. See the log.",
  starter: {
    what: ["The profile of the house: what is different with you from the profile the file builds on.", "It holds for all agendas and minutes in this folder and in the folders below."],
    how: "Delete // before a line to use it. Press Ctrl+Space to see what may stand there, and rest the mouse on a name to have it explained.",
    base: "The profile that the file builds on: kkr, sbsys, acadre, region or flad.",
    name: "The name of the house.",
    bodies: "The bodies that hold meetings, written as in running text.",
    parts: "The parts of an item in the order in which they should stand. The list replaces that of the profile it builds on.",
    itemTypes: "Words before the colon in a title, and beginnings of the verbs that go with them. The list replaces that of the profile it builds on.",
    placeholders: "Text that the house's templates leave behind, as regular expressions.",
    exemptions: "Titles that a rule leaves alone.",
    severities: 'How serious a rule is: "error", "warning", "information", "hint" or "off".',
  },
};
