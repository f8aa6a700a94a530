import assert from "node:assert/strict";
import type { CompletionItem, DocumentHighlight, DocumentLink, FoldingRange, Hover, Location, LocationLink, Range, SelectionRange, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { disposeClients, modern, TestClient, type ClientOptions } from "../support/lsp-client.js";
import { samples } from "../support/samples.js";

const uri = "file:///m%C3%B8der/kladde.dagsorden";

const text = `1. Sager

1.1. Ny cykelsti på åen
SAG-2025-01234 abcd

Indstilling
Det indstilles, at planen godkendes, jf. pkt. 1.2.

1.2. Læ og bænke
SAG-2025-01234 abcd

Bilag
./. [Tegning](bilag/tegning.pdf)
`;

async function opened(content = text, options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  await client.open(uri, content);
  return client;
}

/** A request about the first `at` of the document. */
function ask<R>(client: TestClient, method: string, at: string, more: object = {}): Promise<R> {
  const document = client.document(uri);
  const position = document.positionAt(document.getText().indexOf(at) + 1);
  return client.request(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
}

const textOf = (client: TestClient, range: Range): string => client.document(uri).getText(range);

describe("features over the connection", () => {
  afterEach(disposeClients);

  it("explain, lead on, and find what speaks of a thing", async () => {
    const client = await opened(text, { capabilities: { ...modern, textDocument: { ...modern.textDocument, definition: { linkSupport: true } } } });
    const hover = await ask<Hover | null>(client, "hover", "pkt. 1.2");
    assert.match(JSON.stringify(hover?.contents), /Læ og bænke/u);
    const [link] = await ask<LocationLink[]>(client, "definition", "pkt. 1.2");
    assert.deepEqual([link!.targetUri, textOf(client, link!.targetSelectionRange), textOf(client, link!.originSelectionRange!)], [uri, "1.2. Læ og bænke", "pkt. 1.2"]);
    const references = await ask<Location[]>(client, "references", "1.2. Læ", { context: { includeDeclaration: false } });
    assert.deepEqual(references.map(({ range }) => textOf(client, range)), ["1.2"]);
    const highlights = await ask<DocumentHighlight[]>(client, "documentHighlight", "SAG-2025");
    assert.deepEqual(highlights.map(({ range }) => range.start.line), [3, 9]);
  });

  it("lead to plain places for a client that knows no links", async () => {
    const client = await opened();
    const [place] = await ask<Location[]>(client, "definition", "pkt. 1.2");
    assert.deepEqual([place!.uri, textOf(client, place!.range)], [uri, "1.2. Læ og bænke"]);
  });

  it("fold, widen the selection, link, and complete", async () => {
    const client = await opened();
    const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
    assert.deepEqual(folds[0], { startLine: 0, endLine: 12 });
    const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", { textDocument: { uri }, positions: [{ line: 6, character: 20 }] });
    const steps: string[] = [];
    for (let step = selection; step !== undefined; step = step.parent) steps.push(textOf(client, step.range));
    assert.deepEqual([steps[0], steps.at(-1)], ["planen", text]);
    const [link] = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });
    assert.equal(link!.target, "file:///m%C3%B8der/bilag/tegning.pdf");
    await client.replace(uri, "Bilag\n", "Ba\n");
    const proposals = await ask<CompletionItem[]>(client, "completion", "a\n./.", { context: { triggerKind: 1 } });
    assert.ok(proposals.some(({ label }) => label === "Baggrund"));
  });

  it("answer nothing for a document that is not open", async () => {
    const client = await TestClient.start();
    for (const method of ["hover", "definition", "references", "documentHighlight", "foldingRange", "selectionRange", "documentLink", "completion", "codeAction", "documentSymbol", "semanticTokens/full"]) {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const params = { textDocument: { uri: "file:///ukendt" }, position: range.start, positions: [range.start], range, context: { diagnostics: [], includeDeclaration: true } };
      assert.equal(await client.request(`textDocument/${method}`, params), null, method);
    }
    assert.deepEqual(client.log, []);
  });
});

type Delta = SemanticTokens | SemanticTokensDelta;

/** The tokens a client has after `delta`. */
function patched(data: readonly number[], delta: Delta): number[] {
  if ("data" in delta) return delta.data;
  const result = [...data];
  for (const { start, deleteCount, data: fresh } of [...delta.edits].reverse()) result.splice(start, deleteCount, ...(fresh ?? []));
  return result;
}

describe("semantic tokens over the connection", () => {
  afterEach(disposeClients);

  const full = (client: TestClient): Promise<SemanticTokens> => client.request("textDocument/semanticTokens/full", { textDocument: { uri } });
  const delta = (client: TestClient, previousResultId: string): Promise<Delta> => client.request("textDocument/semanticTokens/full/delta", { textDocument: { uri }, previousResultId });

  it("are the same whether sent whole or as what has changed", async () => {
    const client = await opened(samples().find(({ name }) => name === "kkr-midtjylland-2025-03-12.dagsorden")!.text);
    let { resultId, data } = await full(client);
    for (const [old, fresh] of [["DAGSORDEN", "\nDAGSORDEN"], ["Indstilling", "Indstillin"], ["SAG-", "sag-"], ["Indstillin\n", "Indstilling\n"], ["sag-", "SAG-"]] as const) {
      await client.replace(uri, old, fresh);
      const changed = await delta(client, resultId!);
      assert.ok("edits" in changed && changed.edits.every((edit) => (edit.data ?? []).length < data.length / 2), "only what has changed");
      data = patched(data, changed);
      const again = await full(client);
      assert.deepEqual(data, again.data);
      ({ resultId } = again);
    }
    assert.deepEqual(await delta(client, resultId!), { resultId: String(Number(resultId) + 1), edits: [] });
  });

  it("are sent whole to a client that asks for changes since something else", async () => {
    const client = await opened();
    const { data } = await full(client);
    const changed = await delta(client, "fra i går");
    assert.deepEqual("data" in changed && changed.data, data);
  });
});
