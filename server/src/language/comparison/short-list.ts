import type { PartRole } from "../profile/profile.js";
import type { Change, Comparison, EntryChange, FactChange, WordChange } from "./nodes.js";
import { shortDifference } from "./words.js";

/**
 * What changed as a list to send with the new version, in Danish, a line each; indented below its item
 * what changed in it.
 */
export function shortList({ kind, title, facts, entries, renumbered }: Comparison): string {
  const of = (...states: EntryChange["state"][]): readonly EntryChange[] => entries.filter(({ state }) => states.includes(state));
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["Mødet", facts.map(factLine)],
    ["Nye punkter", of("added").map(nameOf)],
    ["Udgåede punkter", of("removed").map(nameOf)],
    ["Flyttede punkter", of("moved").flatMap((entry) => [`${nameOf(entry)}${entry.numberBefore === null ? "" : ` (før ${entry.numberBefore}.)`}`, ...entry.changes.map((change) => `  ${changeLine(change)}`)])],
    ["Ændrede punkter", of("changed").flatMap((entry) => [`${nameOf(entry)}${entry.numberBefore === null ? "" : ` (før ${entry.numberBefore}.)`}`, ...entry.changes.map((change) => `  ${changeLine(change)}`)])],
    ["Nye numre", renumbered.length === 0 ? [] : [renumbered.map(({ before, after }) => `${before}. er nu ${after}.`).join(", ").replace(/\.$/u, "")]],
  ];
  const filled = groups.filter(([, lines]) => lines.length > 0);
  const heading = `${kind === "referat" ? "Ændringer i referatet" : "Ændringer i dagsordenen"}: ${title}`;
  if (filled.length === 0) return `${heading}\n\nDer er ingen ændringer.\n`;
  return `${[heading, ...filled.map(([name, lines]) => [name, ...lines.map((line) => (line.startsWith("  ") ? `  ${line}` : `– ${line}`))].join("\n"))].join("\n\n")}\n`;
}

const factNames: Readonly<Record<FactChange["fact"], string>> = { body: "Organet", date: "Datoen", time: "Tiden", place: "Stedet" };

function factLine({ fact, before, after }: FactChange): string {
  return fromTo(factNames[fact], before, after);
}

function fromTo(what: string, before: string | null, after: string | null): string {
  if (before === null) return `${what} er nu ${after ?? ""}`;
  return after === null ? `${what} (${before}) er fjernet` : `${what} er ændret fra ${before} til ${after}`;
}

/** `2.1. Ny bro` */
export function nameOf({ what, number, title }: EntryChange): string {
  if (what === "front") return "Indledningen";
  return [number === null || number === "" ? "" : `${number}.`, title].filter((text) => text !== "").join(" ");
}

/** A change in one sentence without its full stop. */
export function changeLine(change: Change): string {
  switch (change.kind) {
    case "title":
      return `Titlen er ændret fra »${joined(change.words, "removed")}« til »${joined(change.words, "added")}«`;
    case "case":
      return fromTo("Sagen", change.before, change.after);
    case "minutes":
      return fromTo("Tiden", minutes(change.before), minutes(change.after));
    case "closed":
      return change.after ? "Punktet er nu lukket" : "Punktet er nu åbent";
    case "attachment":
      return `${change.state === "added" ? "Nyt bilag" : "Bilag udgået"}: ${change.title}`;
    case "part": {
      const name = change.name === null ? "Teksten" : partName(change.role, change.name);
      return change.state === "added" ? `${name} er tilføjet` : change.state === "removed" ? `${name} er udgået` : `${name} er ændret${excerpt(change.paragraphs)}`;
    }
  }
}

const definite: Readonly<Partial<Record<PartRole, string>>> = { background: "Baggrunden", recommendation: "Indstillingen", presentation: "Sagsfremstillingen", decision: "Beslutningen" };

/** The house's own names for parts stay as they are. */
function partName(role: PartRole, name: string): string {
  const usual = definite[role];
  return usual?.toLowerCase().startsWith(name.toLowerCase()) === true ? usual : `»${name}«`;
}

function minutes(value: string | null): string | null {
  return value === null ? null : `${value} min.`;
}

function joined(words: readonly WordChange[], state: "added" | "removed"): string {
  return words.filter((word) => word.state === "same" || word.state === state).map(({ text }) => text).join("");
}

/** What came and went, where that is short enough to be said. */
function excerpt(paragraphs: readonly (readonly WordChange[])[]): string {
  const short = shortDifference(paragraphs);
  if (short === null) return "";
  const { gone, come } = short;
  if (gone === "") return `: tilføjet »${come}«`;
  return come === "" ? `: udgået »${gone}«` : `: »${gone}« er nu »${come}«`;
}
