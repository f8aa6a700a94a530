import assert from "node:assert/strict";
import type { ClientCapabilities, Position, Range, WorkspaceEdit } from "vscode-languageserver";
import { moveTargetsMethod, restructureMethod, type MoveTargetsAnswer, type RestructureAnswer, type RestructureParams } from "../../server/src/protocol/restructure.js";
import { marked } from "../support/marked.js";
import { disposeClients, modern, TestClient } from "../support/lsp-client.js";

const uri = "file:///m/kladde.dagsorden";
const source = "1. Sager\n\n1.1. Ny |bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.2.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n";

const annotating: ClientCapabilities = { ...modern, workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };

async function opened(text: string, capabilities: ClientCapabilities = annotating): Promise<{ client: TestClient; position: Position }> {
  const { text: plain, cursor } = marked(text);
  const client = await TestClient.start({ capabilities });
  await client.open(uri, plain);
  return { client, position: client.document(uri).positionAt(cursor) };
}

async function ask(text: string, wish: Omit<RestructureParams, "textDocument" | "version" | "position">, capabilities = annotating): Promise<{ answer: RestructureAnswer | null; text: string }> {
  const { client, position } = await opened(text, capabilities);
  const answer = await client.request<RestructureAnswer | null>(restructureMethod, { textDocument: { uri }, version: 1, position, ...wish } satisfies RestructureParams);
  return { answer, text: answer?.kind === "edit" ? client.edited(uri, answer.edit) : "" };
}

describe("restructuring, over the connection", () => {
  afterEach(disposeClients);

  it("answers with one edit of one version, and where the heading is afterwards", async () => {
    const { answer, text } = await ask(source, { action: "moveDown", onHeading: true });
    assert.equal(text, "1. Sager\n\n1.1. Ny vej\nSAG-2025-00002 abcd\n\n1.2. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.1.\n\n2. Eventuelt\n");
    assert.ok(answer?.kind === "edit");
    assert.deepEqual([answer.version, answer.cursor], [1, { line: 5, character: 0 }]);
    const { documentChanges, changeAnnotations } = answer.edit as WorkspaceEdit;
    assert.deepEqual(documentChanges?.length, 1);
    assert.deepEqual(changeAnnotations, { text: { label: "Tekst" }, heading: { label: "Numre på afsnit og punkter" } });
  });

  it("says what the edits are about, to clients that show it", async () => {
    const wrong = source.replaceAll("1.2", "1.4");
    const { answer, text } = await ask(wrong, { action: "renumberAll" });
    assert.equal(text, source.replace("|", ""));
    assert.deepEqual(answer?.kind === "edit" && (answer.edit as WorkspaceEdit).changeAnnotations, {
      reference: { label: "Henvisninger" },
      heading: { label: "Numre på afsnit og punkter" },
    });
    const plain = await ask(wrong, { action: "renumberAll" }, modern);
    assert.deepEqual([plain.text, plain.answer?.kind === "edit" && (plain.answer.edit as WorkspaceEdit).changeAnnotations], [source.replace("|", ""), undefined]);
    const old = await ask(wrong, { action: "renumberAll" }, { ...modern, workspace: {} });
    assert.equal(old.text, source.replace("|", ""));
  });

  it("says in words when nothing is to be done, or cannot be done", async () => {
    assert.deepEqual((await ask(source, { action: "renumberAll" })).answer, { kind: "nothing", message: "Alle numre er, som de skal være." });
    assert.deepEqual((await ask(source.replace("Ny |bro", "Ny bro").replace("1. Sager", "1. |Sager"), { action: "moveUp" })).answer, { kind: "refused", message: "Det står allerede øverst." });
    assert.deepEqual((await ask(source, { action: "moveTo" })).answer, { kind: "refused", message: "Stil markøren i det afsnit eller punkt, du vil ændre." });
  });

  it("knows a heading from the text below it", async () => {
    assert.deepEqual((await ask(source.replace("|", "").replace("Se pkt", "Se| pkt"), { action: "moveDown", onHeading: true })).answer, { kind: "notOnHeading" });
    assert.equal((await ask(source.replace("|", "").replace("Se pkt", "Se| pkt"), { action: "moveDown" })).answer?.kind, "edit");
  });

  it("is refused for another version than the user sees, and for what is not open", async () => {
    const { client, position } = await opened(source);
    await client.replace(uri, "Ny bro", "Ny tunnel");
    assert.deepEqual(await client.request(restructureMethod, { textDocument: { uri }, version: 1, position, action: "moveDown" }), { kind: "refused", message: "Dokumentet er ændret imens. Prøv igen." });
    assert.equal(await client.request(restructureMethod, { textDocument: { uri: "file:///nej.dagsorden" }, version: 1, position, action: "moveDown" }), null);
  });

  it("lists the sections an item can go to, and puts it there", async () => {
    const { client, position } = await opened(source);
    const answer = await client.request<MoveTargetsAnswer>(moveTargetsMethod, { textDocument: { uri }, position });
    assert.deepEqual(answer, { title: "1.1 Ny bro", targets: [{ label: "2 Eventuelt", description: "0 punkter", position: { line: 11, character: 0 } }] });
    const moved = await ask(source, { action: "moveTo", target: { position: { line: 11, character: 0 }, side: "inside" } });
    assert.equal(moved.text, "1. Sager\n\n1.1. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n\n2.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.1.\n");
    assert.deepEqual(await client.request(moveTargetsMethod, { textDocument: { uri }, position: { line: 0, character: 0 } }), { refused: "Stil markøren i det afsnit eller punkt, du vil ændre." });
  });
});

describe("renaming a number, over the connection", () => {
  afterEach(disposeClients);

  it("is offered with preparation to clients that ask for it", async () => {
    const client = new TestClient({});
    assert.equal((await client.initialize()).capabilities.renameProvider, true);
    const asking = new TestClient({});
    assert.deepEqual((await asking.initialize({ capabilities: { textDocument: { rename: { prepareSupport: true } } } })).capabilities.renameProvider, { prepareProvider: true });
  });

  it("finds the number and rewrites it everywhere", async () => {
    const { client, position } = await opened(source.replace("|", "").replace("pkt. 1.2", "pkt. 1.|2"));
    const prepared = await client.request<{ range: Range; placeholder: string }>("textDocument/prepareRename", { textDocument: { uri }, position });
    assert.deepEqual([client.document(uri).getText(prepared.range), prepared.placeholder], ["1.2", "1.2"]);
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { textDocument: { uri }, position, newName: "1.3" });
    assert.equal(client.edited(uri, edit), source.replace("|", "").replaceAll("1.2", "1.3"));
  });

  it("says in words why not", async () => {
    const { client, position } = await opened(source);
    const where = { textDocument: { uri }, position };
    await assert.rejects(client.request("textDocument/prepareRename", where), { message: "Stil markøren i nummeret på et afsnit eller punkt eller i en henvisning til det." });
    const number = { textDocument: { uri }, position: { line: 2, character: 1 } };
    for (const [newName, message] of [["1.2", "Et andet punkt har allerede det nummer."], ["x", "Skriv et nummer, fx 2.1."], ["3", "Det nye nummer skal have lige så mange led som det gamle."]] as const) {
      await assert.rejects(client.request("textDocument/rename", { ...number, newName }), { message });
    }
  });
});
