import { da as attachments } from "./attachments.js";
import { da as authoring } from "./authoring.js";
import { da as dates } from "./dates.js";
import { da as importing } from "./importing.js";
import { da as memory } from "./memory.js";
import { da as privacy } from "./privacy.js";
import { da as profiles } from "./profiles.js";
import { da as readiness } from "./readiness.js";
import { da as restructure } from "./restructure.js";
import { da as sinceAgenda } from "./since-agenda.js";
import { da as structure } from "./structure.js";
import { da as typography } from "./typography.js";

const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

/** The Danish texts: what is wrong and what to do about it, in the secretary's words. */
export const da = {
  ...structure,
  ...restructure,
  ...profiles,
  ...readiness,
  ...importing,
  ...privacy,
  ...memory,
  ...authoring,
  ...dates,
  ...attachments,
  ...typography,
  ...sinceAgenda,
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
  missingReference: (number: string) => `Henvisningen gælder et punkt, der ikke findes mere; punkt ${number} er nu et andet.`,
  // Fixes
  insertPartFix: (part: string) => `Indsæt "${part}"`,
  deletePartFix: (part: string) => `Slet den tomme "${part}"`,
  movePartFix: (part: string, before: string) => `Flyt "${part}" op før "${before}"`,
  insertCaseFix: (line: string) => `Indsæt sagslinjen ${line}`,
  replaceWithFix: (text: string) => `Ret til ${text}`,
  renumberFix: (number: string) => `Ret nummeret til ${number}, også i henvisninger`,
  recommendationStub: "[indsæt indstilling]",
  decisionStub: "[indsæt beslutning]",
  participantsStub: "[indsæt deltagere]",
  absentStub: "[indsæt afbud]",
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
  number: (value: number) => value.toLocaleString("da"),
  // What a part and a type of item are for: shown beside the name and when choosing it
  partPurpose: {
    background: "Hvorfor sagen er på dagsordenen, og hvad der er sket indtil nu.",
    recommendation: "Det, mødet skal tage stilling til, skrevet, så det kan vedtages, som det står: \"Det indstilles, at …\".",
    presentation: "Sagens fakta og vurderinger: det, medlemmerne skal vide for at tage stilling.",
    attachments: "De bilag, der sendes med punktet. Hvert bilag står på sin egen linje: ./. [Titel](bilag/fil.pdf)",
    decision: "Det, mødet besluttede. Delen hører til i referatet, ikke i dagsordenen.",
    other: "Andet, der hører til punktet, fx hvad der skal ske efter mødet.",
  },
  itemTypePurpose: (type: string): string | null => itemTypes[type.toLowerCase()] ?? null,
  // Hover
  hoverMisspelt: (written: string) => `Her står "${written}".`,
  hoverCaseShared: (count: number) => `${count} punkter i dokumentet har sagen:`,
  hoverCaseAlone: () => "Intet andet punkt i dokumentet har sagen.",
  hoverCaseIn: () => "Sagen er på dette punkt:",
  hoverCaseNowhere: () => "Intet punkt i dokumentet har sagen.",
  hoverElsewhere: () => "Henvisningen gælder et andet møde eller et andet dokument.",
  hoverMissing: () => "Punktet, som henvisningen gælder, findes ikke mere.",
  hoverNoAttachment: (number: number) => `Punktets bilagsliste har intet bilag ${number}.`,
  hoverMore: (count: number) => (count === 1 ? "og 1 mere" : `og ${count} mere`),
  clockTooltip: (start: string) => `Regnet fra mødets start kl. ${start} og punkternes minutter.`,
  wordCount: (words: number) => (words === 1 ? "1 ord" : `${words} ord`),
  lixLevels: { veryEasy: "meget let", easy: "let", middle: "middel", hard: "svær", veryHard: "meget svær" },
  readability: (words: string, lix: number, level: string) => `${words} · lixtal ${lix} (${level})`,
  hoverDate: (weekday: number, day: number, month: number, year: number) => `${weekdays[weekday] ?? ""} den ${day}. ${months[month - 1] ?? ""} ${year}`,
  hoverDateInYearOfMeeting: (date: string) => `I mødets år: ${date}`,
  hoverNoSuchDate: (date: string) => `Datoen ${date} findes ikke.`,
  // Links
  linkToPage: () => "Åbn siden",
  linkToFile: (path: string) => `Åbn ${path}`,
  // Completion
  completionNewItem: (section: string) => `Nyt punkt under ${section}`,
  completionNewItemAlone: () => "Nyt punkt",
  completionNewSection: () => "Nyt afsnit",
  completionNewCase: () => "Nyt sagsnummer",
};

/** By the type in lower case. */
const itemTypes: Readonly<Record<string, string>> = {
  beslutningssag: "Mødet skal træffe en beslutning.",
  orienteringssag: "Mødet bliver orienteret og skal ikke træffe nogen beslutning.",
  temadrøftelse: "Mødet drøfter et emne i dybden, som regel uden at træffe en beslutning.",
  drøftelsessag: "Mødet drøfter sagen uden at træffe en endelig beslutning.",
  meddelelse: "En kort meddelelse, som der ikke er lagt op til at drøfte.",
};
