import { bodyOf, decisionsOf, type Agenda, type Texts } from "../language/index.js";
import type { DecisionsAnswer } from "../protocol/minutes.js";

/** The list of decisions as a table and for Excel; what writes them is loaded when the first list is wanted. */
export async function decisionsAnswer(agenda: Agenda, file: string, texts: Texts): Promise<DecisionsAnswer> {
  if (agenda.kind !== "referat") return { kind: "refused", message: texts.notMinutes };
  const decisions = decisionsOf(agenda);
  if (decisions.length === 0) return { kind: "refused", message: texts.noDecisions };
  const [{ decisionsCsv }, { decisionsTable }] = await Promise.all([import("../export/decisions.js"), import("../export/decisions-table.js")]);
  const meeting = { file, body: bodyOf(agenda), date: agenda.header.date, decisions };
  return { kind: "decisions", csv: decisionsCsv([meeting]), markdown: decisionsTable(meeting) };
}
