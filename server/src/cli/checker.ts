import { Linter, rules, type Agenda, type Finding, type Rule } from "../language/index.js";
import type { Source } from "./documents.js";
import { encodingRule } from "./encoding-rule.js";
import { surroundingsOf } from "./surroundings.js";
import { texts } from "./texts.js";

/** Runs all rules over documents, that about a file's bytes among them. */
export class Checker {
  readonly #plain: Linter;
  #file = "";

  /**
   * @param now what the clock says
   * @param onFailure told in a sentence of a rule that threw
   * @param alsoOn rules that run where the profile has them off
   */
  constructor(
    private readonly now: Date,
    private readonly onFailure: (sentence: string) => void,
    private readonly alsoOn: readonly string[] = [],
  ) {
    this.#plain = this.#linterWith([]);
  }

  /** The findings in any version of `source`. */
  findings({ file, stored, profile }: Source, agenda: Agenda): readonly Finding[] {
    this.#file = file;
    const extra = encodingRule(stored.encoding, agenda);
    const linter = extra === null ? this.#plain : this.#linterWith([extra]);
    return linter.check(agenda, surroundingsOf(file, profile.names, this.now));
  }

  #linterWith(extra: readonly Rule[]): Linter {
    return new Linter({ rules: [...extra, ...rules], alsoOn: this.alsoOn, onFailure: (rule, error) => this.onFailure(texts.ruleFailed(rule, this.#file, String(error))) });
  }
}
