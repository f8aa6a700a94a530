import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, workspaceFolder } from "../../support/editor";
import { click, hasWindow, press, resize, screenshot, texts } from "../../support/window";

const walkthrough = "dagsorden.dagsorden#kom-i-gang";
const step = (title: string): string => `.gettingStarted .getting-started-step:has-text('${title}')`;
const isDone = async (title: string): Promise<boolean> => (await texts(`${step(title)} .codicon-getting-started-step-checked.complete, ${step(title)} .complete`)).length > 0;

/** Opens the walkthrough at a step, follows its first link, and waits until the step counts as done. */
async function follow(title: string, link: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
  await eventually(`the step ${title} is there`, async () => ((await texts(step(title))).length > 0 ? true : undefined));
  await click({ selector: `${step(title)} h3` });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await screenshot(`first-${title.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`);
  await click({ selector: `${step(title)} .monaco-button:has-text('${link}')` });
}

const front = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
const inFolder = (...path: readonly string[]): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), "eksempler", ...path);

describe("The first steps", () => {
  afterEach(() => vscode.commands.executeCommand("notifications.clearAll"));
  after(async () => {
    if (hasWindow) await resize(1280, 800);
    await vscode.commands.executeCommand("workbench.action.closePanel");
    await vscode.commands.executeCommand("workbench.view.explorer");
    for (const { document } of vscode.window.visibleTextEditors) if (document.isUntitled) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(inFolder(), { recursive: true }).then(undefined, () => undefined);
  });

  it("lead through a sample, its findings, the checklist and the preview", async function () {
    if (!hasWindow) this.skip();
    // Room for the pictures.
    await vscode.commands.executeCommand("workbench.action.closeSidebar");
    await resize(1500, 860);
    await follow("Åbn et eksempel", "Åbn et eksempel");
    await eventually("the sample is open", () => (front()?.isUntitled === true && front()?.getText().includes("Fælles ladestandere") === true ? true : undefined));
    const sample = front()!.uri.toString();
    await follow("Find fejlene, og ret dem", "Vis fundene");
    await eventually("the sample is in front again", () => (front()?.uri.toString() === sample ? true : undefined));
    await eventually("its six faults are found", () => (vscode.languages.getDiagnostics(vscode.Uri.parse(sample)).length === 6 ? true : undefined));
    await screenshot("first-findings");
    await vscode.commands.executeCommand("workbench.action.closePanel");
    await follow("Er dagsordenen klar til udsendelse?", "Klar til udsendelse?");
    await eventually("the checklist is shown", async () => ((await texts(".quick-input-widget:visible")).some((text) => text.includes("Klar til udsendelse")) ? true : undefined));
    await screenshot("first-readiness");
    await press("Escape");
    await follow("Se den, som modtageren ser den", "Vis forhåndsvisning");
    await eventually("the page is there", async () => ((await texts("h1", ["iframe.webview.ready", "iframe#active-frame"]).catch(() => [])).some((text) => /kystrådet/iu.test(text)) ? true : undefined));
    await screenshot("first-preview");
    await vscode.commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
    for (const title of ["Åbn et eksempel", "Find fejlene", "Er dagsordenen klar", "Se den, som"]) await eventually(`${title} is done`, async () => ((await isDone(title)) ? true : undefined));
    await screenshot("first-done");
  });

  it("leave the samples in a new folder, and never write over one", async () => {
    await vscode.workspace.fs.createDirectory(inFolder());
    for (const name of ["Dagsorden-eksempler", "Dagsorden-eksempler 2"]) {
      await vscode.commands.executeCommand("dagsorden.saveSamples", inFolder());
      assert.deepEqual((await vscode.workspace.fs.readDirectory(inFolder(name))).map(([file]) => file).sort(), ["bilag", "kystraadet-2025-11-12.referat", "kystraadet-2026-02-04.dagsorden"]);
      assert.ok(front()?.uri.path.endsWith(`/${name}/kystraadet-2026-02-04.dagsorden`));
    }
    // The attachment is there, so that its rule has nothing to say.
    const { uri } = front()!;
    await eventually("its faults are found", () => (vscode.languages.getDiagnostics(uri).length >= 6 ? true : undefined));
    assert.ok(vscode.languages.getDiagnostics(uri).every(({ message }) => !message.includes("oplaeg")));
  });

  it("have a cheat sheet", async () => {
    await vscode.commands.executeCommand("dagsorden.openCheatSheet");
    await eventually("it is shown", () => (vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes("huskeseddel") === true ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, hasWindow ? 1500 : 0));
    await screenshot("first-cheat-sheet");
  });
});
