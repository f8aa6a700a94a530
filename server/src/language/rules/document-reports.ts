import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { Header } from "../model/header.js";
import { onceAtUnit, type Unit } from "../model/unit.js";
import { KeptAtEnds } from "../model/units.js";
import { indexAt, type Span } from "../text/span.js";
import type { Place, ShownReport } from "./placed-finding.js";
import type { DocumentContext, DocumentRule, Severity } from "./rule.js";

/** What a document rule reported, and where it stands in the version that was asked about. */
export interface PlacedReports {
  readonly reports: readonly AnchoredReport[];
  /** Where something stands that a report counted from the start of the document. */
  readonly place: Place | null;
}

export interface AnchoredReport {
  readonly shown: ShownReport;
  /** What its offsets count from. */
  readonly from: number;
}

type LooksAt = NonNullable<DocumentRule["looksAt"]>;

/** Reports as they were made, and where the units began then. */
interface Kept {
  readonly reports: readonly AnchoredReport[];
  readonly starts: readonly number[];
  readonly length: number;
}

/** The last version of a document that was checked. */
interface Version {
  readonly by: DocumentReports;
  readonly units: readonly PlacedUnit[];
  readonly context: DocumentContext;
  readonly header: Header;
  readonly meetingDate: string | null;
  readonly doubleSpaced: boolean;
  readonly kept: ReadonlyMap<DocumentRule, Kept>;
}

const versions = new KeptAtEnds<Version>();

/**
 * The reports of document rules, made anew only where an edit has changed something the rule looks at.
 * The time an edit takes must not depend on the length of the document, and most edits change nothing
 * that a rule compares units by.
 */
export class DocumentReports {
  constructor(private readonly run: (rule: DocumentRule, severity: Severity, agenda: Agenda, context: DocumentContext) => readonly AnchoredReport[]) {}

  of(rules: readonly (readonly [DocumentRule, Severity])[], agenda: Agenda, context: DocumentContext, meetingDate: string | null): readonly PlacedReports[] {
    const { units, header, isDoubleSpaced: doubleSpaced } = agenda;
    const before = versions.before(units, ({ by }) => by === this);
    const isComparable = before !== null && isSameContext(before.context, context) && before.header === header && before.meetingDate === meetingDate && before.doubleSpaced === doubleSpaced;
    const changed = isComparable ? changedUnits(before.units, units) : null;
    const starts = units.map(({ start }) => start);
    let kept = changed === null ? new Map<DocumentRule, Kept>() : (before?.kept ?? new Map<DocumentRule, Kept>());
    const placed: PlacedReports[] = [];
    for (const [rule, severity] of rules) {
      let own = kept.get(rule);
      if (own === undefined || (changed !== null && this.#sees(rule, changed))) {
        own = { reports: this.run(rule, severity, agenda, context), starts, length: agenda.length };
        // What the version before was told stays as it was.
        kept = new Map(kept).set(rule, own);
      }
      if (own.reports.length > 0) placed.push({ reports: own.reports, place: own.starts === starts ? null : moving(own, starts, agenda.length) });
    }
    versions.set(units, { by: this, units, context, header, meetingDate, doubleSpaced, kept });
    return placed;
  }

  /** Whether something that `rule` looks at differs between old and new units. */
  #sees({ looksAt }: DocumentRule, changed: readonly (readonly [Unit, Unit])[]): boolean {
    if (looksAt === undefined) return true;
    const look = lookOf(looksAt);
    try {
      return changed.some(([old, fresh]) => look(old) !== look(fresh));
    } catch {
      return true;
    }
  }
}

/** By rule, for all linters: the look that is taken once at each unit. */
const looks = new WeakMap<LooksAt, LooksAt>();

function lookOf(looksAt: LooksAt): LooksAt {
  let look = looks.get(looksAt);
  if (look === undefined) {
    look = onceAtUnit(looksAt);
    looks.set(looksAt, look);
  }
  return look;
}

function isSameContext(a: DocumentContext, b: DocumentContext): boolean {
  return a.names === b.names && a.texts === b.texts && a.today === b.today && a.fileExists === b.fileExists && a.meetings === b.meetings && a.sentAgenda === b.sentAgenda;
}

/** More changed units than this are no edit of a user: then everything is asked again. */
const mostChanged = 8;

/** The units an edit changed, old and new, where it left their number and their headings' as they were; else null. */
function changedUnits(old: readonly PlacedUnit[], fresh: readonly PlacedUnit[]): readonly (readonly [Unit, Unit])[] | null {
  if (old.length !== fresh.length) return null;
  const changed: [Unit, Unit][] = [];
  for (let index = 0; index < old.length; index++) {
    const a = old[index] as PlacedUnit;
    const b = fresh[index] as PlacedUnit;
    if (a === b) continue;
    if (a.closed !== b.closed) return null;
    if (a.unit === b.unit) continue;
    if (a.unit.kind !== b.unit.kind || a.unit.heading?.number !== b.unit.heading?.number || changed.length === mostChanged) return null;
    changed.push([a.unit, b.unit]);
  }
  return changed;
}

/** Every unit has moved by as much as its start has. A span inside one unit keeps its length, also where it ends with the document. */
function moving(kept: Kept, starts: readonly number[], length: number): Place {
  const by = (index: number): number => (starts[index] ?? 0) - (kept.starts[index] ?? 0);
  const moved = (offset: number): number => (offset === kept.length ? length : offset + by(indexAt(kept.starts, offset)));
  return ({ start, end }: Span) => {
    const index = indexAt(kept.starts, start);
    const isInside = start < kept.length && end <= (kept.starts[index + 1] ?? kept.length);
    return { start: isInside ? start + by(index) : moved(start), end: isInside ? end + by(index) : moved(end) };
  };
}
