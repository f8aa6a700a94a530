import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { hasWindow, screenshot, texts } from "../../support/window";

const sample = "kkr-midtjylland-2025-03-12.dagsorden";

/** A later meeting with a case of the sample, and its minutes to be approved. */
const later = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 18-06-2025 10:00-12:00
Sted: Rådhuset

1. Godkendelse af dagsorden og referat

1.1. Godkendelse af referat (1 min.)
SAG-2025-00999 mhk

Indstilling
Det indstilles, at KKR Midtjylland godkender referatet af mødet den 12. marts 2025.

2. Regionalpolitiske sager

2.1. Beslutningssag: Fælles udbud af ladestandere (15 min.)
SAG-2025-00433 sjo

Indstilling
Det indstilles, at KKR Midtjylland godkender kontrakten.
`;

const laterFile = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "kkr-midtjylland-2025-06-18.dagsorden");

function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, text);
  return document.positionAt(at + 1);
}

describe("The case memory", () => {
  before(() => vscode.workspace.fs.writeFile(laterFile(), new TextEncoder().encode(later)));
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(laterFile());
  });

  it("follows a case and a named meeting into other files", async () => {
    const document = await vscode.workspace.openTextDocument(laterFile());
    await vscode.window.showTextDocument(document, { preview: false });
    const references = await eventually("the other meeting is among the references", async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, positionOf(document, "SAG-2025-00433"));
      return found.some(({ uri }) => uri.path.endsWith(`/${sample}`)) ? found : undefined;
    });
    assert.ok(references.some(({ uri }) => uri.path === document.uri.path));
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, positionOf(document, "mødet den 12. marts"));
    const uri = target === undefined ? undefined : "targetUri" in target ? target.targetUri : target.uri;
    assert.match(uri?.path ?? "", /2025-03-12(?:-kladde)?\.referat$/u);
    await vscode.commands.executeCommand("editor.action.revealDefinition");
  });

  it("says above an item how often its case was treated, and shows its history", async function () {
    const { document } = await openSample(sample);
    const lenses = await eventually("the lens is there", async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
      return found.some(({ command }) => command?.title === "Behandlet 2 gange") ? found : undefined;
    });
    const lens = lenses.find(({ command }) => command?.title === "Behandlet 2 gange");
    await vscode.commands.executeCommand(lens?.command?.command ?? "", ...((lens?.command?.arguments ?? []) as unknown[]));
    if (!hasWindow) this.skip();
    const shown = await eventually("both meetings are in the view", async () => {
      const rows = await texts(".pane-body .monaco-list-row");
      return rows.some((row) => row.includes("18. juni 2025")) ? rows : undefined;
    });
    assert.ok(shown.some((row) => row.includes("12. marts 2025")), shown.join("\n"));
    await screenshot("sagens-gang");
  });
});
