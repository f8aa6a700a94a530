import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { exportFormats } from "../../server/src/export/exporter.js";
import { cli, scratchFolder } from "../support/cli.js";
import { streamsIn } from "../support/exports.js";

const agenda = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00
Sted: Rådhuset

1. Sager

1.1. Ny bro (10 min.)
SAG-2025-00417 abc

Indstilling
Det indstilles, at KKR Midtjylland godkender broen.

./. Kortet er vedlagt.

Bilag
./. [Kort over åen](bilag/kort.pdf)

2. Eventuelt
`;

const start: Readonly<Record<string, string>> = { html: "<!DOCTYPE html>", pdf: "%PDF-1.7", docx: "PK", json: "{", ics: "BEGIN:VCALENDAR", txt: "Dagsorden for møde" };

describe("dagsorden export", () => {
  const file = scratchFolder();
  let document = "";
  let folder = "";

  beforeEach(() => {
    document = file("møde.dagsorden", agenda);
    file("bilag/kort.pdf", "%PDF-1.7 kort");
    folder = dirname(document);
  });

  for (const format of exportFormats) {
    it(`writes ${format}`, async () => {
      const out = join(folder, `ud.${format}`);
      const { code, out: printed, err } = await cli(["export", "--to", format, "-o", out, document]);
      assert.deepEqual([code, printed, err], [0, "", `${out} er skrevet.\n`]);
      assert.ok(readFileSync(out, "utf8").startsWith(start[format] ?? ""), format);
      assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith(".tmp")), []);
    }).timeout(60_000);
  }

  it("names the file by body and day beside the document where nobody names it", async () => {
    assert.equal((await cli(["export", "--to", "txt", document])).code, 0);
    assert.ok(existsSync(join(folder, "kkr-midtjylland-2025-03-12-dagsorden.txt")));
  });

  it("replaces no file that it has not been told to", async () => {
    const out = file("gammel.html", "den gamle");
    const refused = await cli(["export", "--to", "html", "-o", out, document]);
    assert.deepEqual([refused.code, refused.err], [2, `"${out}" findes allerede; brug --force for at erstatte den.\n`]);
    assert.equal(readFileSync(out, "utf8"), "den gamle");
    assert.equal((await cli(["export", "--to", "html", "-o", out, "--force", document])).code, 0);
    assert.match(readFileSync(out, "utf8"), /^<!DOCTYPE html>/u);
  });

  it("makes a folder or a zip file of document, attachments and their hashes", async () => {
    for (const target of ["pakke", "pakke.zip"]) {
      const path = join(folder, target);
      const { code, err } = await cli(["export", "--to", "html,ics", "--bundle", path, document]);
      assert.deepEqual([code, err], [0, `${path} er skrevet med 4 filer.\n`]);
      const content = target.endsWith(".zip") ? new Map(Object.entries(unzipSync(readFileSync(path)))) : filesIn(path);
      const { files } = JSON.parse(Buffer.from(content.get("manifest.json") ?? []).toString()) as { readonly files: readonly { readonly path: string; readonly sha256: string }[] };
      assert.deepEqual(files.map((one) => one.path), ["kkr-midtjylland-2025-03-12-dagsorden.html", "kkr-midtjylland-2025-03-12-dagsorden.ics", "bilag/punkt-1-1-bilag-1-kort.pdf"]);
      for (const { path: name, sha256 } of files) assert.equal(createHash("sha256").update(content.get(name) ?? "").digest("hex"), sha256, name);
      assert.match(Buffer.from(content.get("kkr-midtjylland-2025-03-12-dagsorden.html") ?? []).toString(), /href="bilag\/punkt-1-1-bilag-1-kort\.pdf"/u);
    }
  });

  it("makes a bundle anew with --force, and never touches a folder of another kind", async () => {
    const path = join(folder, "pakke2");
    const args = ["export", "--to", "txt", "--bundle", path, document];
    assert.equal((await cli(args)).code, 0);
    assert.equal((await cli(args)).code, 2);
    assert.equal((await cli([...args, "--force"])).code, 0);
    const other = join(folder, "andet");
    mkdirSync(other);
    writeFileSync(join(other, "vigtigt.txt"), "vigtigt");
    const { code, err } = await cli(["export", "--to", "txt", "--bundle", other, "--force", document]);
    assert.deepEqual([code, err, readdirSync(other)], [2, `"${other}" er i brug til andet; vælg en ny eller tom mappe.\n`, ["vigtigt.txt"]]);
  });

  it("writes no bundle where an attachment is missing", async () => {
    const lacking = file("mangler.dagsorden", agenda.replace("kort.pdf", "væk.pdf"));
    const path = join(folder, "pakke3");
    const { code, err } = await cli(["export", "--to", "txt", "--bundle", path, lacking]);
    assert.deepEqual([code, err, existsSync(path)], [2, 'Pakken er ikke lavet, fordi et bilag ikke findes ved siden af dokumentet: "bilag/væk.pdf".\n', false]);
  });

  it("gives the public nothing with errors in it, unless somebody answers for that", async () => {
    const faulty = file("fejl.dagsorden", agenda.replace("godkender broen", "godkender 010203-1234"));
    const out = join(folder, "fejl.txt");
    const args = ["export", "--to", "txt", "--audience", "public", "-o", out, faulty];
    const refused = await cli(args);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /er ikke offentliggjort, fordi/u);
    assert.ok(!existsSync(out));
    const { code, err } = await cli([...args, "--override", "Aftalt med formanden"]);
    assert.equal(code, 0);
    assert.match(err, /Begrundelse: Aftalt med formanden/u);
    assert.ok(!readFileSync(out, "utf8").includes("010203"));
  });

  it("wears the house's look in every format", async () => {
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    const house = file("hus/møde.dagsorden", agenda);
    file("hus/logo.png", png);
    file("hus/dagsorden.json", JSON.stringify({ publication: { accent: "#7a1f3d", logo: "logo.png", logoText: "Ådal Kommune", opening: ["Mødet er åbent for tilhørere."], closing: ["Venlig hilsen sekretariatet"] } }));
    for (const format of ["html", "pdf", "docx", "txt"] as const) {
      const out = join(folder, "hus", `ud.${format}`);
      const { code, err } = await cli(["export", "--to", format, "-o", out, house]);
      assert.deepEqual([code, err], [0, `${out} er skrevet.\n`]);
      const streams = streamsIn(readFileSync(out)).join("\n");
      const sought = format === "pdf" ? ["/Image"] : format === "txt" ? ["åbent for tilhørere", "hilsen sekretariatet"] : ["åbent for tilhørere", "hilsen sekretariatet", "Ådal Kommune", format === "html" ? "data:image/png" : "media/"];
      for (const piece of sought) assert.ok(streams.includes(piece), `${format}: ${piece}`);
    }
  }).timeout(60_000);

  it("tells what of the house's look cannot be had, and goes on without it", async () => {
    const house = file("blegt/møde.dagsorden", agenda);
    file("blegt/skrift.ttf", "ingen skrift");
    file("blegt/dagsorden.json", JSON.stringify({ publication: { accent: "#ffee00", logo: "væk.png", fontFiles: ["skrift.ttf"] } }));
    const { code, err } = await cli(["export", "--to", "html", "-o", join(folder, "blegt/ud.html"), house]);
    assert.equal(code, 0);
    for (const piece of ["for lys", '"væk.png" findes ikke', '"skrift.ttf" er ikke en TTF']) assert.ok(err.includes(piece), err);
  });

  it("says what is missing", async () => {
    for (const [args, sentence] of [
      [[document], "Angiv med --to, hvad der skal laves: html, pdf, docx, json, ics eller txt.\n"],
      [["--to", "dvi", document], '"dvi" er ikke en mulighed for "--to"; vælg html, pdf, docx, json, ics eller txt.\n'],
      [["--to", "html,pdf", document], "Flere formater på én gang kræver --bundle.\n"],
      [["--to", "html", "--bundle", "a", "-o", "b", document], "Brug enten --out eller --bundle, ikke begge.\n"],
    ] as const) {
      const { code, err } = await cli(["export", ...args]);
      assert.deepEqual([code, err], [2, sentence]);
    }
    const dateless = file("uden-dato.dagsorden", agenda.replace(/Dato.*\n/u, ""));
    assert.equal((await cli(["export", "--to", "ics", dateless])).err, `"${dateless}" kan ikke blive til en kalenderaftale, fordi mødets dato mangler i titelblokken.\n`);
  });
});

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path)];
  }));
}
