import assert from "node:assert/strict";
import { treeMethod, type TreeAnswer, type TreeAnswerNode } from "../../server/src/protocol/tree.js";
import { disposeClients, TestClient } from "../support/lsp-client.js";

const uri = "file:///m/kladde.dagsorden";
const source = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\n1. Sager\n\n1.1. Ny bro (10 min.)\nSAG-2025-00001 abcd\n\nBaggrund\nTekst.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n";

const everything = { text: "", onlyFindings: false };

const rows = (nodes: readonly TreeAnswerNode[] = []): readonly string[] => nodes.flatMap(({ number, title, line, missing, children }) => [[`${number ?? ""} ${title} @${line}`, ...missing].join(" -"), ...rows(children)]);

async function opened(text = source): Promise<TestClient> {
  const client = await TestClient.start();
  await client.open(uri, text);
  return client;
}

const ask = (client: TestClient, filter: unknown = everything): Promise<TreeAnswer | null> => client.request(treeMethod, { textDocument: { uri }, filter });

describe("the agenda tree, over the connection", () => {
  afterEach(disposeClients);

  it("has the rows of one version, with what the rules find", async () => {
    const client = await opened();
    const answer = await ask(client);
    assert.ok(answer !== null);
    assert.deepEqual(rows(answer.nodes), ["1 Sager @4", "1.1 Ny bro @6 -Indstilling", "1.2 Ny vej @12"]);
    assert.deepEqual([answer.version, answer.items, answer.shown], [1, 2, 2]);
    assert.deepEqual(answer.nodes[0]?.children[0]?.clock, { from: "10.00", to: "10.10" });
    assert.deepEqual(answer.nodes[0].children[0].findings, { error: 0, warning: 1, information: 0, hint: 0 });
  });

  it("follows the edits", async () => {
    const client = await opened();
    await ask(client);
    await client.replace(uri, "Baggrund\nTekst.", "Baggrund\nTekst.\n\nIndstilling\nDet indstilles, at broen bygges.");
    const answer = await ask(client);
    assert.ok(answer !== null);
    assert.deepEqual([answer.version, rows(answer.nodes)], [2, ["1 Sager @4", "1.1 Ny bro @6", "1.2 Ny vej @15"]]);
  });

  it("filters, and takes a filter that is none for all", async () => {
    const client = await opened();
    assert.deepEqual(rows((await ask(client, { text: "VEJ", onlyFindings: false }))?.nodes), ["1 Sager @4", "1.2 Ny vej @12"]);
    assert.deepEqual(rows((await ask(client, { text: "", onlyFindings: true }))?.nodes), ["1 Sager @4", "1.1 Ny bro @6 -Indstilling"]);
    for (const filter of [undefined, {}, { text: 3 }]) assert.equal((await ask(client, filter))?.shown, 2);
  });

  it("speaks the user's language", async () => {
    const client = await TestClient.start({ settings: { language: "en" } });
    await client.open(uri, source);
    assert.equal((await ask(client))?.nodes[0]?.children[0]?.reading, "1 word");
  });

  it("has nothing of what is not open or too large", async () => {
    assert.equal(await ask(await TestClient.start()), null);
    assert.equal(await ask(await opened(`${source}${"x".repeat(30_000_000)}`)), null);
  });
});
