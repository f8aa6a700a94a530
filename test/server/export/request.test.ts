import assert from "node:assert/strict";
import { compareMethod, exportMethod, type CompareAnswer, type ExportAnswer, type ExportParams } from "../../../server/src/protocol/export.js";
import { disposeClients, TestClient } from "../../support/lsp-client.js";

const uri = "file:///moede.dagsorden";
const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00\n\n1. Sager\n\n1.1. Ny bro\n\n1.2. Køb af grund (lukket)\n";
const params: ExportParams = { textDocument: { uri }, formats: ["html"], audience: "internal", pdfStandard: "ua-1", isBundle: false };

async function answer(more: Partial<ExportParams> = {}, content = text): Promise<ExportAnswer | null> {
  const client = await TestClient.start();
  await client.open(uri, content);
  return client.request(exportMethod, { ...params, ...more });
}

describe("dagsorden/export", () => {
  afterEach(disposeClients);

  for (const [format, start] of [["html", "<!DOCTYPE html>"], ["pdf", "%PDF-1.7"], ["docx", "PK"], ["json", "{"], ["ics", "BEGIN:VCALENDAR"], ["txt", "Dagsorden"]] as const) {
    it(`answers with ${format} and a name for it`, async () => {
      const made = await answer({ formats: [format] });
      assert.equal(made?.kind, "done");
      assert.equal(made.name, "kkr-midtjylland-2025-03-12-dagsorden");
      assert.ok(Buffer.from(made.base64, "base64").toString("utf8").startsWith(start));
    }).timeout(60_000);
  }

  it("holds back from the public what is closed", async () => {
    const made = await answer({ audience: "public" });
    assert.ok(made?.kind === "done" && !Buffer.from(made.base64, "base64").toString("utf8").includes("Køb"));
  });

  it("says why there is none", async () => {
    assert.deepEqual(await answer({ formats: ["ics"] }, "DAGSORDEN\n1. Eventuelt\n"), { kind: "noDate" });
    assert.deepEqual(await answer({ isBundle: true }, `${text}Bilag\n./. [Kort](bilag/findes-ikke.pdf)\n`.replace("(lukket)", "")), { kind: "missingFiles", paths: ["bilag/findes-ikke.pdf"] });
  });

  it("answers nothing of a document that is not open", async () => {
    const client = await TestClient.start();
    assert.equal(await client.request(exportMethod, params), null);
  });
});

describe("dagsorden/compare", () => {
  afterEach(disposeClients);

  it("answers with a page and a list", async () => {
    const client = await TestClient.start();
    await client.open(uri, text.replace("Ny bro", "Ny sti"));
    const { html, list } = await client.request<CompareAnswer>(compareMethod, { textDocument: { uri }, before: text });
    assert.match(list, /Titlen er ændret fra »Ny bro« til »Ny sti«/u);
    assert.match(html, /<ins>/u);
  });
});
