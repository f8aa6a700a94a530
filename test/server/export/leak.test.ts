import assert from "node:assert/strict";
import fc from "fast-check";
import { bundleOf } from "../../../server/src/export/bundle/bundle.js";
import { zipped } from "../../../server/src/export/bundle/zip.js";
import { exportFormats, type ExportFormat } from "../../../server/src/export/exporter.js";
import { made } from "../../../server/src/export/make.js";
import { bundledFonts } from "../../../server/src/export/pdf/assets.js";
import { pdfSource } from "../../../server/src/export/pdf/pdf.js";
import { hasProgram, published, requestFor, streamsIn } from "../../support/exports.js";
import { leaks, secretDocument } from "../../support/secrets.js";

/** A closed item with a secret in every place that there is, and an open one that has none of them. */
const text = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00

1. Sager

1.1. Ny bro (10 min.)
SAG-2025-00417 abc

Baggrund
Broen bygges, se [intern side](https://intranet/hemmeligserver). Borgeren har nummer 010203-1234.
// Hemmelignote om broen

Bilag
./. [Kort](bilag/kort.pdf)

1.2. Hemmeligtitel for virksomheden (12 min.) (lukket)
SAG-2025-98765 zqx

Baggrund
Hemmeligafsnit med **hemmeligfed** og [hemmeliglink](https://example.org/hemmeligadresse).

# Hemmeligoverskrift

– hemmeligpunkt
  – hemmeligunderpunkt

| Hemmeligkolonne | Beløb |
|---|---|
| hemmeligcelle | 7654321 |

Deltagere
Hemmelignavn Jensen (A), Hemmeligby Kommune

// Hemmelignote i det lukkede

Bilag
./. [Hemmeligbilag](bilag/hemmeligfil.pdf)

2. Eventuelt
`;

const secrets = ["hemmelig", "98765", "zqx", "7654321", "010203", "intranet", "12 min"];

const pdf = Buffer.from("%PDF-1.7 et kort");

function told(bytes: Uint8Array): readonly string[] {
  return [...new Set(streamsIn(bytes).flatMap((stream) => leaks(stream, secrets)))];
}

/** What nobody may read anywhere in a document for everybody. */
async function leaksOf(format: ExportFormat, source: string, words: readonly string[]): Promise<readonly string[]> {
  const { bytes } = await made(requestFor(published(source, "public"), format));
  return [...new Set(streamsIn(bytes).flatMap((stream) => leaks(stream, words)))];
}

describe("What goes to the public", function () {
  this.timeout(120_000);

  for (const format of exportFormats) {
    it(`as ${format} tells nothing of a closed item, no note, no CPR number and no address of the house`, async () => {
      if (format === "pdf") hasProgram("pdftotext", "-v");
      assert.deepEqual(await leaksOf(format, text, secrets), []);
    });

    it(`as ${format} would tell it if nothing were held back: the test can fail`, async () => {
      const { bytes } = await made(requestFor(published(text, "internal"), format));
      assert.ok(told(bytes).includes("hemmelig"));
    });
  }

  it("tells none of a closed item's words, whatever document it is", async () => {
    await fc.assert(
      fc.asyncProperty(secretDocument, async (document) => {
        for (const format of exportFormats.filter((one) => one !== "pdf")) assert.deepEqual(await leaksOf(format, document.text, document.secrets), [], format);
        // Typst is given nothing else: what is not in here is not in the PDF.
        const { files } = pdfSource(published(document.text, "public"), { ...requestFor(published("DAGSORDEN"), "pdf"), standard: "ua-1" }, bundledFonts());
        for (const bytes of files.values()) assert.deepEqual(leaks(Buffer.from(bytes).toString("utf8"), document.secrets), []);
      }),
      { numRuns: 40 },
    );
  });

  it("as PDF tells none of them either, compressed or not", async () => {
    for (const document of fc.sample(secretDocument, { numRuns: 5, seed: 7 })) assert.deepEqual(await leaksOf("pdf", document.text, document.secrets), []);
  });

  it("holds notes back from the house too", async () => {
    for (const format of exportFormats) {
      const { bytes } = await made(requestFor(published(text, "internal"), format));
      assert.deepEqual([...new Set(streamsIn(bytes).flatMap((stream) => leaks(stream, ["hemmelignote"])))], [], format);
    }
  });

  it("as a bundle has no file of a closed item, not even its name", async () => {
    const asked: string[] = [];
    const read = (path: string): Uint8Array => {
      asked.push(path);
      return pdf;
    };
    const publication = published(text, "public");
    const request = requestFor(publication, "html");
    const { files } = await bundleOf(request, exportFormats, read, made);
    assert.deepEqual(asked, ["bilag/kort.pdf"]);
    assert.deepEqual(told(zipped(files, request.now)), []);
    for (const [path, bytes] of files) assert.deepEqual([path, told(Buffer.from(path)), told(bytes)], [path, [], []]);
  });
});
