import assert from "node:assert/strict";
import { Agenda, Linter, rules } from "../../server/src/language/index.js";
import { inLatin } from "../../tools/lib/latin-letters.mjs";
import { bundledCore, loadCore } from "../bench/subject.js";
import { corpusTexts } from "../support/corpus.js";
import { samples } from "../support/samples.js";
import { answersOf } from "../support/snapshot.js";

describe("the bundles", () => {
  it("find what the sources find", async () => {
    const core = loadCore(await bundledCore());
    for (const { name, text } of [...samples(), ...corpusTexts()]) {
      const bundled = answersOf(core.Agenda.of(text), new core.Linter({ rules: core.rules }));
      assert.deepEqual(bundled, answersOf(Agenda.of(text), new Linter({ rules })), name);
    }
  }).timeout(60_000);

  it("know the letters of every name in Latin script", () => {
    const [letter, capital, small] = ["^\\p{L}$", "^\\p{Lu}$", "^[\\p{Ll}]$"].map((pattern) => [new RegExp(pattern, "u"), new RegExp(inLatin(pattern), "u")] as const);
    for (const character of "azAZæøåÆØÅéÉüÜšŠłŁğĞıİßµªñçčžőű0 9-–.×÷½²") {
      for (const pair of [letter, capital, small]) assert.equal(pair?.[1].test(character), pair?.[0].test(character), character);
    }
  });

  it("keep everything else of a regular expression", () => {
    assert.equal(inLatin("(?<![\\d-])a\\]b[\\]x]\\\\"), "(?<![\\d-])a\\]b[\\]x]\\\\");
    const written = inLatin("[^\\p{N}]x\\p{N}");
    assert.match(written, /^\[\^0-9.*\]x\[0-9.*\]$/u);
  });
});
