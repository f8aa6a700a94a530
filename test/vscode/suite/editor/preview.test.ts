import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { hostileAddresses, hostileDocument, hostileTexts } from "../../../support/hostile";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { click, hasWindow, screenshot, texts, wheel } from "../../support/window";

const agenda = "kkr-midtjylland-2025-03-12.dagsorden";
const minutes = "kkr-midtjylland-2025-03-12.referat";
const frames = ["iframe.webview.ready", "iframe#active-frame"];

const onPage = (selector: string): Promise<string[]> => texts(selector, frames).catch(() => []);

/** Waits until something on the page says `words`. */
async function shows(selector: string, words: string): Promise<void> {
  await eventually(`${selector} says ${words}`, async () => ((await onPage(selector)).some((text) => text.includes(words)) ? true : undefined));
}

async function openBeside(name: string): Promise<vscode.TextEditor> {
  const editor = await openSample(name);
  await vscode.commands.executeCommand("dagsorden.showPreviewToSide");
  return editor;
}

async function inTheme(theme: string, picture: string): Promise<void> {
  await vscode.workspace.getConfiguration("workbench").update("colorTheme", theme, vscode.ConfigurationTarget.Global);
  // Colours fade in; nothing says when they have.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await screenshot(picture);
}

const topOf = ({ visibleRanges }: vscode.TextEditor): number => visibleRanges[0]?.start.line ?? 0;

const panels = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);

describe("Forhåndsvisning", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
  after(() => vscode.workspace.getConfiguration("workbench").update("colorTheme", undefined, vscode.ConfigurationTarget.Global));

  it("shows the document beside the text, in every theme", async () => {
    await openBeside(agenda);
    await shows("h1", "KKR Midtjylland");
    await shows(".item h3", "Fælles udbud af ladestandere");
    await shows("#punkt-2-1 .case", "SAG-2025-00418 mhk/tvr");
    await inTheme("Default Light Modern", "preview-light");
    await inTheme("Default Dark Modern", "preview-dark");
    await inTheme("Default High Contrast", "preview-contrast");
    await vscode.workspace.getConfiguration("workbench").update("colorTheme", "Default Light Modern", vscode.ConfigurationTarget.Global);
    await click({ selector: "#paper", frames });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await screenshot("preview-paper");
    await click({ selector: "#paper", frames });
  });

  it("follows what is typed", async () => {
    const editor = await openBeside(agenda);
    await shows("#punkt-1-1", "godkender dagsordenen");
    const line = editor.document.getText().split(/\r?\n/u).findIndex((text) => text.includes("godkender dagsordenen"));
    await editor.edit((change) => change.insert(new vscode.Position(line, 0), "Nyt ord: "));
    await shows("#punkt-1-1", "Nyt ord: Det indstilles");
    await vscode.window.showTextDocument(editor.document, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("undo");
    await eventually("the word is gone", async () => ((await onPage("#punkt-1-1")).some((text) => text.includes("Nyt ord")) ? undefined : true));
  });

  it("shows the public what the public may see", async () => {
    await openBeside(agenda);
    await shows("#punkt-3-2", "Lejemål");
    await click({ selector: "#public", frames });
    await shows("#punkt-3-2", "Lukket punkt");
    assert.ok(!(await onPage("#document")).some((text) => text.includes("Lejemål")));
    await screenshot("preview-public");
    await click({ selector: "#internal", frames });
    await shows("#punkt-3-2", "Lejemål");
  });

  it("scrolls with the text, and the text with it", async () => {
    const editor = await openBeside(agenda);
    await shows("#punkt-2-1", "Temadrøftelse");
    const line = editor.document.lineCount - 20;
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await eventually("the text has scrolled", () => (topOf(editor) > 20 ? true : undefined));
    const top = topOf(editor);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(topOf(editor), top, "the page does not pull the text back");
    await screenshot("preview-scrolled");
    await wheel({ selector: "#document", frames }, -3);
    await eventually("the text follows the page", () => (topOf(editor) < top ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const moved = topOf(editor);
    assert.ok(moved > top / 3, `the page was where the text was: ${top}, ${moved}`);
  });

  it("goes to the text by a double click", async () => {
    const editor = await openBeside(agenda);
    await shows("#punkt-1-2", "Referatet af mødet");
    await click({ selector: "#punkt-1-2 .paragraph p", frames }, { clicks: 2 });
    await eventually("the cursor is there", () => (vscode.window.activeTextEditor?.document === editor.document && editor.document.lineAt(editor.selection.active.line).text.startsWith("Referatet af mødet") ? true : undefined));
  });

  it("marks findings and the line of the cursor in the margin", async () => {
    const editor = await openBeside("kkr-midtjylland-2025-03-12-kladde.dagsorden");
    await shows("h1", "KKR Midtjylland");
    await eventually("findings are marked", async () => ((await onPage("[data-finding=error]")).length > 0 ? true : undefined));
    const line = editor.document.getText().split(/\r?\n/u).findIndex((text) => text.startsWith("Antallet af borgere"));
    editor.selection = new vscode.Selection(line, 5, line, 5);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
    await shows(".active", "Antallet af borgere");
    await screenshot("preview-findings");
  });

  it("follows the active editor, or stays when it is locked", async () => {
    await openBeside(agenda);
    await shows("h1", "DAGSORDEN 2025");
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), minutes)), { viewColumn: vscode.ViewColumn.One });
    await shows("h1", "REFERAT 2025");
    await click({ selector: "#lock", frames });
    await eventually("it is locked", () => (panels().some(({ label }) => label.startsWith("Låst visning")) ? true : undefined));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), agenda)), { viewColumn: vscode.ViewColumn.One });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok((await onPage("h1")).some((text) => text.includes("REFERAT 2025")));
  });

  it("comes back as it was when VS Code has put its page away", async () => {
    await openBeside(agenda);
    await shows("#punkt-3-2", "Lejemål");
    await click({ selector: "#public", frames });
    await shows("#punkt-3-2", "Lukket punkt");
    await vscode.commands.executeCommand("workbench.action.webview.reloadWebviewAction");
    await shows("#punkt-3-2", "Lukket punkt");
    await shows("#public[aria-pressed=true]", "Offentligt");
  });

  it("marks what changed since an earlier file, while one types, until the marks are hidden", async () => {
    const editor = await openBeside(agenda);
    await shows("#punkt-2-2 h3", "ladestandere");
    const earlier = vscode.Uri.joinPath(workspaceFolder(), "udgave-1.dagsorden");
    const lines = editor.document.getText().split("\n");
    const heading = lines.findIndex((line) => line.startsWith("2.2. "));
    const text = [...lines.slice(0, heading), "2.2. Fælles indkøb af cykelstativer (5 min.)", "", "Baggrund", "Stativerne er gamle.", "", ...lines.slice(heading)].join("\n").replace("ladestandere", "ladere");
    await vscode.workspace.fs.writeFile(earlier, new TextEncoder().encode(text));
    try {
      await vscode.commands.executeCommand("dagsorden.showPreviewChanges", earlier);
      await shows(".removed del", "cykelstativer");
      await shows("#document ins", "ladestandere");
      const end = editor.document.lineAt(heading).range.end;
      await editor.edit((edit) => edit.insert(end, " i hovedstaden"));
      await shows("#document ins", "hovedstaden");
      editor.revealRange(new vscode.Range(heading, 0, heading, 0), vscode.TextEditorRevealType.AtTop);
      for (const [theme, picture] of [["Default Light Modern", "changes-light"], ["Default Dark Modern", "changes-dark"], ["Default High Contrast", "changes-contrast"]] as const) await inTheme(theme, picture);
      await vscode.commands.executeCommand("dagsorden.hidePreviewChanges");
      await eventually("no marks", async () => ((await onPage("#document ins, #document del, .change")).length === 0 ? true : undefined));
    } finally {
      await vscode.workspace.fs.delete(earlier);
    }
  });

  it("shows several at once", async () => {
    await openBeside(agenda);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), agenda)), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("dagsorden.showLockedPreviewToSide");
    await eventually("there are two", () => (panels().length === 2 ? true : undefined));
  });

  it("makes nothing of a hostile document but its text", async () => {
    const canary = "<img src=x onerror=\"document.body.textContent='pwned'\">";
    const content = [...hostileTexts, canary].map((text, index) => hostileDocument(text, hostileAddresses[index % hostileAddresses.length]!)).join("\n\n");
    const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("dagsorden.showPreviewToSide");
    await shows("#document", canary);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal((await onPage("#document script, #document img, #document svg, #document iframe, #document [onerror], #document [style]")).length, 0);
    await shows("#document", canary);
    await screenshot("preview-hostile");
  });
});
