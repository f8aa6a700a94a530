import assert from "node:assert/strict";
import { cli } from "../support/cli.js";

/** Invented numbers, in every form a finding could carry them along: quoted, in a title, in a file's name, in text a fix moves, over two lines. */
const document = `REFERAT 2025
KKR MIDTJYLLAND
Dato: 12-03-2025
Sted: Rådhuset

1. Sager

1.1. Sagen om 310199-4321
SAG-2025-01234 abcd

Indstilling
Borgeren 310199-4321 og 310199-
4321 får lov, jf. vedlagte.

Baggrund
Se [310199-4321](notat_310199-4321.pdf) xx 310199-4321.
`;

describe("no output repeats a CPR number", () => {
  for (const format of ["text", "json", "sarif", "github", "junit"]) {
    it(format, async () => {
      const { code, out, err } = await cli(["lint", "--format", format, "--stdin-filename", "x.referat", "-"], document);
      assert.equal(code, 1);
      assert.ok(out.includes("cpr"));
      assert.ok(!/4321/u.test(out + err), (out + err).split("\n").filter((line) => line.includes("4321")).join("\n").slice(0, 500));
    });
  }
});
