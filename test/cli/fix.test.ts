import assert from "node:assert/strict";
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, scratchFolder } from "../support/cli.js";

const wrong = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges på øen.\n";
const right = wrong.replace("Instilling", "Indstilling");

describe("lint --fix", () => {
  const file = scratchFolder();

  it("makes the safe fixes, says which, and reports what is left", async () => {
    const path = file("a.dagsorden", wrong);
    const { code, out, err } = await cli(["lint", "--fix", "--min-severity", "warning", path]);
    assert.equal(readFileSync(path, "utf8"), right);
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    assert.ok(out.startsWith(`${path}: 1 rettelse er udført:\n  linje 6: Ret til Indstilling\n\n`), out);
  });

  it("leaves no other file behind", () => {
    const path = file("alene/a.dagsorden", wrong);
    return cli(["lint", "--fix", path]).then(() => assert.deepEqual(readdirSync(dirname(path)), ["a.dagsorden"]));
  });

  it("does not write when there is nothing to do", async () => {
    const path = file("ren.dagsorden", right);
    const old = new Date("2020-01-01");
    utimesSync(path, old, old);
    await cli(["lint", "--fix", path]);
    assert.equal(statSync(path).mtimeMs, old.getTime());
  });

  it("without it no file is changed", async () => {
    const path = file("urørt.dagsorden", wrong);
    const old = new Date("2020-01-01");
    utimesSync(path, old, old);
    await cli(["lint", path]);
    await cli(["outline", path]);
    assert.equal(statSync(path).mtimeMs, old.getTime());
  });

  const kept: readonly (readonly [name: string, store: (text: string) => Buffer])[] = [
    ["CRLF", (text) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["CR", (text) => Buffer.from(text.replaceAll("\n", "\r"))],
    ["a byte order mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["no line end at the end", (text) => Buffer.from(text.trimEnd())],
    ["UTF-16 LE", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 BE", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ];
  for (const [name, store] of kept) {
    it(`keeps ${name}`, async () => {
      const path = file(`${name}.dagsorden`, store(wrong));
      await cli(["lint", "--fix", path]);
      assert.deepEqual(readFileSync(path), store(right));
    });
  }

  it("goes on until nothing changes", async () => {
    // The second fix only shows once the first is made: the part is found, and then it stands too late.
    const path = file("runder.dagsorden", "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nSagsfremstilling\nTekst om stien.\n\nInstilling\nDet indstilles, at stien anlægges.\n");
    await cli(["lint", "--fix", path]);
    const once = readFileSync(path, "utf8");
    assert.ok(once.indexOf("Indstilling\n") < once.indexOf("Sagsfremstilling\n"), once);
    await cli(["lint", "--fix", path]);
    assert.equal(readFileSync(path, "utf8"), once);
  });

  it("fixes no more than is asked to be shown", async () => {
    const path = file("kun-fejl.dagsorden", wrong);
    await cli(["lint", "--fix", "--min-severity", "error", path]);
    assert.equal(readFileSync(path, "utf8"), wrong);
  });

  it("writes what was read from standard input to standard output, and everything else to standard error", async () => {
    const { code, out, err } = await cli(["lint", "--fix", "-"], wrong);
    assert.deepEqual({ code, out }, { code: 0, out: right });
    assert.match(err, /^standardinput: 1 rettelse er udført:\n {2}linje 6: Ret til Indstilling\n/u);
    assert.equal((await cli(["lint", "--fix", "-"], right)).out, right);
    const json = await cli(["lint", "--fix", "--format", "json", "-"], wrong);
    assert.equal(json.out, right);
    assert.match(json.err, /"files": \[/u);
  });

  it("keeps JSON on standard output alone", async () => {
    const { out, err } = await cli(["lint", "--fix", "--format", "json", file("json.dagsorden", wrong)]);
    assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
    assert.match(err, /: 1 rettelse er udført:\n/u);
  });

  it("leaves a damaged file alone", async () => {
    const bytes = Buffer.concat([Buffer.from(`${wrong}æøå`), Buffer.from([0xe6]), Buffer.from("\n")]);
    const path = file("ødelagt.dagsorden", bytes);
    const { code, err } = await cli(["lint", "--fix", path]);
    assert.equal(code, 2);
    assert.match(err, /blev ikke gemt i ".*ødelagt\.dagsorden", fordi filen er delvis ødelagt og ikke kan skrives uændret tilbage/u);
    assert.deepEqual(readFileSync(path), bytes);
  });

  if (process.platform !== "win32") {
    it("keeps the rights of the file, and a link a link", async () => {
      const path = file("rettigheder.dagsorden", wrong);
      const link = join(dirname(path), "link.dagsorden");
      chmodSync(path, 0o640);
      symlinkSync(path, link);
      await cli(["lint", "--fix", link]);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(readFileSync(path, "utf8"), right);
      assert.equal(statSync(path).mode & 0o777, 0o640);
    });
  }

  it("fixes every sample once and for all", async () => {
    for (const name of readdirSync("test/samples").filter((one) => /\.(?:dagsorden|referat)$/u.test(one))) {
      const path = file(`prøver/${name}`, readFileSync(join("test/samples", name)));
      await cli(["lint", "--fix", path]);
      const once = readFileSync(path);
      const { out } = await cli(["lint", "--fix", path]);
      assert.deepEqual(readFileSync(path), once, name);
      assert.doesNotMatch(out, /kan rettes automatisk/u, name);
    }
  });
});
