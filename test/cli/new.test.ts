import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";

const last = "REFERAT 2026\nKKR MIDTJYLLAND\nDato: 25-11-2026 09:00-11:00\nSted: Rådhuset\n\n1. Punkter til næste møde\n\n1.1. Punkter til næste møde\nSAG-2026-01234 abcd\n\nBaggrund\n– Ladestandere, jf. pkt. 1\n";
const wanted = ["new", "--body", "kkr midtjylland", "--date", "08-02-2027"];

describe("dagsorden new", () => {
  const put = scratchFolder();

  it("prints an agenda by the house's template", async () => {
    const { code, out, err } = await cli([...wanted, "--start", "10", "--end", "12.30", "--place", "Mødecentret"]);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.startsWith("DAGSORDEN 2027\nKKR MIDTJYLLAND\nDato: 08-02-2027 10:00-12:30\nSted: Mødecentret\n\n1. Godkendelse af dagsorden og referat\n"), out);
  });

  it("takes over what the last meeting says, and names the file itself in a folder", async () => {
    const file = put("sidst.referat", last);
    const folder = dirname(file);
    const { code, out, err } = await cli([...wanted, "--previous", file, "-o", folder]);
    const target = join(folder, "kkr-midtjylland-2027-02-08.dagsorden");
    assert.deepEqual([code, out, err], [0, "", `${target} er skrevet til mødet mandag den 8. februar 2027.\n`]);
    const text = readFileSync(target, "utf8");
    for (const part of ["Dato: 08-02-2027 09:00-11:00\nSted: Rådhuset\n", "referatet af mødet den 25. november 2026.", "3.1. Ladestandere\n"]) assert.ok(text.includes(part), text);
    const again = await cli([...wanted, "-o", folder]);
    assert.deepEqual([again.code, again.err], [2, `"${target}" findes allerede; brug --force for at erstatte den.\n`]);
    assert.equal(readFileSync(target, "utf8"), text);
    // Nothing is wrong with it but what is to be filled in.
    const lint = JSON.parse((await cli(["lint", "--format", "json", "--min-severity", "error", target])).out) as { files: { diagnostics: { rule: string }[] }[] };
    assert.deepEqual([...new Set(lint.files[0]!.diagnostics.map(({ rule }) => rule))], ["pladsholder"]);
  });

  it("follows the profile of the folder it is written to", async () => {
    const profile = put("hus/dagsorden.json", JSON.stringify({ extends: "flad", template: [{ title: "Sager", carried: true }, { title: "Eventuelt" }] }));
    const target = join(dirname(profile), "ny.dagsorden");
    const { code, err } = await cli(["new", "--body", "Byrådet", "--date", "8. februar 2027", "-o", target]);
    assert.deepEqual([code, err], [0, `${target} er skrevet til mødet mandag den 8. februar 2027.\n`]);
    assert.equal(readFileSync(target, "utf8"), "Dagsorden til møde i Byrådet\nDato: 08-02-2027\nSted: [indsæt sted]\n\n1. [indsæt titel]\n\nIndstilling\n[indsæt indstilling]\n\n2. Eventuelt\n");
  });

  it("says what is wrong in a sentence", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["new", "--date", "8/2"], /Angiv --body, fx dagsorden new/u],
      [["new", "--body", "Byrådet"], /Angiv --date, fx dagsorden new/u],
      [["new", "--body", "Byrådet", "--date", "31/2"], /Datoen 31\/2 findes ikke\./u],
      [["new", "--body", "Byrådet", "--date", "tirsdag den 8. februar 2027"], /8\. februar 2027 er en mandag\./u],
      [[...wanted, "--start", "12", "--end", "10"], /Mødet slutter, før det begynder\./u],
      [[...wanted, "--previous", "findes-ikke.referat"], /Filen "findes-ikke\.referat" findes ikke\./u],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await cli(args);
      assert.deepEqual([code, out], [2, ""], err);
      assert.match(err, sentence);
    }
  });
});
