import * as assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { hasWindow, press, screenshot, texts, type } from "../../support/window";

const draft = "kkr-midtjylland-2025-03-12-kladde.dagsorden";
/** In sight: VS Code uses rows again and hides what an earlier list had in them. */
const entries = (): Promise<string[]> => texts(".quick-input-widget:not([style*='display: none']) .monaco-list-row .label-name:visible");

/** Opens the checklist of the draft and waits until it is there. */
async function openChecklist(): Promise<string[]> {
  // One that is still open would be taken for the new one.
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  await eventually("no list is open", async () => ((await entries()).length === 0 ? true : undefined));
  await openSample(draft);
  // Just after the suite before this one the profile of that may still be in force.
  await eventually("the draft is checked", () => findingOf("ugyldig-sag"));
  await vscode.commands.executeCommand("dagsorden.checkReadiness");
  return eventually("the checklist is there", async () => {
    const found = await entries();
    return found.some((label) => label.includes("Struktur:")) ? found : undefined;
  });
}

function findingOf(rule: string): vscode.Diagnostic | undefined {
  return vscode.languages.getDiagnostics(vscode.Uri.joinPath(workspaceFolder(), draft)).find(({ code }) => typeof code === "object" && code.value === rule);
}

async function reports(): Promise<string[]> {
  const files = await vscode.workspace.fs.readDirectory(workspaceFolder());
  return files.map(([name]) => name).filter((name) => name.includes("-rapport-")).sort();
}

describe("Klar til udsendelse?", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("lists the areas with their findings, in words", async () => {
    const labels = await openChecklist();
    await screenshot("readiness");
    assert.ok(labels.some((label) => label.trim() === "Struktur: Skal rettes"), labels.join("\n"));
    assert.ok(labels.some((label) => /– Linje \d+: /u.test(label)), labels.join("\n"));
  });

  it("goes to a finding's place", async () => {
    await openChecklist();
    await type("ugyldig-sag");
    await eventually("only that finding is left", async () => {
      const left = await entries();
      return left.length > 0 && left.length <= 2 ? true : undefined;
    });
    await press("Enter");
    const finding = findingOf("ugyldig-sag");
    await eventually("the cursor is there", () => (vscode.window.activeTextEditor?.selection.active.line === finding?.range.start.line ? true : undefined));
  });

  it("saves the report beside the file, as HTML and JSON", async () => {
    await openChecklist();
    await type("Gem rapport");
    await eventually("only the report is left", async () => ((await entries()).length === 1 ? true : undefined));
    await press("Enter");
    await eventually("the dialog is there", async () => ((await texts(".quick-input-title")).some((title) => title.includes("Gem rapport")) ? true : undefined));
    await screenshot("readiness-save");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await press("Enter");
    const [html, json] = await eventually("both files are there", async () => {
      const names = await reports();
      return names.length === 2 ? names : undefined;
    });
    assert.match(html ?? "", /^kkr-midtjylland-2025-03-12-kladde-rapport-\d{4}-\d{2}-\d{2}\.html$/u);
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), draft));
    const report = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(workspaceFolder(), json ?? "")))) as Record<string, unknown>;
    assert.deepEqual([report["file"], report["sha256"], report["light"]], [draft, createHash("sha256").update(bytes).digest("hex"), "red"]);
    await screenshot("readiness-saved");
    for (const name of await reports()) await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name));
  });
});
