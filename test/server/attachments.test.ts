import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver";
import type { AddAttachmentsAnswer, AttachmentFolderAnswer, UnmentionedFilesAnswer } from "../../server/src/protocol/attachments.js";
import { disposeClients, TestClient, type Disk } from "../support/lsp-client.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///m%C3%B8der/maj";
const uri = `${folder}/maj.dagsorden`;
const agenda = (target: string): string => `1. Sager\n\n1.1. Ny sti\n\nIndstilling\nNotatet er vedlagt.\n\nBilag\n./. [Plan](${target})\n`;
const files = ["maj.dagsorden", "dagsorden.json", ".skjult", "bilag/plan.pdf", "bilag/%C3%85%20kort.pdf", "bilag/~$plan.docx", "bilag/dybt/a.pdf"].map((path): [string, string] => [`${folder}/${path}`, ""]);

async function started(text: string, disk: Disk = new Map(files), others: Readonly<Record<string, string>> = {}): Promise<TestClient> {
  const workspace = new MemoryDisk();
  for (const [file, held] of Object.entries(others)) {
    workspace.write(file, held);
    disk.set(file, held);
  }
  const client = await TestClient.start({ disk, workspace, folders: ["file:///m%C3%B8der"] });
  await client.settled();
  await client.open(uri, text);
  return client;
}

const completed = async (client: TestClient, character: number, triggerCharacter?: string): Promise<readonly string[] | undefined> => {
  const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter };
  return (await client.request<CompletionItem[] | null>("textDocument/completion", { textDocument: { uri }, position: { line: 8, character }, context }))?.map(({ label }) => label);
};

describe("paths of attachments", () => {
  afterEach(disposeClients);

  it("are proposed as the disk has them", async () => {
    const client = await started(agenda(""));
    assert.deepEqual(await completed(client, 11, "("), ["bilag/plan.pdf", "bilag/Å kort.pdf", "bilag/"]);
    await client.replace(uri, "[Plan]()", "[Plan](bilag/)");
    assert.deepEqual(await completed(client, 17, "/"), ["dybt/a.pdf", "plan.pdf", "Å kort.pdf", "dybt/"]);
    assert.deepEqual(await completed(client, 2, "/"), []);
  });

  it("are not where there is no disk", async () => {
    const client = await TestClient.start();
    await client.open(uri, agenda(""));
    assert.deepEqual(await completed(client, 11), []);
  });
});

describe("files as attachments", () => {
  afterEach(disposeClients);
  const unmentioned = (client: TestClient): Promise<UnmentionedFilesAnswer | null> => client.request("dagsorden/unmentionedFiles", { textDocument: { uri } });

  it("that nobody names are found", async () => {
    const client = await started(agenda("bilag/andet.pdf"));
    assert.deepEqual((await unmentioned(client))?.files, [{ uri: `${folder}/bilag/plan.pdf`, path: "bilag/plan.pdf" }, { uri: `${folder}/bilag/%C3%85%20kort.pdf`, path: "bilag/Å kort.pdf" }]);
  });

  it("that another document or the text names are not among them", async () => {
    const client = await started(`${agenda("bilag/andet.pdf")}./. PLAN.pdf\n`, new Map(files), { [`${folder}/maj.referat`]: agenda("bilag/%C3%85%20kort.pdf") });
    assert.deepEqual((await unmentioned(client))?.files, []);
  });

  it("are added to the item", async () => {
    const client = await started(agenda("bilag/plan.pdf"));
    const params = { textDocument: { uri }, version: 1, position: { line: 5, character: 0 }, files: [`${folder}/bilag/%C3%85%20kort.pdf`] };
    const answer = await client.request<AddAttachmentsAnswer>("dagsorden/addAttachments", params);
    assert.ok(answer.kind === "edit");
    assert.equal(client.edited(uri, answer.edit), `${agenda("bilag/plan.pdf")}./. [Å kort](bilag/Å%20kort.pdf)\n`);
    assert.equal((await client.request<AddAttachmentsAnswer>("dagsorden/addAttachments", { ...params, version: 0 })).kind, "refused");
    assert.equal((await client.request<AttachmentFolderAnswer>("dagsorden/attachmentFolder", params)).folder, `${folder}/bilag/`);
  });

  it("that the text speaks of are offered", async () => {
    const client = await started(agenda("bilag/plan.pdf"));
    const at = { line: 5, character: 13 };
    assert.deepEqual((await client.codeActions(uri, { start: at, end: at }))?.map(({ title }) => title), ['Tilføj "Notatet" under Bilag']);
  });
});
