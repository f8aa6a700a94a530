import assert from "node:assert/strict";
import { readProfile } from "../../server/src/cli/profile.js";
import { kkr } from "../../server/src/language/index.js";
import { cli, scratchFolder } from "../support/cli.js";

const read = (source: string): ReturnType<typeof readProfile> => readProfile(source, kkr, ["tom-del", "nummerering"]);

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

  const broken: readonly (readonly [source: string, ...problems: string[]])[] = [
    ["", "1:1 her er ikke gyldig JSON."],
    ['{\n  "name": \n}', "3:1 her er ikke gyldig JSON."],
    ["[]", "1:1 profilen skal være et objekt i { }."],
    ['{ "navn": "Odense" }', '1:3 "navn" kendes ikke; mente du "name"?'],
    ['{ "kommune": 1 }', '1:3 "kommune" kendes ikke.'],
    ['{ "name": "" }', '1:11 "name" skal være en tekst, der ikke er tom.'],
    ['{ "numbering": { "levels": 3, "first": -1 } }', '1:28 "numbering.levels" skal være 1 eller 2.', '1:40 "numbering.first" skal være et helt tal fra 0 eller null.'],
    ['{ "parts": [{ "role": "decision" }, { "name": "Bilag", "role": "bilag" }] }', '1:13 "parts[1].name" mangler.', '1:64 "parts[2].role" skal være "background", "recommendation", "presentation", "attachments", "decision" eller "other".'],
    ['{ "caseNumber": { "patterns": ["("] } }', '1:32 "caseNumber.patterns[1]" er ikke et gyldigt regulært udtryk.'],
    ['{ "bodies": "KKR" }', '1:13 "bodies" skal være en liste i [ ].'],
    ['{ "severities": { "tomdel": "off", "nummerering": "fejl" } }', '1:19 "severities.tomdel" kendes ikke; mente du "tom-del"?', '1:51 "severities.nummerering" skal være "error", "warning", "information", "hint" eller "off".'],
    ['{ "name": "A", "name": "B" }', '1:16 "name" står to gange.'],
  ];
  for (const [source, ...problems] of broken) {
    it(`is refused: ${source}`, () => {
      const result = read(source);
      assert.ok("problems" in result);
      assert.deepEqual(result.problems.map(({ line, column, message }) => `${line}:${column} ${message}`), problems);
    });
  }
});

describe("lint --profile", () => {
  const file = scratchFolder();
  const text = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";

  it("checks by the profile", async () => {
    const path = file("a.dagsorden", text);
    const profile = file("slået fra.json", '{ "severities": { "stavet-del": "error" } }');
    const result = await cli(["lint", "--format", "json", "--profile", profile, path]);
    assert.equal(result.code, 1);
    assert.match(result.out, /"rule": "stavet-del",\s+"severity": "error"/u);
  });

  it("tells of a broken one and checks by the default", async () => {
    const path = file("a.dagsorden", text);
    const profile = file("forkert.json", '{\n  "nam": "X"\n}');
    const { code, out, err } = await cli(["lint", "--format", "json", "--profile", profile, path]);
    assert.equal(code, 2);
    assert.equal(err, `Profilen "${profile}" kan ikke bruges, så dokumenterne er læst med standardprofilen KKR:\n  linje 2, tegn 3: "nam" kendes ikke; mente du "name"?\n`);
    assert.match(out, /"rule": "stavet-del",\s+"severity": "warning"/u);
  });

  it("tells of one that is not there", async () => {
    const { code, err } = await cli(["lint", "--profile", "findes-ikke.json", file("a.dagsorden", text)]);
    assert.deepEqual({ code, err }, { code: 2, err: 'Filen "findes-ikke.json" findes ikke.\n' });
  });
});
