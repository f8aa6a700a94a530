import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../../support/editor";
import { click, hasWindow, press, screenshot, texts } from "../../support/window";

const text = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.2.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n";
const moved = "1. Sager\n\n1.1. Ny vej\nSAG-2025-00002 abcd\n\n1.2. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.1.\n\n2. Eventuelt\n";

async function opened(content = text): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await eventually("the server knows the document", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", document.uri);
    return symbols !== undefined && symbols.length > 0 ? true : undefined;
  });
  return editor;
}

function putCursor(editor: vscode.TextEditor, line: number, character: number): void {
  editor.selection = new vscode.Selection(line, character, line, character);
}

async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await eventually(`the text is\n${expected}`, () => (editor.document.getText().replaceAll("\r\n", "\n") === expected ? true : undefined));
}

describe("Numbers", () => {
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("are renamed together with the references to them", async () => {
    const editor = await opened();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", editor.document.uri, new vscode.Position(8, 1), "1.3");
    assert.ok(await vscode.workspace.applyEdit(edit));
    await becomes(editor, text.replaceAll("1.2", "1.3"));
    await vscode.commands.executeCommand("undo");
    await becomes(editor, text);
  });

  it("say in Danish why they cannot be renamed", async () => {
    const editor = await opened();
    await assert.rejects(async () => vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", editor.document.uri, new vscode.Position(8, 1), "1.1"), /Et andet punkt har allerede det nummer/u);
  });

  it("follow an item that Alt+Down moves, in one step to undo", async function () {
    if (!hasWindow) this.skip();
    const editor = await opened();
    putCursor(editor, 2, 6);
    // The key is ours only when VS Code knows where the cursor is.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await press("Alt+ArrowDown");
    await becomes(editor, moved);
    await eventually("the cursor went along", () => (editor.selection.active.line === 5 && editor.selection.active.character === 6 ? true : undefined));
    await vscode.commands.executeCommand("undo");
    await becomes(editor, text);
  });

  it("leave Alt+Down to VS Code in the text", async function () {
    if (!hasWindow) this.skip();
    const editor = await opened();
    putCursor(editor, 5, 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await press("Alt+ArrowDown");
    await becomes(editor, text.replace("Baggrund\nSe pkt. 1.2.\n", "Se pkt. 1.2.\nBaggrund\n"));
  });

  it("are all put right once the edits were looked at, in one step to undo", async function () {
    if (!hasWindow) this.skip();
    const wrong = text.replaceAll("1.2", "1.5");
    const editor = await opened(wrong);
    const done = vscode.commands.executeCommand("dagsorden.renumberAll");
    await eventually("before and after are shown", () => (vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff ? true : undefined));
    const buttons = ".notifications-center .notification-list-item-buttons-container .monaco-button";
    await eventually("the question is asked", async () => {
      await vscode.commands.executeCommand("notifications.showList");
      return (await texts(buttons)).some((label) => label.includes("Omnummerér")) ? true : undefined;
    });
    await screenshot("renumber");
    assert.equal(editor.document.getText(), wrong);
    await click({ selector: `${buttons}:has-text('Omnummerér')` });
    await done;
    await becomes(editor, text);
    await eventually("the comparison is gone", () => (vscode.window.activeTextEditor?.document === editor.document ? true : undefined));
    await vscode.commands.executeCommand("undo");
    await becomes(editor, wrong);
  });

  it("follow the commands, one after the other", async () => {
    const editor = await opened();
    putCursor(editor, 2, 0);
    await Promise.all([vscode.commands.executeCommand("dagsorden.moveDown"), vscode.commands.executeCommand("dagsorden.moveUp"), vscode.commands.executeCommand("dagsorden.moveDown")]);
    await becomes(editor, moved);
    await vscode.commands.executeCommand("dagsorden.insertItem");
    await eventually("there is a new item", () => (editor.document.getText().includes("1.3. Nyt punkt") ? true : undefined));
    assert.equal(editor.document.getText(editor.selection), "Nyt punkt");
    await vscode.commands.executeCommand("dagsorden.delete");
    await becomes(editor, moved);
  });
});
