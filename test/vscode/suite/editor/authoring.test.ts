import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { hasWindow, press, screenshot, texts } from "../../support/window";

const head = (kind: string, date: string): string => `${kind} ${date.slice(-4)}\nKKR NORDJYLLAND\nDato: ${date} 09:00-11:00\nSted: Fjordhuset, 9990 Sandholm\n\n`;
const people = "Deltagere\nBo Lund (A), Sandholm Kommune\nEva Holm (V), Vigby Kommune\n\nAfbud\n[indsæt afbud]\n\n";
const sager = "1. Sager\n\n1.1. Pris: $100 {ca.}\nSAG-2031-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Nordjylland godkender prisen.\n\n1.2. Ny cykelsti\nSAG-2031-01235 abcd\n\nIndstilling\nDet indstilles, at KKR Nordjylland drøfter planen.\n";
const next = "\n2. Punkter til næste møde\n\n2.1. Punkter til næste møde\nSAG-2031-01236 abcd\n\nBaggrund\n– Ladestandere ved havnen\n\nIndstilling\nDet indstilles, at KKR Nordjylland godkender listen.\n";

const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "nyt");
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const put = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

/** The text of the editor in front, once it shows the file. */
function shown(name: string): Promise<vscode.TextEditor> {
  return eventually(`${name} is shown`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${name}`) === true ? editor : undefined;
  });
}

const textOf = ({ document }: vscode.TextEditor): string => document.getText().replaceAll("\r\n", "\n");
const selected = ({ document, selection }: vscode.TextEditor): string => document.getText(selection);

describe("Beginning an agenda, and its minutes", () => {
  before(async () => {
    await put("sidst.referat", head("REFERAT", "02-04-2031") + people + sager + next);
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it("writes a file by the template, named after body and day, with what the last meeting put off", async () => {
    // The case memory learns of the new file in its own time.
    const name = "kkr-nordjylland-2031-06-11.dagsorden";
    await vscode.window.showTextDocument(file("sidst.referat"), { preview: false });
    await vscode.commands.executeCommand("dagsorden.newAgenda", { folder: folder(), body: "KKR Nordjylland", date: "onsdag den 11. juni 2031", times: "10-12", place: "Fjordhuset" });
    const editor = await shown(name);
    const text = textOf(editor);
    assert.ok(text.startsWith("DAGSORDEN 2031\nKKR NORDJYLLAND\nDato: 11-06-2031 10:00-12:00\nSted: Fjordhuset\n\n1. Godkendelse af dagsorden og referat\n"), text);
    assert.ok(text.includes("referatet af mødet den 2. april 2031.") && text.includes("3.1. Ladestandere ved havnen\n"), text);
    assert.equal(selected(editor), "[indsæt sagsnummer]");
    await screenshot("new-agenda");
  });

  it("makes the minutes beside the agenda, and Tab goes from decision to decision", async () => {
    await put("møde.dagsorden", head("DAGSORDEN", "07-05-2031") + sager);
    await vscode.window.showTextDocument(file("møde.dagsorden"), { preview: false });
    await vscode.commands.executeCommand("dagsorden.makeMinutes");
    const editor = await shown("møde.referat");
    const text = textOf(editor);
    assert.equal(text, head("REFERAT", "07-05-2031") + people + sager.replace("prisen.\n", "prisen.\n\nBeslutning\n[indsæt beslutning]\n").replace("planen.\n", "planen.\n\nBeslutning\n[indsæt beslutning]\n"));
    await eventually("the first decision is selected", () => (selected(editor) === "[indsæt beslutning]" ? true : undefined));
    const first = editor.selection.start.line;
    await screenshot("minutes");
    if (hasWindow) {
      // Down to the second; the key that takes it goes on.
      await eventually("the phrases are offered", async () => ((await texts(".suggest-widget .monaco-list-row")).length > 3 ? true : undefined));
      await press("ArrowDown");
      await press("Tab");
      await eventually("the choice is made", () => (textOf(editor).includes("Beslutning\nKKR Nordjylland godkendte indstillingen.\n") ? true : undefined));
    } else await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await eventually("the second decision is selected", () => (selected(editor) === "[indsæt beslutning]" && editor.selection.start.line > first ? true : undefined));
  });

  it("puts in a new item with its case number and its parts, in one step to undo", async () => {
    const source = head("DAGSORDEN", "07-05-2031") + sager.replaceAll("\n1.2. Ny", "\nSe pkt. 1.2.\n\n1.2. Ny");
    await put("punkt.dagsorden", source);
    const editor = await vscode.window.showTextDocument(file("punkt.dagsorden"), { preview: false });
    const line = textOf(editor).split("\n").indexOf("1.1. Pris: $100 {ca.}");
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand("dagsorden.insertItem");
    await eventually("the title is selected", () => (selected(editor) === "Nyt punkt" ? true : undefined));
    assert.ok(textOf(editor).includes("\nSe pkt. 1.3.\n\n1.2. Nyt punkt\n[indsæt sagsnummer]\n\nIndstilling\n[indsæt indstilling]\n\n1.3. Ny cykelsti\n"), textOf(editor));
    await screenshot("new-item");
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await eventually("the case number is selected", () => (selected(editor) === "[indsæt sagsnummer]" ? true : undefined));
    await vscode.commands.executeCommand("undo");
    await eventually("everything is as before", () => (textOf(editor) === source ? true : undefined));
  });

  it("moves somebody to those absent with one command, and back", async () => {
    const document = await vscode.workspace.openTextDocument(file("møde.referat"));
    const editor = await vscode.window.showTextDocument(document);
    const line = textOf(editor).split("\n").indexOf("Bo Lund (A), Sandholm Kommune");
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await vscode.commands.executeCommand("dagsorden.moveParticipant");
    await eventually("Bo Lund is absent", () => (textOf(editor).includes("Deltagere\nEva Holm (V), Vigby Kommune\n\nAfbud\nBo Lund (A), Sandholm Kommune\n\n") ? true : undefined));
    assert.equal(editor.selection.active.line, line);
    await vscode.commands.executeCommand("undo");
    await eventually("Bo Lund is present again", () => (textOf(editor).includes(people) ? true : undefined));
  });

  it("shows what is different from the agenda", async () => {
    await vscode.window.showTextDocument(file("møde.referat"), { preview: false });
    await vscode.commands.executeCommand("dagsorden.compareWithAgenda");
    await eventually("the two are side by side", () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input.original.path.endsWith("/møde.dagsorden") && input.modified.path.endsWith("/møde.referat") ? true : undefined;
    });
  });

  it("shows the decisions as a table", async () => {
    await put("besluttet.referat", head("REFERAT", "07-05-2031") + sager.replace("prisen.\n", "prisen.\n\nBeslutning\nGodkendt. Ansvarlig: Eva Holm.\n"));
    await vscode.window.showTextDocument(file("besluttet.referat"), { preview: false });
    await vscode.commands.executeCommand("dagsorden.showDecisions");
    await eventually("a page is shown", () => (vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? true : undefined));
    if (!hasWindow) return;
    await eventually("the table is there", async () => ((await texts("td", ["iframe.webview.ready", "iframe#active-frame"]).catch((): string[] => [])).includes("Eva Holm") ? true : undefined));
    await screenshot("decisions");
  });
});
