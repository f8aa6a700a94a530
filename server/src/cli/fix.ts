import { applyEdits, safeFixes, type Agenda, type Finding } from "../language/index.js";

/** A fix that was made, and where it was. */
export interface MadeFix {
  /** From 1, in the text as it was just before. */
  readonly line: number;
  readonly title: string;
}

export interface FixedAgenda {
  readonly agenda: Agenda;
  readonly made: readonly MadeFix[];
}

/** A fix may uncover another; a pair of rules that undo each other must not go on for ever. */
const mostRounds = 10;

/**
 * Makes all safe fixes that do not overlap, and again until nothing changes.
 *
 * @param check the findings to fix in one version
 * @param read a text as an agenda
 */
export function fixAgenda(original: Agenda, check: (agenda: Agenda) => readonly Finding[], read: (text: string) => Agenda): FixedAgenda {
  const made: MadeFix[] = [];
  const seen = new Set([original.text]);
  let agenda = original;
  for (let round = 0; round < mostRounds; round++) {
    const before = agenda;
    const fixes = safeFixes(check(before));
    const text = applyEdits(before.text, fixes.flatMap(({ edits }) => edits));
    if (seen.has(text)) break;
    seen.add(text);
    made.push(...fixes.map(({ title, edits }) => ({ line: before.positionAt(edits[0]?.span.start ?? 0).line + 1, title })));
    agenda = read(text);
  }
  return { agenda, made };
}
