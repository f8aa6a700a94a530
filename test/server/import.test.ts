import assert from "node:assert/strict";
import { importMethod, importPlanMethod, type ImportAnswer, type ImportParams, type ImportPlanAnswer } from "../../server/src/protocol/import.js";
import { disposeClients, TestClient } from "../support/lsp-client.js";
import { makePdf } from "../support/pdf.js";
import { wordAgenda } from "../support/word.js";

const pdf = "file:///m%C3%B8der/m%C3%B8de.pdf";

async function ask(client: TestClient, params: Partial<ImportParams>): Promise<ImportAnswer | null> {
  return client.request(importMethod, { uri: pdf, name: "møde.pdf", text: null, pasted: false, ...params });
}

const wrapped = "1. Sager\n\n1.1. Ny bro\n\nBroen er slidt, og den bliver brugt af alle, der skal over åen. Et fir-\nma har set på den.\n";

describe("import over the connection", () => {
  afterEach(disposeClients);

  it("of a text file on the disk, in the encodings of older programs", async () => {
    const text = "1. Sager\n\n1.1. Ny sti på øen\n";
    const stored = { utf8: Buffer.from(text), ansi: Buffer.from(text, "latin1"), utf16: Buffer.from(`\ufeff${text}`, "utf16le") };
    for (const [name, bytes] of Object.entries(stored)) {
      const client = await TestClient.start({ disk: new Map([["file:///gammel.txt", bytes]]) });
      const answer = await ask(client, { uri: "file:///gammel.txt", name: "gammel.txt" });
      assert.ok(answer?.kind === "imported", name);
      assert.equal(answer.text.replace(/^\ufeff/u, ""), text, name);
    }
  });

  it("of a PDF and of a Word document on the disk", async () => {
    const client = await TestClient.start({ disk: new Map([[pdf, await makePdf("REFERAT 2025\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Ny bro\nBroen er slidt.")], ["file:///a.docx", await wordAgenda()]]) });
    const answer = await ask(client, {});
    assert.ok(answer?.kind === "imported");
    assert.deepEqual([answer.documentKind, answer.text], ["referat", "REFERAT 2025\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Ny bro\n\nBroen er slidt.\n"]);
    assert.match(answer.report, /linjer er læst/u);
    const word = await ask(client, { uri: "file:///a.docx", name: "a.docx" });
    assert.ok(word?.kind === "imported" && word.text.includes("1.1. Beslutningssag: Ny bro over åen (15 min.)"));
  });

  it("of text, pasted only where it looks like that of a PDF", async () => {
    const client = await TestClient.start();
    const answer = await ask(client, { text: wrapped, name: "a.txt" });
    assert.ok(answer?.kind === "imported" && answer.text.includes("Et firma har set på den.\n"));
    assert.equal((await ask(client, { text: wrapped, pasted: true }))?.kind, "imported");
    assert.equal(await ask(client, { text: "Broen er slidt.\n\nDen bliver brugt af alle.\n", pasted: true }), null);
  });

  it("says in a sentence why it cannot", async () => {
    const client = await TestClient.start({ disk: new Map([[pdf, "%PDF-1.7 …"]]) });
    assert.deepEqual(await ask(client, {}), { kind: "failed", message: "\"møde.pdf\" kan ikke læses, fordi filen er ødelagt eller ufuldstændig; hent eller gem den igen." });
    assert.deepEqual(await ask(client, { uri: "file:///findes-ikke.pdf", name: "findes-ikke.pdf" }), { kind: "failed", message: "\"findes-ikke.pdf\" findes ikke eller kan ikke læses." });
    assert.equal((await ask(client, { text: "  ", name: "tom.txt" }))?.kind, "failed");
  });
});

describe("the plan of importing a folder, over the connection", () => {
  afterEach(disposeClients);

  it("says what is left to import", async () => {
    const client = await TestClient.start();
    const sources = ["b.pdf", "a.docx", "billede.png"].map((path) => ({ path, changed: 5 }));
    assert.deepEqual(await client.request<ImportPlanAnswer>(importPlanMethod, { sources, targets: [{ path: "a.referat", changed: 4 }] }), {
      files: [{ source: "a.docx", target: "a", existing: "a.referat", isChanged: true }, { source: "b.pdf", target: "b", existing: null, isChanged: false }],
    });
  });
});
