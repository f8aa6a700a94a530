import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";

const agenda = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland drøfter planen.\n";
const last = "REFERAT 2024\nKKR MIDTJYLLAND\n\nDeltagere\nBo Lund (A), Viborg Kommune\n\nAfbud\nIb Dam (C), Struer Kommune\n\n1. Eventuelt\n";

describe("dagsorden minutes", () => {
  const put = scratchFolder();

  it("prints the minutes of an agenda", async () => {
    const { code, out, err } = await cli(["minutes", "-"], agenda);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.startsWith("REFERAT 2025\n") && out.includes("Deltagere\n[indsæt deltagere]") && out.endsWith("Beslutning\n[indsæt beslutning]\n"), out);
  });

  it("writes them with the people of the last meeting, in the agenda's own encoding", async () => {
    const file = put("møde.dagsorden", Buffer.from(agenda, "latin1"));
    const target = file.replace(".dagsorden", ".referat");
    const { code, err } = await cli(["minutes", file, "--from", put("sidst.referat", last), "-o", target]);
    assert.deepEqual([code, err], [0, `${target} er skrevet med plads til 1 beslutning.\n`]);
    const written = readFileSync(target, "latin1");
    assert.ok(written.includes("Deltagere\nBo Lund (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\nAfbud\n[indsæt afbud]\n\n1. Sager"), written);
    // A referat with only its stubs left has only those to complain of.
    const lint = JSON.parse((await cli(["lint", "--format", "json", "--min-severity", "error", target])).out) as { files: { diagnostics: { rule: string }[] }[] };
    assert.deepEqual([...new Set(lint.files[0]!.diagnostics.map(({ rule }) => rule))], ["pladsholder"]);
  });

  it("leaves a file alone that is there already, unless told otherwise", async () => {
    const file = put("eget.dagsorden", agenda);
    const target = put("eget.referat", "Mit eget referat.");
    const refused = await cli(["minutes", file, "-o", target]);
    assert.deepEqual([refused.code, refused.err], [2, `"${target}" findes allerede; brug --force for at erstatte den.\n`]);
    assert.equal(readFileSync(target, "utf8"), "Mit eget referat.");
    assert.equal((await cli(["minutes", file, "-o", target, "--force"])).code, 0);
    assert.ok(readFileSync(target, "utf8").startsWith("REFERAT"));
    assert.deepEqual(readdirSync(dirname(target)).filter((name) => name.endsWith(".tmp")), []);
  });

  it("says what is wrong in a sentence", async () => {
    const file = put("godt.dagsorden", agenda);
    const missing = `${dirname(file)}/findes ikke/x.referat`;
    const cases: readonly (readonly [readonly string[], string])[] = [
      [[put("er.referat", last)], `"${put("er.referat", last)}" er allerede et referat.\n`],
      [[file, "-o", missing], `Mappen "${dirname(missing)}" findes ikke.\n`],
      [[file, "-o", dirname(file)], `"${dirname(file)}" er en mappe, ikke en fil.\n`],
      [[file, "--from", `${file}x`], `Filen "${file}x" findes ikke.\n`],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await cli(["minutes", ...args]);
      assert.deepEqual([code, out, err], [2, "", sentence]);
    }
    assert.ok(!existsSync(missing));
  });
});
