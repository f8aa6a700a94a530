import { Linter, type Agenda, type Finding, type Language, type Rule } from "./language/index.js";
import type { Log } from "./log.js";

/** The findings of every version that anybody asks for. A version is an immutable agenda, so it is the key. */
export class Findings {
  #language: Language;
  #linter: Linter;
  #known = new WeakMap<Agenda, readonly Finding[]>();

  constructor(
    private readonly rules: readonly Rule[],
    language: Language,
    private readonly log: Log,
  ) {
    this.#language = language;
    this.#linter = this.#newLinter();
  }

  of(agenda: Agenda, language: Language): readonly Finding[] {
    if (language !== this.#language) {
      this.#language = language;
      this.#linter = this.#newLinter();
      this.#known = new WeakMap();
    }
    let findings = this.#known.get(agenda);
    if (findings === undefined) {
      findings = this.#linter.check(agenda);
      this.#known.set(agenda, findings);
    }
    return findings;
  }

  #newLinter(): Linter {
    const onFailure = (rule: string, error: unknown): void => this.log.failed(`reglen ${rule}`, error);
    return new Linter({ rules: this.rules, language: this.#language, onFailure });
  }
}
