import { textsOf, type Language, type Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import type { MeetingLookup } from "../model/meeting-lookup.js";
import { meetingDateOf } from "../model/meeting.js";
import { silencesOf } from "../model/silences.js";
import type { ProfileNames } from "../profile/names.js";
import type { RuleSeverity } from "../profile/profile.js";
import { DocumentReports, type AnchoredReport } from "./document-reports.js";
import { Found } from "./found.js";
import { placedAt, PlacedFinding, shown } from "./placed-finding.js";
import type { DocumentRule, FileFound, Finding, Rule, Severity, SilenceRule } from "./rule.js";
import { SilenceIndex } from "./silence-index.js";
import { mostReports, UnitFindings } from "./unit-findings.js";
import { VerdictKeeper, type ActiveRules } from "./verdicts.js";

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

/** The rules that are on, each with the profile's severity. */
interface AllActiveRules extends ActiveRules {
  readonly document: readonly (readonly [DocumentRule, Severity])[];
}

/**
 * Runs rules over documents. Findings of a unit are kept with the unit, so that after an edit only the
 * unit it touched is checked again; rules about more than a unit run again where something has changed
 * that they decide by or look at. One linter a language and list of rules; it holds nothing of a document that nobody else
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
  readonly #verdicts: VerdictKeeper;
  readonly #unitFindings: UnitFindings;
  readonly #active = new WeakMap<ProfileNames, AllActiveRules>();

  constructor(options: LinterOptions) {
    this.#rules = options.rules;
    this.#silenceRules = options.rules.filter((rule) => rule.scope === "silences");
    this.#ruleIds = new Set([...options.rules.map((rule) => rule.id), ...(options.otherIds ?? [])]);
    this.#alsoOn = options.alsoOn ?? [];
    this.#texts = textsOf(options.language ?? "da");
    this.#onFailure = options.onFailure ?? (() => undefined);
    const failed = (rule: Rule, error: unknown): void => this.#onFailure(rule.id, error);
    this.#verdicts = new VerdictKeeper(failed);
    this.#unitFindings = new UnitFindings(failed);
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
  check(agenda: Agenda, surroundings: Surroundings = {}): readonly Finding[] {
    return this.found(agenda, surroundings).all;
  }

  /** The same for those who do not read all of them. */
  found(agenda: Agenda, { today = null, fileExists = null, meetings = null, sentAgenda = null }: Surroundings = {}): Found {
    const meetingDate = meetingDateOf(agenda);
    const active = this.#activeRules(agenda.names);
    const context = { today, fileExists, meetings, sentAgenda, names: agenda.names, texts: this.#texts };
    const shared = { kind: agenda.kind, body: agenda.names.bodyNamed(agenda.header.body), meetingDate, names: agenda.names, texts: this.#texts };
    const outside = this.#verdicts.of(active, agenda, shared, context);
    const others: PlacedFinding[] = [];
    for (const { reports, place } of this.#documentReports.of(active.document, agenda, context, meetingDate)) {
      for (const { shown: report, from } of reports) others.push(new PlacedFinding(report, placedAt(report.report.span, from, place), from, place));
    }
    const found = new Found(this.#unitFindings.of(agenda, outside), others, agenda);
    const notes = silencesOf(agenda);
    if (notes.length === 0) return found;
    const silences = new SilenceIndex(agenda, notes);
    const heard = found.all.filter(({ rule, span }) => !silences.silences(rule, span.start));
    return new Found([], heard.concat(this.#silenceFindings(silences, agenda.names)), agenda);
  }

  #activeRules(names: ProfileNames): AllActiveRules {
    const known = this.#active.get(names);
    if (known !== undefined) return known;
    const unit: ActiveRules["unit"][number][] = [];
    const comparing: ActiveRules["comparing"][number][] = [];
    const document: (readonly [DocumentRule, Severity])[] = [];
    for (const rule of this.#rules) {
      const severity = this.#severityOf(rule, names);
      if (severity === "off") continue;
      if (rule.scope === "unit") unit.push({ rule, id: rule.id, severity, asked: rule.check });
      else if (rule.scope === "comparing") comparing.push({ rule, id: rule.id, severity, asked: rule.decide });
      else if (rule.scope === "document") document.push([rule, severity]);
    }
    const active = { unit, comparing, document };
    this.#active.set(names, active);
    return active;
  }

  #silenceFindings(silences: SilenceIndex, names: ProfileNames): PlacedFinding[] {
    const uses = silences.uses(this.#ruleIds);
    const context = { ruleIds: [...this.#ruleIds], texts: this.#texts };
    const found: PlacedFinding[] = [];
    for (const rule of this.#silenceRules) {
      const severity = this.#severityOf(rule, names);
      if (severity === "off") continue;
      this.#guarded(rule, () => {
        rule.check(uses, context, (report) => found.push(new PlacedFinding(shown(rule.id, severity, report), report.span, 0)));
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
