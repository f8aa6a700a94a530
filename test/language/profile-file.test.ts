import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kkr, profiles, textsOf } from "../../server/src/language/index.js";
import { readProfile } from "../../server/src/profiles/read.js";

const read = (source: string): ReturnType<typeof readProfile> => readProfile(source);

/** `line:column` from 1 */
function placeOf(source: string, offset: number): string {
  const above = source.slice(0, offset).split("\n");
  return `${above.length}:${(above.at(-1) ?? "").length + 1}`;
}

describe("a profile", () => {
  it("says only what is different", () => {
    const result = read('{\n  // Odense\n  "name": "Odense", "numbering": { "levels": 1 }, "parts": [{ "name": "Resume" }], "severities": { "tom-del": "off" },\n}');
    assert.ok("profile" in result);
    assert.deepEqual(result.profile, {
      ...kkr,
      name: "Odense",
      numbering: { ...kkr.numbering, levels: 1 },
      parts: [{ name: "Resume", role: "other", aliases: [], openings: [] }],
      severities: { ...kkr.severities, "tom-del": "off" },
    });
  });

  it("extends one that comes along", () => {
    const result = read('\ufeff{ "$schema": "x", "extends": "sbsys", "required": ["decision"], "itemTypes": [{ "name": "Sag", "required": [] }], "placeholders": ["Her skrives .{1,20}"] }');
    assert.ok("profile" in result);
    assert.deepEqual(result.profile, { ...profiles.sbsys, required: ["decision"], itemTypes: [{ name: "Sag", verbs: [], required: [] }], placeholders: ["Her skrives .{1,20}"] });
  });

  it("says in English what is wrong, where that is wanted", () => {
    const result = readProfile('{ "bodies": 1 }', textsOf("en"));
    assert.deepEqual(result, { problems: [{ span: { start: 12, end: 13 }, message: '"bodies" must be a list in [ ].' }] });
  });

  const broken: readonly (readonly [source: string, ...problems: string[]])[] = [
    ["", "1:1 Her er ikke gyldig JSON."],
    ['{\n  "name": \n}', "3:1 Her er ikke gyldig JSON."],
    ["[]", "1:1 Profilen skal være et objekt i { }."],
    ['{ "navn": "Odense" }', '1:3 "navn" kendes ikke; mente du "name"?'],
    ['{ "kommune": 1 }', '1:3 "kommune" kendes ikke.'],
    ['{ "name": "" }', '1:11 "name" skal være en tekst, der ikke er tom.'],
    ['{ "numbering": { "levels": 3, "first": -1 } }', '1:28 "numbering.levels" skal være 1 eller 2.', '1:40 "numbering.first" skal være et helt tal fra 0.'],
    ['{ "parts": [{ "role": "decision" }, { "name": "Bilag", "role": "bilag" }] }', '1:13 "parts[1].name" mangler.', '1:64 "parts[2].role" skal være "background", "recommendation", "presentation", "attachments", "decision" eller "other".'],
    ['{ "caseNumber": { "patterns": ["("] } }', '1:32 "caseNumber.patterns[1]" er ikke et gyldigt regulært udtryk.'],
    ['{ "abbreviations": { "SSU": 7 } }', '1:29 "abbreviations.SSU" skal være en tekst, der ikke er tom.'],
    ['{ "abbreviations": { "SSU": "a", "SSU": "b" } }', '1:34 "abbreviations.SSU" står to gange.'],
    ['{ "abbreviations": ["SSU"] }', '1:20 "abbreviations" skal være et objekt i { }.'],
    ['{ "placeholders": ["(a+)+b"] }', '1:20 "placeholders[1]" er et regulært udtryk, der kan tage meget lang tid; undgå gentagelser inde i gentagelser.'],
    ['{ "extends": "odense" }', '1:14 "extends" skal være "kkr", "sbsys", "acadre", "region" eller "flad".'],
    ['{ "itemTypes": [{ "verbs": [] }], "required": ["bilag"] }', '1:17 "itemTypes[1].name" mangler.', '1:48 "required[1]" skal være "recommendation" eller "decision".'],
    ['{ "bodies": "KKR" }', '1:13 "bodies" skal være en liste i [ ].'],
    ['{ "severities": { "tomdel": "off", "nummerering": "fejl" } }', '1:19 "severities.tomdel" kendes ikke; mente du "tom-del"?', '1:51 "severities.nummerering" skal være "error", "warning", "information", "hint" eller "off".'],
    ['{ "name": "A", "name": "B" }', '1:16 "name" står to gange.'],
  ];
  for (const [source, ...problems] of broken) {
    it(`is refused: ${source}`, () => {
      const result = read(source);
      assert.ok("problems" in result);
      assert.deepEqual(result.problems.map(({ span, message }) => `${placeOf(source, span.start)} ${message}`), problems);
    });
  }
});

describe("docs/profil.md", () => {
  it("has examples that can be read", () => {
    const manual = readFileSync(join(import.meta.dirname, "../../docs/profil.md"), "utf8");
    const examples = [...manual.matchAll(/```json\n(.+?)```/gsu)].map(([, example]) => example ?? "");
    assert.ok(examples.length > 0);
    for (const example of examples) assert.ok("profile" in read(example));
  });
});
