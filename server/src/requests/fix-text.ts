import { rules, safeFixes, toPosition, type Agenda, type Finding, type PositionEncoding } from "../language/index.js";
import type { FixTextAnswer } from "../protocol/unopened.js";

/**
 * The safe fixes of a text as edits, by rule: so a user can look through all changes of a kind at once.
 * Fixes that meet are left for the next time, as everywhere.
 */
export function fixTextAnswer(agenda: Agenda, findings: readonly Finding[], encoding: PositionEncoding): FixTextAnswer {
  const ruleOf = new Map(findings.flatMap(({ rule, fixes }) => fixes.map((fix) => [fix, rule] as const)));
  const groups = new Map<string, FixTextAnswer["groups"][number]["edits"][number][]>();
  for (const fix of safeFixes(findings)) {
    const rule = ruleOf.get(fix) ?? "";
    const edits = groups.get(rule) ?? [];
    edits.push(...fix.edits.map(({ span, newText }) => ({ range: { start: toPosition(agenda, span.start, encoding), end: toPosition(agenda, span.end, encoding) }, newText })));
    groups.set(rule, edits);
  }
  return { groups: [...groups].map(([rule, edits]) => ({ rule, title: titles.get(rule) ?? rule, edits })) };
}

const titles = new Map(rules.map(({ id, docs }) => [id, docs.title]));
