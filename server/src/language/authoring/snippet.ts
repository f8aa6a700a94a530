import type { MinutesText } from "./minutes.js";

/** Text as it has to be written in a snippet, to come out as it is. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/gu, "\\$&");
}

/** A place with a list to choose from; the first choice stands there until another one is made. */
export function snippetChoice(index: number, choices: readonly string[]): string {
  const written = choices.map((choice) => choice.replace(/\s+/gu, " ").replace(/[\\,|]/gu, "\\$&"));
  return `\${${index}|${written.join(",")}|}`;
}

/** A place with text that is selected, to be overwritten. */
export function snippetPlace(index: number, text: string): string {
  return `\${${index}:${snippetText(text)}}`;
}

/**
 * Minutes as one snippet: the Tab key goes from decision to decision, and each offers the house's phrases.
 * The first choice is the stub, so that a decision nobody has made is not there by accident.
 */
export function minutesSnippet({ text, decisions }: MinutesText, phrases: readonly string[]): string {
  let at = 0;
  let snippet = "";
  for (const [index, { start, end }] of decisions.entries()) {
    snippet += snippetText(text.slice(at, start)) + snippetChoice(index + 1, [text.slice(start, end), ...phrases]);
    at = end;
  }
  return `${snippet}${snippetText(text.slice(at))}$0`;
}
