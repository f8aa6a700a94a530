import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { areaOf, areas, type Area } from "../rules/areas.js";
import type { Finding } from "../rules/rule.js";

/** Green: nothing; yellow: something to look at; red: something to mend first. */
export type Light = "green" | "yellow" | "red";

/** A line of the checklist. */
export interface ReadinessLine {
  readonly area: Area;
  readonly title: string;
  readonly light: Light;
  /** In the user's words. */
  readonly summary: string;
  /** The errors and warnings behind it; messages never repeat personal data. */
  readonly findings: readonly ReadinessFinding[];
}

export interface ReadinessFinding {
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** The answer to "Klar til udsendelse?" for one version of a document. */
export interface Readiness {
  readonly light: Light;
  readonly verdict: string;
  readonly lines: readonly ReadinessLine[];
  /** What no program can see. */
  readonly manual: readonly string[];
}

/** The checklist for a document with its findings; hints and informations do not count. */
export function readinessOf(agenda: Agenda, findings: readonly Finding[], texts: Texts): Readiness {
  const lines = areas.map((area) => lineOf(area, agenda, findings, texts));
  const light = worst(lines.map((line) => line.light));
  return { light, verdict: texts.readinessVerdict[light], lines, manual: texts.readinessManualPoints };
}

function lineOf(area: Area, agenda: Agenda, findings: readonly Finding[], texts: Texts): ReadinessLine {
  const serious = findings.flatMap(({ rule, severity, message, span }): ReadinessFinding[] =>
    areaOf(rule) === area && (severity === "error" || severity === "warning") ? [{ rule, severity, message, line: agenda.positionAt(span.start).line + 1 }] : [],
  );
  const title = texts.readinessAreas[area];
  const errors = serious.filter(({ severity }) => severity === "error").length;
  if (serious.length > 0) {
    return { area, title, light: errors > 0 ? "red" : "yellow", summary: texts.readinessCounts(errors, serious.length - errors), findings: serious };
  }
  const closed = area === "closed" ? agenda.units.filter((placed) => placed.unit.kind === "item" && placed.closed).length : 0;
  if (closed > 0) return { area, title, light: "yellow", summary: texts.readinessClosed(closed), findings: [] };
  return { area, title, light: "green", summary: texts.readinessGreen, findings: [] };
}

function worst(lights: readonly Light[]): Light {
  if (lights.includes("red")) return "red";
  return lights.includes("yellow") ? "yellow" : "green";
}
