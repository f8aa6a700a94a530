/** The texts of importing and of pasting as an agenda. */
export const da = {
  open: "Importér",
  choose: "Vælg en PDF-fil, et Word-dokument eller en tekstfil",
  files: "PDF, Word og tekst",
  saveAs: "Gem den importerede dagsorden",
  agendas: "Dagsordener og referater",
  imported: (file: string, lookAt: number) => `${file} er importeret. ${lookAt === 0 ? "Der er intet at se efter." : lookAt === 1 ? "Ét sted bør ses efter." : `${lookAt} steder bør ses efter.`}`,
  showReport: "Vis rapport",
  reportTitle: (file: string) => `Import af ${file}`,
  alreadyThere: (file: string) => `${file} findes allerede og er ikke ændret.`,
  notSaved: (file: string) => `${file} kunne ikke gemmes.`,
  pasteTitle: "Indsæt som dagsorden",
  nothingToPaste: "Udklipsholderen har ingen tekst, der ser ud til at komme fra en PDF-fil.",
  openAgendaToPaste: "Åbn først den dagsorden eller det referat, du vil indsætte i.",
};

export const en: typeof da = {
  open: "Import",
  choose: "Choose a PDF, a Word file or a text file",
  files: "PDF, Word and text",
  saveAs: "Save the imported agenda",
  agendas: "Agendas and minutes",
  imported: (file, lookAt) => `${file} is imported. ${lookAt === 0 ? "Nothing needs a look." : lookAt === 1 ? "One place needs a look." : `${lookAt} places need a look.`}`,
  showReport: "Show report",
  reportTitle: (file) => `Import of ${file}`,
  alreadyThere: (file) => `${file} is already there and has not been changed.`,
  notSaved: (file) => `${file} could not be saved.`,
  pasteTitle: "Paste as agenda",
  nothingToPaste: "The clipboard has no text that looks as if it came out of a PDF.",
  openAgendaToPaste: "First open the agenda or minutes to paste into.",
};
