import { Stock, type Agenda, type Finding, type Severity } from "../../language/index.js";
import { Checker } from "../checker.js";
import { diagnosticsOf, type Diagnostic } from "../diagnostic.js";
import { readSource, type Source } from "../documents.js";
import { fixAgenda } from "../fix.js";
import { lintFormat } from "../formats/index.js";
import type { LintFormat } from "../formats/lint-format.js";
import { profilesFor, type Profiles } from "../profiles.js";
import { saveFixed } from "../save.js";
import { printable, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import type { LintJob, LintOutcome, LintTask } from "./job.js";

/** More of one file is shown to nobody; keeps the output bounded. */
const mostFindings = 50_000;

/** Which findings of a version are to be told, in their order. */
type Choice = (diagnostic: Diagnostic) => boolean;

const everything = (): Choice => () => true;

/** What `lint` does with each file, in whatever thread. */
export class FileLinter {
  readonly #profiles: Profiles;
  readonly #format: LintFormat;
  readonly #checker: Checker;
  readonly #stock = new Stock();
  /** What went wrong with the file that is being read. */
  #failures: string[] = [];

  constructor(
    private readonly job: LintJob,
    private readonly readStdin: Terminal["readStdin"],
  ) {
    this.#profiles = profilesFor(job.profile, (sentence) => this.#failures.push(sentence));
    this.#format = lintFormat(job.format, job.colours);
    this.#checker = new Checker(new Date(job.now), (sentence) => this.#failures.push(sentence), job.namedRules);
  }

  /** Reads, fixes and checks one file. Rejects for nothing that may be in it. */
  async lint({ file: argument, known }: LintTask): Promise<LintOutcome> {
    const source = await readSource(argument, { profiles: this.#profiles, stdinFilename: this.job.stdinFilename, stock: this.#stock }, this.readStdin);
    if ("failure" in source) return { ...unread, failures: [...this.#takeFailures(), source.failure] };
    const { file, isStdin } = source;
    const hashes = known === null && !this.job.wantsFingerprints ? null : await import("./fingerprint.js");
    const choice = hashes === null || known === null ? everything : (): Choice => hashes.newcomers(known);
    const remarks: string[] = [];
    const { agenda, fixed } = this.job.fix ? this.#fixed(source, choice, remarks) : { agenda: source.agenda, fixed: [] };
    const found = this.#check(source, agenda);
    if (found.length > mostFindings) remarks.push(texts.tooManyFindings(file, found.length, mostFindings));
    const all = diagnosticsOf(agenda, found.slice(0, mostFindings));
    const diagnostics = all.filter(choice());
    return {
      file, fixed, remarks,
      text: this.#format.file({ file, diagnostics }),
      counts: countsOf(diagnostics),
      fixable: diagnostics.filter(({ fix }) => fix !== null).length,
      known: all.length - diagnostics.length,
      fingerprints: hashes === null || !this.job.wantsFingerprints ? [] : diagnostics.map((diagnostic) => [diagnostic.rule, hashes.fingerprintOf(diagnostic)]),
      failures: this.#takeFailures(),
      brokenProfiles: this.#profiles.broken(),
      fixedStdin: this.job.fix && isStdin ? agenda.text : null,
    };
  }

  /** The findings of the severities and rules that are wanted. All rules run: a note is unused when no rule needs it. */
  #check(source: Source, agenda: Agenda): readonly Finding[] {
    const { severities, rules } = this.job;
    return this.#checker.findings(source, agenda).filter(({ severity, rule }) => severities.includes(severity) && rules?.includes(rule) !== false);
  }

  /** Makes the fixes and puts them where they belong; the version that is there afterwards. */
  #fixed(source: Source, choice: () => Choice, remarks: string[]): Pick<LintOutcome, "fixed"> & { readonly agenda: Agenda } {
    const { file, isStdin } = source;
    const unchanged = { agenda: source.agenda, fixed: [] };
    if (source.profile.isBroken) {
      // By another house's profile a fix might move and rename what is right in this one.
      remarks.push(texts.profile.notFixed(file));
      return unchanged;
    }
    const toFix = (version: Agenda): readonly Finding[] => {
      const found = this.#check(source, version);
      if (choice === everything) return found;
      const wanted = diagnosticsOf(version, found).map(choice());
      return found.filter((_finding, index) => wanted[index] === true);
    };
    const { agenda, made } = fixAgenda(source.agenda, toFix, source.read);
    if (made.length === 0) return unchanged;
    const failure = isStdin ? null : saveFixed(source, agenda.text);
    if (failure !== null) {
      this.#failures.push(failure);
      return unchanged;
    }
    return { agenda, fixed: [texts.fixed(shownName(file), made.length), ...made.map(({ line, title }) => printable(texts.fixedLine(line, title)))] };
  }

  #takeFailures(): readonly string[] {
    const failures = this.#failures;
    this.#failures = [];
    return failures;
  }
}

/** The outcome of a file that could not be read. */
export const unread: LintOutcome = {
  file: null, text: "", counts: countsOf([]), fixable: 0, known: 0, fingerprints: [], fixed: [], remarks: [], failures: [], brokenProfiles: [], fixedStdin: null,
};

function countsOf(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
