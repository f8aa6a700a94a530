import type { Agenda } from "../../server/src/language/index.js";

/** Everything an agenda says of its text, as plain data, to compare two ways of arriving at the same text. */
export function snapshotOf(agenda: Agenda): unknown {
  return {
    text: agenda.text,
    kind: agenda.kind,
    header: agenda.header,
    isDoubleSpaced: agenda.isDoubleSpaced,
    lineCount: agenda.lineCount,
    units: agenda.units.map(({ unit, start, line }) => ({
      start,
      line,
      kind: unit.kind,
      doubleSpaced: unit.doubleSpaced,
      text: unit.text,
      lineStarts: unit.lineStarts,
      lines: unit.lines,
      heading: unit.heading,
      caseReference: unit.caseReference,
      parts: unit.parts.map(({ style: _style, ...part }) => part),
      blocks: unit.blocks,
    })),
  };
}
