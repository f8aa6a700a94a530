import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { disposeClients, modern, TestClient } from "../support/lsp-client.js";

const uri = "file:///m%C3%B8der/kladde.dagsorden";
const text = "1. Sager\n\n1.1 Å – ny bro 😀\nSAG-2025-01234  abcd\nBaggrund\n\n-  ét  æble\n";
const canonical = "1. Sager\n\n1.1. Å – ny bro 😀\nSAG-2025-01234 abcd\n\nBaggrund\n– ét æble\n";

describe("formatting over the connection", () => {
  afterEach(disposeClients);

  it("brings a document into canonical form, and then leaves it", async () => {
    const client = await TestClient.start();
    await client.open(uri, text);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await client.request<TextEdit[]>("textDocument/formatting", { textDocument: { uri }, options });
    assert.equal(TextDocument.applyEdits(client.document(uri), edits), canonical);
    await client.replace(uri, text, canonical);
    assert.deepEqual(await client.request("textDocument/formatting", { textDocument: { uri }, options }), []);
  });

  it("of a range and of the line just left", async () => {
    const client = await TestClient.start({ capabilities: modern });
    await client.open(uri, text);
    const options = { tabSize: 2, insertSpaces: true };
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    const ranged = await client.request<TextEdit[]>("textDocument/rangeFormatting", { textDocument: { uri }, range, options });
    assert.deepEqual(ranged.map(({ newText }) => newText), ["."]);
    const typed = await client.request<TextEdit[]>("textDocument/onTypeFormatting", { textDocument: { uri }, position: { line: 7, character: 0 }, ch: "\n", options });
    assert.equal(TextDocument.applyEdits(client.document(uri), typed), text.replace("-  ét  æble", "– ét  æble"));
  });
});
