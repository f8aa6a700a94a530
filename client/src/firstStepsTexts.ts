/** The texts of the first steps: the sample agenda and the folder of samples. */
export const da = {
  chooseFolder: "Læg eksemplerne her",
  folder: (count: number) => (count === 1 ? "Dagsorden-eksempler" : `Dagsorden-eksempler ${count}`),
  saved: (folder: string) => `Eksemplerne ligger i mappen ${folder}.`,
  openFolder: "Åbn mappen",
  notSaved: "Eksemplerne kunne ikke gemmes. Vælg en anden mappe.",
  notOpened: "Eksemplet kunne ikke åbnes.",
};

export const en: typeof da = {
  chooseFolder: "Put the samples here",
  folder: (count) => (count === 1 ? "Agenda samples" : `Agenda samples ${count}`),
  saved: (folder) => `The samples are in the folder ${folder}.`,
  openFolder: "Open the folder",
  notSaved: "The samples could not be saved. Choose another folder.",
  notOpened: "The sample could not be opened.",
};
