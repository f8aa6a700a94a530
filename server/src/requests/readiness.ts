import { readinessOf, type Agenda, type Finding, type ReadinessLine, type Texts } from "../language/index.js";
import type { ReadinessAnswer, ReadinessAnswerLine } from "../protocol/readiness.js";

/** The answer to "Klar til udsendelse?": the checklist with places to go to. */
export function readinessAnswer(agenda: Agenda, findings: readonly Finding[], version: number, texts: Texts): ReadinessAnswer {
  const { light, verdict, lines, manual } = readinessOf(agenda, findings, texts);
  return {
    version,
    title: texts.readinessTitle,
    light,
    verdict,
    lines: lines.map((line) => lineAnswer(agenda, line, texts)),
    manualTitle: texts.readinessManual,
    manual,
  };
}

function lineAnswer(agenda: Agenda, line: ReadinessLine, texts: Texts): ReadinessAnswerLine {
  // The core counts lines as people do, the protocol from 0.
  const findings = line.findings.map(({ rule, severity, message, line: number }) => ({ rule, severity, message, line: number - 1 }));
  const { title, light, summary } = line;
  return { title, light, status: texts.readinessStatus[light], summary, line: findings[0]?.line ?? closedItemLine(agenda, line), findings };
}

/** A line without findings that is not green speaks of the closed items. */
function closedItemLine(agenda: Agenda, { area, light }: ReadinessLine): number | null {
  if (area !== "closed" || light === "green") return null;
  return agenda.units.find(({ unit, closed }) => unit.kind === "item" && closed)?.line ?? null;
}
