import assert from "node:assert/strict";
import { readFileSync, statSync, utimesSync } from "node:fs";
import { cli, scratchFolder } from "../support/cli.js";

const written = "1. Sager\n\n1.1 Ny sti på åen\nSAG-2025-01234  abcd\nIndstilling\n\nDet indstilles, at stien  anlægges på øen.\n";
const canonical = "1. Sager\n\n1.1. Ny sti på åen\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at stien anlægges på øen.\n";

describe("format", () => {
  const file = scratchFolder();

  it("brings files into canonical form and says which", async () => {
    const [path, done] = [file("a.dagsorden", written), file("færdig.dagsorden", canonical)];
    const old = new Date("2020-01-01");
    utimesSync(done, old, old);
    assert.deepEqual(await cli(["format", path, done]), { code: 0, out: `${path}: 5 steder er ændret.\n2 filer: 1 ændret.\n`, err: "" });
    assert.equal(readFileSync(path, "utf8"), canonical);
    assert.equal(statSync(done).mtimeMs, old.getTime(), "a file that is in order is not written");
    assert.deepEqual(await cli(["format", path]), { code: 0, out: "1 fil: ingen er ændret.\n", err: "" });
  });

  it("--check changes nothing and says by its code whether something would", async () => {
    const path = file("b.dagsorden", written);
    assert.deepEqual(await cli(["format", "--check", path]), { code: 1, out: `${path}: 5 steder ville blive ændret.\n1 fil: 1 ikke sat op.\n`, err: "" });
    assert.equal(readFileSync(path, "utf8"), written);
    assert.deepEqual(await cli(["format", "--check", "-"], canonical), { code: 0, out: "1 fil: alle er sat op.\n", err: "" });
  });

  it("- gives the text on standard output and everything else on the other", async () => {
    assert.deepEqual(await cli(["format", "-"], written), { code: 0, out: canonical, err: "standardinput: 5 steder er ændret.\n1 fil: 1 ændret.\n" });
  });

  for (const [name, store] of [
    ["CRLF", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["Windows-1252", (text: string) => Buffer.from(text, "latin1")],
  ] as const) {
    it(`keeps ${name}`, async () => {
      const path = file(`${name}.dagsorden`, store(written));
      await cli(["format", path]);
      assert.deepEqual(readFileSync(path), store(canonical));
    });
  }

  it("says of PDF text that it is none of its business", async () => {
    const text = "1. Sager \n\n \n\nBroen er slidt, og den bliver brugt af alle, der \n\nskal over åen, og kommunerne har ladet et fir-\n\nma se på den. Det skriver, at den holder til \n\n2030. \n";
    const { code, out, err } = await cli(["format", "-"], text);
    assert.deepEqual([code, out], [0, text]);
    assert.match(err, /tekst fra en PDF/u);
  });

  it("does not format by a profile that cannot be used, nor what is no text", async () => {
    file("hus/dagsorden.json", "{");
    const path = file("hus/a.dagsorden", written);
    const { code, err } = await cli(["format", path, file("b.pdf", "%PDF-1.7\n\0")]);
    assert.equal(code, 2);
    assert.match(err, /a\.dagsorden" er ikke sat op, fordi dens profil[^\n]*\n.*b\.pdf" er en PDF-fil/su);
    assert.equal(readFileSync(path, "utf8"), written);
  });

  it("names what is wrong with the command", async () => {
    assert.deepEqual([(await cli(["format"])).code, (await cli(["format", "--chek", "a"])).code, (await cli(["format", "findes-ikke.dagsorden"])).code], [2, 2, 2]);
  });
});
