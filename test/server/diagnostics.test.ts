import assert from "node:assert/strict";
import type { DocumentDiagnosticReport } from "vscode-languageserver";
import { rules, type Rule } from "../../server/src/language/index.js";
import { brief, disposeClients, modern, pulling, steadyRules, TestClient, type ClientOptions } from "../support/lsp-client.js";
import { samples } from "../support/samples.js";

const uri = "file:///m%C3%B8de/kladde.dagsorden";

/** Two faults: "Instilling", and a case number that is too short. */
const faulty = "DAGSORDEN 2025\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-123 abcd\n\nInstilling\nDet indstilles, at planen godkendes.\n";
const faults = ["ugyldig-sag@6", "stavet-del@8"];

async function opened(text: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  await client.open(uri, text);
  await client.settled();
  return client;
}

function items(report: DocumentDiagnosticReport): readonly string[] {
  assert.equal(report.kind, "full");
  return brief(report.items);
}

describe("diagnostics, pushed", () => {
  afterEach(disposeClients);

  it("come at once on opening, with the version", async () => {
    const client = await opened(faulty);
    assert.deepEqual(client.pushed.map(({ version, diagnostics }) => [version, brief(diagnostics)]), [[1, faults]]);
  });

  it("say which rule, where its page is, and what else belongs to it", async () => {
    const client = await opened(faulty.replace("Instilling", "Indstilling\nGodkend.\n\nIndstilling"));
    const [, repeated] = client.pushed[0]!.diagnostics;
    assert.deepEqual(
      { ...repeated, message: "", relatedInformation: repeated?.relatedInformation?.map(({ location }) => location) },
      {
        range: { start: { line: 10, character: 0 }, end: { line: 10, character: 11 } },
        severity: 1,
        code: "dobbelt-del",
        codeDescription: { href: "file:///regler/dobbelt-del.md" },
        source: "dagsorden",
        message: "",
        relatedInformation: [{ uri, range: { start: { line: 7, character: 0 }, end: { line: 7, character: 11 } } }],
      },
    );
  });

  it("leave out what the client does not know", async () => {
    const client = await opened(faulty, { capabilities: {} });
    for (const diagnostic of client.pushed[0]!.diagnostics) assert.deepEqual(Object.keys(diagnostic), ["range", "severity", "code", "source", "message"]);
  });

  it("take the client's own folder of pages, with or without a slash at the end", async () => {
    const client = await opened(faulty, { initializationOptions: { rulePages: "vscode-resource://x/regler" } });
    assert.equal(client.pushed[0]!.diagnostics[0]!.codeDescription?.href, "vscode-resource://x/regler/ugyldig-sag.md");
  });

  it("wait for a burst of edits to end and then count for the last", async () => {
    const client = await opened(faulty);
    for (const letter of ["I", "In", "Ind", "Inds", "Indst", "Indsti", "Indstill"]) await client.replace(uri, /^I[a-z]*$/mu.exec(client.document(uri).getText())![0], letter);
    await client.replace(uri, "Indstill\n", "Indstilling\n");
    await client.settled();
    assert.equal(client.pushed.length, 1);
    assert.equal(client.host.waiting, 1);
    const last = await client.diagnostics(uri);
    assert.deepEqual([last?.version, brief(last!.diagnostics)], [9, ["ugyldig-sag@6"]]);
    assert.equal(client.pushed.length, 2);
    assert.equal(client.host.waiting, 0);
  });

  it("go away when the document is closed, even in a pause", async () => {
    const client = await opened(faulty);
    await client.replace(uri, "Ny", "En ny");
    await client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), { uri, diagnostics: [] });
    assert.equal(client.host.waiting, 0);
    assert.equal(await client.symbols(uri), null);
  });

  it("of many documents do not mix", async () => {
    const client = await TestClient.start();
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    for (const number of numbers) await client.open(`untitled:${number}`, number % 2 === 0 ? faulty : faulty.replace("Instilling", "Indstilling"));
    for (const number of numbers) await client.replace(`untitled:${number}`, "Sager", "Sager og mere");
    await client.diagnostics("untitled:0");
    for (const number of numbers) {
      const last = client.lastPushed(`untitled:${number}`);
      assert.deepEqual([last?.version, brief(last!.diagnostics)], [2, number % 2 === 0 ? faults : faults.slice(0, 1)]);
    }
  });

  it("come with the document's status", async () => {
    const client = await opened(faulty.replace("DAGSORDEN 2025", "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00"));
    assert.deepEqual(client.statuses, [
      { uri, version: 1, kind: "dagsorden", body: "KKR MIDTJYLLAND", date: "2025-03-12", start: "10:00", minutes: null, counts: { error: 1, warning: 1, information: 0, hint: 0 } },
    ]);
  });

  for (const sample of samples().filter(({ findings }) => findings !== null)) {
    it(`are those of ${sample.name}`, async () => {
      const client = await TestClient.start({ rules });
      const name = `file:///${sample.name}`;
      await client.open(name, sample.text);
      assert.deepEqual([...brief((await client.diagnostics(name))!.diagnostics)].sort(), sample.findings!.map(({ rule, line }) => `${rule}@${line}`).sort());
    });
  }
});

describe("diagnostics, pulled", () => {
  afterEach(disposeClients);

  it("are offered to clients that ask, and then not pushed", async () => {
    const client = await opened(faulty, { capabilities: pulling });
    assert.deepEqual(items(await client.pull(uri)), faults);
    await client.replace(uri, "Instilling", "Indstilling");
    assert.deepEqual(items(await client.pull(uri)), faults.slice(0, 1));
    await client.close(uri);
    await client.diagnostics(uri);
    assert.deepEqual(client.pushed, []);
    assert.deepEqual(client.statuses.map(({ version, counts }) => [version, counts.error, counts.warning]), [[1, 1, 1], [2, 1, 0]]);
  });

  it("are unchanged as long as they say the same", async () => {
    const client = await opened(faulty, { capabilities: pulling });
    const first = await client.pull(uri);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: "unchanged", resultId: first.resultId });
    await client.replace(uri, "planen", "den nye plan");
    assert.equal((await client.pull(uri, first.resultId)).kind, "unchanged");
    await client.replace(uri, "DAGSORDEN 2025", "DAGSORDEN 2025\n");
    assert.deepEqual(items(await client.pull(uri, first.resultId)), ["ugyldig-sag@7", "stavet-del@9"]);
  });

  it("are none for a document that is not open", async () => {
    const client = await TestClient.start({ capabilities: pulling });
    assert.deepEqual(items(await client.pull("file:///ukendt.dagsorden")), []);
  });
});

describe("settings", () => {
  afterEach(disposeClients);

  const message = (client: TestClient): unknown => client.pushed.at(-1)?.diagnostics[1]?.message;
  const danish = `"Instilling" ligner delen "Indstilling".`;
  const notDanish = (text: unknown): void => assert.ok(typeof text === "string" && text !== danish, String(text));

  it("are Danish if nobody says otherwise", async () => {
    assert.equal(message(await opened(faulty)), danish);
    assert.equal(message(await opened(faulty, { settings: { language: 7 } })), danish);
    assert.equal(message(await opened(faulty, { settings: null })), danish);
    assert.equal(message(await opened(faulty, { capabilities: {} })), danish);
  });

  it("are asked for before anything is said", async () => {
    const client = await opened(faulty, { settings: { language: "en" } });
    notDanish(message(client));
    assert.equal(client.pushed.length, 1);
  });

  it("are given by simpler clients when they start, and when they change", async () => {
    const client = await opened(faulty, { capabilities: {}, initializationOptions: { language: "en" } });
    notDanish(message(client));
    await client.notify("workspace/didChangeConfiguration", { settings: { dagsorden: { language: "da" } } });
    await client.settled();
    assert.equal(message(client), danish);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settled();
    assert.equal(message(client), danish);
  });

  it("that change make all findings anew", async () => {
    const client = await opened(faulty);
    client.settings = { language: "en" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settled();
    notDanish(message(client));
  });

  it("that change make a pulling client ask again", async () => {
    const client = await opened(faulty, { capabilities: pulling });
    client.settings = { language: "en" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.settled();
    assert.equal(client.refreshes, 1);
    const report = await client.pull(uri);
    notDanish(report.kind === "full" ? report.items[1]?.message : undefined);
  });

  it("say whether times stand in the text", async () => {
    const clock = "DAGSORDEN 2025\nDato: 12-03-2025 10:00-12:00\n\n1. Sager\n\n1.1. Ny bro (15 min.)\nSAG-2025-00001 abcd\n";
    const client = await opened(clock);
    const labels = async (): Promise<readonly unknown[]> => (await client.request<readonly { readonly label: unknown }[]>("textDocument/inlayHint", { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } } })).map(({ label }) => label);
    assert.deepEqual(await labels(), ["10.00–10.15"]);
    for (const [times, expected] of [[false, []], ["no", ["10.00–10.15"]], [true, ["10.00–10.15"]]] as const) {
      client.settings = { show: { times } };
      await client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.settled();
      assert.deepEqual(await labels(), expected);
    }
  });

  it("that never come are not waited for", async () => {
    const client = await opened(faulty, { settings: "silent" });
    assert.deepEqual(client.pushed, []);
    await client.diagnostics(uri);
    assert.equal(message(client), danish);
  });
});

describe("what can go wrong", () => {
  afterEach(disposeClients);

  const broken: Rule = { ...steadyRules[0]!, id: "altid-i-stykker", scope: "document", check: () => { throw new Error("bevidst fejl"); } };

  it("a rule that throws is logged once and takes no other with it", async () => {
    const client = await opened(faulty, { rules: [broken, ...steadyRules] });
    await client.replace(uri, "Ny", "En ny");
    assert.deepEqual(brief((await client.diagnostics(uri))!.diagnostics), faults);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0]!, /^Fejl i reglen altid-i-stykker: Error: bevidst fejl/u);
  });

  for (const [what, text, message] of [
    ["too large", "En linje tekst.\n".repeat(200_000), "Dokumentet er for stort til at blive kontrolleret: 3.200.000 tegn (højst 3.000.000). Du kan stadig redigere det."],
    ["too long", "\n".repeat(100_000), "Dokumentet er for langt til at blive kontrolleret: 100.001 linjer (højst 100.000). Du kan stadig redigere det."],
    ["with a line too long", `1. Sager\n${"x".repeat(100_000)}\n`, "Dokumentet bliver ikke kontrolleret, fordi en linje er for lang: 100.001 tegn (højst 100.000). Du kan stadig redigere det."],
  ] as const) {
    it(`a document ${what} has one finding, and is checked again when it no longer is`, async () => {
      const client = await opened(text);
      const only = client.pushed[0]!.diagnostics;
      assert.deepEqual(only.map(({ severity, message: said }) => [severity, said]), [[3, message]]);
      assert.deepEqual(await client.symbols(uri), []);
      const { lineCount } = client.document(uri);
      await client.change(uri, { range: { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } }, text: faulty });
      assert.deepEqual(brief((await client.diagnostics(uri))!.diagnostics), faults);
      const { line, character } = client.document(uri).positionAt(faulty.length);
      await client.change(uri, { range: { start: { line, character }, end: { line, character } }, text });
      assert.equal((await client.diagnostics(uri))!.diagnostics[0]!.severity, 3);
    });
  }

  it("an edit of a document that is not open is ignored", async () => {
    const client = await TestClient.start({ capabilities: modern });
    await client.notify("textDocument/didChange", { textDocument: { uri: "file:///x", version: 2 }, contentChanges: [{ text: "a" }] });
    await client.settled();
    assert.deepEqual(client.log, ["Editoren har rettet i et dokument, der ikke er åbent: file:///x"]);
  });
});
