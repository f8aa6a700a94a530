import type { Severity } from "../../language/index.js";
import type { CheckedFile } from "../diagnostic.js";
import type { FormatName } from "../formats/lint-format.js";

/** What is to be done with every file. Plain data, since it goes to the threads that do it. */
export interface LintJob {
  readonly format: FormatName;
  readonly colours: boolean;
  readonly fix: boolean;
  readonly severities: readonly Severity[];
  /** The rules whose findings are wanted; null: all. */
  readonly rules: readonly string[] | null;
  /** Those that were asked for by name: they run where the profile has them off, too. */
  readonly namedRules: readonly string[];
  /** The profile that was named, or null. */
  readonly profile: string | null;
  /** The name standard input goes by, or null. */
  readonly stdinFilename: string | null;
  /** What the clock said when the command began, in milliseconds since 1970: one day for all files. */
  readonly now: number;
  /** Whether the fingerprints of the findings are wanted. */
  readonly wantsFingerprints: boolean;
}

/** One file of a job. */
export interface LintTask {
  /** As given on the command line. */
  readonly file: string;
  /** The findings that are known and not to be told again: how often each fingerprint was there. */
  readonly known: Readonly<Record<string, number>> | null;
}

/** What there is to say of one file. Plain data, and no more of it than is needed: thousands of them may be on their way. */
export interface LintOutcome {
  /** The name that the file goes by; null where it could not be read. */
  readonly file: string | null;
  /** The findings as they are printed, `""` where there is nothing to print. */
  readonly text: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings have a safe fix. */
  readonly fixable: number;
  /** How many findings were known. */
  readonly known: number;
  /** By rule, where they are wanted. */
  readonly fingerprints: readonly (readonly [rule: string, fingerprint: string])[];
  /** What was fixed, in lines for the user. */
  readonly fixed: readonly string[];
  /** What the user should hear of besides, and what went wrong: sentences. */
  readonly remarks: readonly string[];
  readonly failures: readonly string[];
  /** The profiles that could not be used. */
  readonly brokenProfiles: readonly CheckedFile[];
  /** The text to write to standard output instead of the findings: standard input, fixed. */
  readonly fixedStdin: string | null;
}
