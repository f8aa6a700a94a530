import type { Row } from "./rows.js";

/** How many empty lines canonical form has between two rows of text that someone typed: none or one. */
export function blankLinesBetween(above: Row, below: Row): 0 | 1 {
  const asWritten = below.blanks.length > 0 ? 1 : 0;
  if (below.kind === "continuation" || above.kind === "note" || below.kind === "note") return asWritten;
  if (above.unit !== below.unit) return 1;
  switch (below.kind) {
    case "title":
      return above.kind === "case" ? 0 : 1;
    case "case":
    case "closed":
      return isHeading(above) ? 0 : asWritten;
    case "partName":
    case "listName":
      return 1;
    default:
      return belowHeading(above, below) ?? insideText(above, below, asWritten);
  }
}

/** What follows a name stands right below it; what follows title and case line, an empty line further down. */
function belowHeading(above: Row, below: Row): 0 | 1 | null {
  if (isHeading(above)) return 1;
  if (above.kind === "partName") return isInlinePart(above) ? null : 0;
  if (above.kind === "listName") return 0;
  if (below.kind === "subheading") return 1;
  return above.kind === "subheading" ? 0 : null;
}

function insideText(above: Row, below: Row, asWritten: 0 | 1): 0 | 1 {
  if (above.kind === "person" && below.kind === "person") return 0;
  if (isTitleBlock(above) && (below.kind === "field" || isBody(below))) return 0;
  // An entry `1.` may look like a heading where nothing stands right above it.
  if (below.kind !== "entry" || below.line.kind !== "bullet") return asWritten;
  const isList = above.kind === "entry" || (above.kind === "continuation" && above.unit.blocks[above.block]?.block.kind === "entry");
  if (isList) return 0;
  const isIntroduced = (above.kind === "paragraph" || above.kind === "continuation") && !/[.!?]$/u.test(above.line.text.trimEnd());
  return isIntroduced ? 0 : asWritten;
}

/** Title, case line and `LUKKET`. A second case line further down is text. */
function isHeading({ kind, unit, index }: Row): boolean {
  return kind === "title" || kind === "closed" || (kind === "case" && index === unit.caseReference?.line && unit.headIndex !== 1);
}

/** `Videre proces: Broen bygges i maj.` */
function isInlinePart({ unit, block }: Row): boolean {
  const [name, text] = [unit.blocks[block], unit.blocks[block + 1]];
  return name?.line === text?.line;
}

function isTitleBlock(row: Row): boolean {
  return row.kind === "documentKind" || row.kind === "field" || isBody(row);
}

/** `KKR MIDTJYLLAND` below the document's kind. */
function isBody({ kind, unit, line }: Row): boolean {
  if (kind !== "paragraph" || unit.kind !== "front") return false;
  const text = line.text.trim();
  return unit.names.profile.bodies.some((body) => body.toLowerCase() === text.toLowerCase());
}
