import type { Row } from "./rows.js";

/** How the entries of a list are written. */
export interface ListStyle {
  readonly indent: string;
  readonly listNumber: boolean;
}

/** For entries and the lines that go on with them. Two spaces nest a list, however far in it was typed. */
export function listStyles(rows: readonly Row[]): ReadonlyMap<Row, ListStyle> {
  const styles = new Map<Row, ListStyle>();
  let indents: number[] = [];
  let run: Row[] = [];
  const endRun = (): void => {
    const isList = run.length > 1 && run.every((row) => isCanonicalNumbering(row));
    if (isList) for (const row of run) styles.set(row, { indent: styles.get(row)?.indent ?? "", listNumber: true });
    run = [];
  };
  let entry: Row | null = null;
  for (const row of rows) {
    if (row.kind === "continuation" && entry !== null && entry.unit === row.unit && entry.block === row.block) {
      styles.set(row, { indent: styles.get(entry)?.indent ?? "", listNumber: false });
      continue;
    }
    if (row.kind === "note") continue;
    if (row.kind !== "entry" || entry?.unit !== row.unit) indents = [];
    entry = row.kind === "entry" ? row : null;
    if (entry === null) {
      endRun();
      continue;
    }
    while ((indents.at(-1) ?? -1) > row.line.indent) indents.pop();
    if ((indents.at(-1) ?? -1) < row.line.indent) indents.push(row.line.indent);
    const indent = "  ".repeat(indents.length - 1);
    styles.set(row, { indent, listNumber: false });
    const last = run.at(-1);
    if (numberOf(row) === null || numberOf(row) !== run.length + 1 || last?.unit !== row.unit || styles.get(last)?.indent !== indent) endRun();
    if (numberOf(row) === run.length + 1) run.push(row);
  }
  endRun();
  return styles;
}

/** The number of an entry `1.`, or null. */
function numberOf({ line }: Row): number | null {
  return line.kind === "numbered" && line.number.endsWith(".") ? (line.numbers[0] ?? null) : null;
}

/**
 * Where items have two levels, `1.` is a section and `1)` an entry. Houses that number items `1.` write
 * their lists so as well, and that is their style. Above the first part a list may be an overview.
 */
function isCanonicalNumbering({ unit, index }: Row): boolean {
  return !unit.doubleSpaced && unit.names.profile.numbering.levels === 2 && unit.partAt(unit.lineStarts[index] ?? 0) !== null;
}
