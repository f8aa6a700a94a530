import type { Agenda } from "../model/agenda.js";
import type { TableRowLine } from "../syntax/nodes.js";
import { blankLinesBetween } from "./blank-lines.js";
import { listStyles } from "./list-style.js";
import { rowsOf, type Row } from "./rows.js";
import { rowText } from "./row-text.js";
import { lineEditor, typographyEdits } from "./typography.js";
import { alignedTable } from "./table.js";

/**
 * The document in canonical form: what grammar/README.md shows under "A whole document". Paragraphs keep
 * their lines. Double-spaced PDF text keeps its empty lines and the blanks around its lines, which
 * say where paragraphs and pages end; putting that right is import's work.
 */
export function canonicalText(agenda: Agenda): string {
  const { rows, blanks } = rowsOf(agenda.units, lineEditor(typographyEdits(agenda)));
  const texts = textsOf(rows);
  const eol = commonEol(rows);
  const pieces: string[] = [];
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (isKept(above, row)) pieces.push(row.blanks.map((line) => line.text + line.eol).join(""));
    else if (above !== undefined && blankLinesBetween(above, row) === 1) pieces.push(row.blanks[0]?.eol || eol);
    pieces.push(texts[index] ?? "", lastEol(row) || eol);
  }
  // A document of nothing but empty lines is one that somebody is about to write.
  return rows.length === 0 ? blanks.map((line) => line.text + line.eol).join("") : pieces.join("");
}

function isKept(above: Row | undefined, row: Row): boolean {
  return row.unit.doubleSpaced || above?.unit.doubleSpaced === true;
}

/** The text of each row. */
export function textsOf(rows: readonly Row[]): readonly string[] {
  const names = rows.filter(({ kind }) => kind === "partName");
  const colons = names.filter(({ line }) => line.text.replaceAll("*", "").trimEnd().endsWith(":")).length > names.length / 2;
  const styles = listStyles(rows);
  const tables = tableTexts(rows);
  return rows.map((row, index) => {
    const { indent, listNumber } = styles.get(row) ?? { indent: "", listNumber: false };
    const text = tables.get(row) ?? rowText(row, { indent, colons, listNumber });
    if (!row.unit.doubleSpaced) return index === 0 && row.line.text.startsWith("\ufeff") ? `\ufeff${text}` : text;
    const last = row.lines.at(-1)?.text ?? "";
    return row.line.text.slice(0, row.line.indent) + text.trimStart() + last.slice(last.trimEnd().length);
  });
}

function tableTexts(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const texts = new Map<Row, string>();
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (rows[to]?.kind === "tableRow" && (to === from || (rows[to]?.blanks.length === 0 && rows[to]?.unit === rows[from]?.unit))) to++;
    const table = rows.slice(from, to);
    const written = table.length === 0 ? [] : alignedTable(table.map(({ line }) => line as TableRowLine));
    for (const [index, row] of table.entries()) texts.set(row, written[index] ?? row.line.text);
    from = Math.max(to, from + 1);
  }
  return texts;
}

function lastEol({ unit, endIndex }: Row): string {
  return unit.lines[endIndex - 1]?.eol ?? "";
}

/** The line end that most lines have. */
function commonEol(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { line } of rows) if (line.eol !== "") counts.set(line.eol, (counts.get(line.eol) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["\n", 0])[0];
}
