import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { textsOf } from "../messages/texts.js";
import { caseStub, partLine } from "./item-text.js";
import { snippetChoice, snippetPlace, snippetText } from "./snippet.js";
import { stockDecisions } from "./stock-decisions.js";

/** What a new heading becomes, to be filled in with the Tab key. */
export interface ItemSnippet {
  /** The heading's line as it stands in the text. */
  readonly heading: string;
  /** What comes in its place: title, case number and the parts that the item must have. */
  readonly snippet: string;
}

/** The snippet for an item that has been made, whose heading holds a title of the program's own. */
export function itemSnippet(agenda: Agenda, item: PlacedUnit): ItemSnippet | null {
  const { unit } = item;
  const { heading, names } = unit;
  if (heading === null) return null;
  const lineStart = unit.lineStarts[heading.line] ?? 0;
  const section = agenda.sections.find(({ items }) => items.includes(item))?.heading?.unit.heading?.title ?? null;
  let places = 1;
  const title = snippetText(unit.slice({ start: lineStart, end: heading.titleSpan.start })) + snippetPlace(places++, heading.title);
  const { position } = names.profile.caseNumber;
  const caseLine = position === "none" || names.isExempt("manglende-sag", heading.title, section) ? [] : [snippetPlace(places++, caseStub)];
  const texts = textsOf("da");
  const parts = names.profile.parts.flatMap((part): readonly string[] => {
    if (part.role === "recommendation" && names.isRequired("recommendation", heading.title)) return [`${snippetText(partLine(part))}\n${snippetPlace(places++, texts.recommendationStub)}`];
    if (part.role === "decision" && agenda.kind === "referat") return [`${snippetText(part.name)}\n${snippetChoice(places++, [texts.decisionStub, ...stockDecisions(agenda)])}`];
    return [];
  });
  const lines = position === "before" ? [...caseLine, title] : [title, ...caseLine];
  return { heading: unit.slice({ start: lineStart, end: heading.span.end }), snippet: [lines.join("\n"), ...parts].join("\n\n") };
}
