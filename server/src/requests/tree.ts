import { agendaTree, type Agenda, type Finding, type Texts } from "../language/index.js";
import type { TreeAnswer, TreeParams } from "../protocol/tree.js";

/** The answer to `dagsorden/tree`. A filter that says nothing lets everything through. */
export function treeAnswer(agenda: Agenda, findings: readonly Finding[], version: number, filter: Partial<TreeParams["filter"]> | undefined, texts: Texts): TreeAnswer {
  const text = typeof filter?.text === "string" ? filter.text : "";
  return { version, ...agendaTree(agenda, findings, { text, onlyFindings: filter?.onlyFindings === true }, texts) };
}
