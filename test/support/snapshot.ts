import { documentSymbols, textsOf, toDiagnostics, type Agenda, type Linter } from "../../server/src/language/index.js";

/** Everything an agenda says of its text, as plain data, to compare two ways of arriving at the same text. */
export function snapshotOf(agenda: Agenda): unknown {
  const says = {
    text: agenda.text,
    kind: agenda.kind,
    header: agenda.header,
    isDoubleSpaced: agenda.isDoubleSpaced,
    lineCount: agenda.lineCount,
    units: agenda.units.map(({ unit, start, line, closed }) => ({
      start,
      line,
      closed,
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
  // What is kept with lines and paragraphs is no part of what they say: the one that has been edited has been asked more.
  return JSON.parse(JSON.stringify(says, (key, value: unknown) => (key === "kept" ? undefined : value)));
}

/** What a user sees of it: the findings with their fixes, and the outline. */
export function answersOf(agenda: Agenda, linter: Linter): unknown {
  return {
    findings: linter.check(agenda).map(({ rule, severity, message, span, fixes, related }) => ({ rule, severity, message, span, fixes, related })),
    diagnostics: toDiagnostics(agenda, linter.found(agenda), { uri: "untitled:a", encoding: "utf-16", rulePages: null, relatedInformation: true }),
    symbols: documentSymbols(agenda, "utf-16", textsOf("da")),
  };
}
