import assert from "node:assert/strict";
import fc from "fast-check";
import { parseInlines } from "../../../server/src/language/index.js";
import { resolveTarget } from "../../../server/src/language/text/targets.js";
import { respelled, stepsBeside, writtenTarget } from "../../../server/src/language/text/written-target.js";

const linux = "file:///home/anne/M%C3%B8der/2025/dagsorden.dagsorden";
const windows = "file:///c%3A/M%C3%B8der/maj/dagsorden.dagsorden";
const server = "file://filserver/sekretariat/dagsorden.dagsorden";
const remote = "vscode-vfs://github/anne/moeder/dagsorden.dagsorden";

const rows: readonly (readonly [base: string, file: string, like: string, written: string])[] = [
  [linux, "file:///home/anne/M%C3%B8der/2025/bilag/%C3%85rsplan%20%281%29.pdf", "", "bilag/Årsplan%20%281%29.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/bilag/%C3%85rsplan%20%281%29.pdf", "bilag/plan (1).pdf", "bilag/Årsplan (1).pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2024/kort.pdf", "bilag/kort.pdf", "../2024/kort.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/nyt/kort.pdf", "./bilag/kort.pdf", "./nyt/kort.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/nyt/kort.pdf", "bilag\\kort.pdf", "nyt\\kort.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/sag%3A4.pdf", "", "./sag:4.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/www.notat.pdf", "", "./www.notat.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/100%2520.pdf", "", "100%2520.pdf"],
  [windows, "file:///C:/M%C3%B8der/maj/bilag/kort.pdf", "", "bilag/kort.pdf"],
  [windows, "file:///c%3A/bilag/kort.pdf", "C:\\Møder\\maj\\kort.pdf", "C:\\bilag\\kort.pdf"],
  [windows, "file:///d%3A/bilag/kort.pdf", "", "file:///d%3A/bilag/kort.pdf"],
  [server, "file://filserver/sekretariat/nyt/kort.pdf", "\\\\filserver\\sekretariat\\kort.pdf", "\\\\filserver\\sekretariat\\nyt\\kort.pdf"],
  [server, "file://filserver/sekretariat/nyt/kort.pdf", "", "nyt/kort.pdf"],
  [remote, "vscode-vfs://github/anne/moeder/bilag/kort.pdf", "", "bilag/kort.pdf"],
  [linux, "file:///home/anne/M%C3%B8der/2025/nyt/kort.pdf", "file:///home/anne/M%C3%B8der/2025/kort.pdf", "file:///home/anne/M%C3%B8der/2025/nyt/kort.pdf"],
];

describe("how a link to a file is written", () => {
  for (const [base, file, like, written] of rows) it(`${like || "new"} becomes ${written}`, () => assert.equal(writtenTarget(base, file, like), written));

  it("leads to the file again, whatever it is called, and is read as one link", () => {
    const name = fc.stringMatching(/^[A-Za-z0-9æøåÅ ()%#&+=.,:;@!<>|'[\]\\-]{1,20}$/u).filter((text) => !/^\.{1,2}$/u.test(text));
    const like = fc.constantFrom("", "bilag/a b.pdf", "bilag/a (1).pdf", "./a.pdf", "../a.pdf");
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), like, (names, before) => {
        const uri = ["file:///home/anne", ...names.map(encodeURIComponent)].join("/");
        const written = writtenTarget(linux, uri, before);
        assert.equal(decodeURIComponent(resolveTarget(linux, written) ?? ""), decodeURIComponent(uri));
        const link = parseInlines(`[Titel](${written})`)[0];
        assert.deepEqual(link?.kind === "link" && link.target, written);
      }),
    );
  });
});

describe("a link spelled otherwise than its file", () => {
  it("says which names may be spelled otherwise", () => {
    assert.deepEqual(stepsBeside(linux, "Bilag/kort.pdf#page=2"), { folder: "file:///home/anne/M%C3%B8der/2025/", names: ["Bilag", "kort.pdf"] });
    assert.deepEqual(stepsBeside(linux, "../2024/ådal.pdf"), { folder: "file:///home/anne/M%C3%B8der/", names: ["2024", "ådal.pdf"] });
    assert.deepEqual(stepsBeside(windows, "C:\\Møder\\kort.pdf"), { folder: "file:///c%3A/M%C3%B8der/", names: ["kort.pdf"] });
    assert.equal(stepsBeside(linux, "\\\\filserver\\kort.pdf"), null);
  });

  it("is written with the names of the disk", () => {
    assert.equal(respelled(linux, "Bilag\\kort.PDF", ["bilag", "Kort.pdf"]), "bilag\\Kort.pdf");
    assert.equal(respelled(linux, "../2024/ådal.pdf#page=2", ["2024", "a\u030adal.pdf"]), "../2024/a\u030adal.pdf#page=2");
  });
});
