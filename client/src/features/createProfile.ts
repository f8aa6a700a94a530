import { commands, type ExtensionContext, Uri, window, workspace, WorkspaceEdit } from "vscode";
import { exists } from "../files.js";
import type { AgendaClient } from "../agendaClient.js";
import { profileFileName } from "../profileFiles.js";
import type { ProfileTexts, StyleId } from "../profileTexts.js";
import { starterProfile } from "./profileStarter.js";

/**
 * "Dagsorden: Opret profil": writes a `dagsorden.json` to begin with into the workspace folder and opens it. One that is
 * there is opened as it is. The argument, for keyboard shortcuts, is the profile it builds on.
 */
export function activateCreateProfile(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(commands.registerCommand("dagsorden.createProfile", (style: unknown) => createProfile(client, style)));
}

async function createProfile(client: AgendaClient, wanted: unknown): Promise<void> {
  const texts = client.texts().profile;
  const folder = await chosenFolder(texts);
  if (folder === undefined) return;
  const file = Uri.joinPath(folder, profileFileName);
  if (await exists(file)) {
    await window.showTextDocument(file);
    void window.showInformationMessage(texts.alreadyThere);
    return;
  }
  const style = isStyle(wanted, texts) ? wanted : await chosenStyle(texts);
  if (style === undefined) return;
  const edit = new WorkspaceEdit();
  // Refused where somebody has made the file meanwhile.
  edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(starterProfile(style, texts)) });
  if (!(await workspace.applyEdit(edit))) {
    client.log.error(`${file.path}: createFile`);
    void window.showErrorMessage(texts.notSaved);
    return;
  }
  await window.showTextDocument(file);
}

/** The only folder, or the one the user picks; undefined where there is none. */
async function chosenFolder(texts: ProfileTexts): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(texts.openFolderFirst);
    return undefined;
  }
  if (folders.length === 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: texts.chooseFolder }))?.uri;
}

async function chosenStyle(texts: ProfileTexts): Promise<StyleId | undefined> {
  const entries = Object.entries(texts.styles).map(([label, description]) => ({ label, description }));
  const chosen = (await window.showQuickPick(entries, { placeHolder: texts.choose, matchOnDescription: true }))?.label;
  return isStyle(chosen, texts) ? chosen : undefined;
}

function isStyle(value: unknown, { styles }: ProfileTexts): value is StyleId {
  return typeof value === "string" && Object.hasOwn(styles, value);
}
