import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";

const sample = "kkr-midtjylland-2025-03-12.dagsorden";
const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);

async function head(name: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(inFolder(name))).toString("latin1").slice(0, 15);
}

describe("Eksportér", () => {
  const made = ["eksport.html", "eksport.pdf", "eksport.docx"];

  before(() => openSample(sample));
  after(async () => {
    for (const name of made) await vscode.workspace.fs.delete(inFolder(name)).then(undefined, () => undefined);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("writes a web page where the user wants it", async () => {
    await vscode.commands.executeCommand("dagsorden.export", { kind: "html", audience: "internal", target: inFolder("eksport.html") });
    assert.equal(await head("eksport.html"), "<!DOCTYPE html>");
  });

  it("writes PDF and Word, where there is more than a browser, and leaves nothing half done", async () => {
    if (vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined) return;
    for (const [kind, name, start] of [["pdf", "eksport.pdf", "%PDF-1.7"], ["docx", "eksport.docx", "PK"]] as const) {
      await vscode.commands.executeCommand("dagsorden.export", { kind, audience: "internal", target: inFolder(name) });
      assert.ok((await head(name)).startsWith(start), name);
    }
    const files = await vscode.workspace.fs.readDirectory(workspaceFolder());
    assert.deepEqual(files.filter(([name]) => name.endsWith(".tmp")), []);
  });

  it("shows what changed since an earlier version beside the text", async () => {
    await openSample(sample);
    void vscode.commands.executeCommand("dagsorden.compareVersions", inFolder("kkr-midtjylland-2025-03-12-kladde.dagsorden"));
    await eventually("the page is there", () => (vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.startsWith("Ændringer: ")) ? true : undefined));
  });
});
