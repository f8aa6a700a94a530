// Its build for browsers needs no Node, so the server can write the list there too.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Decision } from "../language/index.js";

/** A meeting with what it decided. */
export interface DecidedMeeting {
  /** As it is shown to the user. */
  readonly file: string;
  readonly body: string | null;
  /** `ÅÅÅÅ-MM-DD`, or null. */
  readonly date: string | null;
  readonly decisions: readonly Decision[];
}

const columns = ["Fil", "Organ", "Dato", "Punkt", "Titel", "Sag", "Beslutning", "Ansvarlig", "Frist"];
/** What a list says in place of a closed item's title. */
export const closedItem = "Lukket punkt";
const noText = "[ingen tekst]";

/** A table as a Danish Excel opens it with a double click: semicolons, CRLF, a byte order mark; no cell is taken for a formula. */
export function decisionsCsv(meetings: readonly DecidedMeeting[]): string {
  const rows = meetings.flatMap(({ file, body, date, decisions }) =>
    decisions.map(({ number, title, closed, case: caseNumber, decision, responsible, deadline }) => [
      file, body, date, number, closed ? closedItem : title, caseNumber, decision, responsible, deadline,
    ]),
  );
  return stringify([columns, ...rows], { delimiter: ";", record_delimiter: "windows", bom: true, escape_formulas: true });
}

/** An array with one object a meeting: `{file, body, date, decisions: [{number, title, closed, case, decision, responsible, deadline, line}]}`. */
export function decisionsJson(meetings: readonly DecidedMeeting[]): string {
  return `${JSON.stringify(meetings, null, 2)}\n`;
}

/** For reading on a screen. */
export function decisionsText(meetings: readonly DecidedMeeting[]): string {
  return meetings
    .map(({ file, body, date, decisions }) => {
      const head = [file, ...[body, date].filter((fact) => fact !== null)].join(" · ");
      return `${head}\n${decisions.length === 0 ? "  Ingen beslutninger.\n" : decisions.map(decisionText).join("")}`;
    })
    .join("\n");
}

function decisionText({ number, title, closed, case: caseNumber, decision }: Decision): string {
  const heading = [number, closed ? closedItem : title, caseNumber === null ? null : `(${caseNumber})`].filter((fact) => fact !== null).join(" ");
  // Who follows up and until when stands in the text already.
  const lines = (decision ?? (closed ? "" : noText)).split("\n").filter((line) => line !== "");
  return `\n  ${heading}\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
