import { version as toolVersion } from "../../../package.json";
import { readinessHtml, readinessOf, readinessRecord, textsOf, type Agenda, type Finding, type Language } from "../language/index.js";
import type { ReadinessReportAnswer, ReadinessReportParams } from "../protocol/readiness.js";

/** The checklist as the two files of a report: HTML for people, JSON for programs. */
export function readinessReport(agenda: Agenda, findings: readonly Finding[], version: number, facts: ReadinessReportParams, language: Language): ReadinessReportAnswer {
  const texts = textsOf(language);
  const readiness = readinessOf(agenda, findings, texts);
  const { file, hash, checked, time } = facts;
  const html = readinessHtml(readiness, { file, hash, checked, tool: `Dagsorden ${toolVersion}` }, texts, language);
  const record = readinessRecord(readiness, { file, hash, time, version: toolVersion, language });
  return { version, html, json: `${JSON.stringify(record, null, 2)}\n` };
}
