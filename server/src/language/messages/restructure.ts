/** Texts of moving, renumbering and renaming. */
export const da = {
  /** Why something cannot be done. */
  restructureRefusal: {
    noHeading: "Stil markøren i det afsnit eller punkt, du vil ændre.",
    alreadyFirst: "Det står allerede øverst.",
    alreadyLast: "Det står allerede nederst.",
    samePlace: "Det står der allerede.",
    oneLevel: "Dokumentet har kun punkter og ingen afsnit.",
    notAnItem: "Det er allerede et afsnit.",
    notASection: "Det er allerede et punkt.",
    insideItem: "Kun punkter kan ligge i et afsnit.",
    noSectionAbove: "Der er intet afsnit ovenover, som det kan ligge i.",
    unclear: "Intet er ændret, for numrene ville ikke kunne genkendes bagefter. Ret først fundene om nummerering.",
    notANumber: "Skriv et nummer, fx 2.1.",
    numberTaken: "Et andet punkt har allerede det nummer.",
    otherLevel: "Det nye nummer skal have lige så mange led som det gamle.",
  },
  restructureChanged: "Dokumentet er ændret imens. Prøv igen.",
  restructureNothing: "Alle numre er, som de skal være.",
  renameNowhere: "Stil markøren i nummeret på et afsnit eller punkt eller i en henvisning til det.",
  newItemTitle: "Nyt punkt",
  newSectionTitle: "Nyt afsnit",
  sectionItems: (count: number) => (count === 1 ? "1 punkt" : `${count} punkter`),
  /** What an edit is about, in the preview of all edits. */
  restructureEdits: {
    heading: "Numre på afsnit og punkter",
    reference: "Henvisninger",
    contents: "Indholdsfortegnelse",
    note: "Noter",
    text: "Tekst",
  },
};

export const en: typeof da = {
  restructureRefusal: {
    noHeading: "Put the cursor in the section or item you want to change.",
    alreadyFirst: "It is at the top already.",
    alreadyLast: "It is at the bottom already.",
    samePlace: "It is there already.",
    oneLevel: "The document has items only, and no sections.",
    notAnItem: "It is a section already.",
    notASection: "It is an item already.",
    insideItem: "Only items can be inside a section.",
    noSectionAbove: "There is no section above for it to be in.",
    unclear: "Nothing was changed: the numbers would not be recognised afterwards. First fix the findings about numbering.",
    notANumber: "Write a number such as 2.1.",
    numberTaken: "Another item has that number already.",
    otherLevel: "The new number must have as many parts as the old one.",
  },
  restructureChanged: "The document changed meanwhile. Try again.",
  restructureNothing: "All numbers are as they should be.",
  renameNowhere: "Put the cursor in the number of a section or item, or in a reference to it.",
  newItemTitle: "New item",
  newSectionTitle: "New section",
  sectionItems: (count) => (count === 1 ? "1 item" : `${count} items`),
  restructureEdits: {
    heading: "Numbers of sections and items",
    reference: "References",
    contents: "Table of contents",
    note: "Notes",
    text: "Text",
  },
};
