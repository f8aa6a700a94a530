import assert from "node:assert/strict";
import { FileChangeType } from "vscode-languageserver";
import { rules } from "../../server/src/language/index.js";
import { placeOf } from "../../server/src/profile-places.js";
import { brief, disposeClients, modern, pulling, TestClient, type Disk } from "../support/lsp-client.js";

const uri = "file:///m%C3%B8de/maj.dagsorden";
const plan = "file:///m%C3%B8de/bilag/plan%20(1).pdf";
const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Klostergården\n\n1. Sager\n\n1.1. Ny sti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](bilag/plan (1).pdf)\n";

const outside = rules.filter(({ id }) => id === "bilagsfil-mangler" || id === "bilagsfil-stavemaade" || id === "udsendelsesfrist");
const missing = ["bilagsfil-mangler@15"];

async function started(disk: Disk, capabilities = modern): Promise<TestClient> {
  const client = await TestClient.start({ disk, rules: outside, capabilities });
  await client.open(uri, text.replace("plan (1)", "plan%20(1)"));
  await client.settled();
  return client;
}

const shown = (client: TestClient): readonly string[] => brief(client.lastPushed(uri)?.diagnostics ?? []);

describe("the files beside an open document", () => {
  afterEach(disposeClients);

  it("are missed", async () => {
    assert.deepEqual(shown(await started(new Map())), missing);
    assert.deepEqual(shown(await started(new Map([[plan, ""]]))), []);
  });

  it("are missed in the first answer to a client that asks", async () => {
    const client = await started(new Map(), pulling);
    const report = await client.pull(uri);
    assert.ok(report.kind === "full");
    assert.deepEqual(brief(report.items), missing);
  });

  it("are missed in a text that is not open", async () => {
    const client = await TestClient.start({ disk: new Map(), rules: outside });
    assert.equal((await client.request<unknown[]>("dagsorden/checkText", { uri, text })).length, 1);
  });

  it("are not spoken of where nobody can say", async () => {
    const client = await TestClient.start({ rules: outside });
    await client.open(uri, text);
    await client.settled();
    assert.deepEqual(shown(client), []);
    const other = await TestClient.start({ rules: outside, disk: new Map() });
    await other.open("vscode-vfs://github/o/r/a.dagsorden", text);
    await other.open("untitled:Untitled-1", text);
    await other.settled();
    assert.deepEqual(other.pushed.flatMap(({ diagnostics }) => diagnostics), []);
  });

  it("come and go", async () => {
    const disk: Disk = new Map();
    const client = await started(disk);
    const told = async (type: FileChangeType): Promise<void> => {
      // As VS Code writes it.
      await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: plan.replace("(", "%28").replace(")", "%29"), type }] });
      await client.settled();
    };
    disk.set(plan, "");
    await told(FileChangeType.Created);
    assert.deepEqual(shown(client), []);
    disk.delete(plan);
    await told(FileChangeType.Deleted);
    assert.deepEqual(shown(client), missing);
  });

  it("are looked for again after a while where nobody tells", async () => {
    const disk: Disk = new Map();
    const client = await started(disk);
    disk.set(plan, "");
    await client.replace(uri, "Ny sti", "En ny sti");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), missing, "not at every letter");
    client.host.clock = new Date(client.host.clock.getTime() + 6000);
    await client.replace(uri, "En ny", "Den nye");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), []);
  });

  it("are followed as the link is written", async () => {
    const client = await started(new Map([[plan, ""]]));
    await client.replace(uri, "plan%20(1).pdf", "kort.pdf");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), missing);
    await client.replace(uri, "kort.pdf", "plan%20(1).pdf");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), []);
  });

  it("hold nobody up where the disk does not answer", async () => {
    const client = await TestClient.start({ disk: new Map(), rules: outside });
    await client.open(uri, "");
    await client.settled();
    let answer = (): void => undefined;
    client.host.hung = new Promise((resolve) => (answer = resolve));
    await client.change(uri, { text });
    assert.equal((await client.diagnostics(uri))?.version, 2);
    assert.deepEqual(shown(client), []);
    answer();
    await client.settled();
    assert.deepEqual(shown(client), missing);
  });
});

describe("the files beside a document, spelled otherwise on the disk", () => {
  afterEach(disposeClients);
  const misspelt = ["bilagsfil-stavemaade@15"];

  it("are found, and the link can be put right", async () => {
    const other = plan.replace("bilag/plan", "Bilag/Plan");
    const client = await started(new Map([[other, ""]]));
    assert.deepEqual(shown(client), misspelt);
    const line = { line: 14, character: 25 };
    const [fix] = (await client.codeActions(uri, { start: line, end: line })) ?? [];
    assert.match(client.edited(uri, fix?.edit), /\(Bilag\/Plan%20\(1\)\.pdf\)/u);
  });

  it("are found where letters are taken apart", async () => {
    const client = await started(new Map([["file:///m%C3%B8de/bilag/a%CC%8A.pdf", ""]]));
    await client.replace(uri, "plan%20(1).pdf", "\u00e5.pdf");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), misspelt);
    await client.replace(uri, "\u00e5.pdf", "a\u030a.pdf");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), []);
  });

  it("are followed when they get the right name", async () => {
    const other = plan.replace("plan", "Plan");
    const disk: Disk = new Map([[other, ""]]);
    const client = await started(disk);
    assert.deepEqual(shown(client), misspelt);
    disk.delete(other);
    disk.set(plan, "");
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: other, type: FileChangeType.Deleted }] });
    await client.settled();
    assert.deepEqual(shown(client), []);
  });
});

describe("the day", () => {
  afterEach(disposeClients);

  it("begins at midnight in Denmark, without anybody doing anything", async () => {
    const client = await TestClient.start({ rules: outside });
    client.host.clock = new Date("2025-03-06T22:30:00Z");
    await client.open(uri, text);
    await client.settled();
    client.host.letTimePass();
    await client.settled();
    assert.deepEqual(shown(client), []);
    client.host.clock = new Date("2025-03-06T23:00:00Z");
    client.host.letTimePass();
    await client.settled();
    assert.deepEqual(shown(client), ["udsendelsesfrist@3"]);
    client.host.clock = new Date("2025-03-13T09:00:00Z");
    client.host.letTimePass();
    await client.settled();
    assert.deepEqual(shown(client), [], "the meeting is over");
  });
});

describe("the place from which a profile is sought", () => {
  const places: readonly (readonly [uri: string, folders: readonly string[], place: string])[] = [
    ["file:///m/a.dagsorden", ["file:///n"], "file:///m/a.dagsorden"],
    ["untitled:Untitled-1", ["file:///n", "file:///o"], "file:///n/"],
    ["untitled:Untitled-1", ["file:///n/"], "file:///n/"],
    ["untitled:Untitled-1", [], "untitled:Untitled-1"],
    ["untitled:/m/ny.dagsorden", ["file:///n"], "file:///m/ny.dagsorden"],
    ["git:/m/a.dagsorden?%7B%22ref%22%3A%22~%22%7D", [], "file:///m/a.dagsorden"],
    ["vscode-vfs://github/o/r/a.dagsorden", ["file:///n"], "vscode-vfs://github/o/r/a.dagsorden"],
  ];
  for (const [document, folders, place] of places) it(`of ${document}`, () => assert.equal(placeOf(document, folders), place));
});
