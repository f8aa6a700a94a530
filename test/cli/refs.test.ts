import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";

const file = scratchFolder();

function meeting(kind: string, date: string, decision: string, mention = ""): string {
  return `${kind} 2024\nKKR MIDTJYLLAND\nDato: ${date} 10:00-12:00\n\n1. Sager\n\n1.1. Cykelsti ved åen\nSAG-2024-00123 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.${mention}\n${decision === "" ? "" : `\nBeslutning\n${decision}\n`}`;
}

describe("refs", () => {
  let folder: string;
  before(() => {
    folder = dirname(file("sager/marts.dagsorden", meeting("DAGSORDEN", "06-03-2024", "")));
    file("sager/marts.referat", meeting("REFERAT", "06-03-2024", "Planen blev sendt i høring."));
    file("sager/juni.dagsorden", meeting("DAGSORDEN", "05-06-2024", "", " Se også SAG-2024-00777."));
    file("sager/andet.dagsorden", meeting("DAGSORDEN", "05-06-2024", "").replace("00123", "00999"));
  });

  it("tells in text which meetings treated a case", async () => {
    const { code, out, err } = await cli(["refs", "sag-2024-00123", folder]);
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    assert.equal(out, [
      "SAG-2024-00123  Cykelsti ved åen",
      "",
      "KKR Midtjylland, 6. marts 2024",
      "  pkt. 1.1 Cykelsti ved åen",
      "    Beslutning: Planen blev sendt i høring.",
      `  ${join(folder, "marts.referat")}:7`,
      `  ${join(folder, "marts.dagsorden")}:7`,
      "",
      "KKR Midtjylland, 5. juni 2024",
      "  pkt. 1.1 Cykelsti ved åen",
      "    Indstilling: Det indstilles, at planen godkendes. Se også SAG-2024-00777.",
      `  ${join(folder, "juni.dagsorden")}:7`,
      "",
    ].join("\n"));
  });

  it("tells the same as JSON, with every place", async () => {
    const { out } = await cli(["refs", "SAG-2024-00777", folder, "--format", "json"]);
    assert.deepEqual(JSON.parse(out), { case: "SAG-2024-00777", title: null, meetings: [], places: [{ file: join(folder, "juni.dagsorden"), line: 11, column: 46, endColumn: 60, caseLine: false }] });
    const all = JSON.parse((await cli(["refs", "SAG-2024-00123", folder, "--format", "json"])).out) as { meetings: { date: string; files: unknown[] }[] };
    assert.deepEqual(all.meetings.map(({ date, files }) => [date, files.length]), [["2024-03-06", 2], ["2024-06-05", 1]]);
  });

  it("says that nothing was found", async () => {
    const { code, out } = await cli(["refs", "SAG-2001-00001", folder]);
    assert.deepEqual([code, out], [0, "Ingen dagsorden og intet referat nævner SAG-2001-00001.\n"]);
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [["refs"], /Angiv et sagsnummer/u],
    [["refs", "moeder"], /"moeder" er ikke et sagsnummer/u],
    [["refs", "SAG-2024-00123", "findes-ikke"], /findes-ikke/u],
    [["refs", "SAG-2024-00123", "--format", "xml"], /xml/u],
  ];
  for (const [args, message] of wrong) {
    it(`answers ${args.join(" ")} with what is wrong`, async () => {
      const { code, err } = await cli(args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});
