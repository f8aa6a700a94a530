import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtCli } from "../support/cli.js";

const dist = join(import.meta.dirname, "../../dist");

describe("dist/cli.js", () => {
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "dagsorden "))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("ends with 0, 1 or 2", () => {
    assert.equal(builtCli(["lint", "test/samples/minimal.dagsorden"]).code, 0);
    assert.equal(builtCli(["lint", "test/samples/kkr-midtjylland-2025-03-12-kladde.dagsorden"]).code, 1);
    assert.equal(builtCli(["lint", "findes-ikke.dagsorden"]).code, 2);
    assert.equal(builtCli(["lint", "--forkert"]).code, 2);
    assert.equal(builtCli(["outline", "test/samples/minimal.dagsorden"]).code, 0);
  });

  it("has every format", () => {
    const draft = "test/samples/kkr-midtjylland-2025-03-12-kladde.dagsorden";
    assert.match(builtCli(["lint", "--format", "text", draft]).out, /\nInstilling|\| Instilling/u);
    assert.match(builtCli(["lint", "--format", "json", draft]).out, /^\{\n {2}"files"/u);
    assert.match(builtCli(["lint", "--format", "sarif", draft]).out, /"version": "2\.1\.0"/u);
    assert.match(builtCli(["lint", "--format", "github", draft]).out, /^::error file=test\/samples\/kkr/mu);
    assert.match(builtCli(["outline", "--format", "json", draft]).out, /^\[\n/u);
    assert.match(builtCli(["outline", draft]).out, /Dagsorden, KKR MIDTJYLLAND/u);
  });

  it("writes UTF-8 and no colours to a pipe", () => {
    const { out } = builtCli(["outline", "-"], { stdin: "1. Æblegrød på øen\n" });
    assert.match(out, /1\. Æblegrød på øen/u);
    assert.ok(!out.includes("\u001b"));
  });

  it("reads files named from where it stands, in folders with spaces and Danish letters", () => {
    writeFileSync(join(folder, "møde nr. 1.referat"), "1. Sager\n");
    const { code, out } = builtCli(["outline", "--format", "json", "møde nr. 1.referat"], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /"file": "møde nr\. 1\.referat",\s+"kind": "referat"/u);
  });

  it("reads a profile, which is loaded when it is asked for", () => {
    writeFileSync(join(folder, "dagsorden.json"), '{ "severities": { "tom-sektion": "off", "hoved": "off" } }');
    const { code, out } = builtCli(["lint", "--profile", "dagsorden.json", "-"], { cwd: folder, stdin: "1. Sager\n" });
    assert.deepEqual({ code, has: /tom-sektion/u.test(out) }, { code: 0, has: false });
  });

  it("fixes what it reads from standard input", () => {
    const { out } = builtCli(["lint", "--fix", "-"], { stdin: "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n" });
    assert.match(out, /^Indstilling$/mu);
  });

  it("gives all of a long answer to a pipe", () => {
    const stdin = "1. Sager\n\n" + Array.from({ length: 900 }, (_, index) => `1.${index + 1}. ${"En lang titel ".repeat(20)}\n\n`).join("");
    const { out } = builtCli(["outline", "--format", "json", "-"], { stdin });
    assert.ok(out.length > 200_000);
    assert.equal((JSON.parse(out) as { sections: { items: unknown[] }[] }[])[0]?.sections[0]?.items.length, 900);
  });

  it("answers the same without what was compiled ahead, and with something else in its place", () => {
    const names = ["cli.js", "cli-main.js", "cli-main.compiled"];
    for (const name of names) copyFileSync(join(dist, name), join(folder, name));
    const answer = (): unknown => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "cli.js"), "lint", "test/samples/halvskrevet.dagsorden"], { encoding: "utf8" });
      return { status, stdout, stderr };
    };
    const expected = answer();
    const compiled = readFileSync(join(folder, "cli-main.compiled"));
    for (const content of [Buffer.alloc(0), Buffer.from("noget andet"), compiled.subarray(0, 1000), Buffer.concat([compiled.subarray(0, 64), Buffer.alloc(5000, 7)])]) {
      writeFileSync(join(folder, "cli-main.compiled"), content);
      assert.deepEqual(answer(), expected);
    }
    rmSync(join(folder, "cli-main.compiled"));
    assert.deepEqual(answer(), expected);
  });
});
