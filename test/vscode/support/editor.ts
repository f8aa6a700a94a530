/** What the suites do with VS Code's own interface: open samples, wait until something is true. */
import * as vscode from "vscode";

/** The folder of samples this run works in (a copy; a test may save). */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("No folder is open");
  return folder.uri;
}

/** Opens a sample in an editor. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), name));
  return vscode.window.showTextDocument(document, { preview: false });
}

/**
 * Asks again until the answer is there. VS Code says of few things that they are done; this looks four times as often as a
 * person would notice and gives up after ten seconds.
 */
export async function eventually<T>(question: string, ask: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Never came true: ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
