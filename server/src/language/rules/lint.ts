import { textsOf, type Language, type Texts } from "../messages/texts.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import { meetingDateOf } from "../model/meeting.js";
import { silencesOf, type SilencedRule, type Silences } from "../model/silences.js";
import type { Unit } from "../model/unit.js";
import { shifted, type TextEdit } from "../text/span.js";
import type { DocumentRule, Finding, Report, Rule, Severity, SilenceRule, UnitContext, UnitRule } from "./rule.js";

export interface LinterOptions {
  readonly rules: readonly Rule[];
  readonly language?: Language;
  /** Ids that findings from elsewhere have (the file's encoding): known, so that a note may name them. */
  readonly otherIds?: readonly string[];
  /** Told of a rule that threw; its findings are missing, all others stand. */
  readonly onFailure?: (rule: string, error: unknown) => void;
}

/** What lies outside the document. What is not given, the rules that need it are silent about. */
export interface Surroundings {
  readonly today?: IsoDay | null;
  readonly fileExists?: ((path: string) => boolean) | null;
}

/** What a rule found in a unit, kept with the unit. */
interface UnitFinding {
  readonly rule: Rule;
  readonly report: Report;
}

interface Kept {
  readonly key: string;
  readonly findings: readonly UnitFinding[];
}

/**
 * Runs rules over documents. Findings of a unit are kept with the unit, so that after an edit only the
 * unit it touched is checked again; rules that compare units run each time. One linter a language and
 * list of rules; it holds nothing of a document that nobody else holds.
 */
export class Linter {
  readonly #unitRules: readonly UnitRule[];
  readonly #documentRules: readonly DocumentRule[];
  readonly #silenceRules: readonly SilenceRule[];
  readonly #ruleIds: readonly string[];
  readonly #texts: Texts;
  readonly #onFailure: (rule: string, error: unknown) => void;
  #kept = new WeakMap<Unit, Kept>();

  constructor(options: LinterOptions) {
    this.#unitRules = options.rules.filter((rule) => rule.scope === "unit");
    this.#documentRules = options.rules.filter((rule) => rule.scope === "document");
    this.#silenceRules = options.rules.filter((rule) => rule.scope === "silences");
    this.#ruleIds = [...options.rules.map((rule) => rule.id), ...(options.otherIds ?? [])];
    this.#texts = textsOf(options.language ?? "da");
    this.#onFailure = options.onFailure ?? (() => undefined);
  }

  /** All findings, by place in the document and then by rule. */
  check(agenda: Agenda, { today = null, fileExists = null }: Surroundings = {}): readonly Finding[] {
    const { severities } = agenda.names.profile;
    const silences = silencesOf(agenda);
    const findings: Finding[] = [];
    const used = new Set<SilencedRule>();
    const add = (rule: Rule, report: Report, by: number): void => {
      const severity = severities[rule.id] ?? rule.severity;
      if (severity === "off") return;
      const silenced = silencedBy(silences, rule.id, report.span.start + by, agenda);
      silenced.forEach((silence) => used.add(silence));
      if (silenced.length === 0) findings.push(placed(rule.id, severity, report, by));
    };
    const { kind, names } = agenda;
    const meetingDate = meetingDateOf(agenda);
    const body = names.bodyNamed(agenda.header.body);
    let sectionTitle: string | null = null;
    for (const unit of agenda.units) {
      if (unit.unit.kind === "section" || unit.unit.kind === "group") sectionTitle = unit.unit.heading?.title ?? null;
      const context: UnitContext = { kind, sectionTitle, meetingDate, closed: unit.closed, body, names, texts: this.#texts };
      for (const { rule, report } of this.#unitFindings(unit, context)) add(rule, report, unit.start);
    }
    for (const rule of this.#documentRules) {
      if (severities[rule.id] === "off") continue;
      this.#guarded(rule, (report) => rule.check(agenda, { today, fileExists, names: agenda.names, texts: this.#texts }, report)).forEach((report) => add(rule, report, 0));
    }
    this.#checkSilences(silences, used).forEach(({ rule, report }) => {
      const severity = severities[rule.id] ?? rule.severity;
      if (severity !== "off") findings.push(placed(rule.id, severity, report, 0));
    });
    return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  }

  #unitFindings({ unit }: PlacedUnit, context: UnitContext): readonly UnitFinding[] {
    const key = `${context.kind} ${String(context.closed)} ${context.body ?? ""} ${context.meetingDate ?? ""} ${context.sectionTitle ?? ""}`;
    const kept = this.#kept.get(unit);
    if (kept?.key === key) return kept.findings;
    const { severities } = context.names.profile;
    const findings = this.#unitRules.flatMap((rule) =>
      severities[rule.id] === "off" ? [] : this.#guarded(rule, (report) => rule.check(unit, context, report)).map((report) => ({ rule, report })),
    );
    this.#kept.set(unit, { key, findings });
    return findings;
  }

  #checkSilences(silences: Silences, used: ReadonlySet<SilencedRule>): readonly UnitFinding[] {
    if (silences.length === 0) return [];
    const uses = silences.flatMap(({ rules, note }) =>
      rules.map((silenced) => ({ ...silenced, note, isAlone: rules.length === 1, isKnown: this.#ruleIds.includes(silenced.id), isUsed: used.has(silenced) })),
    );
    const context = { ruleIds: this.#ruleIds, texts: this.#texts };
    return this.#silenceRules.flatMap((rule) => this.#guarded(rule, (report) => rule.check(uses, context, report)).map((report) => ({ rule, report })));
  }

  #guarded(rule: Rule, run: (report: (report: Report) => void) => void): readonly Report[] {
    const reports: Report[] = [];
    try {
      run((report) => reports.push(report));
    } catch (error) {
      this.#onFailure(rule.id, error);
    }
    return reports;
  }
}

/** The notes that keep `rule` silent at `offset`. */
function silencedBy(silences: Silences, rule: string, offset: number, agenda: Agenda): readonly SilencedRule[] {
  if (silences.length === 0) return [];
  const { line } = agenda.positionAt(offset);
  return silences.flatMap((silence) => (silence.fromLine <= line && line < silence.endLine ? silence.rules.filter(({ id }) => id === rule) : []));
}

function placed(rule: string, severity: Severity, report: Report, by: number): Finding {
  const moved = ({ span, newText }: TextEdit): TextEdit => ({ span: shifted(span, by), newText });
  return {
    rule,
    severity,
    message: report.message,
    span: shifted(report.span, by),
    fixes: (report.fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map(moved) })),
    related: (report.related ?? []).map((place) => ({ ...place, span: shifted(place.span, by) })),
  };
}
