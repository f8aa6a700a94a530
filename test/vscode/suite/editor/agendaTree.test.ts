import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample } from "../../support/editor";
import { click, drag, hasWindow, press, screenshot, texts, type, waitFor } from "../../support/window";

const sample = "kkr-midtjylland-2025-03-12-kladde.dagsorden";

/** The view, without "Sagens gang" below it. */
const pane = ".pane:has(.pane-header h3.title:text-is('Punkter'))";
const row = `${pane} .monaco-list-row`;
const rowWith = (text: string): { readonly selector: string } => ({ selector: `${row}:has-text("${text}")` });

const short = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.2.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n";
const moved = "1. Sager\n\n1.1. Ny vej\nSAG-2025-00002 abcd\n\n1.2. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.1.\n\n2. Eventuelt\n";

const plain = (rows: readonly string[]): readonly string[] => rows.map((each) => each.replace(/\s+/gu, " ").trim());

/** Waits until the rows are as `isRight` wants them. */
function rowsThat(question: string, isRight: (rows: readonly string[]) => boolean): Promise<readonly string[]> {
  return eventually(question, async () => {
    const rows = plain(await texts(row));
    return isRight(rows) ? rows : undefined;
  });
}

let texted = 0;

/** The short text in an editor and in the view; a number behind its last title tells it from those before it. */
async function opened(): Promise<vscode.TextEditor> {
  const last = `Eventuelt ${++texted}`;
  const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content: short.replace("Eventuelt", last) });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // With the findings and the selection at the cursor, which come last: while rows are drawn anew VS Code lets go of what is being dragged.
  const isHere = (line: string | undefined, title: string): boolean => line?.startsWith(title) === true && line.endsWith("Indstilling");
  await rowsThat("the view shows the text", (rows) => rows.length === 4 && isHere(rows[1], "1.1 Ny bro") && isHere(rows[2], "1.2 Ny vej") && rows[3]?.startsWith(`2 ${last}`) === true);
  await has("selected", "1 Sager");
  return editor;
}

/** Waits until the one row that is selected, or that the keys are on, is this one. */
function has(state: "selected" | "focused", title: string): Promise<readonly string[]> {
  return eventually(`${title} is ${state}`, async () => {
    const rows = plain(await texts(`${row}.${state}`));
    return rows.length === 1 && rows[0]?.startsWith(title) === true ? rows : undefined;
  });
}

async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await eventually(`the text is\n${expected}`, () => (editor.document.getText().replaceAll("\r\n", "\n").replace(/(?<=Eventuelt) \d+/u, "") === expected ? true : undefined));
}

describe("The agenda tree", () => {
  before(async function () {
    if (!hasWindow) this.skip();
    await vscode.commands.executeCommand("dagsorden.agendaTree.focus");
  });
  beforeEach(() => vscode.commands.executeCommand("dagsorden.tree.clearFilter"));
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.commands.executeCommand("workbench.view.explorer");
  });

  it("helps in Danish where no agenda is open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await eventually("there is help", async () => ((await texts(`${pane} .welcome-view-content`)).some((help) => help.includes("Ny dagsorden")) ? true : undefined));
    await screenshot("agenda-tree-empty");
  });

  it("shows the sections and items of the sample with what matters", async () => {
    await openSample(sample);
    const rows = await rowsThat("the sample is there with its findings", (all) => all.some((each) => each.includes("3.2 Lejemål")) && all.some((each) => each.includes("fund")));
    const bridge = rows.find((each) => each.includes("2.1 Temadrøftelse")) ?? "";
    assert.match(bridge, /25 min\. · 10\.02–10\.27/u, rows.join("\n"));
    assert.match(bridge, /1 bilag/u);
    assert.match(rows.find((each) => each.includes("2.4 Drøftelsessag")) ?? "", /fund · mangler Indstilling/u, rows.join("\n"));
    assert.match(rows.find((each) => each.includes("3.2 Lejemål")) ?? "", /lukket/u);
    await screenshot("agenda-tree");
  });

  it("follows the cursor and leaves the keys in the text", async () => {
    const editor = await openSample(sample);
    const { document } = editor;
    const { line } = document.positionAt(document.getText().indexOf("Udbuddet omfatter"));
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await eventually("the item of the cursor is selected", async () => ((await texts(`${row}.selected`)).some((each) => each.includes("2.2 Beslutningssag")) ? true : undefined));
    await type("x");
    await eventually("the letter went into the text", () => (document.lineAt(line).text.startsWith("Udbx") ? true : undefined));
    await vscode.commands.executeCommand("undo");
  });

  it("goes to an item that is clicked", async () => {
    const editor = await openSample(sample);
    await click(rowWith("3.2 Lejemål"));
    await eventually("the cursor is at the heading", () => (editor.document.lineAt(editor.selection.active.line).text.startsWith("3.2. Lejemål") ? true : undefined));
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it("moves an item that is dragged, in one step to undo, and the row stays selected", async () => {
    const editor = await opened();
    await drag(rowWith("Ny bro"), rowWith("Ny vej"));
    await becomes(editor, moved);
    await rowsThat("the rows have their new numbers", (rows) => rows[1]?.startsWith("1.1 Ny vej") === true && rows[2]?.startsWith("1.2 Ny bro") === true);
    await eventually("what was moved is selected", async () => ((await texts(`${row}.selected`)).some((each) => each.includes("Ny bro")) ? true : undefined));
    await vscode.commands.executeCommand("undo");
    await becomes(editor, short);
    await rowsThat("the rows are as before", (rows) => rows[1]?.startsWith("1.1 Ny bro") === true);
  });

  it("says in Danish why something cannot be moved", async () => {
    await opened();
    await drag(rowWith("Eventuelt"), rowWith("Ny bro"));
    await rowsThat("sections changed places", (rows) => rows[0]?.startsWith("1 Eventuelt") === true);
    await has("selected", "1 Eventuelt");
    await drag(rowWith("Ny vej"), rowWith("2 Sager"));
    await eventually("the refusal is said", async () => {
      await vscode.commands.executeCommand("notifications.showList");
      return (await texts(".notifications-center .notification-list-item-message")).some((message) => message.includes("Det står der allerede.")) ? true : undefined;
    });
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("is worked with the keys: up and down, and to the text", async () => {
    const editor = await opened();
    const isAtRoad = (): true | undefined => (editor.selection.active.line === 8 ? true : undefined);
    await click(rowWith("Ny vej"));
    await eventually("the keys are in the text", isAtRoad);
    await has("selected", "1.2 Ny vej");
    await vscode.commands.executeCommand("dagsorden.agendaTree.focus");
    await waitFor({ selector: `${pane} .monaco-list:focus` });
    await has("focused", "1.2 Ny vej");
    await press("ArrowUp");
    await has("focused", "1.1 Ny bro");
    await press("Alt+ArrowDown");
    await becomes(editor, moved);
    await has("focused", "1.2 Ny bro");
    await press("Alt+ArrowUp");
    await becomes(editor, short);
    await has("focused", "1.1 Ny bro");
    await press("ArrowDown");
    await press("Enter");
    await eventually("the cursor is at the heading", isAtRoad);
  });

  it("filters by words, and is whole again", async () => {
    await openSample(sample);
    await vscode.commands.executeCommand("dagsorden.tree.filter");
    await waitFor({ selector: ".quick-input-widget .quick-input-box input" });
    await type("aeldrepleje");
    await rowsThat("only what is looked for is there", (rows) => rows.length === 2 && rows[1]?.includes("2.1 Temadrøftelse") === true);
    await screenshot("agenda-tree-filter");
    await press("Enter");
    await vscode.commands.executeCommand("dagsorden.tree.clearFilter");
    await rowsThat("everything is there", (rows) => rows.length > 10);
  });

  it("keeps what is folded through edits and other documents", async () => {
    const editor = await openSample(sample);
    await rowsThat("everything is there", (rows) => rows.some((each) => each.includes("1.1 Godkendelse")));
    await click({ selector: `${row}:has-text("1 Godkendelse af dagsorden og referat") .monaco-tl-twistie` });
    await rowsThat("the section is folded", (rows) => !rows.some((each) => each.includes("1.1 Godkendelse")));
    const at = editor.document.positionAt(editor.document.getText().indexOf("Regionalpolitiske sager"));
    await editor.edit((edit) => edit.insert(at, "Andre "));
    await rowsThat("the edit is seen, the section still folded", (rows) => rows.some((each) => each.includes("2 Andre Regionalpolitiske")) && !rows.some((each) => each.includes("1.1 Godkendelse")));
    await opened();
    await openSample(sample);
    await rowsThat("the sample is back, the section still folded", (rows) => rows.some((each) => each.includes("2 Andre Regionalpolitiske")) && !rows.some((each) => each.includes("1.1 Godkendelse")));
    await vscode.commands.executeCommand("undo");
  });
});

describe("The menu of a heading", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("has what can be done to it, and no other line has", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content: short });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const menu = ".context-view .action-label, .monaco-menu .action-label";
    for (const [line, isHeading] of [[5, false], [2, true]] as const) {
      editor.selection = new vscode.Selection(line, 0, line, 0);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand("editor.action.showContextMenu");
      const labels = await eventually("the menu is open", async () => {
        const found = await texts(menu);
        return found.some((label) => label.includes("Vis sagens gang")) ? found : undefined;
      });
      assert.equal(labels.some((label) => label.trim() === "Dagsorden"), isHeading, labels.join("\n"));
      await press("Escape");
    }
  });
});
