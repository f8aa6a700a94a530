import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample } from "../../support/editor";
import { click, hasWindow, press, screenshot, texts, type } from "../../support/window";

const statusBarItem = '[id="dagsorden.dagsorden.status"]';

/** What the status bar says about the agenda, or undefined if it says nothing. */
async function statusBar(): Promise<string | undefined> {
  const [text] = await texts(statusBarItem);
  return text?.trim().replaceAll("\u00a0", " ") || undefined;
}

/** The heading of the page in the Markdown preview. */
async function heading(): Promise<string> {
  const preview = ["iframe.webview.ready", "iframe#active-frame"];
  return eventually("the page is shown", async () => (await texts("h1", preview))[0]);
}

/** A new, unsaved agenda with this text and the cursor at its end. */
async function typeAfter(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // A command is done when it has answered; an assigned selection arrives some time later.
  await vscode.commands.executeCommand("cursorBottom");
  return editor;
}

/** Presses Enter and types, as a person would, and waits for the text that this should give. */
async function checkTyping(before: string, keys: readonly string[], after: string): Promise<void> {
  const { document } = await typeAfter(before);
  for (const key of keys) await (key === "Enter" ? press(key) : type(key));
  await eventually(`"${before}" becomes "${after}"`, () => (document.getText() === after ? true : undefined)).catch(() => assert.equal(document.getText(), after));
}

/** Presses a key in the active editor and waits for the text that this should give. */
async function checkKeys(keys: string, after: string): Promise<void> {
  await press(keys);
  const text = (): string | undefined => vscode.window.activeTextEditor?.document.getText();
  await eventually(`${keys} gives "${after}"`, () => (text() === after ? true : undefined)).catch(() => assert.equal(text(), after));
}

const needsWindow = function (this: Mocha.Context): void {
  if (!hasWindow) this.skip();
};

describe("The client", () => {
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("knows agendas and minutes by their endings", async () => {
    assert.equal((await openSample("kkr-midtjylland-2025-03-12.dagsorden")).document.languageId, "dagsorden");
    assert.equal((await openSample("kkr-midtjylland-2025-03-12.referat")).document.languageId, "dagsorden");
  });

  it("reads an old file that is not in UTF-8", async () => {
    const { document } = await openSample("latin1.dagsorden");
    assert.equal(document.lineAt(1).text, "KKR SJÆLLAND");
  });

  it("says in the status bar what is open and how it stands", async function () {
    needsWindow.call(this);
    await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    // The status of the agenda before stands until the server has answered.
    await eventually("the status of the agenda", async () => (await statusBar())?.match(/^Dagsorden · KKR MIDTJYLLAND · 12\. marts 2025 · (?:\d+ (?:af \d+ )?min\. · )?(?:ingen|\d+) fund$/)?.[0]);
    await openSample("kkr-midtjylland-2025-03-12.referat");
    await eventually("the status of the minutes", async () => (await statusBar())?.match(/^Referat · KKR MIDTJYLLAND · 12\. marts 2025 · /)?.[0]);
    await screenshot("status-bar");
  });

  it("says nothing about other files", async function () {
    needsWindow.call(this);
    const other = await vscode.workspace.openTextDocument({ language: "plaintext", content: "Hej" });
    await vscode.window.showTextDocument(other);
    await eventually("an empty status bar", async () => ((await statusBar()) === undefined ? true : undefined));
  });

  it("offers its commands with Danish titles", async function () {
    needsWindow.call(this);
    await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    for (const title of ["Genstart sprogserveren", "Klar til udsendelse?", "Kontrollér alle dagsordener i mappen", "Ny dagsorden …", "Eksportér …", "Vis fund i dokumentet", "Vis log", "Åbn brugervejledningen"]) {
      await vscode.commands.executeCommand("workbench.action.quickOpen", `>Dagsorden: ${title}`);
      await eventually(title, async () => ((await texts(".quick-input-list .monaco-list-row .label-name")).some((found) => found.trim() === `Dagsorden: ${title}`) ? true : undefined));
      await screenshot("commands");
      // What a command depends on is that an agenda has the focus.
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    }
  });

  it("starts the server again on request", async function () {
    needsWindow.call(this);
    await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    await vscode.commands.executeCommand("dagsorden.restartServer");
    await eventually("the status after the restart", async () => (await statusBar())?.match(/^Dagsorden /)?.[0]);
  });

  it("opens the user manual", async () => {
    await vscode.commands.executeCommand("dagsorden.openManual");
    const label = await eventually("the manual's preview", () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab?.input instanceof vscode.TabInputWebview ? tab.label : undefined;
    });
    assert.match(label, /brugervejledning/);
    if (!hasWindow) return;
    assert.equal(await heading(), "Brugervejledning til Dagsorden");
    await screenshot("manual");
  });

  it("shows a rule's page when its name beside a finding is clicked", async function () {
    needsWindow.call(this);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await openSample("kkr-midtjylland-2025-03-12-kladde.dagsorden");
    await vscode.commands.executeCommand("dagsorden.showFindings");
    await click({ selector: '.markers-panel a[href*="openRulePage"]', index: 0 });
    await eventually("the page's preview", () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      return tab?.input instanceof vscode.TabInputWebview && tab.label.includes("ugyldig-sag") ? true : undefined;
    });
    assert.equal(await heading(), "Sagsnummeret er ikke gyldigt");
    await screenshot("rule-page");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  describe("Enter in a list", () => {
    before(needsWindow);
    it("continues bullets", () => checkTyping("– godkender planen", ["Enter", "drøfter tiden"], "– godkender planen\n– drøfter tiden"));
    it("counts on", () => checkTyping("  1) Først", ["Enter", "Så"], "  1) Først\n  2) Så"));
    it("continues attachments", () => checkTyping("./. Planen er vedlagt.", ["Enter", "Notatet"], "./. Planen er vedlagt.\n./. Notatet"));
    it("leaves the heading Bilag alone", () => checkTyping("./. Bilag", ["Enter", "Plan"], "./. Bilag\nPlan"));
    it("ends on an empty entry", () => checkTyping("– godkender planen", ["Enter", "Enter", "Bilag"], "– godkender planen\nBilag"));
    it("takes one step to undo", async () => {
      await checkTyping("– godkender planen\n– ", ["Enter"], "– godkender planen\n");
      await checkKeys("Control+z", "– godkender planen\n– ");
    });
    it("moves a nested empty entry out first", () => checkTyping("– a\n  – b", ["Enter", "Enter", "c"], "– a\n  – b\n– c"));
  });

  it("does not box Danish letters, dashes and quotation marks", async function () {
    needsWindow.call(this);
    await typeAfter("Ærø – ”ål” og 6’ i\u00a0alt");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(await texts(".unicode-highlight"), []);
  });
});
