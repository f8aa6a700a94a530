import { Linter, type Agenda, type Found, type Language, type Rule, type Surroundings } from "./language/index.js";
import type { Log } from "./log.js";

/** The findings of a version, and what lay outside it when they were found. */
interface Known {
  readonly surroundings: Surroundings;
  readonly found: Found;
}

/** The findings of every version that anybody asks for. A version is an immutable agenda, so it is the key. */
export class Findings {
  #language: Language;
  #linter: Linter;
  #known = new WeakMap<Agenda, Known>();

  constructor(
    private readonly rules: readonly Rule[],
    language: Language,
    private readonly log: Log,
  ) {
    this.#language = language;
    this.#linter = this.#newLinter();
  }

  of(agenda: Agenda, language: Language, surroundings: Surroundings): Found {
    if (language !== this.#language) {
      this.#language = language;
      this.#linter = this.#newLinter();
      this.#known = new WeakMap();
    }
    const known = this.#known.get(agenda);
    if (known !== undefined && known.surroundings.today === surroundings.today && known.surroundings.fileExists === surroundings.fileExists && known.surroundings.meetings === surroundings.meetings && known.surroundings.sentAgenda === surroundings.sentAgenda) return known.found;
    const found = this.#linter.found(agenda, surroundings);
    this.#known.set(agenda, { surroundings, found });
    return found;
  }

  #newLinter(): Linter {
    const onFailure = (rule: string, error: unknown): void => this.log.failed(`reglen ${rule}`, error);
    return new Linter({ rules: this.rules, language: this.#language, onFailure });
  }
}
