import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";

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
