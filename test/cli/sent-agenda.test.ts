import assert from "node:assert/strict";
import { basename } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";

const id = "aendret-siden-dagsorden";
const agenda = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Klostergården\n\n1. Sager\n\n1.1. Ny sti på øen (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n";
const minutes = `${agenda.replace("DAGSORDEN", "REFERAT").replace("Ny sti", "Ny gangsti")}\nBeslutning\nGodkendt.\n`;

async function found(...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await cli(["lint", "--format", "json", ...args]);
  const { files } = JSON.parse(out) as { files: { file: string; diagnostics: { rule: string; severity: string; message: string; range: { start: { line: number } } }[] }[] };
  return files.flatMap(({ file, diagnostics }) => diagnostics.filter(({ rule }) => rule === id).map(({ severity, message, range }) => `${basename(file)}:${range.start.line} ${severity}: ${message}`));
}

const difference = 'Titlen er en anden end i dagsordenen, hvor den er "Ny sti på øen".';

describe("minutes and the agenda that was sent out, on the command line", () => {
  const file = scratchFolder();

  it("are compared where the rule is named, whatever the profile says", async () => {
    file("a/maj.dagsorden", agenda);
    const path = file("a/maj.referat", minutes);
    assert.deepEqual(await found(path), []);
    assert.deepEqual(await found("--rule", id, path), [`maj.referat:8 warning: ${difference}`]);
    assert.deepEqual(await found("--rule", `${id},cpr`, "--except-rule", id, path), []);
    assert.deepEqual(await found("--except-rule", "cpr", path), [], "a rule that is off is not asked for by leaving another out");
    assert.deepEqual(await found("--rule", id, "--stdin-filename", path, path.replace("maj.referat", "maj.dagsorden")), [], "an agenda is compared with nothing");
  });

  it("are compared where the profile has it on, with its severity", async () => {
    file("b/dagsorden.json", `{ "severities": { "${id}": "error" } }`);
    file("b/maj.dagsorden", Buffer.from(agenda, "latin1"));
    const path = file("b/maj.referat", minutes);
    assert.deepEqual(await found(path), [`maj.referat:8 error: ${difference}`]);
    assert.equal((await cli(["lint", "--rule", id, path])).code, 1);
  });

  it("are not compared where there is no agenda, or none that can be read", async () => {
    const path = file("c/maj.referat", minutes);
    assert.deepEqual(await found("--rule", id, path), []);
    file("c/maj.dagsorden", Buffer.from("%PDF-1.7\n\0\0"));
    assert.deepEqual(await found("--rule", id, path), []);
    file("d/maj.dagsorden/tom.txt", "");
    assert.deepEqual(await found("--rule", id, file("d/maj.referat", minutes)), []);
  });
});
