import type { Agenda } from "../model/agenda.js";
import { KeptWith, type Keeper } from "../model/kept.js";
import type { Span } from "../text/span.js";
import { PlacedFinding, type ShownReport } from "./placed-finding.js";

/** Reports on some units that follow each other; the same object in every version as long as nothing of them changes but their place. */
export interface RunReports extends Keeper {
  readonly reports: readonly UnitReport[];
  /** Whether they are by place and then by rule: one that stands at the end of its unit may come after one of the next unit. */
  readonly isOrdered: boolean;
}

export const keptWithReports = new KeptWith<RunReports>();

/** A report on one of the units. */
export interface UnitReport {
  readonly shown: ShownReport;
  /** What its offsets count from, counted from the first unit's start. */
  readonly from: number;
  /** Whether all its places stand within its unit, so that they move with it. What begins or ends where a unit ends stands in the next one, if there is one. */
  readonly isInside: boolean;
}

/** Such reports, and where their units begin in one version. */
export interface PlacedRun {
  readonly reports: RunReports;
  /** UTF-16 code units from the document's start. */
  readonly start: number;
  /** From 0. */
  readonly line: number;
}

/**
 * The findings of one version of a document. An edit moves all that stand behind it, and hardly anybody reads more than a few
 * of them before the next edit: so they are brought to their places when somebody asks for them.
 */
export class Found {
  #all: readonly PlacedFinding[] | null = null;

  /**
   * @param inUnits what stands in units, in the order of the units
   * @param others what was found otherwise
   */
  constructor(
    readonly inUnits: readonly PlacedRun[],
    readonly others: readonly PlacedFinding[],
    private readonly agenda: Agenda,
  ) {}

  /** All findings, by place and then by rule. */
  get all(): readonly PlacedFinding[] {
    return (this.#all ??= this.#inOrder());
  }

  /** A finding of `placed`. */
  placed({ start }: PlacedRun, { shown, from }: UnitReport): PlacedFinding {
    const { span } = shown.report;
    const origin = start + from;
    return new PlacedFinding(shown, { start: span.start + origin, end: span.end + origin }, origin, null, this.agenda);
  }

  #inOrder(): readonly PlacedFinding[] {
    const inUnits = this.inUnits.flatMap((placed) => placed.reports.reports.map((report) => this.placed(placed, report)));
    const others = [...this.others].sort(inOrder);
    return this.inUnits.every(({ reports }) => reports.isOrdered) ? merged(inUnits, others) : inUnits.concat(others).sort(inOrder);
  }
}

/** Two lists in order as one. */
function merged(findings: readonly PlacedFinding[], others: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const all: PlacedFinding[] = [];
  let next = 0;
  for (const finding of findings) {
    for (let other = others[next]; other !== undefined && inOrder(other, finding) < 0; other = others[++next]) all.push(other);
    all.push(finding);
  }
  return all.concat(others.slice(next));
}

/** In the order of places, then of rules. */
function inOrder(a: Ordered, b: Ordered): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

interface Ordered {
  readonly span: Span;
  readonly rule: string;
}
