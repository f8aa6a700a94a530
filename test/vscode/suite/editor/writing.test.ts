import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../../support/editor";
import { hasWindow, press, screenshot, texts, type } from "../../support/window";

const suggestions = ".suggest-widget.visible .monaco-list-row .label-name";

/** A new, unsaved agenda with this text and the cursor at its end. */
async function newAgenda(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content });
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand("cursorBottom");
  return document;
}

/** Waits until the list of suggestions holds this one. */
async function suggested(label: string): Promise<void> {
  await eventually(`"${label}" is suggested`, async () => ((await texts(suggestions)).some((text) => text.trim() === label) ? true : undefined));
}

const item = "DAGSORDEN 2025\nKKR NORDKYSTEN\n\n1. Sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-00412 mhk\n\n";

describe("Writing", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("is not disturbed by suggestions in prose", async () => {
    const document = await newAgenda(`${item}Baggrund\n`);
    const prose = "Et nyt punkt om bilag og indstilling til note";
    for (const [index, word] of prose.split(" ").entries()) {
      await type(index === 0 ? word : ` ${word}`);
      // Suggestions come a moment after the letters, if they come.
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(await texts(suggestions), [], word);
    }
    assert.ok(document.getText().endsWith(`\n${prose}`));
  });

  it("is helped with the name of a part; Enter stays Enter and Tab accepts", async () => {
    const document = await newAgenda(item);
    await type("Indst");
    await suggested("Indstilling");
    await screenshot("suggestion");
    await press("Tab");
    await press("Enter");
    await type("Det indstilles");
    await eventually("the part is there", () => (document.getText().includes("\nIndstilling\n") ? true : undefined));
  });

  it("offers snippets behind an exclamation mark", async () => {
    const document = await newAgenda(`${item}Baggrund\nTekst.\n\n`);
    await type("!tab");
    await suggested("!tabel");
    await press("Tab");
    await eventually("the table is there", () => (document.getText().endsWith("\n| Dato | Aktivitet |\n|---|---|\n|  |  |\n") ? true : undefined)).catch(() => assert.equal(document.getText(), ""));
  });

  it("expands a snippet with Tab alone", async () => {
    const document = await newAgenda(`${item}Baggrund\nTekst.\n\n`);
    await vscode.commands.executeCommand("hideSuggestWidget");
    await type("!note");
    await vscode.commands.executeCommand("hideSuggestWidget");
    await press("Tab");
    await eventually("the note is there", () => (document.getText().endsWith("\n// Husk at …") ? true : undefined)).catch(() => assert.equal(document.getText(), ""));
  });
});
