/**
 * The door VS Code's extension host comes in by: runs the mocha files of the suite named by DAGSORDEN_SUITE
 * (of those, the tests whose titles hold DAGSORDEN_GREP) and rejects when one of them fails, exactly as for @vscode/test-electron.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import * as vscode from "vscode";
import ResultsReporter from "../../support/results-reporter";
import { hasWindow, screenshot } from "../support/window";

export async function run(): Promise<void> {
  const folder = join(__dirname, process.env["DAGSORDEN_SUITE"] ?? "editor");
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: ResultsReporter, forbidOnly: process.env["CI"] !== undefined });
  for (const name of readdirSync(folder).sort()) if (name.endsWith(".test.js")) mocha.addFile(join(folder, name));
  const wanted = process.env["DAGSORDEN_GREP"];
  if (wanted !== undefined && wanted !== "") mocha.grep(wanted);
  mocha.rootHooks({
    // A picture says more than the assertion that failed.
    async afterEach(this: Mocha.Context) {
      const test = this.currentTest;
      if (hasWindow && test?.state === "failed") await screenshot(`failed-${test.title.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`);
    },
  });
  await mocha.loadFilesAsync();
  for (const suite of mocha.suite.suites) suite.afterAll("leaves the window as it was", leave);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}

/** No suite finds what the one before it left: editors, messages, a panel, a profile in the folder. */
async function leave(): Promise<void> {
  for (const editor of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) if (editor.isDirty) await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.commands.executeCommand("workbench.action.closePanel");
  await vscode.commands.executeCommand("notifications.clearAll");
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const profile = vscode.Uri.joinPath(uri, "dagsorden.json");
    await vscode.workspace.fs.delete(profile).then(undefined, () => undefined);
  }
}
