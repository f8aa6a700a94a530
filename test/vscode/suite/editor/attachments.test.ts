import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { drag, hasWindow } from "../../support/window";

const agenda = "1. Sager\n\n1.1. Ny sti\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan](bilag/plan.pdf)\n\n1.2. Ny bro\n\nIndstilling\nNotatet er vedlagt.\n";

describe("Attachments", () => {
  const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "bilagsprøve");
  const file = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);
  const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
  const textOf = (document: vscode.TextDocument): string => document.getText().replace(/\r\n/gu, "\n");

  async function shown(): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(file("maj/maj.dagsorden"));
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const at = document.positionAt(document.getText().indexOf("Notatet"));
    editor.selection = new vscode.Selection(at, at);
    return editor;
  }

  beforeEach(async () => {
    await write("maj/maj.dagsorden", agenda);
    await write("maj/bilag/plan.pdf", "plan");
    await write("andre/plan.pdf", "en anden plan");
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("Tilføj fil som bilag copies the file, replaces none and writes the entry", async () => {
    const { document } = await shown();
    await vscode.commands.executeCommand("dagsorden.addAttachment", [file("andre/plan.pdf"), file("maj/bilag/plan.pdf")]);
    assert.equal(textOf(document), `${agenda}\nBilag\n./. [Plan 2](bilag/plan-2.pdf)\n./. [Plan](bilag/plan.pdf)\n`);
    assert.equal(await read("maj/bilag/plan-2.pdf"), "en anden plan");
    assert.equal(await read("maj/bilag/plan.pdf"), "plan");
  });

  it("a file dropped on an item becomes its attachment", async function () {
    if (!hasWindow) this.skip();
    const { document } = await shown();
    await vscode.commands.executeCommand("revealInExplorer", file("andre/plan.pdf"));
    await drag({ selector: '.explorer-folders-view .monaco-list-row.focused:has-text("plan.pdf")' }, { selector: '.view-line:has-text("Notatet")' }, { x: 60, y: 8 }, "Shift");
    await eventually("the entry is there", () => Promise.resolve(textOf(document) === `${agenda}\nBilag\n./. [Plan 2](bilag/plan-2.pdf)\n` ? true : undefined));
    assert.equal(await read("maj/bilag/plan-2.pdf"), "en anden plan");
  });

  it("an entry follows its file when that gets another name", async () => {
    const { document } = await shown();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file("maj/bilag/plan.pdf"), file("maj/bilag/Plan for åen.pdf"));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually("the entry follows", () => Promise.resolve(textOf(document).includes("[Plan](bilag/Plan%20for%20åen.pdf)") ? true : undefined));
  });

  it("paths are proposed inside a link", async () => {
    const { document } = await shown();
    const at = document.positionAt(document.getText().indexOf("plan.pdf"));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, at, "/");
    assert.deepEqual(items.map(({ label }) => (typeof label === "string" ? label : label.label)), ["plan.pdf"]);
  });
});
