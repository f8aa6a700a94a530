import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { click, drag, hasWindow, hover, press, resize, screenshot, texts, waitFor, wheel, type Place } from "../../support/window";

function rowsInSight({ visibleRanges }: vscode.TextEditor): number {
  return visibleRanges.reduce((sum, { start, end }) => sum + end.line - start.line, 0);
}

/** What the other suites rely on: that the window obeys mouse and keys as it obeys a person. */
describe("The window", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });

  it("has a VS Code that finds files", async () => {
    const found = await vscode.workspace.findFiles("**/*.referat");
    assert.ok(found.length > 0);
  });

  it("jumps to an item that is clicked in the Outline", async () => {
    const editor = await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    await vscode.commands.executeCommand("outline.focus");
    const row = { selector: '.outline-pane .monaco-list-row:has-text("1.2 Godkendelse af referat")' };
    await waitFor(row);
    await click(row);
    await eventually("the cursor stands at the item", () => (editor.document.lineAt(editor.selection.active.line).text.startsWith("1.2. ") ? true : undefined));
  });

  it("shows a hover over a finding", async () => {
    const editor = await openSample("kkr-midtjylland-2025-03-12-kladde.dagsorden");
    await eventually("the window has the findings", async () => {
      await vscode.commands.executeCommand("editor.action.marker.next");
      return editor.selection.active.line > 0 ? true : undefined;
    });
    await press("Escape");
    const squiggle = { selector: ".squiggly-error, .squiggly-warning" };
    await waitFor(squiggle, "attached");
    // The underline itself lets the mouse through to the text.
    await hover({ selector: '.view-line span:has-text("SAG-2025-0O433")' });
    await waitFor({ selector: ".monaco-hover .hover-row" });
    const [text] = await texts(".monaco-hover .hover-row");
    assert.match(text ?? "", /SAG-2025-0O433/u);
    await screenshot("hover");
  });

  it("scrolls with the wheel and takes another size", async () => {
    const editor = await openSample("kkr-midtjylland-2025-03-12.dagsorden");
    await vscode.commands.executeCommand("cursorTop");
    const before = rowsInSight(editor);
    await resize(1280, 500);
    await eventually("fewer lines are in sight", () => (rowsInSight(editor) < before ? true : undefined));
    await resize(1280, 800);
    await wheel({ selector: ".editor-instance .view-lines" }, 20);
    await eventually("the first lines are out of sight", () => ((editor.visibleRanges[0]?.start.line ?? 0) > 10 ? true : undefined));
  });

  it("drags a file into a folder", async () => {
    const moved = vscode.Uri.joinPath(workspaceFolder(), "bilag", "halvskrevet.dagsorden");
    await vscode.workspace.getConfiguration("explorer").update("confirmDragAndDrop", false, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("workbench.files.action.focusFilesExplorer");
    await press("Home");
    const row = (name: string): Place => ({ selector: `.explorer-folders-view .monaco-list-row[aria-label^="${name}"]` });
    await drag(row("halvskrevet.dagsorden"), row("bilag"));
    await eventually("the file is in the folder", async () => await vscode.workspace.fs.stat(moved).then(() => true, () => undefined));
  });
});
