import assert from "node:assert/strict";
import { previewBeforeMethod, previewClosedMethod, previewMethod, type PreviewAnswer, type PreviewParams } from "../../server/src/protocol/preview.js";
import { disposeClients, TestClient } from "../support/lsp-client.js";

const uri = "file:///m%C3%B8der/kladde.dagsorden";
const text = "DAGSORDEN 2025\n\n1. Sager\n\n1.1. Ny bro\nSAG-2025-00417 hjo\n\nBaggrund\nBroen er slidt.\n\n1.2. Køb af grund (lukket)\nSAG-2025-00418 hjo\n\nBaggrund\nGrunden er dyr.\n";

async function opened(content = text): Promise<TestClient> {
  const client = await TestClient.start();
  await client.open(uri, content);
  return client;
}

const ask = (client: TestClient, params: Partial<PreviewParams> = {}): Promise<PreviewAnswer | null> =>
  client.request<PreviewAnswer | null>(previewMethod, { textDocument: { uri }, view: "a", audience: "internal", revision: null, ...params });

/** The texts of the rows that come new. */
const newRows = ({ patch }: PreviewAnswer): readonly string[] =>
  [...(patch.regions?.inserted.flatMap(({ rows }) => rows) ?? []), ...patch.rows.flatMap(({ inserted }) => inserted)].map(({ html }) => html.replace(/<[^>]*>/gu, ""));

describe("the preview, over the connection", () => {
  afterEach(disposeClients);

  it("gives an empty page all of the document", async () => {
    const answer = await ask(await opened());
    assert.deepEqual([answer?.version, answer?.base, answer?.title], [1, null, "Dagsorden"]);
    assert.ok(newRows(answer!).includes("Broen er slidt."));
    assert.deepEqual(answer!.patch.lines, [0, null, 2, 4, 10]);
  });

  it("gives a page that it knows what has changed, and another page all", async () => {
    const client = await opened();
    const first = await ask(client);
    await client.replace(uri, "slidt.", "ny.");
    const second = await ask(client, { revision: first!.revision });
    assert.deepEqual([second?.version, second?.base, newRows(second!)], [2, first!.revision, ["Broen er ny."]]);
    const other = await ask(client, { view: "b", revision: second!.revision });
    assert.equal(other?.base, null);
  });

  it("begins anew where the page shows something else than it thinks", async () => {
    const client = await opened();
    await ask(client);
    assert.equal((await ask(client, { revision: 4711 }))?.base, null);
  });

  it("forgets a page that is closed", async () => {
    const client = await opened();
    const first = await ask(client);
    await client.notify(previewClosedMethod, { view: "a" });
    assert.equal((await ask(client, { revision: first!.revision }))?.base, null);
  });

  it("turns a page for the house into one for the public", async () => {
    const client = await opened();
    const first = await ask(client);
    const second = await ask(client, { revision: first!.revision, audience: "public" });
    assert.equal(second?.base, first!.revision);
    assert.deepEqual(newRows(second), ["1.2. Lukket punkt", "1.2. Lukket punkt"]);
  });

  it("marks what changed since an earlier version, while one types and until it is told to stop", async () => {
    const client = await opened();
    const html = ({ patch }: PreviewAnswer): string => JSON.stringify([patch.regions?.inserted, patch.rows.map(({ inserted }) => inserted)]);
    const first = await ask(client);
    assert.equal(await client.request(previewBeforeMethod, { view: "a", before: text.replace("slidt", "ny") }), true);
    const second = await ask(client, { revision: first!.revision });
    assert.deepEqual([second?.base, newRows(second!)], [first!.revision, ["Broen er nyslidt."]]);
    assert.match(html(second!), /<del>ny<\/del><ins>slidt<\/ins>/u);
    await client.replace(uri, "slidt", "rusten");
    const third = await ask(client, { revision: second!.revision });
    assert.match(html(third!), /<ins>rusten<\/ins>/u);
    assert.equal(newRows((await ask(client, { view: "b" }))!).join().includes("nyrusten"), false);
    await client.request(previewBeforeMethod, { view: "a", before: null });
    assert.deepEqual(newRows((await ask(client, { revision: third!.revision }))!), ["Broen er rusten."]);
  });

  it("shows the public none of the earlier version's words", async () => {
    const client = await opened();
    await client.request(previewBeforeMethod, { view: "a", before: text.replace(" (lukket)", "").replace("slidt", "hemmelig") });
    const answer = JSON.stringify(await ask(client, { audience: "public" }));
    assert.doesNotMatch(answer, /Køb|hemmelig|00418/iu);
    assert.match(answer, /<del>\[…\]<\/del><ins>slidt<\/ins>/u);
  });

  it("marks nothing since a version that is too large", async () => {
    const client = await opened();
    assert.equal(await client.request(previewBeforeMethod, { view: "a", before: "En linje tekst.\n".repeat(200_000) }), false);
    assert.doesNotMatch(JSON.stringify(await ask(client)), /<ins>/u);
  });

  it("has nothing to show of documents that are not open or too large", async () => {
    const client = await opened("En linje tekst.\n".repeat(200_000));
    assert.equal(await ask(client), null);
    assert.equal(await ask(client, { textDocument: { uri: "file:///ukendt.dagsorden" } }), null);
  });
});
