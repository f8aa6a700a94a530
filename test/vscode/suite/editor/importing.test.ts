import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { click, hasWindow, press, screenshot, waitFor } from "../../support/window";

/** Text as it comes out of a PDF: an empty line behind every printed one, words divided, a page's top in the middle. */
const pdfText = [
  "1. Regionalpolitiske sager ", "", " ", "", "1.1. Beslutningssag: Ny cykelforbindelse på tværs af kommune-", "grænsen (15 min.) ", "", "SAG-2025-00417 hjo ", "", " ", "", "Baggrund ", "",
  "Broen er bygget i 1962, og den bliver brugt af alle, der skal over åen. Den er ", "", "slidt, og kommunerne har ladet et firma se på den. Firmaet skriver, at broen hol-", "", "", "", "KKR Midtjylland  | 12-03-2025 ", "", " SIDE  |  2 ", "",
  "der til 2030. ", "", " ", "", "Indstilling ", "", "Det indstilles, at KKR Midtjylland ", "", "– godkender cykelforbin-", "", "delsen ", "", "– drøfter prisen. ", "",
].join("\n");

const imported = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025

1. Regionalpolitiske sager

1.1. Beslutningssag: Ny cykelforbindelse på tværs af kommunegrænsen (15 min.)
SAG-2025-00417 hjo

Baggrund
Broen er bygget i 1962, og den bliver brugt af alle, der skal over åen. Den er slidt, og kommunerne har ladet et firma se på den. Firmaet skriver, at broen holder til 2030.

Indstilling
Det indstilles, at KKR Midtjylland
– godkender cykelforbindelsen
– drøfter prisen.
`;

describe("Formatting and importing", () => {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);
  const [source, target, untidy] = ["gammel.txt", "gammel.dagsorden", "rodet.dagsorden"];

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const name of [source, target, untidy]) await vscode.workspace.fs.delete(file(name)).then(undefined, () => undefined);
  });

  it("Format Document brings an agenda into canonical form, and the cursor stays where it was", async () => {
    await vscode.workspace.fs.writeFile(file(untidy), new TextEncoder().encode("1. Sager\n1.1 Ny bro\nSAG-2025-00417  hjo\nIndstilling\n\nDet indstilles, at\n-  broen   bygges.\n"));
    const document = await vscode.workspace.openTextDocument(file(untidy));
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf("bygges"));
    editor.selection = new vscode.Selection(at, at);
    // The first agenda of a window starts the server.
    await eventually("the document is formatted", async () => {
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText().includes("1.1. Ny bro") ? true : undefined;
    });
    assert.equal(document.getText().replace(/\r\n/gu, "\n"), "1. Sager\n\n1.1. Ny bro\nSAG-2025-00417 hjo\n\nIndstilling\nDet indstilles, at\n– broen bygges.\n");
    assert.equal(document.getText(new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 6))), "bygges");
  });

  it("Importér dagsorden makes an agenda of a text file, and replaces none", async () => {
    await vscode.workspace.fs.writeFile(file(source), new TextEncoder().encode(pdfText));
    await vscode.commands.executeCommand("dagsorden.import", file(source), file(target));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file(target).toString());
    assert.equal(vscode.window.activeTextEditor.document.getText().replace(/\r\n/gu, "\n"), imported);
    await vscode.workspace.fs.writeFile(file(source), new TextEncoder().encode("1. Eventuelt\n"));
    await vscode.commands.executeCommand("dagsorden.import", file(source), file(target));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file(target))), imported);
  });

  it("Indsæt som dagsorden puts text out of a PDF into the agenda whole", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "dagsorden", content: "" });
    await vscode.window.showTextDocument(document);
    await vscode.env.clipboard.writeText(pdfText);
    await vscode.commands.executeCommand("dagsorden.pasteAsAgenda");
    assert.equal(document.getText().replace(/\r\n/gu, "\n"), imported.slice(imported.indexOf("1. Reg")));
  });
});

describe("Importing a folder", () => {
  const old = vscode.Uri.joinPath(workspaceFolder(), "gamle filer");
  const out = vscode.Uri.joinPath(workspaceFolder(), "nye filer");
  const write = (folder: vscode.Uri, path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  const read = async (folder: vscode.Uri, path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)));
  const names = async (folder: vscode.Uri): Promise<readonly string[]> => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
  const report = (): string => vscode.window.activeTextEditor?.document.getText().replace(/\r\n/gu, "\n") ?? "";
  const run = (to = out): Thenable<unknown> => vscode.commands.executeCommand("dagsorden.importFolder", old, to);

  beforeEach(async () => {
    await write(old, "2019/a.txt", pdfText);
    await write(old, "b.txt", "REFERAT 2019\n\n1. Eventuelt\n");
    await write(old, "tom.txt", "");
    await write(old, "billede.png", "");
  });

  afterEach(async () => {
    // The reports are not saved, and nobody is to be asked about them.
    while (vscode.window.activeTextEditor !== undefined) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    for (const folder of [old, out]) await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("makes an agenda of every file, and a report whose files and lines are links", async () => {
    await run();
    assert.deepEqual([await names(out), await names(vscode.Uri.joinPath(out, "2019"))], [["2019", "b.referat"], ["a.dagsorden"]]);
    assert.equal(await read(out, "2019/a.dagsorden"), imported);
    assert.match(report(), /^Import af mappen gamle filer\n\n2 filer er importeret, 0 var importeret i forvejen, og 1 kunne ikke importeres\.\n/u);
    assert.match(report(), /Kunne ikke importeres:\n {2}"tom\.txt" er tom; der er ingen tekst at importere\./u);
    const { document } = vscode.window.activeTextEditor!;
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    const found = links.map(({ range, target }) => `${document.getText(range)} -> ${target?.path.slice(out.path.length)}`);
    assert.ok(found.includes("2019/a.dagsorden -> /2019/a.dagsorden") && found.includes("b.referat -> /b.referat"), found.join("\n"));
    await screenshot("import-folder-report");
  });

  it("goes on where it stopped: what is there is left as it is", async () => {
    await run();
    await write(out, "2019/a.dagsorden", "1. Rettet af mig\n");
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(out, "b.referat"));
    await run();
    assert.match(report(), /\n1 fil er importeret, 1 var importeret i forvejen, og 1 kunne ikke importeres\.\n/u);
    assert.equal(await read(out, "2019/a.dagsorden"), "1. Rettet af mig\n");
    assert.deepEqual(await names(out), ["2019", "b.referat"]);
  });

  it("puts the results beside the old files where that is wanted", async () => {
    await run(old);
    assert.deepEqual(await names(old), ["2019", "b.referat", "b.txt", "billede.png", "tom.txt"]);
    assert.deepEqual(await names(vscode.Uri.joinPath(old, "2019")), ["a.dagsorden", "a.txt"]);
  });

  it("asks before it imports again what has changed since", async function () {
    if (!hasWindow) this.skip();
    await run();
    await write(out, "2019/a.dagsorden", "1. Rettet af mig\n");
    for (const [keys, expected] of [[["Enter"], "1. Rettet af mig\n"], [["ArrowDown", "Enter"], imported]] as const) {
      // Some disks tell time by the second only.
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await write(old, "2019/a.txt", pdfText);
      const done = run();
      await waitFor({ selector: '.quick-input-list .monaco-list-row:has-text("Importér igen")' });
      await screenshot("import-folder-again");
      for (const key of keys) await press(key);
      await done;
      assert.equal(await read(out, "2019/a.dagsorden"), expected);
    }
  });

  it("can be stopped, and nothing is made by halves", async function () {
    if (!hasWindow) this.skip();
    const all = 400;
    for (let number = 0; number < all; number++) await write(old, `mange/${number}.txt`, pdfText.repeat(4));
    const done = run();
    await vscode.commands.executeCommand("notifications.showList");
    const cancel = { selector: '.notifications-center .monaco-button:has-text("Cancel")' };
    await waitFor(cancel);
    await click(cancel);
    await done;
    const made = await names(vscode.Uri.joinPath(out, "mange")).catch(() => []);
    assert.ok(made.length < all && made.every((name) => name.endsWith(".dagsorden")), String(made.length));
    await run();
    assert.equal((await names(vscode.Uri.joinPath(out, "mange"))).length, all);
  });

  it("says so where files cannot be read", async function () {
    if (!hasWindow) this.skip();
    await vscode.commands.executeCommand("dagsorden.importFolder", vscode.Uri.parse("vscode-vfs://github/en/mappe"));
    await vscode.commands.executeCommand("notifications.showList");
    await waitFor({ selector: '.notifications-center .notification-list-item-message:has-text("En mappe kan kun importeres, når den ligger på computeren")' });
  });
});
