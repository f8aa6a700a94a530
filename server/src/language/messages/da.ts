/** The Danish texts: what is wrong and what to do about it, in the secretary's words. */
export const da = {
  // Rules
  missingRecommendation: (number: string, part: string) => `Punkt ${number} mangler "${part}".`,
  missingDecision: (number: string, part: string) => `Referatet mangler "${part}" for punkt ${number}.`,
  missingCase: (number: string) => `Punkt ${number} mangler sagsnummer.`,
  invalidCase: (written: string, example: string) => `"${written}" er ikke et gyldigt sagsnummer; skriv fx ${example}.`,
  invalidInitials: (written: string, example: string) => `"${written}" er ikke gyldige initialer efter sagsnummeret; skriv fx ${example}.`,
  futureCase: (written: string, year: number) => `"${written}" har et årstal efter mødets (${year}); kontrollér sagsnummeret.`,
  emptyPart: (part: string, number: string) => `"${part}" under punkt ${number} er tom.`,
  emptyPartOfGroup: (part: string) => `"${part}" er tom.`,
  emptySection: (number: string) => `Afsnit ${number} har ingen punkter.`,
  misspeltPart: (written: string, part: string) => `"${written}" ligner delen "${part}".`,
  repeatedPart: (part: string) => `"${part}" forekommer to gange.`,
  firstPartHere: (part: string) => `Her står "${part}" første gang.`,
  partOrder: (part: string, before: string) => `"${part}" bør stå før "${before}".`,
  laterPartHere: (part: string) => `"${part}" står her.`,
  numbering: (expected: string) => `Punktet bør have nummer ${expected}.`,
  brokenReference: (number: string) => `Punkt ${number} findes ikke.`,
  // Fixes
  insertPartFix: (part: string) => `Indsæt "${part}"`,
  deletePartFix: (part: string) => `Slet den tomme "${part}"`,
  movePartFix: (part: string, before: string) => `Flyt "${part}" op før "${before}"`,
  insertCaseFix: (line: string) => `Indsæt sagslinjen ${line}`,
  replaceWithFix: (text: string) => `Ret til ${text}`,
  renumberFix: (number: string) => `Ret nummeret til ${number}, også i henvisninger`,
  recommendationStub: "[indsæt indstilling]",
  decisionStub: "[indsæt beslutning]",
  // Outline
  outlineUntitled: () => "(uden titel)",
  outlineMinutes: (minutes: number) => `${minutes} min.`,
  outlineClosed: () => "lukket",
  // Quick fixes that every finding has
  actionIgnore: (rule: string) => `Ignorer "${rule}" her (skriv hvorfor)`,
  actionFixAll: () => "Udfør alle sikre rettelser i dokumentet",
  actionFixAllOfRule: (rule: string, count: number) => `Ret alle ${count} fund af "${rule}"`,
  // Documents beyond the limits of the server
  tooManyCharacters: (actual: string, limit: string) => `Dokumentet er for stort til at blive kontrolleret: ${actual} tegn (højst ${limit}). Du kan stadig redigere det.`,
  tooManyLines: (actual: string, limit: string) => `Dokumentet er for langt til at blive kontrolleret: ${actual} linjer (højst ${limit}). Du kan stadig redigere det.`,
  lineTooLong: (actual: string, limit: string) => `Dokumentet bliver ikke kontrolleret, fordi en linje er for lang: ${actual} tegn (højst ${limit}). Du kan stadig redigere det.`,
  number: (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, "."),
};
