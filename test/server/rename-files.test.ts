import assert from "node:assert/strict";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { disposeClients, modern, TestClient, type Disk } from "../support/lsp-client.js";
import { MemoryDisk } from "../support/memory-disk.js";

const folder = "file:///m%C3%B8der/maj";
const uri = `${folder}/maj.dagsorden`;
const other = `${folder}/april.referat`;
const agenda = (target: string): string => `1. Sager\n\n1.1. Ny sti\n\nBilag\n./. [Plan](${target})\n`;

interface Files {
  readonly [uri: string]: string;
}

async function started(files: Files, capabilities = modern): Promise<TestClient> {
  const disk: Disk = new Map(Object.entries(files));
  const workspace = new MemoryDisk();
  for (const [file, text] of disk) if (/\.(?:dagsorden|referat)$/u.test(file)) workspace.write(file, String(text));
  const client = await TestClient.start({ disk, workspace, folders: ["file:///m%C3%B8der"], capabilities });
  await client.settled();
  return client;
}

const asked = (client: TestClient, oldUri: string, newUri: string): Promise<WorkspaceEdit | null> => client.request("workspace/willRenameFiles", { files: [{ oldUri, newUri }] });

/** What each document says afterwards: `[uri, version, new texts]`. */
const brief = (edit: WorkspaceEdit | null): unknown => (edit?.documentChanges as TextDocumentEdit[] | undefined)?.map(({ textDocument, edits }) => [textDocument.uri, textDocument.version, ...edits.map((one) => (one as TextEdit).newText)]);

describe("a file that is about to get another name", () => {
  afterEach(disposeClients);

  it("is one the server wants to be asked about", async () => {
    const client = new TestClient({});
    const { capabilities } = await client.initialize();
    assert.deepEqual(capabilities.workspace?.fileOperations?.willRename, { filters: [{ pattern: { glob: "**" } }] });
  });

  it("is followed by what is open and by what is not", async () => {
    const client = await started({ [uri]: agenda("bilag/andet.pdf"), [other]: agenda("bilag/Æ plan.pdf"), [`${folder}/x.dagsorden`]: agenda("bilag/plan.pdf") });
    await client.open(uri, agenda("bilag/%C3%A6%20plan.pdf"), { version: 7 });
    assert.deepEqual(brief(await asked(client, `${folder}/bilag/%C3%A6%20plan.pdf`, `${folder}/bilag/plan%20b.pdf`)), [[uri, 7, "bilag/plan%20b.pdf"]]);
    assert.deepEqual(brief(await asked(client, `${folder}/bilag/%C3%86%20plan.pdf`, `${folder}/bilag/plan%20b.pdf`)), [[other, null, "bilag/plan b.pdf"]]);
    assert.equal(await asked(client, `${folder}/bilag/nothing.pdf`, `${folder}/bilag/else.pdf`), null);
  });

  it("may be a folder, or a document with links of its own", async () => {
    const client = await started({ [uri]: agenda("bilag/plan.pdf"), [other]: agenda("maj.dagsorden") });
    assert.deepEqual(brief(await asked(client, `${folder}/bilag`, `${folder}/til%20mødet`.replace("ø", "%C3%B8"))), [[uri, null, "til%20mødet/plan.pdf"]]);
    assert.deepEqual(brief(await asked(client, uri, "file:///m%C3%B8der/maj.dagsorden")), [[other, null, "../maj.dagsorden"], [uri, null, "maj/bilag/plan.pdf"]]);
    assert.equal(await asked(client, folder, "file:///m%C3%B8der/juni"), null, "all of it moves");
  });

  it("is told of to clients that take edits without a version only", async () => {
    const client = await started({ [other]: agenda("plan.pdf") }, { ...modern, workspace: {} });
    const edit = await asked(client, `${folder}/plan.pdf`, `${folder}/b.pdf`);
    assert.deepEqual(edit?.changes?.[other]?.map(({ newText }) => newText), ["b.pdf"]);
  });

  it("is followed in what is open where there is no disk", async () => {
    const client = await TestClient.start();
    await client.open(uri, agenda("bilag/plan.pdf"));
    assert.deepEqual(brief(await asked(client, `${folder}/bilag/plan.pdf`, `${folder}/bilag/b.pdf`)), [[uri, 1, "bilag/b.pdf"]]);
  });

  it("is known by its new name afterwards", async () => {
    const client = await started({ [other]: "REFERAT\nKKR MIDTJYLLAND\nDato: 12-03-2025\n\n1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n" });
    const workspace = client.host.workspace as MemoryDisk;
    const newUri = `${folder}/marts.referat`;
    workspace.write(newUri, workspace.files.get(other)?.text ?? "");
    workspace.remove(other);
    await client.notify("workspace/didRenameFiles", { files: [{ oldUri: other, newUri }] });
    await client.settled();
    const answer = await client.request<{ meetings: { files: { uri: string }[] }[] }>("dagsorden/caseTimeline", { number: "SAG-2025-01234" });
    assert.deepEqual(answer.meetings.flatMap(({ files }) => files.map((file) => file.uri)), [newUri]);
  });
});
