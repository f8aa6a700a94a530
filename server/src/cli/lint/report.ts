import type { Severity } from "../../language/index.js";
import type { CheckedFile } from "../diagnostic.js";
import type { LintFormat } from "../formats/lint-format.js";
import type { Output } from "../terminal.js";
import type { LintOutcome } from "./job.js";

/** Writes the findings while they come, and keeps count. */
export class LintReport {
  readonly #files: string[] = [];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #fixable = 0;
  #known = 0;
  #isEmpty = true;

  constructor(
    private readonly format: LintFormat,
    private readonly output: Output,
  ) {
    output.write(format.begin);
  }

  get hasErrors(): boolean {
    return this.#counts.error > 0;
  }

  /** How many files there was something to say of. */
  get files(): number {
    return this.#files.length;
  }

  add({ file, text, counts, fixable, known }: LintOutcome): void {
    if (file === null) return;
    this.#files.push(file);
    this.#fixable += fixable;
    this.#known += known;
    for (const severity of ["error", "warning", "information", "hint"] as const) this.#counts[severity] += counts[severity];
    this.piece(text);
  }

  /** A profile with its errors. */
  addProfile(checked: CheckedFile): void {
    this.#files.push(checked.file);
    this.#counts.error += checked.diagnostics.length;
    this.piece(this.format.file(checked));
  }

  /** Something else between the findings, in their form. */
  piece(text: string): void {
    if (text === "") return;
    this.output.write(this.#isEmpty ? text : this.format.between + text);
    this.#isEmpty = false;
  }

  /** @param hasBaseline whether known findings were left out */
  end(failures: readonly string[], hasBaseline: boolean, hasSummary: boolean): void {
    const run = { files: this.#files, failures, counts: this.#counts, fixable: this.#fixable, known: hasBaseline ? this.#known : null, hasSummary };
    this.output.write(this.format.end(run, this.#isEmpty));
  }
}
