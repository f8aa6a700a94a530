import assert from "node:assert/strict";
import { FileChangeType } from "vscode-languageserver";
import { rules } from "../../server/src/language/index.js";
import { brief, disposeClients, modern, pulling, TestClient, type ClientOptions, type Disk } from "../support/lsp-client.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///m%C3%B8de";
const minutesUri = `${folder}/maj.referat`;
const agendaUri = `${folder}/maj.dagsorden`;
const on = '{ "severities": { "aendret-siden-dagsorden": "warning" } }';
const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Klostergården\n\n1. Sager\n\n1.1. Ny sti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n";
const minutes = `${text.replace("DAGSORDEN", "REFERAT")}\nBeslutning\nGodkendt.\n`;
const titleDiffers = ["aendret-siden-dagsorden@8"];

async function started(disk: Disk, options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ disk, rules: rules.filter(({ id }) => id === "aendret-siden-dagsorden"), capabilities: modern, ...options });
  await client.open(minutesUri, minutes, { languageId: "referat" });
  await client.settled();
  return client;
}

const house = (agenda: string): Disk => new Map([[`${folder}/dagsorden.json`, on], [agendaUri, agenda]]);
const shown = (client: TestClient): readonly string[] => brief(client.lastPushed(minutesUri)?.diagnostics ?? []);
const otherTitle = text.replace("Ny sti", "Ny gangsti");

describe("minutes and the agenda that was sent out", () => {
  afterEach(disposeClients);

  it("are compared where the profile says so", async () => {
    assert.deepEqual(shown(await started(house(text))), []);
    const client = await started(house(otherTitle));
    assert.deepEqual(shown(client), titleDiffers);
    assert.equal(client.lastPushed(minutesUri)?.diagnostics[0]?.message, 'Titlen er en anden end i dagsordenen, hvor den er "Ny gangsti".');
  });

  it("are left alone by default, and the agenda is not read", async () => {
    const reads: string[] = [];
    const disk = { read: (uri: string) => (reads.push(uri), Promise.resolve(null)), mayExist: () => Promise.resolve(true), list: () => Promise.resolve(null) };
    const client = await started(new Map(), { disk });
    assert.deepEqual(shown(client), []);
    assert.ok(!reads.includes(agendaUri));
  });

  it("are compared in the first answer to a client that asks", async () => {
    const client = await started(house(otherTitle), { capabilities: pulling });
    const report = await client.pull(minutesUri);
    assert.ok(report.kind === "full");
    assert.deepEqual(brief(report.items), titleDiffers);
  });

  it("are compared in a text that is not open", async () => {
    const client = await TestClient.start({ disk: house(otherTitle), rules: rules.filter(({ id }) => id === "aendret-siden-dagsorden") });
    assert.equal((await client.request<unknown[]>("dagsorden/checkText", { uri: minutesUri, text: minutes })).length, 1);
  });

  it("follow the minutes", async () => {
    const client = await started(house(text));
    await client.replace(minutesUri, "planen godkendes", "planen udsættes");
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), ["aendret-siden-dagsorden@11"]);
    await client.replace(minutesUri, "planen udsættes", "planen godkendes");
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), []);
  });

  it("follow the agenda in the editor, saved or not", async () => {
    const client = await started(house(text));
    // As VS Code writes it.
    const open = agendaUri.replace("%C3%B8", "ø");
    await client.open(open, text);
    await client.replace(open, "Ny sti", "Ny gangsti");
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), titleDiffers);
    await client.close(open);
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), [], "the file counts again");
  });

  it("are asked for again by a client that asks, but not at every letter", async () => {
    const client = await started(house(text), { capabilities: pulling });
    await client.pull(minutesUri);
    await client.open(agendaUri, text);
    await client.diagnostics(minutesUri);
    const before = client.refreshes;
    for (const [old, fresh] of [["Ny sti", "Ny s"], ["Ny s", "Ny sk"], ["Ny sk", "Ny skov"]] as const) await client.replace(agendaUri, old, fresh);
    await client.diagnostics(minutesUri);
    assert.equal(client.refreshes, before + 1);
    const report = await client.pull(minutesUri);
    assert.ok(report.kind === "full");
    assert.deepEqual(brief(report.items), titleDiffers);
  });

  it("follow the agenda on the disk", async () => {
    const disk = house(text);
    const client = await started(disk);
    const told = async (type: FileChangeType): Promise<void> => {
      await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: agendaUri, type }] });
      await client.settled();
    };
    disk.set(agendaUri, otherTitle);
    await told(FileChangeType.Changed);
    assert.deepEqual(shown(client), titleDiffers);
    disk.delete(agendaUri);
    await told(FileChangeType.Deleted);
    assert.deepEqual(shown(client), []);
  });

  it("follow it after a while where nobody tells", async () => {
    const disk = house(text);
    const client = await started(disk);
    disk.set(agendaUri, otherTitle);
    client.host.clock = new Date(client.host.clock.getTime() + 6000);
    await client.replace(minutesUri, "Godkendt.", "Godkendt enstemmigt.");
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), titleDiffers);
  });

  it("follow the profile", async () => {
    const disk = house(otherTitle);
    disk.set(`${folder}/dagsorden.json`, "{}");
    const client = await started(disk);
    assert.deepEqual(shown(client), []);
    disk.set(`${folder}/dagsorden.json`, on);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `${folder}/dagsorden.json`, type: FileChangeType.Changed }] });
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), titleDiffers);
  });

  it("know an agenda of another name from the case memory", async () => {
    const elsewhere = `${folder}/udsendt.dagsorden`;
    const workspace = new MemoryDisk();
    workspace.write(elsewhere, otherTitle);
    workspace.write(minutesUri, minutes);
    const disk: Disk = new Map([[`${folder}/dagsorden.json`, on], [elsewhere, otherTitle]]);
    const client = await started(disk, { workspace, folders: [folder] });
    for (let round = 0; round < 5 && shown(client).length === 0; round++) await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), titleDiffers);
    disk.set(agendaUri, text);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: agendaUri, type: FileChangeType.Created }] });
    await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), [], "the file of the same name comes first");
  });

  it("are read by asking the client where there is no disk", async () => {
    const client = new TestClient({ rules: rules.filter(({ id }) => id === "aendret-siden-dagsorden") });
    client.ownFiles.set(`${folder}/dagsorden.json`, on);
    client.ownFiles.set(agendaUri, otherTitle);
    await client.initialize({ initializationOptions: { readsFiles: true } });
    await client.notify("initialized", {});
    await client.open(minutesUri, minutes, { languageId: "referat" });
    for (let round = 0; round < 3; round++) await client.diagnostics(minutesUri);
    assert.deepEqual(shown(client), titleDiffers);
  });

  it("hold nobody up where the disk does not answer", async () => {
    const client = await started(house(otherTitle));
    let answer = (): void => undefined;
    client.host.hung = new Promise((resolve) => (answer = resolve));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: agendaUri, type: FileChangeType.Changed }] });
    await client.replace(minutesUri, "Godkendt.", "Godkendt enstemmigt.");
    assert.equal((await client.diagnostics(minutesUri))?.version, 2);
    assert.deepEqual(shown(client), titleDiffers, "what was read last stands");
    answer();
    await client.settled();
    assert.deepEqual(shown(client), titleDiffers);
  });
});
