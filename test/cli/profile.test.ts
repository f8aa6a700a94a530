import assert from "node:assert/strict";
import { cli, scratchFolder } from "../support/cli.js";

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
