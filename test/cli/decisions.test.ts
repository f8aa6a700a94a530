import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cli, scratchFolder } from "../support/cli.js";

const minutes = "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBeslutning\n=1+1 stier; og \"broer\".\n\nAnsvarlig: Bo Lund, frist: 1. maj 2025\n\n1.2. Køb af jord (lukket)\n\nBeslutning\nJorden købes for 4 mio. kr.\n";

describe("dagsorden decisions", () => {
  const put = scratchFolder();

  it("lists them for people", async () => {
    const { code, out } = await cli(["decisions", "-", "--stdin-filename", "møde.referat"], minutes);
    assert.equal(code, 0);
    assert.equal(out, 'møde.referat · KKR MIDTJYLLAND · 2025-03-12\n\n  1.1 Ny cykelsti (SAG-2025-01234)\n    =1+1 stier; og "broer".\n    Ansvarlig: Bo Lund, frist: 1. maj 2025\n\n  1.2 Lukket punkt\n');
  });

  it("makes a table that Excel opens, in which nothing is a formula", async () => {
    const { out } = await cli(["decisions", "-", "--format", "csv"], minutes);
    assert.equal(
      out,
      '\ufeffFil;Organ;Dato;Punkt;Titel;Sag;Beslutning;Ansvarlig;Frist\r\nstandardinput;KKR MIDTJYLLAND;2025-03-12;1.1;Ny cykelsti;SAG-2025-01234;"\'=1+1 stier; og ""broer"".\nAnsvarlig: Bo Lund, frist: 1. maj 2025";Bo Lund;2025-05-01\r\nstandardinput;KKR MIDTJYLLAND;2025-03-12;1.2;Lukket punkt;;;;\r\n',
    );
  });

  it("writes data for other programs, without a word of closed items", async () => {
    const file = put("møde.referat", minutes);
    const target = put("gammel.json", "");
    assert.equal((await cli(["decisions", file, "--format", "json", "-o", target, "--force"])).code, 0);
    const text = readFileSync(target, "utf8");
    const [meeting] = JSON.parse(text) as { body: string; decisions: { number: string; deadline: string | null }[] }[];
    assert.deepEqual([meeting?.body, meeting?.decisions.map(({ number, deadline }) => [number, deadline])], ["KKR MIDTJYLLAND", [["1.1", "2025-05-01"], ["1.2", null]]]);
    for (const word of ["Jord", "mio"]) assert.ok(!text.includes(word), word);
  });

  it("says that there are none, and what cannot be read", async () => {
    const { code, out, err } = await cli(["decisions", put("tom.dagsorden", "1. Eventuelt\n"), "findes-ikke.referat"]);
    assert.deepEqual([code, out.includes("Ingen beslutninger."), err], [2, true, 'Filen "findes-ikke.referat" findes ikke.\n']);
  });
});
