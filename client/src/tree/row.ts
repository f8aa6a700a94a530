import type { FindingCounts } from "../../../server/src/protocol/session.js";
import type { TreeAnswerNode } from "../../../server/src/protocol/tree.js";
import type { ClientTexts } from "../texts.js";

/** How a row of the view looks. */
export interface TreeRow {
  /** `2.1 Ny cykelsti` */
  readonly label: string;
  /** `15 min. · 10.15–10.30 · 2 fund · mangler Indstilling · lukket · 1 bilag` */
  readonly description: string;
  /** What there is to read when the mouse rests on it, paragraph by paragraph; the first is its heading. */
  readonly tooltip: readonly string[];
  /** What a screen reader says. */
  readonly spoken: string;
  /** The name of one of VS Code's icons. */
  readonly icon: string;
  /** The name of one of VS Code's colours, or null. */
  readonly colour: string | null;
}

/** A section or item as a row; a section counts the findings of its items with its own. */
export function rowOf(node: TreeAnswerNode, texts: ClientTexts): TreeRow {
  const { kind, number, title, minutes, clock, missing, closed, attachments, caseNumber, reading, excerpt } = node;
  const { tree } = texts;
  const label = number === null ? title : `${number} ${title}`;
  const counts = countsOf(node);
  const listed = counts.error + counts.warning + counts.information;
  const state = [
    ...(missing.length === 0 ? [] : [tree.missing(missing)]),
    ...(closed ? [tree.closed] : []),
    ...(attachments === 0 ? [] : [tree.attachments(attachments)]),
  ];
  const facts = [
    ...(minutes === null ? [] : [tree.minutes(minutes)]),
    ...(clock === null ? [] : [tree.clock(clock.from, clock.to)]),
    ...(listed === 0 ? [] : [texts.findings(listed)]),
    ...state,
  ];
  return {
    label,
    description: facts.join(" · "),
    tooltip: [
      label,
      facts.join(" · "),
      severityList(counts, texts),
      caseNumber === null ? "" : tree.caseNumber(caseNumber),
      excerpt === null ? "" : [`${excerpt.part}:`, ...excerpt.lines].join("\n"),
      reading ?? "",
    ].filter((paragraph) => paragraph !== ""),
    spoken: [
      tree.kinds[kind](label),
      ...(minutes === null ? [] : [tree.minutesSpoken(minutes)]),
      ...(clock === null ? [] : [tree.clockSpoken(clock.from, clock.to)]),
      ...(listed === 0 ? [] : [severityList(counts, texts)]),
      ...state,
    ].join(", "),
    ...iconOf(node, counts),
  };
}

function countsOf({ findings, children }: TreeAnswerNode): FindingCounts {
  return children.map(countsOf).reduce(
    (sum, { error, warning, information, hint }) => ({ error: sum.error + error, warning: sum.warning + warning, information: sum.information + information, hint: sum.hint + hint }),
    findings,
  );
}

/** `2 fejl, 1 advarsel`; hints are not listed anywhere. */
function severityList(counts: FindingCounts, texts: ClientTexts): string {
  const severities = ["error", "warning", "information"] as const;
  return severities.filter((severity) => counts[severity] > 0).map((severity) => texts.severities[severity](counts[severity])).join(", ");
}

/** An item with findings shows the worst of them; a section stays a section, in their colour. */
function iconOf({ kind, closed }: TreeAnswerNode, { error, warning, information }: FindingCounts): Pick<TreeRow, "icon" | "colour"> {
  const worst = error > 0 ? "error" : warning > 0 ? "warning" : information > 0 ? "info" : null;
  const plain = kind === "item" ? (closed ? "lock" : "note") : "list-unordered";
  if (worst === null) return { icon: plain, colour: null };
  return { icon: kind === "item" ? worst : plain, colour: colours[worst] };
}

const colours = { error: "list.errorForeground", warning: "list.warningForeground", info: "problemsInfoIcon.foreground" } as const;
