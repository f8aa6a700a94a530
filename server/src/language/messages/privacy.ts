/** Texts of the rules about recommendations, personal data, closed items and template text. They never repeat personal data. */
export const da = {
  cpr: "Muligt CPR-nummer: må ikke offentliggøres.",
  maskCprFix: "Skjul de sidste fire cifre",
  maskAllFix: "Skjul hele nummeret",
  privateEmail: "Privat kontaktoplysning (mailadresse): slet den, eller skriv en arbejdsadresse.",
  privatePhone: "Privat kontaktoplysning (telefonnummer): slet det, eller skriv et arbejdsnummer.",
  closedItem: (number: string) => `Lukket punkt ${number} har indhold; offentliggør kun den offentlige udgave (Eksportér …), aldrig filen selv.`,
  placeholder: (text: string) => `Pladsholder "${text}" skal udfyldes eller slettes.`,
  recommendationForm: (body: string) => `Indstillingen bør begynde "Det indstilles, at ${body} …".`,
  recommendationBody: (written: string, body: string) => `Organet skrives "${written}", dokumentets organ er "${body}".`,
  itemTypeVerb: (type: string, verb: string) => `Punkttypen "${type}" passer ikke til verbet "${verb}".`,
  anyBody: "organet",
};

export const en: typeof da = {
  cpr: "Possible CPR number: it must not be published.",
  maskCprFix: "Hide the last four digits",
  maskAllFix: "Hide the whole number",
  privateEmail: "Private contact details (e-mail address): delete it or use a work address.",
  privatePhone: "Private contact details (phone number): delete it or use a work number.",
  closedItem: (number) => `Closed item ${number} has content; publish only the public edition (Export …), never the file itself.`,
  placeholder: (text) => `Placeholder "${text}" must be filled in or deleted.`,
  recommendationForm: (body) => `The recommendation should begin "Det indstilles, at ${body} …".`,
  recommendationBody: (written, body) => `The body is written "${written}", the document's body is "${body}".`,
  itemTypeVerb: (type, verb) => `The item type "${type}" does not go with the verb "${verb}".`,
  anyBody: "the body",
};
