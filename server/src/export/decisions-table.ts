import { dayInWords, escapeMarkdown } from "../language/index.js";
import { closedItem, type DecidedMeeting } from "./decisions.js";

/** The decisions of a meeting as a page of Markdown with one table; nothing in it is markup of the document's own. */
export function decisionsTable({ body, date, decisions }: DecidedMeeting): string {
  const meeting = [body, date === null ? null : dayInWords(date)].filter((fact) => fact !== null).join(", ");
  const rows = decisions.map(({ number, title, closed, case: caseNumber, decision, responsible, deadline }) => [
    number, closed ? closedItem : title, caseNumber, decision, responsible, deadline === null ? null : dayInWords(deadline),
  ]);
  const lines = [["Punkt", "Titel", "Sag", "Beslutning", "Ansvarlig", "Frist"], ["---", "---", "---", "---", "---", "---"], ...rows.map((row) => row.map(cellOf))];
  return `# ${escapeMarkdown(`Beslutningsliste${meeting === "" ? "" : `: ${meeting}`}`)}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}`;
}

/** A line end would end the row. */
function cellOf(text: string | null): string {
  return (text ?? "").split("\n").map(escapeMarkdown).join("<br>");
}
