import assert from "node:assert/strict";
import { Agenda, applyEdits } from "../../../server/src/language/index.js";
import { linkEdits } from "../../../server/src/language/model/renamed-files.js";

const folder = "file:///home/anne/M%C3%B8der/maj";
const own = `${folder}/maj.dagsorden`;
const agendaWith = (targets: readonly string[]): string => `1. Sager\n\n1.1. Ny sti\n\nBilag\n${targets.map((target) => `./. [Titel](${target})\n`).join("")}`;

/** What the links say after `renames` of paths below `folder`. */
function checkRenamed(before: readonly string[], renames: readonly (readonly [from: string, to: string])[], after: readonly string[], base = own, root = folder): void {
  const text = agendaWith(before);
  const edits = linkEdits(Agenda.of(text), base, renames.map(([from, to]) => ({ oldUri: `${root}/${from}`, newUri: `${root}/${to}` })));
  assert.equal(applyEdits(text, edits), agendaWith(after));
}

describe("links follow", () => {
  it("a file that is renamed or moved", () => {
    checkRenamed(["bilag/kort.pdf", "bilag/plan.pdf"], [["bilag/kort.pdf", "bilag/Kort%20over%20%C3%A5en.pdf"]], ["bilag/Kort%20over%20åen.pdf", "bilag/plan.pdf"]);
    checkRenamed(["bilag/kort.pdf#page=2"], [["bilag/kort.pdf", "nyt/kort.pdf"]], ["nyt/kort.pdf#page=2"]);
    checkRenamed(["bilag/det gamle kort.pdf"], [["bilag/det%20gamle%20kort.pdf", "bilag/det%20nye%20kort.pdf"]], ["bilag/det nye kort.pdf"]);
  });

  it("a folder with all that is in it", () => {
    checkRenamed(["bilag/a/kort.pdf", "bilag.pdf", "bilag2/b.pdf"], [["bilag", "til%20punkterne"]], ["til%20punkterne/a/kort.pdf", "bilag.pdf", "bilag2/b.pdf"]);
    checkRenamed(["bilag/a/kort.pdf"], [["bilag", "x"], ["bilag/a", "y"]], ["y/kort.pdf"]);
  });

  it("the document itself", () => {
    checkRenamed(["bilag/kort.pdf", "../fælles/plan.pdf"], [["maj.dagsorden", "juni/maj.dagsorden"]], ["../bilag/kort.pdf", "../../fælles/plan.pdf"]);
    checkRenamed(["bilag/kort.pdf"], [["maj.dagsorden", "juni.dagsorden"]], ["bilag/kort.pdf"]);
  });

  it("a folder that holds the document", () => {
    checkRenamed(["bilag/kort.pdf", "../fælles/plan.pdf"], [["maj", "arkiv/2025/maj"]], ["bilag/kort.pdf", "../../../fælles/plan.pdf"], own, folder.replace(/\/maj$/u, ""));
  });

  it("letters taken apart, and on Windows whatever their case", () => {
    checkRenamed(["bilag/a\u030a.pdf"], [["bilag/%C3%A5.pdf", "bilag/b.pdf"]], ["bilag/b.pdf"]);
    checkRenamed(["Bilag/Kort.pdf"], [["bilag/kort.pdf", "bilag/b.pdf"]], ["Bilag/Kort.pdf"]);
    const root = "file:///c%3A/m";
    checkRenamed(["Bilag\\Kort.pdf", "C:\\m\\bilag\\kort.pdf"], [["bilag/kort.pdf", "bilag/b.pdf"]], ["bilag\\b.pdf", "C:\\m\\bilag\\b.pdf"], `${root}/maj.dagsorden`, "file:///C:/m");
  });

  it("nothing that is not theirs", () => {
    checkRenamed(["https://example.org/bilag/kort.pdf", "", "#a"], [["bilag/kort.pdf", "b.pdf"]], ["https://example.org/bilag/kort.pdf", "", "#a"]);
    assert.deepEqual(linkEdits(Agenda.of(agendaWith(["bilag/a.pdf"])), "untitled:Untitled-1", [{ oldUri: `${folder}/bilag/a.pdf`, newUri: `${folder}/b.pdf` }]), []);
  });
});
