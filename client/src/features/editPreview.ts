import { commands, type Disposable, TabInputTextDiff, type TextDocument, type TextEdit, Uri, window, workspace } from "vscode";
import type { ClientTexts } from "../texts.js";

const scheme = "dagsorden-omnummereret";

/** What documents would become, by the URI they are shown under. */
const shown = new Map<string, string>();

/** Lets VS Code ask what a document would become. */
export function registerEditPreview(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => shown.get(uri.toString()) ?? "" });
}

/** Shows the document beside what the edits make of it, and asks whether to make them. */
export async function confirmInComparison(document: TextDocument, edits: readonly TextEdit[], texts: ClientTexts): Promise<boolean> {
  // As plain text: nothing in it is to be found fault with.
  const after = Uri.from({ scheme, path: `${document.uri.path.startsWith("/") ? "" : "/"}${document.uri.path}.txt`, query: String(document.version) });
  shown.set(after.toString(), edited(document, edits));
  try {
    const file = document.uri.path.split("/").at(-1) ?? "";
    await commands.executeCommand("vscode.diff", document.uri, after, texts.renumberTitle(file), { preview: true });
    const choice = await window.showInformationMessage(texts.renumberQuestion(edits.length), texts.renumber, texts.cancel);
    await closeComparison(after);
    return choice === texts.renumber;
  } finally {
    shown.delete(after.toString());
  }
}

function edited(document: TextDocument, edits: readonly TextEdit[]): string {
  let text = document.getText();
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start.compareTo(a.range.start))) {
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  }
  return text;
}

async function closeComparison(after: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === after.toString());
  await window.tabGroups.close(tabs);
}
