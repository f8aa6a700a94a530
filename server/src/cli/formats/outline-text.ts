import { styleOf, type Style } from "../style.js";
import { printable, shownName } from "../terminal.js";
import { texts } from "../texts.js";
import type { Outline } from "./outline-json.js";

/**
 * For people:
 *
 *     møde.dagsorden
 *     Dagsorden, KKR MIDTJYLLAND, 12-03-2025 10:00-12:00, Klostergården
 *
 *     2. Regionalpolitiske sager                                 linje 14
 *       2.1. Fælles beredskab (15 min.) SAG-2025-01234 abcd      linje 16
 *            Baggrund, Indstilling
 */
export function outlineText(outlines: readonly Outline[], colours: boolean): string {
  const style = styleOf(colours);
  return outlines.map((outline) => oneOutline(outline, style)).join("\n");
}

function oneOutline(outline: Outline, style: Style): string {
  const { kind, body, date, start, end, place, sections } = outline;
  const day = date?.split("-").reverse().join("-") ?? null;
  const time = start === null ? null : end === null ? start : `${start}-${end}`;
  const when = [day, time].filter((part) => part !== null).join(" ");
  const about = [texts.kinds[kind], body, when === "" ? null : when, place].filter((part) => part !== null).join(", ");
  const rows = sections.flatMap((section) => [
    ...(section.line === null ? [] : [{ text: headed(section.number, section.title), line: section.line, parts: section.parts, indent: 0 }]),
    ...section.items.map((item) => {
      const marks = [item.minutes === null ? null : texts.minutes(item.minutes), item.closed ? texts.closed : null].filter((mark) => mark !== null);
      const shown = [headed(item.number, item.title), marks.length === 0 ? null : `(${marks.join(", ")})`, item.case?.number ?? null, item.case?.initials ?? null];
      return { text: shown.filter((part) => part !== null).join(" "), line: item.line, parts: item.parts, indent: section.line === null ? 0 : 2 };
    }),
  ]);
  const width = Math.min(90, rows.reduce((most, row) => Math.max(most, row.indent + row.text.length), 0));
  const list = rows.flatMap(({ text, line, parts, indent }) => {
    const heading = `${" ".repeat(indent)}${printable(text)}`;
    const names = printable(parts.map(({ name }) => name).join(", "));
    const first = `${heading.padEnd(width)}  ${style.faint(texts.line(line))}`;
    return names === "" ? [first] : [first, `${" ".repeat(indent + 2)}${style.faint(names)}`];
  });
  return [style.bold(shownName(outline.file)), printable(about), "", ...(rows.length === 0 ? [texts.noSections] : list), ""].join("\n");
}

function headed(number: string | null, title: string | null): string {
  const shown = title ?? texts.untitled;
  return number === null ? shown : `${number}. ${shown}`;
}
