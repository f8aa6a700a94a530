import assert from "node:assert/strict";
import fc from "fast-check";
import { importPlan, type FolderFile } from "../../../server/src/language/index.js";

const files = (...paths: readonly string[]): readonly FolderFile[] => paths.map((path) => ({ path, changed: 100 }));

/** `source -> target`, and `= existing` where it was imported before, `!` where it is newer. */
function planned(sources: readonly FolderFile[], targets: readonly FolderFile[] = []): readonly string[] {
  return importPlan(sources, targets).map(({ source, target, existing, isChanged }) => `${source} -> ${target}${existing === null ? "" : ` = ${existing}`}${isChanged ? " !" : ""}`);
}

describe("The plan of importing a folder", () => {
  it("has what can be imported, in the order of the names", () => {
    assert.deepEqual(planned(files("b.TXT", "2019/maj.pdf", "a.docx", "gammel.doc", "tal.xlsx", "maj.dagsorden", "uden ending")), ["2019/maj.pdf -> 2019/maj", "a.docx -> a", "b.TXT -> b", "gammel.doc -> gammel"]);
  });

  it("leaves out what programs keep for themselves", () => assert.deepEqual(planned(files(".skjult.txt", "~$møde.docx", ".git/besked.txt", "a/~$b.docx", "a/.b/c.pdf", "~.txt")), ["~.txt -> ~"]));

  it("keeps the old ending where two files would have the same name", () => assert.deepEqual(planned(files("møde.pdf", "møde.docx", "x/møde.pdf", "a.b.pdf", "C.pdf", "c.txt")), ["C.pdf -> C.pdf", "a.b.pdf -> a.b", "c.txt -> c.txt", "møde.docx -> møde.docx", "møde.pdf -> møde.pdf", "x/møde.pdf -> x/møde"]));

  it("knows what was imported before, as agenda or minutes, however the disk takes letters apart", () => {
    assert.deepEqual(planned(files("a.pdf", "b.pdf", "c.pdf", "å.pdf"), files("a.dagsorden", "b.referat", "c.txt", "a\u030a.dagsorden")), ["a.pdf -> a = a.dagsorden", "b.pdf -> b = b.referat", "c.pdf -> c", "å.pdf -> å = a\u030a.dagsorden"]);
  });

  it("tells what has been changed since", () => {
    assert.deepEqual(planned([{ path: "a.pdf", changed: 101 }, { path: "b.pdf", changed: 99 }], files("a.dagsorden", "b.dagsorden")), ["a.pdf -> a = a.dagsorden !", "b.pdf -> b = b.dagsorden"]);
  });

  it("takes the latest of two that a file was imported to", () => {
    assert.deepEqual(planned([{ path: "a.pdf", changed: 101 }], [{ path: "a.dagsorden", changed: 100 }, { path: "a.referat", changed: 102 }]), ["a.pdf -> a = a.referat"]);
  });

  it("never gives two files the same place", () => {
    const name = fc.tuple(fc.constantFrom("a", "b", "a.b", "x/a", "å"), fc.constantFrom(".pdf", ".docx", ".txt", ".doc", ".pdf.txt")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(name), (paths) => {
        const targets = importPlan(files(...paths), []).map(({ target }) => target);
        assert.equal(new Set(targets).size, paths.length);
      }),
    );
  });
});
