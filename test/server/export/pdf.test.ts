import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { bundledFonts } from "../../../server/src/export/pdf/assets.js";
import { PdfObjects, referenceIn } from "../../../server/src/export/pdf/objects.js";
import { pdfOf, pdfSource, type PdfOptions } from "../../../server/src/export/pdf/pdf.js";
import { plainStyle } from "../../../server/src/export/style.js";
import { publicationOf, type Publication } from "../../../server/src/language/index.js";
import { agendaText, structuredText } from "../../support/arbitrary.js";
import { exportables, hasProgram, pdfText, published, streamsIn } from "../../support/exports.js";
import { hostileAddresses, hostileDocument, hostileTexts } from "../../support/hostile.js";
import { nativeTypst } from "../../support/native-typst.js";

const options: PdfOptions = { style: plainStyle, files: null, now: new Date("2025-01-15T09:00:00Z"), standard: "ua-1" };

/** Typst as its authors build it for the machine: it can be told a standard, and refuses what does not conform. */
const native = nativeTypst(bundledFonts());

const withNative = native === null ? it.skip : it;

function nativePdf(publication: Publication, pdfStandard: string): Buffer {
  if (native === null) throw new Error("no native Typst");
  const { template, files } = pdfSource(publication, options, bundledFonts());
  for (const [path, bytes] of files) native.mapShadow(path, Buffer.from(bytes));
  native.addSource("/main.typ", template);
  try {
    return native.pdf({ mainFilePath: "/main.typ" }, { pdfStandard });
  } catch (error) {
    const { shortDiagnostics } = error as { readonly shortDiagnostics?: unknown };
    throw new Error(JSON.stringify(shortDiagnostics ?? String(error)), { cause: error });
  } finally {
    native.resetShadow();
    native.evictCache(0);
  }
}

/** What a PDF consists of, without what differs for a reason: ids made of the bytes, and the boxes' sides, which Typst draws closer. */
function essence(pdf: Uint8Array): readonly string[] {
  const objects = new PdfObjects(pdf);
  const seen = new Set<number>();
  const found: string[] = [];
  const visit = (id: number): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const object = objects.get(id);
    const dictionary = object.split(/\nstream\r?\n/u)[0] ?? "";
    found.push(plain(object));
    for (const [, next] of dictionary.matchAll(/(\d+) 0 R/gu)) visit(Number(next));
  };
  visit(objects.root);
  return found;
}

function plain(object: string): string {
  return object
    .replace(/\d+ 0 R/gu, "R").replace(/\/Length \d+/gu, "").replace(/\/BBox \[[^\]]*\]/gu, "/BBox").replace(/<xmpMM:InstanceID>[^<]*/gu, "")
    .replace(/ {2,}/gu, " ").split(/\s+(?=xmlns:pdfuaid)|(?=<pdfuaid:part>1<\/pdfuaid:part>)/u).map((piece) => piece.replace(/^xmlns:pdfuaid="[^"]*"\s*/u, "").replace("<pdfuaid:part>1</pdfuaid:part>", "")).join("")
    .replace(/rdf:about=""\s*/u, 'rdf:about="" ').replace(/\s+>/gu, ">").replace(/\/ViewerPreferences[^>]*>>/u, (preferences) => preferences.split("\n").sort().join("\n"));
}

describe("A PDF", function () {
  this.timeout(120_000);

  before(async () => {
    // Starts the program that the fonts are read by.
    await pdfOf(published("DAGSORDEN 2025\n"), options);
  });

  withNative("of every document passes Typst's own check for PDF/UA-1, for the house and for the public", () => {
    for (const { name, agenda } of exportables()) {
      for (const audience of ["internal", "public"] as const) {
        assert.ok(nativePdf(publicationOf(agenda, { audience }), "ua-1").length > 1000, name);
      }
    }
  });

  withNative("of every document passes Typst's own check for PDF/A-2a", () => {
    for (const { name, agenda } of exportables()) assert.ok(nativePdf(publicationOf(agenda, { audience: "internal" }), "a-2a").length > 1000, name);
  });

  withNative("of hostile and half-written texts passes too, and nothing in it is read as Typst", async () => {
    const texts = ["#panic()", "#include \"/etc/passwd\"", "$x$", "= Overskrift", "*fed*", "@ukendt", "<label>", "```raw```", "\\u{1f600}", "// note", "/* */", "#eval(\"1\")", "😀 漢字 \u200b\u00ad\ud800", ...hostileTexts];
    for (const [at, text] of texts.entries()) {
      const publication = published(hostileDocument(text, hostileAddresses[at % hostileAddresses.length] ?? ""));
      try {
        nativePdf(publication, "ua-1");
      } catch (error) {
        assert.fail(`${text}: ${String(error)}`);
      }
    }
    const { bytes } = await pdfOf(published(hostileDocument("#panic() = $x$ *stjerner* @nej", "x")), options);
    const shown = pdfText(bytes);
    if (shown !== null) assert.ok(shown.replace(/\s+/gu, " ").includes("#panic() = $x$"), shown);
  });

  withNative("of any text at all passes", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText), (text) => {
        nativePdf(published(text), "ua-1");
      }),
      { numRuns: 60 },
    );
  });

  withNative("is what Typst writes with the standard switched on", async () => {
    const { agenda } = exportables().find(({ name }) => name === "kkr-midtjylland-2025-03-12.dagsorden") ?? {};
    assert.ok(agenda);
    const publication = publicationOf(agenda, { audience: "internal" });
    const { bytes } = await pdfOf(publication, options);
    assert.deepEqual(essence(bytes), essence(nativePdf(publication, "ua-1")));
  });

  withNative("to be kept has all that Typst writes for PDF/A-2a, and says that it is both", async () => {
    const publication = published("DAGSORDEN 2025\nKKR MIDTJYLLAND\n1. Sager\n1.1. Bro\n| a | b |\n|---|---|\n| c | d |\n");
    const { bytes } = await pdfOf(publication, { ...options, standard: "a-2a" });
    const objects = new PdfObjects(bytes);
    const catalog = objects.get(objects.root);
    const xmp = objects.get(referenceIn(catalog, "Metadata"));
    for (const mark of ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>", "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"]) assert.ok(xmp.includes(mark), mark);
    const intent = objects.get(Number(/\/OutputIntents \[(\d+) 0 R\]/u.exec(catalog)?.[1]));
    assert.match(intent, /\/S \/GTS_PDFA1/u);
    assert.match(objects.get(referenceIn(intent, "DestOutputProfile")), /acsp/u);
    const own = new PdfObjects(nativePdf(publication, "a-2a"));
    assert.match(own.get(own.root), /\/OutputIntents/u);
  });

  it("says in place of a letter that the font lacks that it is missing", async () => {
    const { missing } = await pdfOf(published("DAGSORDEN 2025\n1. Møde om 漢字 og æøå – “citat” é ½ €\n"), options);
    assert.deepEqual(missing, ["漢", "字"]);
  });

  it("has title, language, bookmarks and links, and its fonts in it", async () => {
    const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\n\n1. Sager\n\n1.1. Ny bro\nBaggrund\nJf. pkt. 1.2 og [siden](https://example.org/side).\n\n1.2. Eventuelt\n";
    const { bytes } = await pdfOf(published(text), options);
    const all = streamsIn(bytes).join("\n");
    for (const piece of ["/Lang (da-DK)", "/Marked true", "/DisplayDocTitle true", "/URI (https://example.org/side)", "/S /TOC", "/S /H1", "/S /H2", "/S /H3", "/FontFile2", "/Outlines", "1.1. Ny bro"]) assert.ok(all.includes(piece), piece);
  });

  it("is tagged and reads in order, as other programs see it", async function () {
    if (!hasProgram("pdfinfo", "-v") || !hasProgram("pdftotext", "-v")) this.skip();
    for (const { name, agenda } of exportables().filter((one) => one.name.startsWith("kkr-midtjylland-2025-03-12."))) {
      const publication = publicationOf(agenda, { audience: "internal" });
      const { bytes } = await pdfOf(publication, options);
      const facts = spawnSync("pdfinfo", ["-"], { input: bytes, encoding: "utf8" }).stdout;
      assert.match(facts, /^Tagged: +yes$/mu, name);
      assert.ok(facts.includes(publication.title), name);
      const shown = (pdfText(bytes) ?? "").replace(/[\s\u00ad-]+/gu, "");
      const headings = publication.sections.flatMap(({ number, title, items }) => [`${number ?? ""}. ${title}`, ...items.map((item) => `${item.number}. ${item.title}`)]);
      // Behind the contents.
      let at = shown.indexOf(headings.at(-1)?.replace(/[\s-]+/gu, "") ?? "");
      for (const heading of headings) {
        const next = shown.indexOf(heading.replace(/[\s-]+/gu, ""), at);
        assert.ok(next >= 0, `${name}: ${heading}`);
        at = next;
      }
      assert.match(pdfText(bytes) ?? "", /KKR Midtjylland \| 12-03-2025[\s\S]*Side 1 af \d/u);
    }
  });
});
