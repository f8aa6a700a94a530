import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { hasWindow, press, screenshot, texts, type, waitFor } from "../../support/window";

const folder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "livsforløb");
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);
const page = ["iframe.webview.ready", "iframe#active-frame"];

const lastMinutes = `REFERAT 2031
KKR SYDDANMARK
Dato: 02-04-2031 10:00-12:00
Sted: Fjordhuset, Havnegade 2, 9990 Sandholm

Deltagere
Bo Lund (A), Sandholm Kommune (formand)
Eva Holm (V), Vigby Kommune

1. Godkendelse af dagsorden

1.1. Godkendelse af dagsorden
SAG-2031-00101 abcd

Indstilling
Det indstilles, at KKR Syddanmark godkender dagsordenen.

Beslutning
KKR Syddanmark godkendte dagsordenen.

2. Punkter til næste møde

2.1. Punkter til næste møde
SAG-2031-00102 abcd

Indstilling
Det indstilles, at KKR Syddanmark drøfter punkter til næste møde.

Beslutning
Følgende behandles på næste møde:
– Ladestandere ved havnen.
`;

const textOf = ({ document }: vscode.TextEditor): string => document.getText().replaceAll("\r\n", "\n");

/** The editor in front, once it shows the file. */
function shown(name: string): Promise<vscode.TextEditor> {
  return eventually(`${name} is shown`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(`/${name}`) === true ? editor : undefined;
  });
}

/** Answers the question on the screen, whose words it checks. */
async function answer(question: RegExp, words: string): Promise<void> {
  await eventually(`the question ${question.source}`, async () => ((await texts(".quick-input-widget:visible")).some((text) => question.test(text)) ? true : undefined));
  await press("Control+A");
  await type(words);
  // The list or the check of what was typed follows the keys.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await screenshot(`life-${words.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`);
  await press("Enter");
}

function putCursor(editor: vscode.TextEditor, text: string): void {
  const at = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}

/** The extension host knows of a cursor before the window has put it there, and keys go to the window. */
const arrived = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 500));

/** Selects what stands there to be filled in, and types; the suggestions are sent away. */
async function typeOver(editor: vscode.TextEditor, stub: string, ...lines: readonly string[]): Promise<void> {
  const start = editor.document.getText().indexOf(stub);
  assert.ok(start >= 0, stub);
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + stub.length));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await arrived();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await press("Enter");
    await type(line);
    await press("Escape");
  }
  await eventually(`${lines.join(" ")} is there`, () => (textOf(editor).includes(lines.join("\n")) ? true : undefined)).catch(() => assert.fail(textOf(editor)));
}

async function replace(editor: vscode.TextEditor, old: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(old);
  assert.ok(start >= 0, old);
  await editor.edit((change) => change.replace(new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + old.length)), by));
}

/** The codes of the findings, once they are as expected. */
async function findings(editor: vscode.TextEditor, expected: readonly string[]): Promise<void> {
  const now = (): readonly string[] => vscode.languages.getDiagnostics(editor.document.uri).map(({ code }) => String(typeof code === "object" ? code.value : code));
  await eventually(`the findings are ${expected.join(", ")}`, () => (JSON.stringify(now()) === JSON.stringify(expected) ? true : undefined)).catch(() => assert.deepEqual(now(), expected));
}

async function decodedText(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));
}

describe("The life of an agenda", () => {
  const agenda = "kkr-syddanmark-2031-06-11.dagsorden";
  const minutes = "kkr-syddanmark-2031-06-11.referat";

  before(async function () {
    if (!hasWindow) this.skip();
    await vscode.workspace.fs.writeFile(file("kkr-syddanmark-2031-04-02.referat"), new TextEncoder().encode(lastMinutes));
    await vscode.window.showTextDocument(file("kkr-syddanmark-2031-04-02.referat"), { preview: false });
  });
  after(async () => {
    await vscode.workspace.saveAll(false);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it("begins with four questions", async () => {
    const made = vscode.commands.executeCommand("dagsorden.newAgenda", { folder: folder() });
    await answer(/\(1\/4\)/u, "KKR Syddanmark");
    await answer(/\(2\/4\)/u, "11. juni 2031");
    await answer(/\(3\/4\)/u, "10-12");
    await answer(/\(4\/4\)/u, "Fjordhuset, Havnegade 2, 9990 Sandholm");
    await made;
    const text = textOf(await shown(agenda));
    assert.ok(text.startsWith("DAGSORDEN 2031\nKKR SYDDANMARK\nDato: 11-06-2031 10:00-12:00\nSted: Fjordhuset, Havnegade 2, 9990 Sandholm\n"), text);
    assert.ok(text.includes("referatet af mødet den 2. april 2031."), text);
    assert.ok(text.includes("Ladestandere ved havnen\n"), text);
    await screenshot("life-begun");
  });

  it("gets its items by typing", async () => {
    const editor = await shown(agenda);
    // The first stub is selected: one types over it. The others are filled in likewise, and the suggestions kept away.
    for (let number = 201; textOf(editor).includes("[indsæt sagsnummer]"); number++) await replace(editor, "[indsæt sagsnummer]", `SAG-2031-00${number} abcd`);
    const stub = /\n(\[indsæt [^\]\n]+\])/u.exec(textOf(editor))?.[1];
    if (stub !== undefined) await replace(editor, stub, "Det indstilles, at KKR Syddanmark drøfter standerne.");
    putCursor(editor, "Ladestandere ved havnen");
    await vscode.commands.executeCommand("dagsorden.insertItem");
    await eventually("there is a title to type over", () => (editor.document.getText(editor.selection) === "Nyt punkt" ? true : undefined));
    await arrived();
    await type("Beslutningssag: Ny badebro ved Vigby (20 min.)");
    await press("Escape");
    await screenshot("life-typed-title");
    await typeOver(editor, "[indsæt sagsnummer]", "SAG-2031-00301 efgh", "", "Baggrund", "Broen fra 1974 kan ikke repareres.");
    await typeOver(editor, "[indsæt indstilling]", "Det indstilles, at KKR Syddanmark godkender planen.");
    const item = "3.2. Beslutningssag: Ny badebro ved Vigby (20 min.)\nSAG-2031-00301 efgh\n\nBaggrund\nBroen fra 1974 kan ikke repareres.\n\nIndstilling\nDet indstilles, at KKR Syddanmark godkender planen.\n\n4. ";
    await eventually("what was typed is there", () => (textOf(editor).includes(item) ? true : undefined)).catch(() => assert.fail(textOf(editor)));
    await screenshot("life-typed");
  });

  it("is checked, and ready to be sent", async () => {
    const editor = await shown(agenda);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    await findings(editor, []);
    await vscode.commands.executeCommand("dagsorden.checkReadiness");
    await eventually("the checklist is shown", async () => ((await texts(".quick-input-widget:visible")).some((text) => text.includes("Klar til udsendelse")) ? true : undefined));
    await screenshot("life-readiness");
    await press("Escape");
    await vscode.workspace.saveAll(false);
  });

  it("is looked at beside the text, and goes out as a page", async () => {
    await vscode.window.showTextDocument(file(agenda), { preview: false });
    await vscode.commands.executeCommand("dagsorden.showPreviewToSide");
    await waitFor({ selector: ".item h3:has-text('Ny badebro ved Vigby')", frames: page });
    await screenshot("life-preview");
    await vscode.window.showTextDocument(file(agenda), { preview: false, viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("dagsorden.export", { kind: "html", audience: "public", target: file("møde.html") });
    const html = await decodedText("møde.html");
    assert.ok(html.includes("Ny badebro ved Vigby") && html.includes('lang="da"'), html.slice(0, 500));
    await vscode.commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
  });

  it("becomes minutes, with a decision for every item", async () => {
    await vscode.window.showTextDocument(file(agenda), { preview: false });
    await vscode.commands.executeCommand("dagsorden.makeMinutes");
    const editor = await shown(minutes);
    assert.ok(textOf(editor).startsWith("REFERAT 2031\nKKR SYDDANMARK\n") && textOf(editor).includes("Deltagere\nBo Lund (A), Sandholm Kommune (formand)\nEva Holm (V), Vigby Kommune\n"), textOf(editor));
    const left = (): number => textOf(editor).split("[indsæt beslutning]").length - 1;
    for (let count = left(); count > 0; count--) {
      await eventually("the house's phrases are offered", async () => ((await texts(".suggest-widget.visible .monaco-list-row")).length > 3 ? true : undefined));
      if (count === 2) await screenshot("life-decisions");
      await press("ArrowDown");
      await press("Tab");
      await eventually("one decision less is missing", () => (left() === count - 1 ? true : undefined));
    }
    putCursor(editor, "Eva Holm");
    await vscode.commands.executeCommand("dagsorden.moveParticipant");
    await eventually("Eva Holm is absent", () => (/Afbud\nEva Holm/u.test(textOf(editor)) ? true : undefined));
    // The last of them is what the next meeting is to treat.
    const phrase = textOf(editor).slice(textOf(editor).lastIndexOf("Beslutning\n")).split("\n")[1] ?? "";
    const decision = textOf(editor).lastIndexOf(phrase);
    await editor.edit((change) => change.replace(new vscode.Range(editor.document.positionAt(decision), editor.document.positionAt(decision + phrase.length)), "[indsæt beslutning]"));
    await typeOver(editor, "[indsæt beslutning]", "Følgende behandles på næste møde:", "– Havnens nye kran.");
    await findings(editor, []);
    await vscode.workspace.saveAll(false);
    await screenshot("life-minutes");
  });

  it("leads to the next agenda", async () => {
    await vscode.window.showTextDocument(file(minutes), { preview: false });
    await vscode.commands.executeCommand("dagsorden.showPreviewToSide");
    await waitFor({ selector: "#document:has-text('Havnens nye kran')", frames: page });
    await vscode.window.showTextDocument(file(minutes), { preview: false, viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("dagsorden.newAgenda", { folder: folder(), body: "KKR Syddanmark", date: "10. september 2031", times: "10-12", place: "Fjordhuset" });
    const text = textOf(await shown("kkr-syddanmark-2031-09-10.dagsorden"));
    assert.ok(text.includes("referatet af mødet den 11. juni 2031."), text);
    assert.ok(text.includes("Havnens nye kran\n") && !text.includes("Ladestandere"), text);
    await waitFor({ selector: ".item h3:has-text('Havnens nye kran')", frames: page });
    await screenshot("life-next");
  });
});
