import type { FindingCounts } from "../../server/src/protocol.js";

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
  clickShowsFindings: "Klik for at se fundene.",
  checkingStopped: "Kontrollen er stoppet",
  clickRestarts: "Klik for at starte kontrollen igen.",
  serverRuns: "Sprogserveren kører.",
  serverCrashed: "Kontrollen af dagsordener er stoppet, fordi sprogserveren er gået ned flere gange. Din tekst er ikke berørt.",
  serverDidNotStart: "Kontrollen af dagsordener kunne ikke starte. Din tekst er ikke berørt.",
  restart: "Genstart",
  showLog: "Vis log",
  pageMissing: "Siden kunne ikke åbnes.",
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
  clickShowsFindings: "Click to see the findings.",
  checkingStopped: "Checking has stopped",
  clickRestarts: "Click to start checking again.",
  serverRuns: "The language server is running.",
  serverCrashed: "Agendas are no longer checked: the language server has failed several times. Your text is not affected.",
  serverDidNotStart: "Checking of agendas could not start. Your text is not affected.",
  restart: "Restart",
  showLog: "Show log",
  pageMissing: "The page could not be opened.",
};

/** The texts of a language, chosen when a text is needed and not before. */
export function textsOf(language: Language): ClientTexts {
  return language === "en" ? en : da;
}
