import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../../server/src/cli/run.js";
import { Agenda, formatEdits } from "../../server/src/language/index.js";
import { cli, scratchFolder } from "../support/cli.js";
import { outlineOf } from "../support/outline.js";
import { makePdf } from "../support/pdf.js";
import { samples } from "../support/samples.js";
import { wordAgenda } from "../support/word.js";

const sample = samples().find(({ name }) => name === "kkr-midtjylland-2025-03-12.dagsorden")!.text;
const pdfText = samples().find(({ name }) => name.endsWith("pdftekst.dagsorden"))!.text;

/** Titles, cases and parts, wherever they stand. */
function outline(text: string): unknown {
  return JSON.parse(JSON.stringify(outlineOf(Agenda.of(text)), (key, value: unknown) => (key === "line" ? undefined : value)));
}

describe("import", () => {
  const file = scratchFolder();

  it("of a PDF: outline, paragraphs, lists, tables and links, without page tops and page numbers", async () => {
    const target = `${file("møde.pdf", await makePdf(sample, { header: "KKR Midtjylland | 12-03-2025", pageNumbers: true, links: { "Notatet med kommunernes tal": "https://www.example.org/notat" } }))}.dagsorden`;
    const { code, out, err } = await cli(["import", target.replace(/\.dagsorden$/u, ""), "-o", target]);
    assert.deepEqual([code, err], [0, ""]);
    const text = readFileSync(target, "utf8");
    assert.deepEqual(outline(text), outline(sample));
    assert.match(text, /^\.\/\. \[Notatet med kommunernes tal\]\(https:\/\/www\.example\.org\/notat\) er vedlagt\.$/mu);
    assert.match(text, /^\| Sygeplejersker +\| 2\.280 +\| 85 +\|$/mu);
    assert.match(text, /^ {2}– til borgere langs vandløbet\.$/mu);
    assert.ok(!text.includes("SIDE |"));
    for (const paragraph of sample.split("\n").filter((line) => line.length > 120 && !line.includes("https://"))) assert.ok(text.includes(paragraph), paragraph);
    assert.match(out, /er skrevet\.\n\d+ linjer er læst;[^]*Taget ud:\n {2}side 2: sidehoved eller sidetal: KKR Midtjylland \| 12-03-2025\n/u);
    assert.deepEqual(formatEdits(Agenda.of(text)), []);
  });

  it("of a Word document: numbered headings, parts, lists, table, link, bold and footnote", async () => {
    const { code, out, err } = await cli(["import", file("møde.docx", await wordAgenda())]);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        "DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "Sted: Rådhuset, Storegade 1", "",
        "1. Regionalpolitiske sager", "",
        "1.1. Beslutningssag: Ny bro over åen (15 min.)", "SAG-2025-00417 hjo", "",
        "Indstilling", "Det indstilles, at KKR Midtjylland", "1) godkender broen", "2) drøfter prisen.", "",
        "Sagsfremstilling",
        "Broen er **meget slidt**, og [rapporten om broen](https://www.example.org/bro_%281%29) siger, at den koster 10 mio. kr. (Prisen er fra 2024.)", "",
        "# Tidsplan", "| Dato     | Aktivitet      |", "|----------|----------------|", "| 2. april | Broen / lukkes |", "",
        "Der er to grunde:", "– Den er gammel", "  – især i midten", "– Den er smal.", "",
        "2. Eventuelt", "",
      ].join("\n"),
    );
    assert.match(err, /1 link er sat/u);
  });

  it("of PDF text from standard input", async () => {
    const { code, out, err } = await cli(["import", "-"], pdfText);
    assert.equal(code, 0);
    assert.deepEqual(outline(out), outline(pdfText));
    assert.match(err, /linjer er læst/u);
  });

  it("replaces nothing unless told to, and leaves no other file behind", async () => {
    const source = file("alene/a.txt", "1. Sager\n");
    const target = join(dirname(source), "a.dagsorden");
    await cli(["import", source, "-o", target]);
    const again = await cli(["import", file("alene/a.txt", "1. Eventuelt\n"), "-o", target]);
    assert.deepEqual([again.code, again.out, again.err], [2, "", `"${target}" findes allerede; brug --force for at erstatte den.\n`]);
    assert.equal(readFileSync(target, "utf8"), "1. Sager\n");
    assert.equal((await cli(["import", source, "-o", target, "--force"])).code, 0);
    assert.equal(readFileSync(target, "utf8"), "1. Eventuelt\n");
    assert.deepEqual(readdirSync(dirname(source)), ["a.dagsorden", "a.txt"]);
  });

  const bad: readonly (readonly [what: string, name: string, content: () => Promise<Uint8Array> | Uint8Array | string, says: RegExp])[] = [
    ["an encrypted PDF", "låst.pdf", () => makePdf("1. Sager", { password: "hemmelig" }), /adgangskode/u],
    ["a scanned PDF", "scannet.pdf", () => makePdf("", { empty: true }), /ingen tekst, kun billeder/u],
    ["a PDF that breaks off", "halv.pdf", async () => (await makePdf(sample)).slice(0, 300), /ødelagt eller ufuldstændig/u],
    ["a Word document that breaks off", "halv.docx", async () => (await wordAgenda()).slice(0, 900), /ødelagt eller ufuldstændig/u],
    ["a zip that is no Word document", "andet.docx", () => Buffer.from("504b0506000000000000000000000000000000000000", "hex"), /hverken|ødelagt/u],
    ["Word before 2007", "gammel.doc", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), /det gamle format \(\.doc\)/u],
    ["an empty file", "tom.txt", () => " \n\n", /er tom/u],
    ["a picture", "billede.png", () => Buffer.from("89504e470d0a1a0a0000", "hex"), /hverken en PDF-fil/u],
    ["50 MB", "stor.pdf", () => Buffer.alloc(50 * 1024 * 1024, "%PDF-1.7 "), /for stor/u],
  ];
  for (const [what, name, content, says] of bad) {
    it(`says of ${what} what to do, and writes nothing`, async () => {
      const source = file(`dårlige/${name}`, await content());
      const target = `${source}.dagsorden`;
      const { code, out, err } = await cli(["import", source, "-o", target]);
      assert.deepEqual([code, out, existsSync(target)], [2, "", false]);
      assert.match(err, says);
      assert.equal(err.trimEnd().split("\n").length, 1, err);
    });
  }

  it("of a folder: each file with its report, those that are there left alone, those that fail named", async () => {
    file("gamle/2024/a.txt", pdfText);
    file("gamle/2024/a.pdf", await makePdf("REFERAT 2024\n\n1. Eventuelt"));
    file("gamle/b.docx", await wordAgenda());
    file("gamle/c.pdf", "%PDF-1.7 …");
    const folder = dirname(file("gamle/andet.xlsx", "…"));
    const out = `${folder} nye`;
    const first = await cli(["import", folder, "-o", out]);
    assert.equal(first.code, 2);
    assert.deepEqual((readdirSync(out, { recursive: true, encoding: "utf8" })).sort(), ["2024", "2024/a.pdf.referat", "2024/a.txt.dagsorden", "b.dagsorden"].map((path) => join(path)));
    assert.match(first.err, /1 af 4: 2024.a\.pdf\n2 af 4: [^]*c\.pdf" kan ikke læses, fordi filen er ødelagt/u);
    assert.ok(first.out.endsWith("3 filer er importeret, 0 var importeret i forvejen, og 1 kunne ikke importeres.\n"), first.out);
    const again = await cli(["import", folder, "-o", out]);
    assert.ok(again.out.startsWith("0 filer er importeret, 3 var importeret i forvejen"), again.out);
    assert.equal(again.err.match(/er ændret, siden/u), null);
    const source = join(folder, "b.docx");
    utimesSync(source, new Date(), new Date(Date.now() + 60_000));
    const changed = await cli(["import", folder, "-o", out]);
    assert.match(changed.err, /^"b\.docx" er ændret, siden den blev importeret til "b\.dagsorden"/u);
    assert.ok(changed.out.startsWith("0 filer er importeret, 3 var importeret i forvejen"), changed.out);
    assert.equal((await cli(["import", folder])).code, 2);
  });

  it("of a folder can be called off, and goes on where it stopped", async () => {
    file("mange/a.txt", "1. Sager\n");
    const folder = dirname(file("mange/b.txt", "1. Eventuelt\n"));
    const out = `${folder} nye`;
    const stop = new AbortController();
    const written = { out: "", err: "" };
    const code = await run(["import", folder, "-o", out], {
      stdout: { colours: false, write: (text) => (written.out += text) },
      // Ctrl+C while the first file is being read.
      stderr: { colours: false, write: (text) => (stop.abort(), (written.err += text)) },
      readStdin: () => Promise.resolve(Buffer.alloc(0)), now: () => new Date(), interruptible: () => stop.signal, workerScript: null,
    });
    assert.equal(code, 130);
    assert.match(written.err, /Kør kommandoen igen for at fortsætte/u);
    assert.deepEqual(readdirSync(out), ["a.dagsorden"]);
    const again = await cli(["import", folder, "-o", out]);
    assert.equal(again.code, 0);
    assert.ok(again.out.endsWith("1 fil er importeret, 1 var importeret i forvejen, og 0 kunne ikke importeres.\n"), again.out);
  });

  it("names what is wrong with the command", async () => {
    for (const args of [[], ["findes-ikke.pdf"], ["a.pdf", "b.pdf"], ["--til", "x"]]) assert.equal((await cli(["import", ...args])).code, 2, args.join(" "));
  });
});
