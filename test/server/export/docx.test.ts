import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { wordDocument } from "../../../server/src/export/docx/document.js";
import { plainStyle } from "../../../server/src/export/style.js";
import { publicationOf, type Publication } from "../../../server/src/language/index.js";
import { exportables, hasProgram, pdfText, published } from "../../support/exports.js";
import { hostileAddresses, hostileDocument, hostileTexts } from "../../support/hostile.js";

const partsOf = async (publication: Publication, style = plainStyle): Promise<ReadonlyMap<string, string>> => {
  const files = unzipSync(await wordDocument(publication, { style, files: null }));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

/** Throws where a part is no XML. */
function checkXml(parts: ReadonlyMap<string, string>, name: string): void {
  const { window } = new JSDOM("");
  for (const [part, xml] of parts) {
    if (!/\.(?:xml|rels)$/u.test(part)) continue;
    const errors = new window.DOMParser().parseFromString(xml, "application/xml").getElementsByTagName("parsererror");
    assert.equal(errors.length, 0, `${name}: ${part}: ${errors[0]?.textContent ?? ""}`);
  }
  window.close();
}

const sample = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00

1. Sager

1.1. Ny bro (10 min.)

Indstilling
Det indstilles, at KKR
– godkender
  – helt
1) først
2) så, jf. pkt. 1.1

| Dag | Pris |
|---|---|
| mandag | 10 |

Bilag
./. [Kort](bilag/kort.pdf)
`;

describe("A Word document", () => {
  it("of every document is sound XML", async () => {
    for (const { name, agenda } of exportables()) checkXml(await partsOf(publicationOf(agenda, { audience: "internal" })), name);
  });

  it("of hostile texts is sound XML", async () => {
    for (const [at, text] of [...hostileTexts, "\u0000\u0008\ud800\uffff"].entries()) checkXml(await partsOf(published(hostileDocument(text, hostileAddresses[at % hostileAddresses.length] ?? ""))), text);
  });

  it("has real headings, lists, table heads, contents and links, and is Danish", async () => {
    const parts = await partsOf(published(sample));
    const document = parts.get("word/document.xml") ?? "";
    for (const piece of ['<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>', "<w:numPr>", "<w:tblHeader/>", "TOC ", 'w:anchor="punkt_1_1"', 'w:name="punkt_1_1"']) assert.ok(document.includes(piece), piece);
    assert.match(parts.get("word/styles.xml") ?? "", /<w:lang w:val="da-DK"/u);
    assert.match(parts.get("word/_rels/document.xml.rels") ?? "", /Target="bilag\/kort\.pdf" TargetMode="External"/u);
    assert.match(parts.get("docProps/core.xml") ?? "", /<dc:title>Dagsorden for møde i KKR Midtjylland den 12\. marts 2025<\/dc:title>/u);
  });

  it("wears the styles of the house's template, also where they have Danish ids", async () => {
    const files = unzipSync(await wordDocument(published(sample), { style: plainStyle, files: null }));
    const { zipSync, strToU8 } = await import("fflate");
    const styles = strFromU8(files["word/styles.xml"] ?? new Uint8Array()).replaceAll('"Heading1"', '"Overskrift1"').replace("<w:sz ", "<!-- huset --><w:sz ");
    const template = zipSync({ ...files, "word/styles.xml": strToU8(styles) });
    const parts = await partsOf(published(sample), { ...plainStyle, wordTemplate: template });
    assert.match(parts.get("word/document.xml") ?? "", /<w:pStyle w:val="Overskrift1"\/>/u);
    assert.match(parts.get("word/styles.xml") ?? "", /Overskrift1/u);
  });

  it("opens in LibreOffice with everything in it", async function () {
    this.timeout(180_000);
    if (!hasProgram("soffice", "--version") || !hasProgram("pdftotext", "-v")) this.skip();
    const folder = mkdtempSync(join(tmpdir(), "dagsorden word "));
    try {
      writeFileSync(join(folder, "m.docx"), await wordDocument(published(sample), { style: plainStyle, files: null }));
      spawnSync("soffice", [`-env:UserInstallation=file://${encodeURI(folder)}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "m.docx")]);
      const text = pdfText(readFileSync(join(folder, "m.pdf"))) ?? "";
      let at = text.indexOf("Indhold");
      for (const piece of ["1. Sager", "1.1. Ny bro", "1. Sager", "1.1. Ny bro", "Indstilling", "–", "godkender", "1)", "først", "2)", "Dag", "mandag", "Bilag", "Kort", "Side 1 af 1"]) {
        const next = text.indexOf(piece, at);
        assert.ok(next >= 0, `${piece} in ${text}`);
        at = piece.startsWith("Side") ? at : next + piece.length;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
