import type { Agenda } from "../model/agenda.js";
import type { SilencedRule, Silences } from "../model/silences.js";
import type { SilenceUse } from "./rule.js";

/** The notes of a document, looked up by place, and which of them have silenced something. */
export class SilenceIndex {
  /** By rule and by the line where they begin. Notes for a whole item begin with it, those for the file with line 0. */
  readonly #byPlace = new Map<string, SilencedRule[]>();
  readonly #used = new Set<SilencedRule>();

  constructor(
    private readonly agenda: Agenda,
    private readonly notes: Silences,
  ) {
    for (const { rules, fromLine, endLine } of notes) {
      const reach = endLine === fromLine + 1 ? "line" : endLine === agenda.lineCount && fromLine === 0 ? "document" : "unit";
      for (const rule of rules) {
        const place = `${rule.id} ${reach} ${fromLine}`;
        const known = this.#byPlace.get(place);
        if (known === undefined) this.#byPlace.set(place, [rule]);
        else known.push(rule);
      }
    }
  }

  /** Whether a note keeps `rule` silent at `offset`; the note counts as used. */
  silences(rule: string, offset: number): boolean {
    const { line } = this.agenda.positionAt(offset);
    const unitLine = this.agenda.unitAt(offset)?.line ?? 0;
    const found = [`${rule} document 0`, `${rule} unit ${unitLine}`, `${rule} line ${line}`].flatMap((place) => this.#byPlace.get(place) ?? []);
    for (const silenced of found) this.#used.add(silenced);
    return found.length > 0;
  }

  /** Every rule that a note names, and what came of it. */
  uses(knownIds: ReadonlySet<string>): readonly SilenceUse[] {
    return this.notes.flatMap(({ rules, note }) =>
      rules.map((silenced) => ({ ...silenced, note, isAlone: rules.length === 1, isKnown: knownIds.has(silenced.id), isUsed: this.#used.has(silenced) })),
    );
  }
}
