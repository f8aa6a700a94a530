import assert from "node:assert/strict";
import { importAll, type FolderImport, type PlannedFile } from "../../client/src/features/folderImport.js";
import { folderReport, linksIn } from "../../client/src/features/importReport.js";
import { da, en } from "../../client/src/importTexts.js";
import type { ImportAnswer } from "../../server/src/protocol/import.js";

const planned = (source: string, existing: string | null = null): PlannedFile => ({ source, target: source.replace(/\.[^.]+$/u, ""), existing, isChanged: existing !== null });
const agenda = (lookAt = 0): ImportAnswer => ({ kind: "imported", text: "1. Eventuelt\n", documentKind: "dagsorden", report: lookAt === 0 ? "1 linje er læst.\n" : "1 linje er læst.\n\nSe efter:\n  linje 5 (side 2): Er dette en underoverskrift? Tidsplan\n  linje 7 i kilden: Linket fandt ikke sine ord\n", lookAt });

interface World {
  readonly answers?: Readonly<Record<string, ImportAnswer | Error | null>>;
  /** The source at which somebody stops the import, before it or while it is read. */
  readonly stopAt?: string;
  readonly whileReading?: boolean;
  readonly refused?: readonly string[];
}

async function run(files: readonly PlannedFile[], { answers = {}, stopAt, whileReading = false, refused = [] }: World = {}): Promise<FolderImport & { readonly told: readonly string[]; readonly saved: readonly string[] }> {
  const told: string[] = [];
  const saved: string[] = [];
  let isStopped = false;
  const result = await importAll(files, {
    importOne: (source) => {
      if (source === stopAt && whileReading) {
        isStopped = true;
        return Promise.reject(new Error("Canceled"));
      }
      const answer = answers[source] === undefined ? agenda() : answers[source];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    save: (target, _text, replaces) => {
      if (refused.includes(target)) return Promise.resolve(`${target} kunne ikke gemmes.`);
      saved.push(replaces ? `${target} (igen)` : target);
      if (saved.length === 1 && stopAt !== undefined && !whileReading) isStopped = true;
      return Promise.resolve(null);
    },
    unread: () => "Filen kunne ikke læses.",
    progress: (number, source) => told.push(`${number} ${source}`),
    isStopped: () => isStopped,
  });
  return { ...result, told, saved };
}

describe("Importing a folder", () => {
  it("imports one file after the other, and tells how far it is", async () => {
    const { told, saved, left, imported } = await run([planned("a.pdf"), planned("2019/b.docx")]);
    assert.deepEqual([told, saved, left], [["1 a.pdf", "2 2019/b.docx"], ["a.dagsorden", "2019/b.dagsorden"], 0]);
    assert.deepEqual(imported.map(({ source, target }) => [source, target]), [["a.pdf", "a.dagsorden"], ["2019/b.docx", "2019/b.dagsorden"]]);
  });

  it("goes on where one file fails, and says which", async () => {
    const answers = { "a.pdf": { kind: "failed", message: "Scannet." } as const, "b.txt": new Error("EACCES"), "c.pdf": null };
    const { failed, saved } = await run([planned("a.pdf"), planned("b.txt"), planned("c.pdf"), planned("d.pdf"), planned("e.pdf")], { answers, refused: ["d.dagsorden"] });
    assert.deepEqual(failed, [
      { source: "a.pdf", message: "Scannet." }, { source: "b.txt", message: "Filen kunne ikke læses." }, { source: "c.pdf", message: "Filen kunne ikke læses." }, { source: "d.pdf", message: "d.dagsorden kunne ikke gemmes." },
    ]);
    assert.deepEqual(saved, ["e.dagsorden"]);
  });

  for (const whileReading of [false, true]) {
    it(`stops ${whileReading ? "while a file is read" : "between two files"}, and nothing of what is left is made`, async () => {
      const { saved, left, failed } = await run([planned("a.pdf"), planned("b.pdf"), planned("c.pdf")], { stopAt: "b.pdf", whileReading });
      assert.deepEqual([saved, left, failed], [["a.dagsorden"], 2, []]);
    });
  }

  it("replaces only what it is told to", async () => {
    const { saved } = await run([planned("a.pdf", "a.dagsorden"), planned("b.pdf", "b.referat"), planned("c.pdf")]);
    assert.deepEqual(saved, ["a.dagsorden (igen)", "b.dagsorden", "c.dagsorden"]);
  });
});

describe("The report of importing a folder", () => {
  const result = async (): Promise<FolderImport> => run([planned("a.pdf"), planned("2019/b.docx"), planned("c.pdf"), planned("d.pdf")], { answers: { "2019/b.docx": agenda(2), "c.pdf": { kind: "failed", message: '"c.pdf" er scannet.' } } });

  it("says how many, which need a look, and what was done with each", async () => {
    const text = folderReport("gamle", { ...(await result()), left: 3 }, [planned("e.pdf", "e.referat")], da);
    assert.equal(text, `Import af mappen gamle

3 filer er importeret, 1 var importeret i forvejen, og 1 kunne ikke importeres.
Importen blev stoppet, før 3 filer var nået. Vælg kommandoen igen for at få dem med.

Se efter i:
  2019/b.dagsorden: 2 steder

Kunne ikke importeres:
  "c.pdf" er scannet.

Var importeret i forvejen og er ikke ændret:
  e.referat (e.pdf er ændret siden)


a.dagsorden
Importeret fra a.pdf.
1 linje er læst.


2019/b.dagsorden
Importeret fra 2019/b.docx.
1 linje er læst.

Se efter:
  linje 5 (side 2): Er dette en underoverskrift? Tidsplan
  linje 7 i kilden: Linket fandt ikke sine ord


d.dagsorden
Importeret fra d.pdf.
1 linje er læst.
`);
  });

  it("leads to the files and the places", async () => {
    const text = folderReport("gamle", await result(), [planned("e.pdf", "e.referat")], da);
    const links = linksIn(text, ["a.dagsorden", "2019/b.dagsorden", "d.dagsorden", "e.referat"]).map(({ start, end, path, line }) => `${text.slice(start, end)} -> ${path}${line === null ? "" : `:${line}`}`);
    assert.deepEqual(links, ["2019/b.dagsorden -> 2019/b.dagsorden", "e.referat -> e.referat", "a.dagsorden -> a.dagsorden", "2019/b.dagsorden -> 2019/b.dagsorden", "linje 5 -> 2019/b.dagsorden:5", "d.dagsorden -> d.dagsorden"]);
  });

  it("leads there also in English, with other line ends, and where one name begins another", () => {
    const links = linksIn("a\r\n  line 3: Is this a sub-heading?\r\na b: 1 place\r\nline 9: no place\r\n", ["a", "a b"]);
    assert.deepEqual(links.map(({ start, end, path, line }) => [start, end, path, line]), [[0, 1, "a", null], [5, 11, "a", 3], [37, 40, "a b", null]]);
  });

  it("counts one as one", () => {
    assert.match(folderReport("x", { imported: [], failed: [], left: 1 }, [], da), /^0 filer er importeret, 0 var importeret i forvejen, og 0 kunne ikke importeres\.\nImporten blev stoppet, før 1 fil var nået\. Vælg kommandoen igen for at få den med\.$/mu);
    assert.equal(da.changedSince(1), "1 fil er ændret, siden den blev importeret.");
    assert.equal(en.changedSince(2), "2 files have changed since they were imported.");
  });
});
