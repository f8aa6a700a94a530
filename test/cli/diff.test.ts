import assert from "node:assert/strict";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import { compare, publicationOf, shortList, type Comparison } from "../../server/src/language/index.js";
import { cli, scratchFolder } from "../support/cli.js";
import { exportables } from "../support/exports.js";

const old = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00
Sted: Rådhuset

1. Sager

1.1. Ny bro over åen (10 min.)
SAG-2025-00417 abc

Indstilling
Det indstilles, at KKR Midtjylland drøfter broen.

1.2. Busser i yderområderne
SAG-2025-00418 abc

1.3. Fælles ansøgning
SAG-2025-00419 abc

Bilag
./. [Udkast](bilag/udkast.pdf)

2. Eventuelt
`;

/** The short list without its heading. */
const listOf = async (file: (name: string, content: string) => string, before: string, after: string): Promise<string> => {
  const { code, out, err } = await cli(["diff", file("gammel.dagsorden", before), file("ny.dagsorden", after)]);
  assert.deepEqual([code, err], [0, ""]);
  return out.split("\n").slice(2).join("\n").trim();
};

describe("dagsorden diff", () => {
  const file = scratchFolder();

  for (const [what, edit, expected] of [
    ["nothing", (text: string) => `${text}\n// en note\n`, "Der er ingen ændringer."],
    ["a new item and those it pushed", (text: string) => text.replace("1.2. Busser", "1.2. Nyt punkt\nSAG-2025-00500 abc\n\n1.3. Busser").replace("1.3. Fælles", "1.4. Fælles"), "Nye punkter\n– 1.2. Nyt punkt\n\nNye numre\n– 1.2. er nu 1.3., 1.3. er nu 1.4"],
    ["an item that is gone", (text: string) => text.replace(/1\.2\. Busser.*\n.*\n\n/u, "").replace("1.3. F", "1.2. F"), "Udgåede punkter\n– 1.2. Busser i yderområderne\n\nNye numre\n– 1.3. er nu 1.2"],
    ["another place", (text: string) => { const [item = ""] = /1\.1\. [\s\S]*?(?=1\.2\.)/u.exec(text) ?? []; return text.replace(item, "").replace("1.2.", "1.1.").replace("1.3.", "1.2.").replace("2. Eventuelt", `${item.replace("1.1.", "1.3.")}2. Eventuelt`); }, "Flyttede punkter\n– 1.3. Ny bro over åen (før 1.1.)\n\nNye numre\n– 1.2. er nu 1.1., 1.3. er nu 1.2"],
    ["other words in a recommendation", (text: string) => text.replace("drøfter broen", "godkender broen"), "Ændrede punkter\n– 1.1. Ny bro over åen\n    Indstillingen er ændret: »drøfter« er nu »godkender«"],
    ["a title, a case, a time", (text: string) => text.replace("Ny bro over åen (10 min.)\nSAG-2025-00417 abc", "Ny sti over åen (15 min.)\nSAG-2025-00417 def"), "Ændrede punkter\n– 1.1. Ny sti over åen\n    Titlen er ændret fra »Ny bro over åen« til »Ny sti over åen«\n    Sagen er ændret fra SAG-2025-00417 abc til SAG-2025-00417 def\n    Tiden er ændret fra 10 min. til 15 min."],
    ["attachments", (text: string) => text.replace("./. [Udkast](bilag/udkast.pdf)", "./. [Endelig ansøgning](bilag/endelig.pdf)"), "Ændrede punkter\n– 1.3. Fælles ansøgning\n    Nyt bilag: Endelig ansøgning\n    Bilag udgået: Udkast"],
    ["a decision", (text: string) => text.replace("drøfter broen.\n", "drøfter broen.\n\nBeslutning\nDrøftet.\n"), "Ændrede punkter\n– 1.1. Ny bro over åen\n    Beslutningen er tilføjet"],
    ["the meeting", (text: string) => text.replace("12-03-2025 10:00-12:00", "13-03-2025 9:00-12:00").replace("Rådhuset", "Pilegården"), "Mødet\n– Datoen er ændret fra onsdag den 12. marts 2025 til torsdag den 13. marts 2025\n– Tiden er ændret fra kl. 10.00-12.00 til kl. 09.00-12.00\n– Stedet er ændret fra Rådhuset til Pilegården"],
    ["a door that was shut", (text: string) => text.replace("Busser i yderområderne", "Busser i yderområderne (lukket)"), "Ændrede punkter\n– 1.2. Busser i yderområderne\n    Punktet er nu lukket"],
  ] as const) {
    it(`tells of ${what}`, async () => {
      assert.equal(await listOf(file, old, edit(old)), expected);
    });
  }

  it("marks the words in a page that is sound and lets no text become anything else", async () => {
    const after = old.replace("drøfter broen", "<script>alert(1)</script> godkender broen");
    const { out } = await cli(["diff", "--format", "html", file("gammel.dagsorden", old), file("ny.dagsorden", after)]);
    const { document } = new JSDOM(out).window;
    assert.equal(document.querySelectorAll("script").length, 0);
    assert.match(document.querySelector("ins")?.textContent ?? "", /<script>alert\(1\)<\/script>/u);
    assert.match(document.querySelector("del")?.textContent ?? "", /drøfter/u);
    assert.match(document.querySelector(".liste")?.textContent ?? "", /^Ændrede punkter\n– 1\.1\. Ny bro over åen\n {4}Indstillingen er ændret/u);
    const { valid, results } = await new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:a11y"], rules: { "no-trailing-whitespace": "off", "long-title": "off" } }).validateString(out);
    assert.ok(valid, JSON.stringify(results.flatMap(({ messages }) => messages.map(({ message }) => message))));
  });

  it("is JSON for programs", async () => {
    const { out } = await cli(["diff", "--format", "json", file("gammel.dagsorden", old), file("ny.dagsorden", old.replace("drøfter", "godkender"))]);
    const { entries } = JSON.parse(out) as Comparison;
    assert.deepEqual(entries.map(({ state, number }) => [state, number]), [["changed", "1.1"]]);
  });

  it("tells the public nothing of what is closed", async () => {
    const before = old.replace("Busser i yderområderne", "Hemmelig titel (lukket)");
    const { out } = await cli(["diff", "--audience", "public", "--format", "json", file("gammel.dagsorden", before), file("ny.dagsorden", before.replace("Hemmelig titel", "Hemmelig handel").replace("00418", "77777"))]);
    assert.ok(!/hemmelig|77777/iu.test(out), out);
  });

  it("finds nothing between a document and itself, and every item gone and come between a document and none", () => {
    for (const { name, agenda } of exportables()) {
      const publication = publicationOf(agenda, { audience: "internal" });
      const { entries, renumbered, facts } = compare(publication, publication);
      assert.deepEqual([entries, renumbered, facts], [[], [], []], name);
      const empty = { ...publication, front: null, sections: [] };
      const count = publication.sections.reduce((sum, { kind, items }) => sum + items.length + (kind === "none" ? 0 : 1), publication.front === null ? 0 : 1);
      assert.equal(compare(empty, publication).entries.filter(({ state }) => state === "added").length, count, name);
      assert.equal(compare(publication, empty).entries.filter(({ state }) => state === "removed").length, count, name);
    }
  });

  it("takes minutes for a version of their agenda", () => {
    const [agenda, minutes] = ["dagsorden", "referat"].map((kind) => exportables().find(({ name }) => name === `kkr-midtjylland-2025-03-12.${kind}`));
    assert.ok(agenda && minutes);
    const list = shortList(compare(publicationOf(agenda.agenda, { audience: "internal" }), publicationOf(minutes.agenda, { audience: "internal" })));
    assert.match(list, /Beslutningen er tilføjet/u);
    assert.doesNotMatch(list, /Nye punkter|Udgåede punkter/u);
  });

  it("wants two files", async () => {
    assert.deepEqual(await cli(["diff", file("gammel.dagsorden", old)]).then(({ code, err }) => [code, err]), [2, "Argumentet NY mangler; se mulighederne med --help.\n"]);
  });
});
