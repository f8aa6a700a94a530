/** What an import says of itself. */
export const da = {
  importDone: (lines: number, paragraphs: number, entries: number) =>
    `${lines} ${lines === 1 ? "linje" : "linjer"} er læst; det er blevet til ${paragraphs} afsnit tekst og ${entries} ${entries === 1 ? "led i en liste" : "led i lister"}.`,
  importHyphens: (removed: number, kept: number) => `${removed} ${removed === 1 ? "delt ord er samlet" : "delte ord er samlet"} ved linjeskift, og ${kept} ${kept === 1 ? "bindestreg er bevaret" : "bindestreger er bevaret"}.`,
  importLinks: (count: number) => `${count} ${count === 1 ? "link er sat" : "links er sat"} på sine ord.`,
  importAdded: () => "Tilføjet, fordi det kun stod i sidehovedet:",
  importTaken: () => "Taget ud:",
  importLook: () => "Se efter:",
  importNothingToLookAt: () => "Der er intet, som importen er i tvivl om.",
  importLine: (line: number) => `linje ${line}`,
  importPage: (page: number) => `side ${page}`,
  importSourceLine: (line: number) => `linje ${line} i kilden`,
  importNotes: {
    furniture: (text: string) => `sidehoved eller sidetal: ${text}`,
    address: (text: string) => `adresse nederst på siden: ${text}`,
    header: (text: string) => text,
    subheading: (text: string) => `Er dette en underoverskrift? ${text}`,
    table: (text: string) => `Tabellen, der begynder med "${text}", er gættet ud fra linjerne. Se, om celler og rækker passer.`,
    moved: (text: string) => `Sætningen blev afbrudt af noget andet ved et sideskift og er samlet: ${text}`,
    hyphen: (text: string) => `Skal bindestregen blive? ${text}`,
    picture: () => "Her var et billede, som ikke er med.",
    lostLink: (text: string) => `Linket fandt ikke sine ord: ${text}`,
  },
};

export const en: typeof da = {
  importDone: (lines, paragraphs, entries) => `${lines} ${lines === 1 ? "line" : "lines"} read; they became ${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"} and ${entries} list ${entries === 1 ? "entry" : "entries"}.`,
  importHyphens: (removed, kept) => `${removed} divided ${removed === 1 ? "word" : "words"} put together at line breaks, ${kept} ${kept === 1 ? "hyphen" : "hyphens"} kept.`,
  importLinks: (count) => `${count} ${count === 1 ? "link" : "links"} put on its words.`,
  importAdded: () => "Added because it stood in the page header only:",
  importTaken: () => "Taken out:",
  importLook: () => "Please check:",
  importNothingToLookAt: () => "The import is in doubt about nothing.",
  importLine: (line) => `line ${line}`,
  importPage: (page) => `page ${page}`,
  importSourceLine: (line) => `line ${line} of the source`,
  importNotes: {
    furniture: (text) => `page header or number: ${text}`,
    address: (text) => `address at the foot of the page: ${text}`,
    header: (text) => text,
    subheading: (text) => `Is this a sub-heading? ${text}`,
    table: (text) => `The table that begins with "${text}" is a guess from the lines. Check that cells and rows fit.`,
    moved: (text) => `The sentence was interrupted at a page break and is whole again: ${text}`,
    hyphen: (text) => `Should the hyphen stay? ${text}`,
    picture: () => "Here was a picture that is left out.",
    lostLink: (text) => `The link did not find its words: ${text}`,
  },
};
