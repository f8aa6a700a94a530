import assert from "node:assert/strict";
import fc from "fast-check";
import { decode } from "../../server/src/cli/decode.js";
import { encode, isFaithful } from "../../server/src/cli/encode.js";
import { cli, scratchFolder } from "../support/cli.js";

const text = "DAGSORDEN 2025\nKKR SJÆLLAND\nDato: 03-09-2025 09:30-10:00\nSted: Rådhuset\n\n1. Udpegning af næstformand – “å” på ø\n";

const wide = (content: string): Buffer => Buffer.from(`\ufeff${content}`, "utf16le");

/** How a file is stored, the encoding that is seen, and whether a finding says so. */
const stored: readonly (readonly [name: string, bytes: Buffer, encoding: string, finding: string | null])[] = [
  ["UTF-8", Buffer.from(text), "utf-8", null],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`), "utf-8", null],
  ["ASCII", Buffer.from("1. Sager\n"), "utf-8", null],
  ["nothing at all", Buffer.from(""), "utf-8", null],
  ["UTF-16 LE", wide(text), "utf-16le", "Filen er gemt som UTF-16."],
  ["UTF-16 BE", wide(text).swap16(), "utf-16be", "Filen er gemt som UTF-16."],
  ["Windows-1252", Buffer.from(text.replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"), "latin1"), "windows-1252", "Filen er gemt som Windows-1252 (Latin-1)."],
  ["Latin-1", Buffer.from("1. Rådhuset i Ærøskøbing\n", "latin1"), "windows-1252", "Filen er gemt som Windows-1252 (Latin-1)."],
  ["one letter of Latin-1", Buffer.from("ø", "latin1"), "windows-1252", "Filen er gemt som Windows-1252 (Latin-1)."],
  ["UTF-8 with one broken byte", Buffer.concat([Buffer.from(text), Buffer.from([0xe6]), Buffer.from("\n")]), "damaged", "Filen er ødelagt: ét tegn kan ikke læses som UTF-8."],
  ["UTF-8 cut in the middle of a letter", Buffer.from("1. Rådhus i Ærø").subarray(0, -1), "damaged", "Filen er ødelagt: ét tegn kan ikke læses som UTF-8."],
];

describe("a file stored as", () => {
  const file = scratchFolder();

  for (const [name, bytes, encoding, finding] of stored) {
    it(name, async () => {
      const decoded = decode(bytes);
      assert.ok(decoded.encoding !== null);
      assert.equal(decoded.encoding, encoding);
      assert.equal(isFaithful(bytes, decoded), encoding !== "damaged");
      const path = file(`${name}.dagsorden`, bytes);
      const { out } = await cli(["lint", "--format", "json", path]);
      const [{ diagnostics } = { diagnostics: [] }] = (JSON.parse(out) as { files: { diagnostics: { rule: string; severity: string; message: string; fixable: boolean }[] }[] }).files;
      const told = diagnostics.filter(({ rule }) => rule === "tegnkodning");
      assert.deepEqual(told.map(({ severity, message, fixable }) => ({ severity, message: message.slice(0, finding?.length), fixable })), finding === null ? [] : [{ severity: "warning", message: finding, fixable: false }]);
    });
  }

  it("any of them reads the same", () => {
    const whole = stored.filter(([, , encoding]) => encoding !== "damaged").slice(0, 2).concat(stored.filter(([name]) => /^UTF-16|^Windows/u.test(name)));
    for (const [name, bytes] of whole) {
      const decoded = decode(bytes);
      assert.equal(decoded.encoding !== null && decoded.text, text, name);
    }
  });

  it("something else than text is told as what it is", async () => {
    const kinds: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from("%PDF-1.7\n…"), /er en PDF-fil, ikke en tekstfil; gem eller kopiér teksten som ren tekst først\.$/u],
      [Buffer.from("PK\x03\x04\x14\0\0\0[Content_Types].xml"), /er et Word-dokument eller en anden Office-fil, ikke/u],
      [Buffer.from("PK\x03\x04\x14\0\0\0a.txt"), /er en zip-fil, ikke/u],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /er et Word-dokument eller en anden Office-fil, ikke/u],
      [Buffer.from("{\\rtf1\\ansi H\\'f8ring}"), /er et RTF-dokument, ikke/u],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /er et billede, ikke/u],
      [Buffer.from("1. Sager\0\n"), /er ikke en tekstfil\.$/u],
      [Buffer.from(Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 255))), /er ikke en tekstfil\.$/u],
      [Buffer.from("\u0001\u0002\u0003\u0004"), /er ikke en tekstfil\.$/u],
    ];
    for (const [bytes, sentence] of kinds) {
      const { code, out, err } = await cli(["lint", "--format", "json", file("data.dagsorden", bytes)]);
      assert.deepEqual({ code, files: (JSON.parse(out) as { files: unknown }).files }, { code: 2, files: [] });
      assert.match(err.trimEnd(), sentence);
    }
  });

  it("any bytes at all is answered", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.encoding === "utf-8") assert.ok(isFaithful(bytes, decoded));
      }),
    );
  });

  it("text that has no place in Windows-1252 is not written as that", () => {
    const like = { text: "", encoding: "windows-1252", hasMark: false } as const;
    assert.equal(encode("æ € – ”", like)?.length, 7);
    assert.equal(encode("≥", like), null);
  });

  it("a silenced finding is silent", async () => {
    const silenced = file("stille.dagsorden", Buffer.from("// ignorer: tegnkodning – filen kommer fra et gammelt system\n\n1. Råd og ø\n", "latin1"));
    assert.doesNotMatch((await cli(["lint", silenced])).out, /tegnkodning/u);
  });
});
