import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { click, hasWindow, screenshot, texts } from "../../support/window";

const draft = "kkr-midtjylland-2025-03-12-kladde.dagsorden";
const copy = "kopi af kladde.dagsorden";
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);
const brief = (name: string): string[] =>
  vscode.languages.getDiagnostics(file(name)).map(({ code, range }) => `${typeof code === "object" ? code.value : String(code)}@${range.start.line}:${range.start.character}`).sort();

/** The findings of a file as soon as there are any. */
const found = (name: string): Promise<string[]> => eventually(`findings in ${name}`, () => (brief(name).length > 0 ? brief(name) : undefined));

describe("Kontrollér alle dagsordener i mappen", () => {
  before(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await eventually("nothing is open", () => (brief(draft).length === 0 ? true : undefined));
    await vscode.commands.executeCommand("dagsorden.checkFolder");
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closePanel");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("finds what is wrong in files that are not open", async () => {
    assert.ok((await found(draft)).length > 5, brief(draft).join(", "));
    if (!hasWindow) return;
    await vscode.commands.executeCommand("dagsorden.showFindings");
    await screenshot("folder-check");
  });

  it("shows no finding twice when a file is opened, and keeps them when it is closed", async () => {
    for (const name of [draft, "latin1.dagsorden", "crlf-bom.dagsorden"]) {
      const unopened = brief(name);
      await openSample(name);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(brief(name), unopened, name);
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(brief(name), unopened, `${name}, closed`);
    }
  });

  it("follows files that come, change and go", async () => {
    const folder = file("undermappe");
    const inFolder = `undermappe/${copy}`;
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.copy(file(draft), file(inFolder));
    // The files that its attachments lead to are not in the new folder.
    assert.deepEqual((await found(inFolder)).filter((each) => !each.startsWith("bilagsfil-mangler")), brief(draft));
    await vscode.workspace.fs.writeFile(file(inFolder), new TextEncoder().encode(""));
    await eventually("an empty file has no findings", () => (brief(inFolder).length === 0 ? true : undefined));
    await vscode.workspace.fs.copy(file(draft), file(inFolder), { overwrite: true });
    await found(inFolder);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await eventually("a file that is gone has no findings", () => (brief(inFolder).length === 0 ? true : undefined));
  });
});

describe("Foretag sikre rettelser i mappen", () => {
  const folder = file("rettelser");
  const inFolder = vscode.Uri.joinPath(folder, "møde.dagsorden");
  const written = "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR  drøfter planen planen.\n";

  before(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(inFolder, new TextEncoder().encode(written));
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("shows the changes first, and makes those that are ticked and no others", async function () {
    if (!hasWindow) this.skip();
    const ticked = file("halvskrevet.dagsorden");
    const before = await read(ticked);
    const done = vscode.commands.executeCommand("dagsorden.fixFolder");
    await eventually("the changes are shown", async () => ((await texts(".bulk-edit-panel .monaco-list-row")).some((row) => row.includes("halvskrevet.dagsorden")) ? true : undefined));
    await click({ selector: ".bulk-edit-panel .monaco-list-row:has-text('halvskrevet.dagsorden') .edit-checkbox" });
    await screenshot("folder-fixes");
    await vscode.commands.executeCommand("refactorPreview.apply");
    await done;
    const after = await eventually("the ticked file has its fixes", async () => {
      const document = await vscode.workspace.openTextDocument(ticked);
      return document.getText() === before ? undefined : document;
    });
    assert.match(after.getText(), /strømafbrydelse \(10 min\.\)/u);
    assert.equal(await read(inFolder), written);
    await vscode.window.showTextDocument(after);
    await vscode.commands.executeCommand("undo");
    await eventually("one step undoes them all", () => (after.getText() === before ? true : undefined));
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
