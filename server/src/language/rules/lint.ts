import { textsOf, type Language, type Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import type { MeetingLookup } from "../model/meeting-lookup.js";
import { meetingDateOf } from "../model/meeting.js";
import type { Unit } from "../model/unit.js";
import type { ProfileNames } from "../profile/names.js";
import type { RuleSeverity } from "../profile/profile.js";
import { DocumentReports, type AnchoredReport } from "./document-reports.js";
import { inOrder, PlacedFinding, shown, type ShownReport } from "./placed-finding.js";
import type { DocumentRule, FileFound, Finding, Rule, Severity, SilenceRule, UnitContext, UnitRule } from "./rule.js";
import { SilenceIndex } from "./silence-index.js";

export interface LinterOptions {
  readonly rules: readonly Rule[];
  readonly language?: Language;
  /** Ids that findings from elsewhere have (the file's encoding): known, so that a note may name them. */
  readonly otherIds?: readonly string[];
  /** Rules that run with their own severity where the profile has them off. */
  readonly alsoOn?: readonly string[];
  /** Told of a rule that threw; its findings are missing, all others stand. */
  readonly onFailure?: (rule: string, error: unknown) => void;
}

/** What lies outside the document. What is not given, the rules that need it are silent about. */
export interface Surroundings {
  readonly today?: IsoDay | null;
  readonly fileExists?: ((path: string) => FileFound) | null;
  readonly meetings?: MeetingLookup | null;
  /** Another function as soon as its answer may be another. */
  readonly sentAgenda?: (() => Agenda | null) | null;
}

/** The findings of a unit, and where they were last placed. */
interface Kept {
  readonly context: UnitContext;
  readonly findings: readonly ShownReport[];
  start: number;
  placed: readonly Finding[];
}

/** The rules that are on, each with the profile's severity. */
interface ActiveRules {
  readonly names: ProfileNames;
  readonly unit: readonly (readonly [UnitRule, Severity])[];
  readonly document: readonly (readonly [DocumentRule, Severity])[];
}

/**
 * Runs rules over documents. Findings of a unit are kept with the unit, so that after an edit only the
 * unit it touched is checked again; rules that compare units run again where they look at something that
 * has changed. One linter a language and list of rules; it holds nothing of a document that nobody else
 * holds.
 */
export class Linter {
  readonly #rules: readonly Rule[];
  readonly #silenceRules: readonly SilenceRule[];
  readonly #ruleIds: ReadonlySet<string>;
  readonly #alsoOn: readonly string[];
  readonly #texts: Texts;
  readonly #onFailure: (rule: string, error: unknown) => void;
  readonly #documentReports: DocumentReports;
  #kept = new WeakMap<Unit, Kept>();
  #active: ActiveRules | null = null;

  constructor(options: LinterOptions) {
    this.#rules = options.rules;
    this.#silenceRules = options.rules.filter((rule) => rule.scope === "silences");
    this.#ruleIds = new Set([...options.rules.map((rule) => rule.id), ...(options.otherIds ?? [])]);
    this.#alsoOn = options.alsoOn ?? [];
    this.#texts = textsOf(options.language ?? "da");
    this.#onFailure = options.onFailure ?? (() => undefined);
    this.#documentReports = new DocumentReports((rule, severity, agenda, context) => {
      const reports: AnchoredReport[] = [];
      this.#guarded(rule, () => {
        rule.check(agenda, context, (report, from = 0) => {
          if (reports.length < mostReports) reports.push({ shown: shown(rule.id, severity, report), from });
        });
      });
      return reports;
    });
  }

  /** All findings, by place in the document and then by rule. */
  check(agenda: Agenda, { today = null, fileExists = null, meetings = null, sentAgenda = null }: Surroundings = {}): readonly Finding[] {
    const silences = new SilenceIndex(agenda);
    const meetingDate = meetingDateOf(agenda);
    const active = this.#activeRules(agenda.names);
    const findings = this.#unitFindings(agenda, meetingDate, active);
    const context = { today, fileExists, meetings, sentAgenda, names: agenda.names, texts: this.#texts };
    for (const { reports, place } of this.#documentReports.of(active.document, agenda, context, meetingDate)) {
      for (const { shown: report, from } of reports) findings.push(new PlacedFinding(report, from, place));
    }
    const heard = silences.isEmpty ? findings : findings.filter(({ rule, span }) => !silences.silences(rule, span.start));
    if (!silences.isEmpty) heard.push(...this.#silenceFindings(silences, agenda.names));
    return heard.sort(inOrder);
  }

  #activeRules(names: ProfileNames): ActiveRules {
    if (this.#active?.names === names) return this.#active;
    const unit: (readonly [UnitRule, Severity])[] = [];
    const document: (readonly [DocumentRule, Severity])[] = [];
    for (const rule of this.#rules) {
      const severity = this.#severityOf(rule, names);
      if (severity === "off") continue;
      if (rule.scope === "unit") unit.push([rule, severity]);
      else if (rule.scope === "document") document.push([rule, severity]);
    }
    return (this.#active = { names, unit, document });
  }

  #unitFindings(agenda: Agenda, meetingDate: IsoDay | null, active: ActiveRules): Finding[] {
    const { kind, names } = agenda;
    const body = names.bodyNamed(agenda.header.body);
    const all: Finding[] = [];
    let sectionTitle: string | null = null;
    for (const { unit, start, closed } of agenda.units) {
      if (unit.kind === "section" || unit.kind === "group") sectionTitle = unit.heading?.title ?? null;
      const kept = this.#keptFor(unit, { kind, sectionTitle, meetingDate, closed, body, names, texts: this.#texts }, active);
      if (kept.start !== start) {
        kept.placed = kept.findings.map((finding) => new PlacedFinding(finding, start));
        kept.start = start;
      }
      for (const finding of kept.placed) all.push(finding);
    }
    return all;
  }

  #keptFor(unit: Unit, context: UnitContext, { unit: rules }: ActiveRules): Kept {
    const known = this.#kept.get(unit);
    if (known !== undefined && isSame(known.context, context)) return known;
    const findings: ShownReport[] = [];
    for (const [rule, severity] of rules) {
      const before = findings.length;
      this.#guarded(rule, () => {
        rule.check(unit, context, (report) => {
          if (findings.length - before < mostReports) findings.push(shown(rule.id, severity, report));
        });
      });
    }
    findings.sort((a, b) => a.report.span.start - b.report.span.start);
    const kept: Kept = { context, findings, start: -1, placed: [] };
    this.#kept.set(unit, kept);
    return kept;
  }

  #silenceFindings(silences: SilenceIndex, names: ProfileNames): Finding[] {
    const uses = silences.uses(this.#ruleIds);
    const context = { ruleIds: [...this.#ruleIds], texts: this.#texts };
    const found: Finding[] = [];
    for (const rule of this.#silenceRules) {
      const severity = this.#severityOf(rule, names);
      if (severity === "off") continue;
      this.#guarded(rule, () => {
        rule.check(uses, context, (report) => found.push(new PlacedFinding(shown(rule.id, severity, report), 0)));
      });
    }
    return found;
  }

  #severityOf({ id, severity }: Rule, names: ProfileNames): RuleSeverity {
    const own = names.profile.severities[id] ?? severity;
    return own === "off" && this.#alsoOn.includes(id) ? severity : own;
  }

  #guarded(rule: Rule, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.#onFailure(rule.id, error);
    }
  }
}

/** What one rule may report of one unit. Only a file that is no agenda has more, and it must not fill the memory. */
const mostReports = 50_000;

function isSame(a: UnitContext, b: UnitContext): boolean {
  return a.closed === b.closed && a.sectionTitle === b.sectionTitle && a.kind === b.kind && a.meetingDate === b.meetingDate && a.body === b.body && a.names === b.names && a.texts === b.texts;
}
