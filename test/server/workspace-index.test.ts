import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { Agenda, searchFold, summaryOf } from "../../server/src/language/index.js";
import { nodeWorkspaceFiles } from "../../server/src/node/workspace-files.js";
import { CaseMemory } from "../../server/src/workspace/case-memory.js";
import { Indexer } from "../../server/src/workspace/indexer.js";
import { DocumentRecord } from "../../server/src/workspace/record.js";
import { uriKey } from "../../server/src/workspace/uri-key.js";
import { generatedWorkspace } from "../support/generated-workspace.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///m";
const storage = "file:///lager";
const names = ["a.dagsorden", "b.referat", "c.dagsorden", "d.referat"].map((name) => `${folder}/${name}`);
const texts = [...generatedWorkspace({ files: 12, length: 1800, seed: 7 })].map(({ text }) => text);
const cases = [...new Set(texts.flatMap((text) => text.match(/SAG-\d{4}-\d{5}/gu) ?? []))];
const queries = ["fibernet", "aarhus", "kkr nord", "februar 1990", "sag 1990", "anne"];

function indexer(memory: CaseMemory, files: MemoryDisk): Indexer {
  const fail = (what: string, error: unknown): void => assert.fail(`${what}: ${String(error)}`);
  return new Indexer({
    memory, files, storage, program: "test", schedule: () => ({ cancel: () => undefined }), log: { failed: fail, note: () => undefined },
    profileFor: () => Promise.resolve(null), progress: () => Promise.resolve(null), onChange: () => undefined,
  });
}

/** Everything anybody can ask of a memory, whatever the order it was filled in. */
function everything(memory: CaseMemory): unknown {
  const byUri = (a: string, b: string): number => (a < b ? -1 : 1);
  return {
    size: memory.size,
    cases: cases.map((number) => memory.withCase(number).map(({ document, isTreated, places }) => JSON.stringify([document.uri, isTreated, places])).sort(byUri)),
    summaries: cases.flatMap((number) => memory.withCase(number).map(({ document }) => JSON.stringify([document.uri, document.summary]))).sort(byUri),
    meetings: ["KKR Hovedstaden", "KKR Sjælland", "KKR Syddanmark", "KKR Midtjylland", "KKR Nordjylland"].map((body) => memory.meetings.lookup(body)),
    found: queries.map((query) => memory.search(query, 1000).map(({ record, index }) => `${record.uri}#${index}`).sort(byUri)),
  };
}

type Event = { readonly file: number; readonly text: number | null; readonly isOpen: boolean; readonly isTold: boolean };

const event: fc.Arbitrary<Event> = fc.record({
  file: fc.nat(names.length - 1),
  text: fc.option(fc.nat(texts.length - 1)),
  isOpen: fc.boolean(),
  isTold: fc.boolean(),
});

describe("the index", () => {
  it("after any events is what a fresh one is, and what was saved too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
        const files = new MemoryDisk();
        const memory = new CaseMemory();
        const own = indexer(memory, files);
        await own.start([folder]);
        const open = new Map<string, string>();
        for (const { file, text, isOpen, isTold } of events) {
          const uri = names[file]!;
          const written = text === null ? null : texts[text]!;
          if (isOpen && written !== null) {
            open.set(uri, written);
            memory.setOpen(DocumentRecord.ofOpen(uri, summaryOf(Agenda.of(written))));
          } else if (isOpen) {
            open.delete(uri);
            memory.removeOpen(uri);
          } else {
            if (written === null) files.remove(uri);
            else files.write(uri, written);
            if (isTold) await own.changed([uri]);
          }
        }
        await own.rescan();
        const fresh = new CaseMemory();
        await indexer(fresh, files).start([folder]);
        for (const [uri, text] of open) fresh.setOpen(DocumentRecord.ofOpen(uri, summaryOf(Agenda.of(text))));
        assert.deepEqual(everything(memory), everything(fresh));
        await own.stop();
        for (const uri of open.keys()) memory.removeOpen(uri);
        for (const uri of open.keys()) fresh.removeOpen(uri);
        const read = files.reads.length;
        const saved = new CaseMemory();
        await indexer(saved, files).start([folder]);
        assert.deepEqual(everything(saved), everything(fresh));
        assert.equal(files.reads.length, read, "nothing is read again");
      }),
      { numRuns: 20 },
    );
  });

  it("keeps the newest of a file that changes while others are read", async () => {
    const files = new MemoryDisk();
    names.forEach((uri, index) => files.write(uri, texts[index]!));
    const memory = new CaseMemory();
    const own = indexer(memory, files);
    let isChanged = false;
    files.beforeRead = async (uri) => {
      if (isChanged || uri !== names[1]) return;
      isChanged = true;
      files.write(names[0]!, texts[5]!);
      await own.changed([names[0]!]);
    };
    await own.start([folder]);
    assert.deepEqual(memory.file(names[0]!)?.summary, summaryOf(Agenda.of(texts[5]!)));
  });
});

describe("the files of a workspace", () => {
  let place: string;
  beforeEach(() => (place = mkdtempSync(join(tmpdir(), "dagsorden-walk-"))));
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const never = { isCancellationRequested: false };
  const write = (path: string): void => {
    const file = join(place, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "DAGSORDEN 2025\n");
  };
  const find = async (...folders: string[]): Promise<readonly string[]> => {
    const files = nodeWorkspaceFiles("findes-ikke");
    const found = await files.find(folders.map((path) => pathToFileURL(join(place, path)).href), never, (what, error) => assert.fail(`${what} ${String(error)}`));
    return found.map(({ uri }) => uri.slice(pathToFileURL(place).href.length + 1)).sort();
  };

  it("are agendas and minutes, not in folders of programs", async () => {
    for (const path of ["a.dagsorden", "b/c.REFERAT", "b/d.txt", "node_modules/e.dagsorden", ".git/f.referat", "b/.skjult/g.dagsorden"]) write(path);
    assert.deepEqual(await find("."), ["a.dagsorden", "b/c.REFERAT"]);
  });

  it("are each found once, in folders inside each other too", async () => {
    for (const path of ["a.dagsorden", "b/c.referat"]) write(path);
    assert.deepEqual(await find(".", "b"), ["a.dagsorden", "b/c.referat"]);
  });

  it("are none that only links lead to, and links in a circle end", async () => {
    for (const path of ["inde/a.dagsorden", "ude/b.dagsorden"]) write(path);
    symlinkSync(join(place, "inde"), join(place, "inde/rundt"), "junction");
    symlinkSync(join(place, "ude"), join(place, "inde/ud"), "junction");
    symlinkSync(join(place, "ude/b.dagsorden"), join(place, "inde/c.dagsorden"));
    assert.deepEqual(await find("inde"), ["inde/a.dagsorden"]);
  });

  it("are saved whole or not at all, for the user alone", async () => {
    const files = nodeWorkspaceFiles("findes-ikke");
    const lager = pathToFileURL(join(place, "lager")).href;
    assert.equal(await files.load(lager), null);
    await files.save(lager, [Buffer.from("en"), Buffer.from("to")]);
    assert.equal(Buffer.from((await files.load(lager))!).toString(), "ento");
    const broken = (function* () {
      yield Buffer.from("tre");
      throw new Error("strøm");
    })();
    await assert.rejects(files.save(lager, broken), /strøm/u);
    assert.equal(Buffer.from((await files.load(lager))!).toString(), "ento");
  });

  it("are read in the encodings that older programs write", async () => {
    const text = "DAGSORDEN 2025\nKKR SJÆLLAND\nDato: 12-03-2025\n\n1. Sager\n\n1.1. Læ på åen\nSAG-2025-00001 abcd\n";
    writeFileSync(join(place, "utf16.dagsorden"), Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, "utf16le")]));
    writeFileSync(join(place, "latin1.dagsorden"), Buffer.from(text, "latin1"));
    writeFileSync(join(place, "binaer.dagsorden"), Buffer.from([0, 1, 2, 3]));
    const files = nodeWorkspaceFiles("findes-ikke");
    const jobs = (await files.find([pathToFileURL(place).href], never, () => undefined)).map(({ uri, mtime, size }) => ({ uri, stamp: { mtime, size, profile: "" }, profile: null }));
    const titles: string[] = [];
    await files.read(jobs, never, (result) => titles.push("bytes" in result ? (DocumentRecord.decode(result.bytes).summary.items[1]?.title ?? "") : result.failure));
    assert.deepEqual(titles.sort(), ["Filen indeholder ikke tekst.", "Læ på åen", "Læ på åen"]);
  });
});

describe("searching", () => {
  const folds: readonly (readonly [string, string])[] = [
    ["Århus Å", "aarhus aa"], ["Aarhus", "aarhus"], ["Ærø, Øster Å", "aeroe oester aa"], ["Allé & café", "alle cafe"], ["SAG-2025-01234", "sag 2025 01234"],
    ["a | b", "a b"], ["A\u030arhus", "aarhus"], ["", ""],
  ];
  for (const [text, folded] of folds) it(`takes "${text}" as "${folded}"`, () => assert.equal(searchFold(text), folded));

  const same: readonly (readonly [string, string])[] = [
    ["file:///c%3A/M%C3%B8der/a.dagsorden", "file:///C:/Møder/a.dagsorden"], ["file:///m/%C3%A5.referat", "file:///m/a%CC%8A.referat"], ["file:///m/100%25.referat", "file:///m/100%.referat"],
  ];
  for (const [one, other] of same) it(`takes ${one} for ${other}`, () => assert.equal(uriKey(one), uriKey(other)));
});
