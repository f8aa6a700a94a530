import { fold, type Named, type ProfileNames } from "../profile/names.js";
import type { CaseLine, Line, NumberedLine } from "../syntax/nodes.js";

/**
 * A line that may begin something: a section, an item, a part, a list of participants. Whether a
 * numbered line really is a heading only the outline can tell (`outline-solver.ts`).
 */
export type Head =
  | { readonly kind: "numbered"; readonly line: NumberedLine; readonly depth: 1 | 2 }
  | { readonly kind: "part"; readonly line: Line; readonly named: Named & { kind: "part" } }
  | { readonly kind: "participants"; readonly line: Line; readonly absent: boolean }
  | { readonly kind: "group"; readonly line: Line }
  | { readonly kind: "case"; readonly line: CaseLine };

/** The head `line` is, looking at nothing but the line itself, or null. */
export function headOf(line: Line, names: ProfileNames): Head | null {
  switch (line.kind) {
    case "numbered":
      return numberedHead(line, names);
    case "case":
      return names.profile.caseNumber.position === "before" ? { kind: "case", line } : null;
    case "text":
    case "marked":
    case "subheading":
      return namedHead(line, names);
    default:
      return null;
  }
}

function namedHead(line: Line, names: ProfileNames): Head | null {
  const named = names.lookUp(line.text.slice(line.content).trimEnd());
  if (named === null) return null;
  if (named.kind === "part") {
    // Only the plain, whole name makes a head of a marked line or a sub-heading.
    if (line.kind !== "text" && (named.misspelt || named.inlineFrom !== null)) return null;
    return { kind: "part", line, named };
  }
  return named.kind === "group" ? { kind: "group", line } : { kind: "participants", line, absent: named.absent };
}

/** What a numbered line is when it is no heading: an entry of a list, or prose that happens to begin with a number. */
export function isListEntry(line: NumberedLine): boolean {
  return line.numbers.length === 1 && line.prefix === "" && line.opening === "" && isPlausibleNumber(line) && !beginsWithMonth(titleOf(line));
}

function numberedHead(line: NumberedLine, names: ProfileNames): Head | null {
  const { levels, prefix } = names.profile.numbering;
  const depth = line.numbers.length;
  if (depth > levels || depth < 1 || line.text.length > longestTitle || !isPlausibleNumber(line)) return null;
  if (fold(line.prefix) !== fold(prefix)) return null;
  const title = titleOf(line);
  if (title === "" && !line.number.endsWith(".")) return null;
  if (beginsWithMonth(title) || /^at\s/iu.test(title)) return null;
  const lowerCase = /^[a-zæøåéüö]/u.test(title);
  if (lowerCase && (depth === 1 || !line.number.endsWith(".")) && !names.isSectionTitle(title) && !names.isItemTitle(title)) return null;
  return { kind: "numbered", line, depth: depth === 1 ? 1 : 2 };
}

/** A line longer than this is a paragraph; it also keeps every look at titles off lines of megabytes. */
export const longestTitle = 600;

/** No year (`2024.`), no time of day (`8.00`), no amount (`1.881`). */
function isPlausibleNumber(line: NumberedLine): boolean {
  return line.number.split(".").every((part) => part === "" || (part.length <= 3 && !/^0/u.test(part)));
}

function titleOf(line: NumberedLine): string {
  return line.text.slice(line.content).trim();
}

const months = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec|kvartal|halvår)\b/iu;

function beginsWithMonth(title: string): boolean {
  return months.test(title);
}
