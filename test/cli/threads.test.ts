import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtCli, cli, scratchFolder } from "../support/cli.js";
import { samples } from "../support/samples.js";

/** Enough files for two threads on any machine that has two cores. */
const many = 304;

describe("many files", () => {
  const file = scratchFolder();
  const wrong = "1. Sager\n\n1.1. Ny sti, jf. pkt. 3.4\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";

  /** A folder with documents of different length. */
  function folderOf(name: string, count: number): string {
    const all = samples().filter(({ text }) => text.length < 6_000);
    const paths = Array.from({ length: count }, (_, index) => file(`${name}/${String(index).padStart(3, "0")}-${all[index % all.length]!.name}`, readFileSync(`test/samples/${all[index % all.length]!.name}`)));
    return dirname(paths[0]!);
  }

  for (const format of ["text", "json", "sarif", "github", "junit"]) {
    it(`are told in one order, whatever the threads: ${format}`, async () => {
      const folder = folderOf("rækkefølge", many);
      const args = ["lint", "--format", format, folder, join(folder, "findes-ikke.dagsorden")];
      const alone = await cli(args, "", false, new Date());
      assert.deepEqual(builtCli(args), alone);
      assert.equal(alone.code, 2);
    });
  }

  it("are fixed by all threads as by one", () => {
    const paths = Array.from({ length: many }, (_, index) => file(`ret/${String(index).padStart(3, "0")}.dagsorden`, wrong));
    const { code, out, err } = builtCli(["lint", "--fix", dirname(paths[0]!)]);
    assert.deepEqual({ code, err }, { code: 1, err: "" });
    assert.deepEqual([...out.matchAll(/^(.*): 1 rettelse er udført:$/gmu)].map(([, path]) => path), paths);
    for (const path of paths) assert.equal(readFileSync(path, "utf8"), wrong.replace("Instilling", "Indstilling"));
  });

  it("have one profile that is broken, which is told once", () => {
    const paths = Array.from({ length: many }, (_, index) => file(`profil/${String(index).padStart(3, "0")}.dagsorden`, wrong));
    file("profil/dagsorden.json", "{");
    const { code, out } = builtCli(["lint", dirname(paths[0]!)]);
    assert.equal(code, 1);
    assert.equal(out.match(/dagsorden\.json:1:/gu)?.length, 1);
    const { err } = builtCli(["lint", "--profile", "findes-ikke.json", dirname(paths[0]!)]);
    assert.equal(err, 'Filen "findes-ikke.json" findes ikke.\n');
  });

  it("know what is known in every thread", () => {
    const folder = folderOf("kendte", many);
    const list = join(folder, "kendte.json");
    assert.equal(builtCli(["lint", "--baseline", list, "--write-baseline", folder]).code, 0);
    assert.match(builtCli(["lint", "--baseline", list, folder]).out, new RegExp(`^Ingen nye fund i ${many} filer\\.`, "u"));
  });

  // Windows has no signal to send; there Ctrl+C comes from the console.
  if (process.platform !== "win32") {
    it("end with Ctrl+C, with what was done until then", async () => {
      const folder = folderOf("afbrudt", 600);
      const child = spawn(process.execPath, ["dist/cli.js", "lint", "--format", "json", folder]);
      let [out, err] = ["", ""];
      child.stdout.on("data", (chunk: Buffer) => {
        // The first findings are there, so most of the files are not.
        if (out === "") child.kill("SIGINT");
        out += String(chunk);
      });
      child.stderr.on("data", (chunk: Buffer) => (err += String(chunk)));
      const code = await new Promise((resolve) => child.once("close", resolve));
      assert.equal(code, 130);
      const done = Number(/^Afbrudt: (\d+) af 600 filer blev kontrolleret\.\n$/u.exec(err)?.[1]);
      const { files } = JSON.parse(out) as { files: { file: string }[] };
      assert.equal(files.length, done);
      assert.ok(done < 600);
    });
  }
});
