import type { ReadinessAnswer, ReadinessLight } from "../../../server/src/protocol/readiness.js";
import type { ClientTexts } from "../texts.js";

/** An entry of the checklist. `icon` is one of VS Code's own and says nothing that the words do not. */
export interface ReadinessEntry {
  readonly kind: "line" | "finding" | "manual" | "save" | "heading";
  readonly label: string;
  readonly description: string;
  readonly icon: string | null;
  /** Where the entry leads to, from 0. */
  readonly line: number | null;
}

const icons: Readonly<Record<ReadinessLight | "error" | "warning", string>> = { green: "pass", yellow: "warning", red: "error", error: "error", warning: "warning" };

/** The checklist from top to bottom: each area with its findings, what a person must look at, and the report. */
export function readinessEntries({ lines, manualTitle, manual }: ReadinessAnswer, texts: ClientTexts): readonly ReadinessEntry[] {
  return [
    ...lines.flatMap(({ title, light, status, summary, line, findings }): ReadinessEntry[] => [
      { kind: "line", label: `${title}: ${status}`, description: summary, icon: icons[light], line },
      ...findings.map(
        (finding): ReadinessEntry => ({ kind: "finding", label: `– ${texts.line(finding.line + 1)}: ${finding.message}`, description: finding.rule, icon: icons[finding.severity], line: finding.line }),
      ),
    ]),
    heading(manualTitle),
    ...manual.map((label): ReadinessEntry => ({ kind: "manual", label, description: "", icon: "person", line: null })),
    heading(texts.report),
    { kind: "save", label: texts.saveReport, description: texts.reportHint, icon: "save", line: null },
  ];
}

function heading(label: string): ReadinessEntry {
  return { kind: "heading", label, description: "", icon: null, line: null };
}
