import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, Linter, rules } from "../../../server/src/language/index.js";
import { countsOverall, sumsOverall } from "../../../server/src/language/model/overall.js";
import type { Unit } from "../../../server/src/language/model/unit.js";
import { edit, placeEdit, structuredText } from "../../support/arbitrary.js";

/** An agenda of so many items, each with a case of its own and one word of text. */
function agendaOf(words: readonly string[]): Agenda {
  const items = words.map((word, index) => `1.${index + 1}. Sag\nSAG-2025-0${1000 + index} abcd\n\nBaggrund\n${word}.\n\n`);
  return Agenda.of(`1. Sager\n\n${items.join("")}`);
}

const wordsOf = (unit: Unit): readonly string[] => unit.text.match(/\p{L}+/gu) ?? [];

function insideWord(agenda: Agenda, word: string): number {
  return agenda.text.indexOf(word) + 1;
}

describe("what units add up to", () => {
  const words = Array.from({ length: 200 }, (_, index) => `ord${"abcdefghij".charAt(index % 10)}`);

  it("is what they add up to in a fresh reading, after any edits", () => {
    const counts = countsOverall(wordsOf);
    const sums = sumsOverall((unit) => [unit.length, unit.lineCount]);
    const check = (text: string, changes: readonly Parameters<typeof placeEdit>[0][]): void => {
      let agenda = Agenda.of(text);
      for (const change of changes) {
        agenda = agenda.edited(placeEdit(change, agenda.length));
        const fresh = Agenda.of(agenda.text);
        assert.deepEqual([...counts(agenda)], [...countsOverall(wordsOf)(fresh)]);
        assert.deepEqual(sums(agenda), fresh.units.length === 0 ? [] : [agenda.length, agenda.lineCount]);
      }
    };
    fc.assert(fc.property(structuredText, fc.array(edit, { minLength: 4, maxLength: 4 }), check), { numRuns: 60 });
  });

  it("asks only the edited unit, and is the same object where that says the same", () => {
    const asked: Unit[] = [];
    const counts = countsOverall((unit) => {
      asked.push(unit);
      return unit.caseReference === null ? [] : [unit.caseReference.number];
    });
    const before = agendaOf(words);
    const first = counts(before);
    assert.equal(asked.length, before.units.length);
    asked.length = 0;
    const at = insideWord(before, "ordc");
    const after = before.edited({ start: at, end: at, text: "x" });
    assert.equal(counts(after), first);
    assert.deepEqual(asked, [after.unitAt(at)?.unit]);
  });
});

describe("a rule that compares units", () => {
  /** How often the rule looks at a unit. */
  function counted(id: string): { readonly linter: Linter; readonly looks: () => number } {
    let looks = 0;
    const own = rules.flatMap((rule) => {
      if (rule.id !== id || rule.scope !== "comparing") return [];
      const decide: typeof rule.decide = (agenda, context) => {
        const verdict = rule.decide(agenda, context);
        if (verdict === null) return null;
        return {
          key: verdict.key,
          check: (unit, around, report) => {
            looks++;
            verdict.check(unit, around, report);
          },
        };
      };
      return [{ ...rule, decide }];
    });
    assert.equal(own.length, 1);
    const take = (): number => {
      const taken = looks;
      looks = 0;
      return taken;
    };
    return { linter: new Linter({ rules: own }), looks: take };
  }

  it("looks at the edited unit alone as long as its verdict stands, and at all when it does not", () => {
    const { linter, looks } = counted("forkortelse-blandet");
    let agenda = agendaOf(["Se fx planen", "Se fx kortet", "Se f.eks. notatet", ...Array.from({ length: 40 }, () => "Tekst")]);
    assert.equal(linter.check(agenda).length, 1);
    assert.equal(looks(), agenda.units.length);
    const at = insideWord(agenda, "planen");
    agenda = agenda.edited({ start: at, end: at, text: "x" });
    assert.equal(linter.check(agenda).length, 1);
    assert.equal(looks(), 1);
    const behind = agenda.text.indexOf("kortet");
    agenda = agenda.edited({ start: behind, end: behind, text: "f.eks. og f.eks. " });
    assert.equal(linter.check(agenda).length, 2);
    assert.equal(looks(), agenda.units.length);
  });

  it("has fixes that reach into other units at their places, wherever edits have moved those", () => {
    const text = "1. Sager\n\n1.1. Sti\nSAG-2025-01000 abcd\n\nBaggrund\nTekst.\n\n1.3. Bro\nSAG-2025-01001 abcd\n\nBaggrund\nMidten.\n\n1.4. Vej\nSAG-2025-01002 abcd\n\nBaggrund\nSe pkt. 1.4.\n";
    const { linter } = counted("nummerering");
    const before = Agenda.of(text);
    linter.check(before);
    const at = text.indexOf("Midten");
    const after = before.edited({ start: at, end: at, text: "En ny linje.\n" });
    const edits = linter.check(after)[0]?.fixes[0]?.edits ?? [];
    assert.deepEqual(edits.map(({ span, newText }) => [after.slice(span), newText]), [["1.3", "1.2"], ["1.4", "1.3"], ["1.4", "1.3"]]);
    assert.deepEqual(edits.map(({ span }) => span.start), [after.text.indexOf("1.3. Bro"), after.text.indexOf("1.4. Vej"), after.text.indexOf("1.4.\n")]);
  });
});
