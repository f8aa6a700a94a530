import type { Texts } from "../messages/texts.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { IsoDay } from "../model/calendar.js";
import type { KnownMeeting, MeetingLookup } from "../model/meeting-lookup.js";
import type { Unit } from "../model/unit.js";
import type { ProfileNames } from "../profile/names.js";
import type { DocumentKind } from "../syntax/nodes.js";
import type { Span, TextEdit } from "../text/span.js";

export type Severity = "error" | "warning" | "information" | "hint";

/** A way to make a finding go away. */
export interface Fix {
  /** For the menu, in the user's language. */
  readonly title: string;
  /** Offsets from the same place as the finding's span. */
  readonly edits: readonly TextEdit[];
  /** Whether it may be made unseen, by "fix all" and `lint --fix`. At most one fix of a finding is safe. */
  readonly safe: boolean;
}

/** Another place that explains the finding: the first of two parts with the same name. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** What a rule reports. Offsets count from the unit's start in a unit rule, in a document rule from what it says beside the report. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** A finding in one version of a document; all offsets count from the document's start. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

/** Everything outside a unit that its findings may depend on; findings are kept as long as it stays the same. */
export interface UnitContext {
  readonly kind: DocumentKind;
  /** The title of the section the unit stands in, or null. */
  readonly sectionTitle: string | null;
  /** The document's body in the profile's spelling, or null where it is none of the profile's or not named. */
  readonly body: string | null;
  /** Whether the unit is closed to the public, by its own mark or its group's. */
  readonly closed: boolean;
  /** The day of the meeting, or null where nothing says it. */
  readonly meetingDate: IsoDay | null;
  readonly names: ProfileNames;
  readonly texts: Texts;
}

/** True: it is there; false: it is not; `writtenAs`: it is, and this is the link with the names as they are on the disk. */
export type FileFound = boolean | { readonly writtenAs: string };

export interface DocumentContext {
  /** Whether a file exists, its path written relative to the document; null where nobody can say. */
  readonly fileExists: ((path: string) => FileFound) | null;
  /** The meetings that the workspace has files of, or null where not all of them are known. */
  readonly meetings: MeetingLookup | null;
  /** The agenda that was sent out before the meeting, where the document is its minutes; null where nobody has it. Asked for only where somebody wants it. */
  readonly sentAgenda: (() => Agenda | null) | null;
  /** Today, or null where nobody said: the core has no clock. */
  readonly today: IsoDay | null;
  readonly names: ProfileNames;
  readonly texts: Texts;
}

/** The page of a rule, in Danish, as plain sentences. */
export interface RuleDocs {
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why it matters to a reader or a secretary. */
  readonly why: string;
  /** How to put it right. */
  readonly howToFix: string;
  /** Where the norm comes from. */
  readonly source: string;
}

/**
 * An example that runs as a test. In `wrong` the text the finding covers stands between `⟦` and `⟧`;
 * an empty pair marks a finding of no length. `right` is what the fix makes of it (where there is a
 * safe fix), else the text put right by hand.
 */
export interface RuleExample {
  readonly wrong: string;
  readonly right: string;
  readonly kind?: DocumentKind;
  /** The rules that have something to say once the fix is made, on purpose: what it inserts is still to be filled in. */
  readonly leaves?: readonly string[];
  /** The day on which the example is looked at, for rules that need one. */
  readonly today?: IsoDay;
  /** The files that exist beside the document. */
  readonly files?: readonly string[];
  /** The meetings of its body that the folder has files of. */
  readonly meetings?: readonly KnownMeeting[];
  /** The agenda that was sent out before the meeting. */
  readonly sent?: string;
}

interface RuleBase {
  /** Stable, kebab-case, public: it stands in files (`// ignorer: …`) and on pages. */
  readonly id: string;
  readonly severity: Severity;
  readonly docs: RuleDocs;
  readonly examples: readonly RuleExample[];
}

/** A rule that needs to see no more than one section or item. */
export interface UnitRule extends RuleBase {
  readonly scope: "unit";
  readonly check: (unit: Unit, context: UnitContext, report: (report: Report) => void) => void;
}

/**
 * A rule whose findings stand in single units, but depend on all of them: it decides over the whole document, then looks
 * at units one by one. Most edits change no decision; then only the units they touched are looked at again.
 */
export interface ComparingRule extends RuleBase {
  readonly scope: "comparing";
  /** Runs on every edit, so its time must not depend on the length of the document: see model/overall.ts. Null: nothing to report anywhere. */
  readonly decide: (agenda: Agenda, context: DocumentContext) => Verdict | null;
}

/** What a comparing rule has decided over a document. */
export interface Verdict {
  /**
   * Everything of the decision that `check` uses. As long as each value is the same (`===`) as in the version before, that
   * version's verdict stands, with what was reported of unchanged units; so `check` may hold nothing else of the version.
   */
  readonly key: readonly unknown[];
  /** May depend on nothing but the unit, the key and what `numbering` of `context.agenda` stands for. */
  readonly check: (unit: Unit, context: ComparedContext, report: (report: ComparingReport) => void) => void;
}

export interface ComparedContext extends UnitContext {
  readonly agenda: Agenda;
  readonly placed: PlacedUnit;
}

/** What a comparing rule reports; offsets count from the unit's start. */
export interface ComparingReport extends Report {
  /** Fixes, and places, that reach into other units: made of the version in which somebody asks for them. Offsets count from the document's start. */
  readonly reachingFixes?: (agenda: Agenda) => readonly Fix[];
  readonly reachingRelated?: (agenda: Agenda) => readonly RelatedPlace[];
}

/** A rule that sees the document as a whole and reports wherever it likes. It runs on every edit, unless it says what it looks at. */
export interface DocumentRule extends RuleBase {
  readonly scope: "document";
  /**
   * Everything the rule looks at in a unit beside its kind, number and `closed`, as text to compare. As long
   * as no unit says anything else, what the rule reported stands and is only moved; so places the rule
   * points at in the unit belong to it too. The title block, the date of the meeting and the profile need not.
   */
  readonly looksAt?: (unit: Unit) => string;
  readonly check: (agenda: Agenda, context: DocumentContext, report: DocumentReporter) => void;
}

/** Takes a report whose offsets count from `from`, the start of a unit; from the document's where it is left out. */
type DocumentReporter = (report: Report, from?: number) => void;

/** A rule's id in an `// ignorer:` note, and what came of it. Offsets count from the document's start. */
export interface SilenceUse {
  readonly id: string;
  readonly span: Span;
  /** The whole line of the note. */
  readonly note: Span;
  /** Whether other rules are named in the same note. */
  readonly isAlone: boolean;
  readonly isKnown: boolean;
  readonly isUsed: boolean;
}

/** A rule about the notes that silence others. It runs when all others have, and no note silences it. */
export interface SilenceRule extends RuleBase {
  readonly scope: "silences";
  readonly check: (uses: readonly SilenceUse[], context: SilenceContext, report: (report: Report) => void) => void;
}

export interface SilenceContext {
  readonly ruleIds: readonly string[];
  readonly texts: Texts;
}

export type Rule = UnitRule | ComparingRule | DocumentRule | SilenceRule;
