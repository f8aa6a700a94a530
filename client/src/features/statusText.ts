import type { FindingCounts, StatusParams } from "../../../server/src/protocol/session.js";
import type { ClientTexts } from "../texts.js";

/** What the status bar shows for a document. */
export interface StatusText {
  /** `$(warning) Dagsorden · KKR HOVEDSTADEN · 8. februar 2023 · 3 fund` */
  readonly text: string;
  /** The same at more length, one line per entry. */
  readonly tooltip: readonly string[];
  /** For screen readers: without the icon. */
  readonly label: string;
}

/** Worst first; the icons are VS Code's own for the same severities. */
const icons: readonly (readonly [keyof FindingCounts, string])[] = [
  ["error", "$(error)"],
  ["warning", "$(warning)"],
  ["information", "$(info)"],
];

/** Says what a document is and how it stands. Hints are not counted: the Problems panel does not list them either. */
export function statusText(status: StatusParams, texts: ClientTexts): StatusText {
  const { counts } = status;
  const listed = counts.error + counts.warning + counts.information;
  const kind = texts.kind[status.kind];
  const facts = [
    kind,
    ...(status.body === null ? [] : [status.body]),
    ...(status.date === null ? [] : [texts.date(status.date)]),
    ...(status.minutes === null ? [] : [texts.minutesPlanned(status.minutes.planned, status.minutes.length)]),
    listed === 0 ? texts.noFindings : texts.findings(listed),
  ];
  const icon = icons.find(([severity]) => counts[severity] > 0)?.[1] ?? "$(check)";
  const label = facts.join(" · ");
  return {
    text: `${icon} ${label}`,
    label,
    tooltip: [
      status.body === null ? kind : `${kind}: ${status.body}`,
      ...(status.date === null ? [] : [texts.meeting(status.date, status.start)]),
      ...(status.minutes === null ? [] : [texts.minutesExplained(status.minutes.planned, status.minutes.length)]),
      severityList(counts, texts) || capitalised(texts.noFindings),
      texts.clickShowsFindings,
    ],
  };
}

/** `2 fejl, 1 advarsel, 3 forslag`; empty when there is nothing. */
function severityList(counts: FindingCounts, texts: ClientTexts): string {
  const severities = ["error", "warning", "information", "hint"] as const;
  return severities.filter((severity) => counts[severity] > 0).map((severity) => texts.severities[severity](counts[severity])).join(", ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
