import assert from "node:assert/strict";
import { starterProfile } from "../../client/src/features/profileStarter.js";
import { da, en, type StyleId } from "../../client/src/profileTexts.js";
import { profiles } from "../../server/src/language/index.js";
import { readProfile } from "../../server/src/profiles/read.js";

const styles = Object.keys(profiles) as StyleId[];

describe("the profile to begin with", () => {
  it("is offered for every profile that comes along", () => {
    assert.deepEqual(Object.keys(da.styles), styles);
  });

  for (const style of styles) {
    it(`says what ${style} says, but for its name`, () => {
      const result = readProfile(starterProfile(style, da));
      assert.ok("profile" in result);
      assert.deepEqual({ ...result.profile, name: "" }, { ...profiles[style], name: "" });
    });

    it(`may be taken into use line by line: ${style}`, () => {
      for (const texts of [da, en]) {
        const used = starterProfile(style, texts).replace(/^ {2}\/\/ (?=["{\] ])/gmu, "  ");
        const result = readProfile(used);
        assert.ok("profile" in result, used);
        const { parts, bodies, itemTypes, placeholders, severities } = result.profile;
        assert.deepEqual(parts, profiles[style].parts);
        assert.ok(bodies.length > 0 && itemTypes.length === 1 && placeholders.length === 1);
        assert.equal(severities["tom-del"], "error");
      }
    });
  }

  it("is in the user's language", () => {
    assert.match(starterProfile("sbsys", da), /^\/\/ Husets profil: /u);
    assert.match(starterProfile("sbsys", en), /^\/\/ The profile of the house: /u);
  });
});
