import type { Agenda } from "../model/agenda.js";
import { KeptAtEnds } from "../model/units.js";
import type { ComparingRule, DocumentContext, Rule, Severity, UnitContext, UnitRule, Verdict } from "./rule.js";

/** A rule that is on, with the profile's severity. What is asked of each rule on every edit stands in objects of one shape: rules have many, which are slower to read. */
export interface ActiveRule<R extends Rule, Asked> {
  readonly rule: R;
  readonly id: string;
  readonly severity: Severity;
  readonly asked: Asked;
}

/** The rules that report of single units. */
export interface ActiveRules {
  readonly unit: readonly ActiveRule<UnitRule, UnitRule["check"]>[];
  readonly comparing: readonly ActiveRule<ComparingRule, ComparingRule["decide"]>[];
}

/** What all units of a document have in common. */
export type SharedContext = Omit<UnitContext, "sectionTitle" | "closed">;

/** Everything outside of a unit that all its findings may depend on. */
export interface Outside {
  readonly rules: ActiveRules;
  readonly shared: SharedContext;
  /** By comparing rule; null where one has nothing to report. */
  readonly verdicts: readonly (Verdict | null)[];
}

const outsides = new KeptAtEnds<Outside>();

/** Asks comparing rules for their verdicts. What stands from the version before stays the same object, so that it takes one look to see that nothing has changed. */
export class VerdictKeeper {
  constructor(private readonly failed: (rule: ComparingRule, error: unknown) => void) {}

  of(rules: ActiveRules, agenda: Agenda, shared: SharedContext, context: DocumentContext): Outside {
    const { units } = agenda;
    if (units.length === 0) return { rules, shared, verdicts: [] };
    const old = outsides.before(units, (before) => before.rules === rules);
    const verdicts: (Verdict | null)[] = [];
    let isSame = old !== null && isSameContext(old.shared, shared);
    for (let index = 0; index < rules.comparing.length; index++) {
      const known = old?.verdicts[index] ?? null;
      const verdict = this.#verdictOf(rules.comparing[index] as ActiveRules["comparing"][number], agenda, context, known);
      isSame &&= verdict === known;
      verdicts.push(verdict);
    }
    const outside = old !== null && isSame ? old : { rules, shared, verdicts };
    outsides.set(units, outside);
    return outside;
  }

  #verdictOf({ rule, asked }: ActiveRules["comparing"][number], agenda: Agenda, context: DocumentContext, old: Verdict | null): Verdict | null {
    try {
      const verdict = asked(agenda, context);
      return saysTheSame(old, verdict) ? old : verdict;
    } catch (error) {
      this.failed(rule, error);
      return null;
    }
  }
}

function saysTheSame(old: Verdict | null, fresh: Verdict | null): boolean {
  if (old === null || fresh === null) return old === fresh;
  return old.key.length === fresh.key.length && old.key.every((value, index) => value === fresh.key[index]);
}

export function isSameContext(a: SharedContext, b: SharedContext): boolean {
  return a === b || (a.kind === b.kind && a.meetingDate === b.meetingDate && a.body === b.body && a.names === b.names && a.texts === b.texts);
}
