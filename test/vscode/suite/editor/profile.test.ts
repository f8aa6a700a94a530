import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { hasWindow, press, screenshot, texts as shownTexts, waitFor } from "../../support/window";

const folder = vscode.Uri.joinPath(workspaceFolder(), "med profil");
const profile = vscode.Uri.joinPath(folder, "dagsorden.json");
const agenda = vscode.Uri.joinPath(folder, "2025", "møde.dagsorden");

/** "Økonomi" is no part of KKR, and a recommendation is missing. */
const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Klostergården\n\n1. Sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-01234 abcd\n\nBaggrund\nStien mangler.\n\nØkonomi\nStien koster 2 mio. kr.\n";

const write = (file: vscode.Uri, content: string): Thenable<void> => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(content));
const rulesIn = (file: vscode.Uri): string[] => vscode.languages.getDiagnostics(file).map(({ code }) => (typeof code === "object" ? String(code.value) : String(code)));

const parts = async (): Promise<string[]> => {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", agenda);
  const names = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap(({ name, children }) => [name, ...names(children)]);
  return names(symbols ?? []);
};

describe("Husets profil", () => {
  before(async () => {
    await write(agenda, text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(agenda), { preview: false });
    await eventually("the recommendation is missed", () => (rulesIn(agenda).includes("manglende-indstilling") ? true : undefined));
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("turns a rule off and adds a part as soon as it is there", async () => {
    assert.ok(!(await parts()).includes("Økonomi"));
    await write(profile, '{\n  // Vores hus\n  "severities": { "manglende-indstilling": "off" },\n  "parts": [{ "name": "Baggrund", "role": "background" }, { "name": "Økonomi" }],\n}\n');
    await eventually("the rule is off", () => (rulesIn(agenda).includes("manglende-indstilling") ? undefined : true));
    await eventually("the part is in the outline", async () => ((await parts()).includes("Økonomi") ? true : undefined));
  });

  it("counts while it is written, and says in its place what is wrong", async () => {
    const document = await vscode.workspace.openTextDocument(profile);
    assert.equal(document.languageId, "jsonc");
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const at = document.positionAt(document.getText().indexOf('"off"'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 5)), '"slukket"'));
    const own = (): vscode.Diagnostic | undefined => vscode.languages.getDiagnostics(profile).find(({ source }) => source === "dagsorden");
    const found = await eventually("the wrong value is reported", own);
    assert.equal(document.getText(found.range), '"slukket"');
    assert.match(found.message, /skal være "error", "warning", "information", "hint" eller "off"/u);
    await eventually("the default holds", () => (rulesIn(agenda).includes("manglende-indstilling") ? true : undefined));
    if (hasWindow) await screenshot("profile-wrong-value");
    await vscode.commands.executeCommand("undo");
    await eventually("all is well", () => (own() === undefined && !rulesIn(agenda).includes("manglende-indstilling") ? true : undefined));
    await document.save();
  });

  it("is completed and explained in Danish by the schema", async () => {
    const document = await vscode.workspace.openTextDocument(profile);
    const before = document.positionAt(document.getText().indexOf('"manglende-indstilling"'));
    const labels = await eventually("rules are offered", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", profile, before);
      const found = items.map(({ label }) => (typeof label === "string" ? label : label.label));
      return found.some((label) => label.includes("delraekkefoelge")) ? found : undefined;
    });
    assert.ok(labels.length > 50);
    const property = document.positionAt(document.getText().indexOf("severities"));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", profile, property);
    const explained = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value)).join("\n");
    assert.match(explained, /Hvor alvorlig en regel er her/u);
    assert.deepEqual(vscode.languages.getDiagnostics(profile).map(({ message }) => message), [], "comments and a comma at the end are allowed");
  });
});

describe("Dagsorden: Opret profil", () => {
  const created = vscode.Uri.joinPath(workspaceFolder(), "dagsorden.json");
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(created);
  });

  it("writes a profile to begin with, without replacing one", async () => {
    await vscode.commands.executeCommand("dagsorden.createProfile", "kkr");
    const shown = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
    assert.equal(shown()?.uri.toString(), created.toString());
    const text = shown()?.getText() ?? "";
    assert.match(text, /"extends": "kkr"/u);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("dagsorden.createProfile", "sbsys");
    assert.deepEqual([shown()?.getText(), shown()?.isDirty], [text, false]);
  });

  it("offers the profiles that come along", async function () {
    if (!hasWindow) this.skip();
    await vscode.workspace.fs.delete(created);
    const running = vscode.commands.executeCommand("dagsorden.createProfile");
    await waitFor({ selector: ".quick-input-widget .quick-input-list .monaco-list-row" });
    const offered = (await shownTexts(".quick-input-widget .quick-input-list .monaco-list-row")).join("\n");
    for (const style of ["kkr", "sbsys", "acadre", "region", "flad"]) assert.match(offered, new RegExp(style, "u"));
    await screenshot("create-profile");
    await press("ArrowDown");
    await press("Enter");
    await running;
    const document = await vscode.workspace.openTextDocument(created);
    assert.match(document.getText(), /"extends": "sbsys"/u);
  });
});
