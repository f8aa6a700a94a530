import assert from "node:assert/strict";
import { chmodSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { limits } from "../../server/src/cli/read-file.js";
import { builtCli, cli, scratchFolder } from "../support/cli.js";

/** Far beyond what any of these takes; a look that takes the square of the length would not end before it. */
const patience = 60_000;

describe("bad input", () => {
  const file = scratchFolder();

  it("a folder without agendas", async () => {
    const folder = dirname(file("mappe/a.txt", ""));
    assert.deepEqual(await cli(["outline", folder]), { code: 2, out: "\n".slice(1), err: `Der er ingen dagsordener eller referater i mappen "${folder}".\n` });
  });

  it("a file that is not there, and a path through a file", async () => {
    const path = `${file("a.dagsorden", "")}/b.dagsorden`;
    assert.deepEqual(await cli(["outline", path]), { code: 2, out: "\n".slice(1), err: `Filen "${path}" findes ikke.\n` });
  });

  // An administrator may read everything.
  if (process.platform !== "win32" && process.getuid?.() !== 0) {
    it("a file nobody may read", async () => {
      const path = file("hemmelig.dagsorden", "1. Sager\n");
      chmodSync(path, 0);
      assert.equal((await cli(["lint", path])).err, `Filen "${path}" kan ikke læses, fordi du ikke har adgang til den.\n`);
    });
  }

  it("a name that is no name", async () => {
    const { code, err } = await cli(["lint", "a\0b"]);
    assert.equal(code, 2);
    assert.match(err, /^Filen "a·b" kan ikke læses \(ERR_INVALID_ARG_VALUE\)\.\n$/u);
  });

  it("50 MB", async () => {
    const path = file("stor.dagsorden", Buffer.alloc(50 * 1024 * 1024, "1. Sager\n"));
    const { code, err } = await cli(["lint", path]);
    assert.deepEqual({ code, err }, { code: 2, err: `"${path}" er for stor; en dagsorden må højst fylde 20 MB.\n` });
  }).timeout(patience);

  it("more lines than anybody writes", async () => {
    const { code, err } = await cli(["lint", "-"], "\n".repeat(limits.lines));
    assert.deepEqual({ code, err }, { code: 2, err: '"standardinput" har for mange linjer: 1.200.001 (højst 1.200.000).\n' });
  }).timeout(patience);

  it("a million lines", () => {
    const { code, out, err } = builtCli(["lint", "--format", "json", file("linjer.dagsorden", "Endnu en linje\n".repeat(1_000_000))]);
    assert.deepEqual({ code: code < 2, err }, { code: true, err: "" });
    assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
  }).timeout(patience);

  const long: readonly (readonly [name: string, piece: string])[] = [
    ["one line of 10 MB", "Det er en lang linje, jf. pkt. 1.1, uden ende "],
    ["10 MB of one letter", "x"],
  ];
  for (const [name, piece] of long) {
    it(name, () => {
      const text = `1. Sager\n\n1.1. Ny sti\n\nBaggrund\n${piece.repeat(Math.ceil(10_000_000 / piece.length))}`;
      const { code, err } = builtCli(["lint", file("lang.dagsorden", text)]);
      assert.deepEqual({ code: code < 2, err }, { code: true, err: "" });
    }).timeout(patience);
  }

  const unclosed: readonly string[] = ["[", "(", "**", "*", "|", "[a](", "[a](b(", "„", "// ignorer: ", "# ", "./. ", "1. ", "1.1. (", "SAG-", ".", "…", "\t", "1", "....1", "pkt. ", "http://", "\u00a0", "\r", "\ufeff", "(10 ", "kl. ", "- ", "Instilling\n", "Deltagere\n", "Dato: "];
  for (const piece of unclosed) {
    it(`100 KB of ${JSON.stringify(piece)}`, async () => {
      const text = `DAGSORDEN 2025\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Ny sti\n${piece.repeat(Math.ceil(100_000 / piece.length))}`;
      const { code } = await cli(["lint", "--format", "json", "-"], text);
      assert.ok(code < 2, String(code));
      assert.equal((await cli(["outline", "--format", "json", "-"], text)).code, 0);
    }).timeout(patience);
  }

  it("is never changed", async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00]);
    const path = file("utf16.dagsorden", bytes);
    await cli(["lint", path]);
    await cli(["outline", path]);
    assert.deepEqual(readFileSync(path), bytes);
  });
});
