import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { keptWithRun, unitRunsOf } from "../model/overall.js";
import { keptWithUnit, type Unit } from "../model/unit.js";
import type { UnitReport, PlacedRun, RunReports } from "./found.js";
import { shown, type ShownReport } from "./placed-finding.js";
import type { ComparedContext, ComparingReport, Rule, Severity, UnitContext, Verdict } from "./rule.js";
import { isSameContext, type ActiveRules, type Outside } from "./verdicts.js";

/** What was reported of a unit. */
interface Kept {
  readonly by: UnitFindings;
  /** What was reported depends on this, on the title of the unit's section, and on whether the unit is closed. */
  outside: Outside;
  readonly sectionTitle: string | null;
  readonly closed: boolean;
  readonly ofUnitRules: readonly ShownReport[];
  /** By comparing rule. */
  ofVerdicts: readonly (readonly ShownReport[])[];
  /** All of it, by place and then by rule; null until somebody asks. */
  all: readonly ShownReport[] | null;
}

/** The findings of units that follow each other. Going through them costs more than checking one, so that most edits must not. */
interface KeptRun {
  readonly by: UnitFindings;
  readonly outside: Outside;
  /** The title of the section that the first unit stands in, and that the unit behind the last does; both null where there is none. */
  readonly titleBefore: string | null;
  readonly titleBehind: string | null;
  readonly closed: readonly boolean[];
  readonly reports: RunReports;
}

/** Of the linter that looked last; no document has two that take turns. */
const keptOfUnits = keptWithUnit.place<Kept>();
const keptOfRuns = keptWithRun.place<KeptRun>();

/**
 * The findings of unit rules and comparing rules, kept with their unit: after an edit the units it touched are checked
 * again, those behind it are moved, and where a comparing rule has decided otherwise, that rule looks at all of them.
 */
export class UnitFindings {
  constructor(private readonly failed: (rule: Rule, error: unknown) => void) {}

  of(agenda: Agenda, outside: Outside): readonly PlacedRun[] {
    const { units } = agenda;
    const placed: PlacedRun[] = [];
    let title: string | null = null;
    let index = 0;
    for (const run of unitRunsOf(agenda)) {
      let kept = keptOfRuns.get(run);
      if (kept?.by !== this || kept.outside !== outside || kept.titleBefore !== title || !areClosed(kept.closed, units, index)) {
        kept = this.#checkedRun(agenda, units.slice(index, index + run.units.length), title, outside);
        keptOfRuns.set(run, kept);
      }
      if (kept.reports.reports.length > 0) placed.push({ reports: kept.reports, start: units[index]?.start ?? 0, line: units[index]?.line ?? 0 });
      title = kept.titleBehind;
      index += run.units.length;
    }
    return placed;
  }

  #checkedRun(agenda: Agenda, units: readonly PlacedUnit[], titleBefore: string | null, outside: Outside): KeptRun {
    const reports: UnitReport[] = [];
    const from = units[0]?.start ?? 0;
    let isOrdered = true;
    let title = titleBefore;
    for (const placed of units) {
      const { unit, start } = placed;
      if (unit.kind === "section" || unit.kind === "group") title = unit.heading?.title ?? null;
      const own = this.#reportsOf(placed, agenda, title, outside);
      if ((own.at(-1)?.report.span.start ?? 0) >= unit.length) isOrdered = false;
      for (const one of own) reports.push({ shown: one, from: start - from, isInside: isInside(one.report, unit.length) });
    }
    return { by: this, outside, titleBefore, titleBehind: title, closed: units.map(({ closed }) => closed), reports: { reports, isOrdered, kept: null } };
  }

  #reportsOf(placed: PlacedUnit, agenda: Agenda, sectionTitle: string | null, outside: Outside): readonly ShownReport[] {
    const { unit, closed } = placed;
    let kept = keptOfUnits.get(unit);
    const stands = kept?.by === this && kept.outside.rules === outside.rules && kept.sectionTitle === sectionTitle && kept.closed === closed && isSameContext(kept.outside.shared, outside.shared);
    if (kept === undefined || !stands) {
      kept = this.#checked(unit, contextOf(outside.shared, sectionTitle, closed), outside);
      keptOfUnits.set(unit, kept);
    }
    if (kept.outside !== outside) this.#compare(kept, placed, agenda, outside);
    return (kept.all ??= kept.ofUnitRules.concat(...kept.ofVerdicts).sort(byPlace));
  }

  #checked(unit: Unit, context: UnitContext, outside: Outside): Kept {
    const collected = new Collected();
    const { unit: rules } = outside.rules;
    for (let index = 0; index < rules.length; index++) {
      const { rule, id, severity, asked } = rules[index] as ActiveRules["unit"][number];
      collected.of(id, severity);
      try {
        asked(unit, context, collected.report);
      } catch (error) {
        this.failed(rule, error);
      }
    }
    const { sectionTitle, closed } = context;
    return { by: this, outside: { ...outside, verdicts: [] }, sectionTitle, closed, ofUnitRules: collected.reports, ofVerdicts: [], all: null };
  }

  /** Lets those comparing rules look that have not looked yet, or decided otherwise since. */
  #compare(kept: Kept, placed: PlacedUnit, agenda: Agenda, outside: Outside): void {
    const { rules, shared, verdicts } = outside;
    const before = kept.outside.verdicts;
    const { kind, sectionTitle, body, closed, meetingDate, names, texts } = contextOf(shared, kept.sectionTitle, kept.closed);
    const context: ComparedContext = { kind, sectionTitle, body, closed, meetingDate, names, texts, agenda, placed };
    let ofVerdicts: (readonly ShownReport[])[] | null = null;
    for (let index = 0; index < verdicts.length; index++) {
      const verdict = verdicts[index] ?? null;
      if ((before[index] ?? null) === verdict) continue;
      const found = verdict === null ? none : this.#foundBy(verdict, rules.comparing[index] as ActiveRules["comparing"][number], context);
      if (found.length === 0 && (kept.ofVerdicts[index] ?? none).length === 0) continue;
      ofVerdicts ??= verdicts.map((_, at) => kept.ofVerdicts[at] ?? none);
      ofVerdicts[index] = found;
    }
    kept.outside = outside;
    if (ofVerdicts === null) return;
    kept.ofVerdicts = ofVerdicts;
    kept.all = null;
  }

  #foundBy(verdict: Verdict, { rule, id, severity }: ActiveRules["comparing"][number], context: ComparedContext): readonly ShownReport[] {
    const collected = new Collected();
    collected.of(id, severity);
    try {
      verdict.check(context.placed.unit, context, collected.report);
    } catch (error) {
      this.failed(rule, error);
    }
    return collected.reports;
  }
}

function contextOf({ kind, body, meetingDate, names, texts }: Outside["shared"], sectionTitle: string | null, closed: boolean): UnitContext {
  return { kind, sectionTitle, body, closed, meetingDate, names, texts };
}

/** Reports of some rules on one unit. All rules that run on every edit share a function to report to: making one for each takes longer than most of them run. */
class Collected {
  readonly reports: ShownReport[] = [];
  #rule = "";
  #severity: Severity = "hint";
  #before = 0;

  /** The rule that is asked next. */
  of(rule: string, severity: Severity): void {
    this.#rule = rule;
    this.#severity = severity;
    this.#before = this.reports.length;
  }

  readonly report = (report: ComparingReport): void => {
    if (this.reports.length - this.#before < mostReports) this.reports.push(shown(this.#rule, this.#severity, report));
  };
}

/** What one rule may report of one unit. Only a file that is no agenda has more, and it must not fill the memory. */
export const mostReports = 50_000;

const none: readonly never[] = [];

function areClosed(closed: readonly boolean[], units: readonly PlacedUnit[], from: number): boolean {
  for (let index = 0; index < closed.length; index++) if (units[from + index]?.closed !== closed[index]) return false;
  return true;
}

function isInside({ span, related, reachingRelated }: ComparingReport, length: number): boolean {
  return reachingRelated === undefined && span.end < length && (related ?? none).every((place) => place.span.start >= 0 && place.span.end < length);
}

function byPlace({ rule, report: { span } }: ShownReport, other: ShownReport): number {
  const others = other.report.span;
  return span.start - others.start || span.end - others.end || (rule < other.rule ? -1 : rule > other.rule ? 1 : 0);
}
