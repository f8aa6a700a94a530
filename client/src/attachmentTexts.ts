/** The texts about files that become attachments. */
export const da = {
  dropTitle: "Tilføj under Bilag",
  openAgenda: "Åbn først den dagsorden eller det referat, der skal have et bilag.",
  saveFirst: "Gem først dokumentet som en fil. Bilag lægges i en mappe ved siden af den.",
  readOnly: "Bilaget kan ikke kopieres, fordi dokumentets mappe er skrivebeskyttet.",
  noFolders: "Du kan kun tilføje filer som bilag, ikke mapper.",
  tooLarge: (name: string) => `${name} er for stor til at blive kopieret. Læg den selv i bilagsmappen, og skriv linket.`,
  notRead: (name: string) => `${name} kunne ikke læses.`,
  notAdded: "Bilaget blev ikke tilføjet. Prøv igen.",
  choose: "Vælg de filer, der skal være bilag",
  add: "Tilføj som bilag",
  unmentionedTitle: "Filer, der ikke er nævnt",
  chooseUnmentioned: "Vælg de filer, der skal være bilag til det punkt, markøren står i",
  allMentioned: "Alle filer i bilagsmappen er nævnt.",
  noDisk: "Filerne i mappen kan ikke vises her.",
};

export const en: typeof da = {
  dropTitle: "Add as attachment",
  openAgenda: "First open the agenda or the minutes that should have an attachment.",
  saveFirst: "First save the document as a file. Attachments are put into a folder beside it.",
  readOnly: "The attachment cannot be copied because the document's folder is read-only.",
  noFolders: "You can only add files as attachments, not folders.",
  tooLarge: (name) => `${name} is too large to be copied. Put it into the folder of the attachments yourself, and write the link.`,
  notRead: (name) => `${name} could not be read.`,
  notAdded: "The attachment was not added. Try again.",
  choose: "Choose the files to be attached",
  add: "Add as attachment",
  unmentionedTitle: "Files that are not mentioned",
  chooseUnmentioned: "Choose the files to be attachments of the item that the cursor is in",
  allMentioned: "All files in the folder of the attachments are mentioned.",
  noDisk: "The files of the folder cannot be shown here.",
};
