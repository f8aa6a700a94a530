import type { ClientTexts } from "../texts.js";
import type { FolderImport, PlannedFile } from "./folderImport.js";

/** A place in a report that leads to a file that was made. Offsets count from the report's start. */
export interface ReportLink {
  readonly start: number;
  readonly end: number;
  /** From the folder the files went to. */
  readonly path: string;
  /** From 1; null for the file as a whole. */
  readonly line: number | null;
}

/** What came of importing a folder, to read: how many files, which of them somebody should look at, and the report of each. */
export function folderReport(folder: string, { imported, failed, left }: FolderImport, skipped: readonly PlannedFile[], texts: ClientTexts["import"]): string {
  const lines = [texts.folderTitle(folder), "", texts.folderSummary(imported.length, skipped.length, failed.length)];
  if (left > 0) lines.push(texts.folderStopped(left));
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push("", title, ...entries.map((entry) => `  ${entry}`));
  };
  list(texts.lookAtFiles, imported.filter(({ lookAt }) => lookAt > 0).map(({ target, lookAt }) => `${target}: ${texts.places(lookAt)}`));
  list(texts.failedFiles, failed.map(({ source, message }) => (message.includes(source) ? message : `${source}: ${message}`)));
  list(texts.skippedFiles, skipped.map(({ source, existing, isChanged }) => `${existing ?? source}${isChanged ? ` (${texts.sourceChanged(source)})` : ""}`));
  for (const { target, source, report } of imported) lines.push("", "", target, texts.fromSource(source), ...report.trimEnd().split("\n"));
  return `${lines.join("\n")}\n`;
}

/** The files and lines that a report speaks of, also after somebody has edited it. */
export function linksIn(report: string, paths: readonly string[]): readonly ReportLink[] {
  // The longest first: one path may be the beginning of another.
  const known = [...paths].sort((a, b) => b.length - a.length);
  const links: ReportLink[] = [];
  let [at, current]: [number, string | null] = [0, null];
  for (const line of report.split("\n")) {
    const indent = line.length - line.trimStart().length;
    const path = known.find((one) => line.startsWith(one, indent) && /^(?:$|\r|: | \()/u.test(line.slice(indent + one.length)));
    const place = /^\s+((?:linje|line) (\d+))(?=:| \()/u.exec(line);
    if (path !== undefined) {
      links.push({ start: at + indent, end: at + indent + path.length, path, line: null });
      if (indent === 0) current = path;
    } else if (place?.[1] !== undefined && current !== null) {
      links.push({ start: at + indent, end: at + indent + place[1].length, path: current, line: Number(place[2]) });
    }
    at += line.length + 1;
  }
  return links;
}
