import { textsOf, type Language, type Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import type { MeetingLookup } from "../model/meeting-lookup.js";
import { meetingDateOf } from "../model/meeting.js";
import type { Unit } from "../model/unit.js";
import type { ProfileNames } from "../profile/names.js";
import type { RuleSeverity } from "../profile/profile.js";
import { DocumentReports } from "./document-reports.js";
import { placeAt, PlacedFinding } from "./placed-finding.js";
import type { Finding, Report, Rule, Severity, SilenceRule, UnitContext, UnitRule } from "./rule.js";
import { SilenceIndex } from "./silence-index.js";

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
  readonly meetings?: MeetingLookup | null;
}

/** What a rule found in a unit. */
interface UnitFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly report: Report;
}

/** The findings of a unit, and where they were last placed. */
interface Kept {
  readonly context: UnitContext;
  readonly findings: readonly UnitFinding[];
  start: number;
  placed: readonly Finding[];
}

/**
 * Runs rules over documents. Findings of a unit are kept with the unit, so that after an edit only the
 * unit it touched is checked again; rules that compare units run again where they look at something that
 * has changed. One linter a language and list of rules; it holds nothing of a document that nobody else
 * holds.
 */
export class Linter {
  readonly #unitRules: readonly UnitRule[];
  readonly #silenceRules: readonly SilenceRule[];
  readonly #ruleIds: ReadonlySet<string>;
  readonly #texts: Texts;
  readonly #onFailure: (rule: string, error: unknown) => void;
  readonly #documentReports: DocumentReports;
  #kept = new WeakMap<Unit, Kept>();

  constructor(options: LinterOptions) {
    this.#unitRules = options.rules.filter((rule) => rule.scope === "unit");
    this.#silenceRules = options.rules.filter((rule) => rule.scope === "silences");
    this.#ruleIds = new Set([...options.rules.map((rule) => rule.id), ...(options.otherIds ?? [])]);
    this.#texts = textsOf(options.language ?? "da");
    this.#onFailure = options.onFailure ?? (() => undefined);
    this.#documentReports = new DocumentReports(
      options.rules.filter((rule) => rule.scope === "document"),
      (rule, agenda, context) => (severityOf(rule, context.names) === "off" ? [] : this.#guarded(rule, (report) => rule.check(agenda, context, report))),
    );
  }

  /** All findings, by place in the document and then by rule. */
  check(agenda: Agenda, { today = null, fileExists = null, meetings = null }: Surroundings = {}): readonly Finding[] {
    const silences = new SilenceIndex(agenda);
    const meetingDate = meetingDateOf(agenda);
    const findings = this.#unitFindings(agenda, meetingDate);
    const context = { today, fileExists, meetings, names: agenda.names, texts: this.#texts };
    for (const { rule, reports, place } of this.#documentReports.of(agenda, context, meetingDate)) {
      const severity = severityOf(rule, agenda.names);
      if (severity !== "off") for (const report of reports) findings.push(new PlacedFinding(rule.id, severity, report, place));
    }
    const heard = silences.isEmpty ? findings : findings.filter(({ rule, span }) => !silences.silences(rule, span.start));
    if (!silences.isEmpty) heard.push(...this.#silenceFindings(silences, agenda.names));
    return heard.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule));
  }

  #unitFindings(agenda: Agenda, meetingDate: IsoDay | null): Finding[] {
    const { kind, names } = agenda;
    const body = names.bodyNamed(agenda.header.body);
    const all: Finding[] = [];
    let sectionTitle: string | null = null;
    for (const { unit, start, closed } of agenda.units) {
      if (unit.kind === "section" || unit.kind === "group") sectionTitle = unit.heading?.title ?? null;
      const kept = this.#keptFor(unit, { kind, sectionTitle, meetingDate, closed, body, names, texts: this.#texts });
      if (kept.start !== start) {
        const place = placeAt(start);
        kept.placed = kept.findings.map(({ rule, severity, report }) => new PlacedFinding(rule.id, severity, report, place));
        kept.start = start;
      }
      for (const finding of kept.placed) all.push(finding);
    }
    return all;
  }

  #keptFor(unit: Unit, context: UnitContext): Kept {
    const known = this.#kept.get(unit);
    if (known !== undefined && isSame(known.context, context)) return known;
    const findings = this.#unitRules.flatMap((rule): UnitFinding[] => {
      const severity = severityOf(rule, context.names);
      return severity === "off" ? [] : this.#guarded(rule, (report) => rule.check(unit, context, report)).map((report) => ({ rule, severity, report }));
    });
    const kept: Kept = { context, findings, start: -1, placed: [] };
    this.#kept.set(unit, kept);
    return kept;
  }

  #silenceFindings(silences: SilenceIndex, names: ProfileNames): Finding[] {
    const uses = silences.uses(this.#ruleIds);
    const context = { ruleIds: [...this.#ruleIds], texts: this.#texts };
    return this.#silenceRules.flatMap((rule) => {
      const severity = severityOf(rule, names);
      const reports = severity === "off" ? [] : this.#guarded(rule, (report) => rule.check(uses, context, report));
      return severity === "off" ? [] : reports.map((report) => new PlacedFinding(rule.id, severity, report, placeAt(0)));
    });
  }

  #guarded(rule: Rule, run: (report: (report: Report) => void) => void): readonly Report[] {
    const reports: Report[] = [];
    try {
      run((report) => {
        if (reports.length < mostReports) reports.push(report);
      });
    } catch (error) {
      this.#onFailure(rule.id, error);
    }
    return reports;
  }
}

/** What one rule may report of one unit. Only a file that is no agenda has more, and it must not fill the memory. */
const mostReports = 50_000;

function severityOf(rule: Rule, names: ProfileNames): RuleSeverity {
  return names.profile.severities[rule.id] ?? rule.severity;
}

function isSame(a: UnitContext, b: UnitContext): boolean {
  return a.closed === b.closed && a.sectionTitle === b.sectionTitle && a.kind === b.kind && a.meetingDate === b.meetingDate && a.body === b.body && a.names === b.names && a.texts === b.texts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
