import assert from "node:assert/strict";
import { FileChangeType, type DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver";
import { rules } from "../../server/src/language/index.js";
import { brief, disposeClients, modern, pulling, TestClient, type ClientOptions, type Disk } from "../support/lsp-client.js";

const profile = "file:///m/dagsorden.json";
const uri = "file:///m/2025/maj.dagsorden";

/** One fault of KKR: "Instilling". */
const text = "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at planen godkendes.\n";

const severityOff = '{ "severities": { "stavet-del": "off" } }';
const severityError = '{ "severities": { "stavet-del": "error" } }';

const diskOf = (files: Record<string, string | Uint8Array>): Disk => new Map(Object.entries(files));

async function opened(files: Record<string, string | Uint8Array>, options: ClientOptions = {}, document = uri): Promise<TestClient> {
  const client = await TestClient.start({ disk: diskOf(files), ...options });
  await client.open(document, text);
  await client.settled();
  return client;
}

/** `rule@line severity` of what is shown for a document. */
const shown = (client: TestClient, document = uri): readonly string[] | undefined =>
  client.lastPushed(document)?.diagnostics.map(({ code, range, severity }) => `${String(code)}@${range.start.line + 1} ${severity}`);

/** `line:character-line:character message` of what is shown for a profile file. */
const problems = (client: TestClient, file = profile): readonly string[] | undefined =>
  client.lastPushed(file)?.diagnostics.map(({ range: { start, end }, message }) => `${start.line}:${start.character}-${end.line}:${end.character} ${message as string}`);

async function changed(client: TestClient, ...files: readonly string[]): Promise<void> {
  await client.notify("workspace/didChangeWatchedFiles", { changes: files.map((file) => ({ uri: file, type: FileChangeType.Changed })) });
  await client.settled();
}

describe("the profile of an open document", () => {
  afterEach(disposeClients);

  const found: readonly (readonly [what: string, files: Record<string, string>, expected: readonly string[]])[] = [
    ["is the default where there is none", {}, ["stavet-del@6 2"]],
    ["lies in a folder above it", { [profile]: severityError }, ["stavet-del@6 1"]],
    ["is the nearest", { [profile]: severityError, "file:///m/2025/dagsorden.json": severityOff }, []],
    ["may begin with a byte order mark", { [profile]: `\ufeff${severityError}` }, ["stavet-del@6 1"]],
    ["may lie at the root", { "file:///dagsorden.json": severityError }, ["stavet-del@6 1"]],
  ];
  for (const [what, files, expected] of found) {
    it(what, async () => {
      const client = await opened(files);
      assert.deepEqual(shown(client), expected);
      assert.equal(client.pushed.filter((params) => params.uri === uri).length, 1, "nothing else was shown before");
    });
  }

  it("decides about outline, case numbers and parts", async () => {
    const files = { [profile]: '{ "extends": "sbsys", "groups": ["Åbne punkter"] }' };
    const client = await TestClient.start({ disk: diskOf(files), rules });
    await client.open(uri, "Åbne punkter\n\n85.02.02-G01-1-25\n33. Ny sti\n\nAnledning\nFolk cykler.\n");
    assert.deepEqual((await client.symbols(uri))?.map(({ name }) => name), ["Åbne punkter"]);
    await client.settled();
    assert.ok(!brief(client.lastPushed(uri)!.diagnostics).some((finding) => /^(?:ugyldig-sag|nummerering|stavet-del)/u.test(finding)));
  });

  it("differs from folder to folder", async () => {
    const client = await opened({ [profile]: severityError, "file:///n/dagsorden.json": severityOff });
    await client.open("file:///n/a.dagsorden", text);
    await client.settled();
    assert.deepEqual([shown(client), shown(client, "file:///n/a.dagsorden")], [["stavet-del@6 1"], []]);
  });

  it("is the workspace folder's for a document that is not saved", async () => {
    const client = await opened({ [profile]: severityError }, { folders: ["file:///m", "file:///n"] }, "untitled:Untitled-1");
    assert.deepEqual(shown(client, "untitled:Untitled-1"), ["stavet-del@6 1"]);
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [{ uri: "file:///m", name: "m" }] } });
    await client.settled();
    assert.deepEqual(shown(client, "untitled:Untitled-1"), ["stavet-del@6 1"], "a client that does not know folders is not listened to");
  });

  it("follows the folders of the workspace", async () => {
    const capabilities = { ...modern, workspace: { ...modern.workspace, workspaceFolders: true } };
    const client = await opened({ [profile]: severityError }, { capabilities, folders: ["file:///m"] }, "untitled:Untitled-1");
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: "file:///n", name: "n" }], removed: [{ uri: "file:///m", name: "m" }] } });
    await client.settled();
    assert.deepEqual(shown(client, "untitled:Untitled-1"), ["stavet-del@6 2"]);
  });

  it("is also the one of a text that is checked without being open", async () => {
    const client = await TestClient.start({ disk: diskOf({ [profile]: severityError }) });
    const diagnostics = await client.request<{ severity: number }[]>("dagsorden/checkText", { uri, text });
    assert.deepEqual(diagnostics.map(({ severity }) => severity), [1]);
  });

  it("is asked for where the server has no disk, of clients that answer", async () => {
    const remote = "vscode-vfs://github/o/r/a.dagsorden";
    for (const readsFiles of [true, false]) {
      const client = new TestClient({});
      client.ownFiles.set("vscode-vfs://github/o/dagsorden.json", severityError);
      await client.initialize({ initializationOptions: { readsFiles } });
      await client.notify("initialized", {});
      await client.open(remote, text);
      await client.settled();
      assert.deepEqual(shown(client, remote), [readsFiles ? "stavet-del@6 1" : "stavet-del@6 2"]);
    }
  });
});

describe("a change of the profile", () => {
  afterEach(disposeClients);

  it("is seen in the open documents", async () => {
    const files = diskOf({ [profile]: severityError });
    const client = await TestClient.start({ disk: files });
    await client.open(uri, text);
    await client.open("file:///n/b.dagsorden", text);
    await client.settled();
    files.set(profile, severityOff);
    await changed(client, profile);
    assert.deepEqual(shown(client), []);
    files.delete(profile);
    await changed(client, profile);
    assert.deepEqual(shown(client), ["stavet-del@6 2"]);
    files.set("file:///m/2025/dagsorden.json", severityError);
    await changed(client, "file:///m/2025/dagsorden.json");
    assert.deepEqual(shown(client), ["stavet-del@6 1"]);
    assert.equal(client.pushed.filter((params) => params.uri === "file:///n/b.dagsorden").length, 1, "the other one is left in peace");
  });

  it("makes a client that asks ask again", async () => {
    const files = diskOf({});
    const client = await TestClient.start({ disk: files, capabilities: pulling });
    await client.open(uri, text);
    const first = await client.pull(uri);
    files.set(profile, severityOff);
    await changed(client, profile);
    assert.equal(client.refreshes, 1);
    const second = await client.pull(uri, first.resultId);
    assert.ok(second.kind === "full");
    assert.deepEqual(second.items, []);
    await changed(client, profile);
    assert.equal(client.refreshes, 1, "nothing is different");
  });

  it("makes a client ask for colours and outline again", async () => {
    const files = diskOf({});
    const capabilities = { ...modern, workspace: { ...modern.workspace, semanticTokens: { refreshSupport: true } } };
    const client = await TestClient.start({ disk: files, capabilities });
    const told: string[] = [];
    client.connection.onRequest("workspace/semanticTokens/refresh", () => {
      told.push("colours");
      return null;
    });
    client.connection.onNotification("dagsorden/profileChanged", () => void told.push("profile"));
    await client.open(uri, text);
    await client.settled();
    assert.deepEqual(told, []);
    files.set(profile, severityOff);
    await changed(client, profile);
    assert.deepEqual(told, ["colours", "profile"]);
  });

  it("is told by clients that can be asked to", async () => {
    const capabilities = { ...modern, workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    const client = await opened({}, { capabilities });
    const { watchers } = client.registered.find(({ method }) => method === "workspace/didChangeWatchedFiles")!.registerOptions as DidChangeWatchedFilesRegistrationOptions;
    assert.ok(watchers.some(({ globPattern }) => globPattern === "**/dagsorden.json"));
  });

  it("is noticed at the next opening by others", async () => {
    const files = diskOf({});
    const client = await TestClient.start({ disk: files });
    await client.open(uri, text);
    await client.settled();
    files.set(profile, severityError);
    client.host.clock = new Date(client.host.clock.getTime() + 10_000);
    await client.open("file:///m/b.dagsorden", text);
    await client.settled();
    assert.deepEqual([shown(client), shown(client, "file:///m/b.dagsorden")], [["stavet-del@6 1"], ["stavet-del@6 1"]]);
  });

  it("counts while it is written, and is taken back when it is not saved", async () => {
    const client = await opened({ [profile]: severityError });
    await client.open(profile, severityError, { languageId: "jsonc" });
    await client.replace(profile, "error", "off");
    await client.settled();
    assert.deepEqual(shown(client), ["stavet-del@6 1"], "not at every letter");
    await client.diagnostics(uri);
    assert.deepEqual(shown(client), []);
    await client.close(profile);
    await client.settled();
    assert.deepEqual(shown(client), ["stavet-del@6 1"]);
    assert.equal(await client.symbols(profile), null, "it is no agenda");
  });

  it("while the disk does not answer the document is read by the default, for a while", async () => {
    const client = new TestClient({ disk: diskOf({ [profile]: severityError }) });
    await client.initialize();
    await client.notify("initialized", {});
    await client.settled();
    let answer = (): void => undefined;
    client.host.hung = new Promise((resolve) => (answer = resolve));
    await client.open(uri, text);
    await client.settled();
    assert.equal(shown(client), undefined);
    const symbols = client.symbols(uri);
    client.host.letTimePass();
    assert.equal((await symbols)?.length, 1);
    await client.settled();
    assert.deepEqual(shown(client), ["stavet-del@6 2"]);
    answer();
    await client.settled();
    assert.deepEqual(shown(client), ["stavet-del@6 1"]);
  });
});

describe("a broken profile", () => {
  afterEach(disposeClients);

  const broken: readonly (readonly [what: string, file: string | Uint8Array, ...expected: string[]])[] = [
    ["is no JSON", '{\n  "name": "Ådal",\n  "bodies": [\n}\n', "3:0-3:1 Her er ikke gyldig JSON."],
    ["has a wrong name", '{\n  "nam": "X"\n}', '1:2-1:7 "nam" kendes ikke; mente du "name"?'],
    ["has wrong values", '{ "name": "Ø", "bodies": 1,\n"numbering": { "levels": 3 } }', '0:25-0:26 "bodies" skal være en liste i [ ].', '1:25-1:26 "numbering.levels" skal være 1 eller 2.'],
    ["has a byte order mark", '\ufeff{ "nam": "X" }', '0:2-0:7 "nam" kendes ikke; mente du "name"?'],
    ["is not UTF-8", Buffer.from('{ "name": "Næstved" }', "latin1"), "0:12-0:13 Profilen er ikke gemt som UTF-8, så tegnet her kan ikke læses. Gem filen igen med tegnkodningen UTF-8."],
    ["is empty", "", "0:0-0:0 Her er ikke gyldig JSON."],
  ];
  for (const [what, file, ...expected] of broken) {
    it(`that ${what} is reported in its place, and the default holds`, async () => {
      const client = await opened({ [profile]: file });
      assert.deepEqual(problems(client), expected);
      assert.deepEqual(client.lastPushed(profile)?.diagnostics.map(({ code, severity, source }) => [code, severity, source]), expected.map(() => ["profil", 1, "dagsorden"]));
      assert.deepEqual(shown(client), ["stavet-del@6 2"]);
    });
  }

  it("is reported in the client's own columns", async () => {
    const client = await opened({ [profile]: '{ "name": "Ø", "bodies": 1 }' }, { capabilities: { ...modern, general: { positionEncodings: ["utf-8"] } } });
    assert.deepEqual(problems(client), ['0:26-0:27 "bodies" skal være en liste i [ ].']);
  });

  it("is reported once for many documents, also to clients that ask, and until it is right or gone", async () => {
    const files = diskOf({ [profile]: "[]" });
    const client = await TestClient.start({ disk: files, capabilities: pulling });
    for (const name of ["a", "b"]) await client.open(`file:///m/${name}.dagsorden`, text);
    await client.settled();
    assert.deepEqual(client.pushed.map((params) => params.uri), [profile]);
    files.set(profile, "{}");
    await changed(client, profile);
    assert.deepEqual(problems(client), []);
    files.set(profile, "{");
    await changed(client, profile);
    assert.equal(problems(client)?.length, 1);
    files.delete(profile);
    await changed(client, profile);
    assert.deepEqual(problems(client), []);
  });

  it("is reported in the user's language", async () => {
    const client = await opened({ [profile]: '{ "bodies": 1 }' });
    client.settings = { language: "en" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settled();
    assert.deepEqual(problems(client), ['0:12-0:13 "bodies" must be a list in [ ].']);
  });

  it("is reported while it is written", async () => {
    const client = await opened({ [profile]: "{}" });
    await client.open(profile, "{}", { languageId: "jsonc" });
    await client.replace(profile, "{}", '{ "nam": "X" }');
    await client.diagnostics(uri);
    assert.deepEqual(problems(client), ['0:2-0:7 "nam" kendes ikke; mente du "name"?']);
    await client.close(profile);
    await client.settled();
    assert.deepEqual(problems(client), []);
  });

  it("lets nothing be formatted", async () => {
    const format = async (file: string): Promise<unknown> => {
      const client = await TestClient.start({ disk: diskOf({ [profile]: file }) });
      await client.open(uri, text.replace("1.1. Ny", "1.1.  Ny"));
      return client.request("textDocument/formatting", { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    };
    assert.deepEqual([Array.isArray(await format("{}")), await format("[]")], [true, null]);
  });

  it("lets nothing be fixed on saving", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
    const fixAll = async (file: string): Promise<number | undefined> => (await (await opened({ [profile]: file })).codeActions(uri, range, { only: ["source.fixAll"] }))?.length;
    assert.deepEqual([await fixAll("{}"), await fixAll("[]")], [1, 0]);
    const client = await TestClient.start({ disk: diskOf({ [profile]: "[]" }) });
    assert.deepEqual(await client.request("dagsorden/fixText", { uri, text }), { groups: [] });
  });
});
