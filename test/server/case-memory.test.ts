import assert from "node:assert/strict";
import type { ClientCapabilities, CodeLens, DocumentLink, Hover, Location, SymbolInformation } from "vscode-languageserver";
import { rules } from "../../server/src/language/index.js";
import { caseTimelineMethod, type CaseTimelineAnswer } from "../../server/src/protocol/case-timeline.js";
import { disposeClients, modern, TestClient, type ClientOptions } from "../support/lsp-client.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///sager";
const storage = "file:///lager";
const uriOf = (name: string): string => `${folder}/${name}`;

/** A meeting's document with one case and, where there is one, an earlier meeting to approve the minutes of. */
function meeting(kind: "DAGSORDEN" | "REFERAT", date: string, { approves = null, announces = null, decision = "", title = "Cykelsti ved Ågården", number = "SAG-2024-00123" }: { approves?: string | null; announces?: string | null; decision?: string; title?: string; number?: string } = {}): string {
  const approval = approves === null ? "" : `1.1. Godkendelse af referat\nSAG-2024-00001 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender referatet af mødet den ${approves}.\n\n`;
  const next = announces === null ? "" : `3. Næste møde\n\n3.1. Næste møde\nSAG-2024-00001 abcd\n\nBaggrund\nNæste møde holdes den ${announces}.\n`;
  return `${kind} ${date.slice(-4)}\nKKR MIDTJYLLAND\nDato: ${date} 10:00-12:00\nSted: Rådhuset\n\n1. Godkendelse\n\n${approval}2. Sager\n\n2.1. ${title}\n${number} abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n${decision === "" ? "" : `\nBeslutning\n${decision}\n`}\n${next}`;
}

const disk = (): MemoryDisk => {
  const files = new MemoryDisk();
  files.write(uriOf("2024-03.dagsorden"), meeting("DAGSORDEN", "06-03-2024"));
  files.write(uriOf("2024-03.referat"), meeting("REFERAT", "06-03-2024", { decision: "Planen blev sendt i høring.", announces: "5. juni 2024" }));
  files.write(uriOf("2024-06.dagsorden"), meeting("DAGSORDEN", "05-06-2024", { approves: "6. marts 2024" }));
  files.write(uriOf("2024-09.dagsorden"), meeting("DAGSORDEN", "11-09-2024", { approves: "5. juni 2024", title: "Fælles beredskab", number: "SAG-2024-00456" }));
  return files;
};

const june = uriOf("2024-06.dagsorden");

interface Started {
  readonly client: TestClient;
  readonly files: MemoryDisk;
}

async function started(options: ClientOptions & { readonly workspace?: MemoryDisk } = {}): Promise<Started> {
  const files = options.workspace ?? disk();
  const client = await TestClient.start({ folders: [folder], initializationOptions: { storage, timelineCommand: "vis" }, ...options, workspace: files });
  await indexed(client);
  return { client, files };
}

/** Waits until every file is known. */
async function indexed(client: TestClient): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const answer = await client.request<CaseTimelineAnswer | null>(caseTimelineMethod, { number: "SAG-2024-00123" });
    if (answer?.isComplete === true) return;
  }
  assert.fail("the case memory is never complete");
}

function ask<R>(client: TestClient, uri: string, method: string, at: string, more: object = {}): Promise<R> {
  const document = client.document(uri);
  const index = document.getText().indexOf(at);
  assert.ok(index >= 0, at);
  return client.request(`textDocument/${method}`, { textDocument: { uri }, position: document.positionAt(index + 1), ...more });
}

const timeline = (client: TestClient, params: object): Promise<CaseTimelineAnswer | null> => client.request(caseTimelineMethod, params);
const brief = (locations: readonly Location[]): readonly string[] => locations.map(({ uri, range }) => `${uri.slice(folder.length + 1)}:${range.start.line}:${range.start.character}-${range.end.character}`);

describe("the case memory over the connection", () => {
  afterEach(disposeClients);

  it("tells how a case went through the meetings", async () => {
    const { client } = await started();
    const answer = await timeline(client, { number: "sag–2024–00123" });
    assert.deepEqual(answer, {
      number: "SAG-2024-00123", title: "Cykelsti ved Ågården", isComplete: true,
      meetings: [
        {
          name: "KKR Midtjylland, 6. marts 2024", day: "2024-03-06",
          files: [{ name: "Referat", uri: uriOf("2024-03.referat"), line: 9 }, { name: "Dagsorden", uri: uriOf("2024-03.dagsorden"), line: 9 }],
          items: [{ name: "pkt. 2.1 Cykelsti ved Ågården", uri: uriOf("2024-03.referat"), line: 9, outcome: { label: "Beslutning", text: "Planen blev sendt i høring." } }],
        },
        {
          name: "KKR Midtjylland, 5. juni 2024", day: "2024-06-05",
          files: [{ name: "Dagsorden", uri: june, line: 15 }],
          items: [{ name: "pkt. 2.1 Cykelsti ved Ågården", uri: june, line: 15, outcome: { label: "Indstilling", text: "Det indstilles, at planen godkendes." } }],
        },
      ],
    });
  });

  it("finds the case of the item the cursor is in", async () => {
    const { client, files } = await started();
    await client.open(june, files.files.get(june)!.text);
    const position = client.document(june).positionAt(client.document(june).getText().indexOf("planen"));
    assert.equal((await timeline(client, { textDocument: { uri: june }, position }))?.number, "SAG-2024-00123");
    assert.equal(await timeline(client, { textDocument: { uri: june }, position: { line: 0, character: 0 } }), null);
  });

  it("adds other files to hover, references, lenses and links", async () => {
    const { client, files } = await started();
    await client.open(june, files.files.get(june)!.text);
    const hover = await ask<Hover>(client, june, "hover", "SAG-2024-00123");
    assert.match(JSON.stringify(hover.contents), /Behandlet på 2 møder:.*6\. marts 2024.*Planen blev sendt i høring/u);
    const references = await ask<Location[]>(client, june, "references", "SAG-2024-00123", { context: { includeDeclaration: true } });
    assert.deepEqual(brief(references), ["2024-06.dagsorden:16:0-14", "2024-03.dagsorden:10:0-14", "2024-03.referat:10:0-14"]);
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: june } });
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command, command?.arguments]), [
      [7, "Behandlet 3 gange", "vis", [{ number: "SAG-2024-00001" }]],
      [15, "Behandlet 2 gange", "vis", [{ number: "SAG-2024-00123" }]],
    ]);
    client.settings = { show: { caseHistory: false } };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settled();
    assert.deepEqual(await client.request("textDocument/codeLens", { textDocument: { uri: june } }), []);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri: june } });
    assert.deepEqual(links.map(({ target, tooltip, range }) => [target, tooltip, client.document(june).getText(range)]), [
      [uriOf("2024-03.referat"), "Åbn referatet af mødet den 6. marts 2024", "referatet af mødet den 6. marts 2024"],
    ]);
    const [place] = await ask<Location[]>(client, june, "definition", "6. marts 2024");
    assert.equal(place!.uri, uriOf("2024-03.referat"));
  });

  it("leads from a case in the text to where it was treated last", async () => {
    const { client } = await started();
    const uri = uriOf("ny.dagsorden");
    await client.open(uri, "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 01-02-2025\n\n1. Sager\n\n1.1. Ny sag\nSAG-2025-00999 abcd\n\nBaggrund\nSe SAG-2024-00123.\n");
    const [place] = await ask<Location[]>(client, uri, "definition", "SAG-2024-00123");
    assert.deepEqual(brief([place!]), ["2024-06.dagsorden:15:0-25"]);
  });

  it("answers from what is open, and forgets it when it is closed", async () => {
    const { client, files } = await started();
    await client.open(june, files.files.get(june)!.text);
    await client.replace(june, "SAG-2024-00123", "SAG-2024-00777");
    assert.equal((await timeline(client, { number: "SAG-2024-00777" }))?.meetings.length, 1);
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings.length, 1);
    await client.close(june);
    assert.equal((await timeline(client, { number: "SAG-2024-00777" }))?.meetings.length, 0);
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings.length, 2);
  });

  it("answers from what is open while files are still being read", async () => {
    const files = disk();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    files.beforeRead = () => gate;
    const client = await TestClient.start({ folders: [folder], workspace: files });
    await client.open(june, files.files.get(june)!.text);
    const answer = await timeline(client, { number: "SAG-2024-00123" });
    assert.deepEqual([answer?.isComplete, answer?.meetings.length], [false, 1]);
    go();
    await indexed(client);
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings.length, 2);
  });

  it("follows what happens to files", async () => {
    const { client, files } = await started();
    const added = uriOf("2024-12.dagsorden");
    files.write(added, meeting("DAGSORDEN", "04-12-2024"));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: added, type: 1 }] });
    await client.settled();
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings.length, 3);
    files.remove(added);
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: added, type: 3 }] });
    await client.settled();
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings.length, 2);
    files.remove(uriOf("2024-03.referat"));
    await client.notify("workspace/didRenameFiles", { files: [{ oldUri: uriOf("a"), newUri: uriOf("b") }] });
    await client.settled();
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.meetings[0]?.files.length, 1);
  });

  it("never takes up files outside the folders", async () => {
    const { client, files } = await started();
    files.write("file:///andet/x.dagsorden", meeting("DAGSORDEN", "04-12-2024"));
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///andet/x.dagsorden", type: 1 }, { uri: "file:///sager2/x.dagsorden", type: 1 }] });
    await client.settled();
    assert.ok(!files.reads.some((uri) => !uri.startsWith(`${folder}/`)), files.reads.join());
  });

  it("starts from what was saved, and reads only what has changed since", async () => {
    const { client, files } = await started();
    await client.request("shutdown", undefined);
    assert.ok(files.stores.has(storage));
    files.reads.length = 0;
    files.write(uriOf("2024-09.dagsorden"), meeting("DAGSORDEN", "11-09-2024"));
    const { client: next } = await started({ workspace: files });
    assert.deepEqual(files.reads, [uriOf("2024-09.dagsorden")]);
    assert.equal((await timeline(next, { number: "SAG-2024-00123" }))?.meetings.length, 3);
  });

  const damages: readonly (readonly [string, (store: Buffer) => Buffer])[] = [
    ["is cut off", (store) => store.subarray(0, store.length - 40)],
    ["is empty", () => Buffer.alloc(0)],
    ["is no text", (store) => Buffer.from(store.map((byte) => byte ^ 0x55))],
    ["has a line that is none", (store) => Buffer.from(store.toString("utf8").replace('["file:', '["file'.padEnd(3, "x") + "\u0000"))],
    ["is of another version", (store) => Buffer.from(store.toString("utf8").replace('"program":"', '"program":"0'))],
  ];
  for (const [what, damage] of damages) {
    it(`builds again, and says so, where what was saved ${what}`, async () => {
      const { client, files } = await started();
      await client.request("shutdown", undefined);
      files.stores.set(storage, damage(Buffer.from(files.stores.get(storage)!)));
      files.reads.length = 0;
      const { client: next } = await started({ workspace: files });
      assert.equal(files.reads.length, 4);
      assert.ok(next.log.some((line) => /sagshukommelse.*bygges op igen/u.test(line)), next.log.join("\n"));
      assert.equal((await timeline(next, { number: "SAG-2024-00123" }))?.meetings.length, 2);
    });
  }

  it("reads a file again whose saved details are damaged", async () => {
    const { client, files } = await started();
    await client.request("shutdown", undefined);
    files.stores.set(storage, Buffer.from(Buffer.from(files.stores.get(storage)!).toString("utf8").replaceAll('\t["10:00"', '\t{"10:00"')));
    const { client: next } = await started({ workspace: files });
    await timeline(next, { number: "SAG-2024-00123" });
    await next.settled();
    assert.ok(next.log.some((line) => line.includes("beskadiget")), next.log.join("\n"));
    assert.equal((await timeline(next, { number: "SAG-2024-00123" }))?.meetings[0]?.items[0]?.outcome?.text, "Planen blev sendt i høring.");
  });

  it("shows how far it is and lets itself be stopped", async () => {
    const files = new MemoryDisk();
    for (let index = 0; index < 60; index++) files.write(uriOf(`${index}.dagsorden`), meeting("DAGSORDEN", `0${1 + (index % 9)}-03-20${10 + (index % 15)}`));
    const capabilities: ClientCapabilities = { ...modern, window: { workDoneProgress: true } };
    const client = new TestClient({ workspace: files });
    const shown: { kind: string; message?: string }[] = [];
    let token: string | number = "";
    client.connection.onRequest("window/workDoneProgress/create", (params: { token: string }) => {
      token = params.token;
      return null;
    });
    client.connection.onNotification("$/progress", ({ value }: { value: { kind: string } }) => void shown.push(value));
    let read = 0;
    files.beforeRead = async () => {
      if (++read !== 20) return;
      await client.notify("window/workDoneProgress/cancel", { token });
      await client.settled();
    };
    await client.initialize({ capabilities, folders: [folder] });
    await client.notify("initialized", {});
    for (let round = 0; round < 100 && shown.at(-1)?.kind !== "end"; round++) await client.settled();
    assert.deepEqual([shown[0]?.kind, shown.at(-1)?.kind], ["begin", "end"]);
    assert.ok(files.reads.length >= 19 && files.reads.length < 60, String(files.reads.length));
    assert.equal((await timeline(client, { number: "SAG-2024-00123" }))?.isComplete, false);
    assert.ok(client.log.some((line) => line.includes("stoppet")), client.log.join("\n"));
  });

  const queries: readonly (readonly [string, string])[] = [
    ["SAG-2024-00456", "2.1 Fælles beredskab SAG-2024-00456"],
    ["aagaarden", "2.1 Cykelsti ved Ågården SAG-2024-00123 · aagaarden"],
    ["cykelst ågå", "2.1 Cykelsti ved Ågården SAG-2024-00123"],
    ["faelles beredskab", "2.1 Fælles beredskab SAG-2024-00456 · faelles beredskab"],
    ["11. september 2024", "Dagsorden, KKR Midtjylland, 11. september 2024 (11-09-2024)"],
    ["06-03-2024", "Referat, KKR Midtjylland, 6. marts 2024 (06-03-2024)"],
  ];
  for (const [query, name] of queries) {
    it(`finds ${query} in the whole folder`, async () => {
      const { client } = await started();
      const found = await client.request<SymbolInformation[]>("workspace/symbol", { query });
      assert.ok(found.some((symbol) => symbol.name === name), JSON.stringify(found.map((symbol) => symbol.name)));
    });
  }

  it("keeps closed items and CPR numbers to itself", async () => {
    const files = new MemoryDisk();
    const closed = meeting("REFERAT", "06-03-2024", { title: "Køb af grund (lukket)", decision: "Grunden købes for 3 mio. kr." });
    files.write(uriOf("a.referat"), closed);
    files.write(uriOf("b.referat"), meeting("REFERAT", "05-06-2024", { decision: "Ansøgeren med cpr-nr. 010180-1234 får afslag." }));
    const { client } = await started({ workspace: files });
    const answer = await timeline(client, { number: "SAG-2024-00123" });
    assert.deepEqual(answer?.meetings.map(({ items }) => items[0]?.outcome), [{ label: "Lukket punkt", text: "" }, { label: "Beslutning", text: "Ansøgeren med cpr-nr. xxxxxx-xxxx får afslag." }]);
    await client.request("shutdown", undefined);
    const saved = Buffer.from(files.stores.get(storage)!).toString("utf8");
    assert.ok(!saved.includes("010180") && !saved.includes("3 mio."), saved);
  });

  it("lets rules see the meetings of the folder", async () => {
    const named = new Set(["referat-moededato", "referat-mangler", "naeste-moede-afviger"]);
    const { client, files } = await started({ rules: rules.filter(({ id }) => named.has(id)) });
    const september = uriOf("2024-09.dagsorden");
    await client.open(september, files.files.get(september)!.text);
    assert.deepEqual((await client.diagnostics(september))?.diagnostics.map(({ code }) => code), ["referat-mangler"]);
  });
});
