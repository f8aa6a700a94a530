import type { FindingCounts } from "../../server/src/protocol.js";
import * as profile from "./profileTexts.js";

/** The languages a user can choose (`dagsorden.language`). Danish is the base. */
export type Language = "da" | "en";

const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

/** `2025-03-12` as `12. marts 2025`; anything else stays as it is. */
function danishDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)}. ${name} ${year}`;
}

const da = {
  kind: { dagsorden: "Dagsorden", referat: "Referat" },
  meeting: (date: string, start: string | null) => `Møde ${danishDate(date)}${start === null ? "" : ` kl. ${start.replace(/^0(?=\d)/, "").replace(":", ".")}`}`,
  date: danishDate,
  noFindings: "ingen fund",
  findings: (count: number) => `${count} fund`,
  severities: {
    error: (count: number) => `${count} fejl`,
    warning: (count: number) => (count === 1 ? "1 advarsel" : `${count} advarsler`),
    information: (count: number) => (count === 1 ? "1 oplysning" : `${count} oplysninger`),
    hint: (count: number) => `${count} forslag`,
  } satisfies Record<keyof FindingCounts, (count: number) => string>,
  minutesPlanned: (planned: number, length: number | null) => (length === null ? `${planned} min.` : `${planned} af ${length} min.`),
  minutesExplained: (planned: number, length: number | null) =>
    length === null ? `Punkterne tager ${planned} minutter.` : `Punkterne tager ${planned} minutter, mødet varer ${length}.`,
  now: "nu",
  nowSince: (from: string, to: string | null) => (to === null ? `Fra kl. ${from}` : `Kl. ${from}–${to}`),
  noClock: "Uret kræver et starttidspunkt i hovedet og minutter ved punkterne, fx (10 min.).",
  otherDay: "Mødet er ikke i dag, så der er intet punkt at vise nu.",
  clickShowsFindings: "Klik for at se fundene.",
  checkingStopped: "Kontrollen er stoppet",
  clickRestarts: "Klik for at starte kontrollen igen.",
  serverRuns: "Sprogserveren kører.",
  serverCrashed: "Kontrollen af dagsordener er stoppet, fordi sprogserveren er gået ned flere gange. Din tekst er ikke berørt.",
  serverDidNotStart: "Kontrollen af dagsordener kunne ikke starte. Din tekst er ikke berørt.",
  restart: "Genstart",
  showLog: "Vis log",
  pageMissing: "Siden kunne ikke åbnes.",
  noAnswer: "Kontrollen kunne ikke gennemføres. Din tekst er ikke berørt.",
  openAgendaFirst: "Åbn først den dagsorden eller det referat, du vil kontrollere.",
  notChecked: "Dokumentet er for stort til at blive kontrolleret.",
  openAgendaToChange: "Åbn først den dagsorden eller det referat, du vil ændre.",
  documentChanged: "Dokumentet er ændret imens. Prøv igen.",
  noOtherSection: "Der er ikke noget andet afsnit at flytte punktet til.",
  chooseSection: "Vælg det afsnit, punktet skal flyttes til",
  line: (line: number) => `Linje ${line}`,
  report: "Rapport",
  saveReport: "Gem rapport …",
  reportHint: "Som HTML og JSON, med dato og filens SHA-256",
  reportName: (file: string, day: string) => `${file}-rapport-${day}`,
  saveAsFileFirst: "Gem først dokumentet som en fil. Rapporten gælder en bestemt fil.",
  saveChangesFirst: "Dokumentet har ændringer, der ikke er gemt. Rapporten gælder filen, som den er gemt.",
  saveAndContinue: "Gem, og fortsæt",
  changedMeanwhile: "Dokumentet blev ændret undervejs, så rapporten blev ikke gemt. Prøv igen.",
  alreadyThere: (file: string) => `${file} findes allerede. Vil du erstatte den?`,
  replace: "Erstat",
  reportSaved: (html: string, json: string) => `Rapporten er gemt som ${html} og ${json}.`,
  reportNotSaved: "Rapporten kunne ikke gemmes. Se loggen.",
  moment: (day: string, time: string) => `${danishDate(day)} kl. ${time.replace(/^0(?=\d)/, "").replace(":", ".")}`,
  checkingFolder: "Kontrollerer dagsordener og referater",
  checkedOf: (count: number, all: number) => `${count} af ${all}`,
  noAgendas: "Der er ingen dagsordener eller referater i mappen.",
  folderChecked: (files: number) => (files === 1 ? "1 fil er kontrolleret" : `${files} filer er kontrolleret`),
  folderStopped: (files: number, all: number) => `Kontrollen blev afbrudt efter ${files} af ${all} filer`,
  filesUnread: (count: number) => (count === 1 ? "1 fil kunne ikke læses. Se loggen." : `${count} filer kunne ikke læses. Se loggen.`),
  showFindings: "Vis fund",
  fixingFolder: "Finder sikre rettelser i dagsordener og referater",
  nothingToFix: "Der er ingen sikre rettelser at foretage i mappen.",
  fixedFolder: (fixes: number, files: number) => `${fixes === 1 ? "1 rettelse" : `${fixes} rettelser`} i ${files === 1 ? "1 fil" : `${files} filer`} er klar. Se dem igennem, og vælg Anvend.`,
  fixOfRule: (rule: string, title: string) => `${title} (${rule})`,
  profile: profile.da,
};

/** Every text that the client itself shows. Titles of commands and settings are in package.nls.json. */
export type ClientTexts = typeof da;

const en: ClientTexts = {
  kind: { dagsorden: "Agenda", referat: "Minutes" },
  meeting: (date, start) => `Meeting ${date}${start === null ? "" : ` at ${start}`}`,
  date: (date) => date,
  noFindings: "no findings",
  findings: (count) => (count === 1 ? "1 finding" : `${count} findings`),
  severities: {
    error: (count) => (count === 1 ? "1 error" : `${count} errors`),
    warning: (count) => (count === 1 ? "1 warning" : `${count} warnings`),
    information: (count) => (count === 1 ? "1 remark" : `${count} remarks`),
    hint: (count) => (count === 1 ? "1 hint" : `${count} hints`),
  },
  minutesPlanned: (planned, length) => (length === null ? `${planned} min.` : `${planned} of ${length} min.`),
  minutesExplained: (planned, length) => (length === null ? `The items take ${planned} minutes.` : `The items take ${planned} minutes, the meeting ${length}.`),
  now: "now",
  nowSince: (from, to) => (to === null ? `From ${from}` : `${from}–${to}`),
  noClock: "The clock needs a start time in the title block and minutes at the items, such as (10 min.).",
  otherDay: "The meeting is not today, so there is no item to show now.",
  clickShowsFindings: "Click to see the findings.",
  checkingStopped: "Checking has stopped",
  clickRestarts: "Click to start checking again.",
  serverRuns: "The language server is running.",
  serverCrashed: "Agendas are no longer checked: the language server has failed several times. Your text is not affected.",
  serverDidNotStart: "Checking of agendas could not start. Your text is not affected.",
  restart: "Restart",
  showLog: "Show log",
  pageMissing: "The page could not be opened.",
  noAnswer: "The check could not be carried out. Your text is not affected.",
  openAgendaFirst: "First open the agenda or the minutes that you want to check.",
  notChecked: "The document is too large to be checked.",
  openAgendaToChange: "First open the agenda or the minutes that you want to change.",
  documentChanged: "The document changed meanwhile. Try again.",
  noOtherSection: "There is no other section to move the item to.",
  chooseSection: "Choose the section to move the item to",
  line: (line) => `Line ${line}`,
  report: "Report",
  saveReport: "Save report…",
  reportHint: "As HTML and JSON, with the date and the file's SHA-256",
  reportName: (file, day) => `${file}-report-${day}`,
  saveAsFileFirst: "First save the document as a file. The report is about one file.",
  saveChangesFirst: "The document has changes that are not saved. The report is about the file as it is saved.",
  saveAndContinue: "Save and continue",
  changedMeanwhile: "The document changed meanwhile, so the report was not saved. Try again.",
  alreadyThere: (file) => `${file} already exists. Do you want to replace it?`,
  replace: "Replace",
  reportSaved: (html, json) => `The report is saved as ${html} and ${json}.`,
  reportNotSaved: "The report could not be saved. See the log.",
  moment: (day, time) => `${day} at ${time}`,
  checkingFolder: "Checking agendas and minutes",
  checkedOf: (count, all) => `${count} of ${all}`,
  noAgendas: "There are no agendas or minutes in the folder.",
  folderChecked: (files) => (files === 1 ? "1 file is checked" : `${files} files are checked`),
  folderStopped: (files, all) => `The check was stopped after ${files} of ${all} files`,
  filesUnread: (count) => (count === 1 ? "1 file could not be read. See the log." : `${count} files could not be read. See the log.`),
  showFindings: "Show findings",
  fixingFolder: "Looking for safe fixes in agendas and minutes",
  nothingToFix: "There are no safe fixes to make in the folder.",
  fixedFolder: (fixes, files) => `${fixes === 1 ? "1 fix" : `${fixes} fixes`} in ${files === 1 ? "1 file" : `${files} files`} ready. Look them through, and choose Apply.`,
  fixOfRule: (rule, title) => `${title} (${rule})`,
  profile: profile.en,
};

/** The texts of a language, chosen when a text is needed and not before. */
export function textsOf(language: Language): ClientTexts {
  return language === "en" ? en : da;
}
