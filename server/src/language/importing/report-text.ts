import type { Texts } from "../messages/texts.js";
import type { ImportNote, ImportReport } from "./report.js";

/** The report as lines to read: what was done, added and taken out, and what somebody should look at. */
export function reportText({ counts, notes }: ImportReport, texts: Texts): string {
  const lines = [texts.importDone(counts.lines, counts.paragraphs, counts.entries)];
  if (counts.hyphensRemoved + counts.hyphensKept > 0) lines.push(texts.importHyphens(counts.hyphensRemoved, counts.hyphensKept));
  if (counts.links > 0) lines.push(texts.importLinks(counts.links));
  const list = (title: string, chosen: readonly ImportNote[]): void => {
    if (chosen.length > 0) lines.push("", title, chosen.map((note) => `  ${noteText(note, texts)}`).join("\n"));
  };
  list(texts.importAdded(), notes.filter(({ kind }) => kind === "header"));
  list(texts.importTaken(), notes.filter(({ kind }) => isTaken(kind)));
  const doubtful = notes.filter(({ kind }) => kind !== "header" && !isTaken(kind));
  if (doubtful.length === 0) lines.push("", texts.importNothingToLookAt());
  else list(texts.importLook(), doubtful);
  return `${lines.join("\n")}\n`;
}

function isTaken(kind: ImportNote["kind"]): boolean {
  return kind === "furniture" || kind === "address";
}

/** `linje 52 (side 2): Er dette en underoverskrift? …` */
function noteText({ kind, line, sourceLine, page, text }: ImportNote, texts: Texts): string {
  const source = page !== null ? texts.importPage(page) : sourceLine !== null ? texts.importSourceLine(sourceLine) : null;
  const place = line === null ? source : source === null ? texts.importLine(line) : `${texts.importLine(line)} (${source})`;
  const says = texts.importNotes[kind](text);
  return place === null ? says : `${place}: ${says}`;
}
