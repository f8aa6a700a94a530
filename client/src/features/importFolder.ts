import { type CancellationToken, commands, DocumentLink, type ExtensionContext, FileSystemError, FileType, languages, ProgressLocation, Range, Uri, window, workspace } from "vscode";
import { type ImportPlanAnswer, importPlanMethod, type ImportPlanParams, type ListedFile } from "../../../server/src/protocol/import.js";
import type { AgendaClient } from "../agendaClient.js";
import { nameOf, writeWhole } from "../files.js";
import { type FolderImport, importAll, type PlannedFile } from "./folderImport.js";
import { importedFrom } from "./importFile.js";
import { folderReport, linksIn } from "./importReport.js";

/** The reports that are open: where their files went, by the report's URI. */
type Reports = Map<string, { readonly out: Uri; readonly paths: readonly string[] }>;

/**
 * "Dagsorden: Importér en mappe …": makes agendas of all PDF files, Word documents and text files in a folder and the folders
 * below. Those imported before are left alone, so what was stopped goes on where it was. The arguments, for keyboard shortcuts
 * and the Explorer, are the folder and where the results go.
 */
export function activateFolderImport(context: ExtensionContext, client: AgendaClient): void {
  const reports: Reports = new Map();
  let running: Promise<void> | undefined;
  const run = async (folder: Uri | undefined, out: Uri | undefined): Promise<void> => {
    try {
      await importFolder(folder, out, reports, client);
    } catch (error) {
      client.reportFailure(error);
    }
  };
  context.subscriptions.push(
    commands.registerCommand("dagsorden.importFolder", (folder: unknown, out: unknown) => {
      running ??= run(folder instanceof Uri ? folder : undefined, out instanceof Uri ? out : undefined).finally(() => (running = undefined));
      return running;
    }),
    workspace.onDidCloseTextDocument(({ uri }) => reports.delete(uri.toString())),
    languages.registerDocumentLinkProvider({ scheme: "untitled" }, {
      provideDocumentLinks(document) {
        const report = reports.get(document.uri.toString());
        if (report === undefined) return [];
        return linksIn(document.getText(), report.paths).map(({ start, end, path, line }) => {
          const file = placeIn(report.out, path);
          return new DocumentLink(new Range(document.positionAt(start), document.positionAt(end)), line === null ? file : file.with({ fragment: `L${line}` }));
        });
      },
    }),
  );
}

async function importFolder(given: Uri | undefined, wanted: Uri | undefined, reports: Reports, client: AgendaClient): Promise<void> {
  const texts = client.texts().import;
  const folder = given ?? (await chosenFolder(client));
  if (folder === undefined) return;
  // In a browser, or in a folder that some service shows, the server has no disk to read.
  const out = folder.scheme === "file" ? (wanted ?? (await chosenOut(folder, client))) : folder;
  if (out === undefined) return;
  if (out.scheme !== "file") {
    void window.showInformationMessage(texts.folderNeedsDisk);
    return;
  }
  const plan = await planOf(folder, out, client);
  if (plan === null) return;
  if (plan.length === 0) {
    void window.showInformationMessage(texts.nothingToImport(nameOf(folder)));
    return;
  }
  const again = await againOf(plan, client);
  if (again === undefined) return;
  const files = plan.filter(({ existing, isChanged }) => existing === null || (isChanged && again));
  const skipped = plan.filter((file) => !files.includes(file));
  if (files.length === 0) {
    void window.showInformationMessage(texts.allImported(plan.length));
    return;
  }
  const result = await importFiles(folder, out, files, client);
  await showReport(folder, out, result, skipped, reports, client);
}

async function chosenFolder(client: AgendaClient): Promise<Uri | undefined> {
  const { chooseFolder, open } = client.texts().import;
  const start = workspace.workspaceFolders?.[0]?.uri;
  const [folder] = (await window.showOpenDialog({ title: chooseFolder, openLabel: open, canSelectFolders: true, canSelectFiles: false, ...(start === undefined ? {} : { defaultUri: start }) })) ?? [];
  return folder;
}

/** Beside the old files, unless the user wants them elsewhere. */
async function chosenOut(folder: Uri, client: AgendaClient): Promise<Uri | undefined> {
  const { folderCommand, chooseOut, sameFolder, otherFolder, chooseOutFolder, saveHere } = client.texts().import;
  const same = { label: sameFolder, description: nameOf(folder) };
  const chosen = await window.showQuickPick([same, { label: otherFolder, description: "" }], { title: folderCommand, placeHolder: chooseOut });
  if (chosen === undefined || chosen === same) return chosen && folder;
  const [other] = (await window.showOpenDialog({ title: chooseOutFolder, openLabel: saveHere, canSelectFolders: true, canSelectFiles: false, defaultUri: folder })) ?? [];
  return other;
}

/** What there is to do; null where the user stopped it. */
async function planOf(folder: Uri, out: Uri, client: AgendaClient): Promise<readonly PlannedFile[] | null> {
  const texts = client.texts().import;
  return window.withProgress({ location: ProgressLocation.Notification, title: texts.importingFolder(nameOf(folder)), cancellable: true }, async (progress, token) => {
    progress.report({ message: texts.lookingForFiles });
    const sources = await filesIn(folder, token);
    const targets = folder.toString() === out.toString() ? sources : await filesIn(out, token);
    if (token.isCancellationRequested) return null;
    const params: ImportPlanParams = { sources, targets };
    const answer = await client.request<ImportPlanAnswer | null>(importPlanMethod, params);
    if (answer === null) throw new Error("The server made no plan");
    return answer.files;
  });
}

/** The files of a folder and the folders below; none where it is not there. What cannot be read is passed over. */
async function filesIn(folder: Uri, token: CancellationToken, below = ""): Promise<readonly ListedFile[]> {
  const entries = await workspace.fs.readDirectory(placeIn(folder, below)).then((found) => found, () => []);
  const files: ListedFile[] = [];
  for (const [name, type] of entries) {
    if (token.isCancellationRequested) break;
    const path = `${below}${name}`;
    // A link to a folder may lead back to this one.
    if (type === FileType.Directory) files.push(...(await filesIn(folder, token, `${path}/`)));
    else if ((type & FileType.File) !== 0) {
      const stat = await workspace.fs.stat(placeIn(folder, path)).then((found) => found, () => null);
      if (stat !== null) files.push({ path, changed: stat.mtime });
    }
  }
  return files;
}

function placeIn(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, ...path.split("/").filter((step) => step !== ""));
}

/** Whether files that were changed after they were imported are imported again; undefined where the user wants nothing at all. */
async function againOf(plan: readonly PlannedFile[], client: AgendaClient): Promise<boolean | undefined> {
  const { folderCommand, changedSince, again, againDetail, leave, leaveDetail } = client.texts().import;
  const changed = plan.filter(({ isChanged }) => isChanged).length;
  if (changed === 0) return false;
  const choices = [{ label: leave, detail: leaveDetail, value: false }, { label: again, detail: againDetail, value: true }];
  return (await window.showQuickPick(choices, { title: folderCommand, placeHolder: changedSince(changed), ignoreFocusOut: true }))?.value;
}

function importFiles(folder: Uri, out: Uri, files: readonly PlannedFile[], client: AgendaClient): Thenable<FolderImport> {
  const texts = client.texts().import;
  return window.withProgress({ location: ProgressLocation.Notification, title: texts.importingFolder(nameOf(folder)), cancellable: true }, (progress, token) =>
    importAll(files, {
      importOne: (source) => importedFrom(placeIn(folder, source), client, token),
      save: (target, text, replaces) => save(placeIn(out, target), text, replaces, client),
      unread: (source, error) => {
        client.log.error(`${source}: ${String(error)}`);
        return texts.notRead;
      },
      progress: (number, source) => progress.report({ message: texts.fileOf(number, files.length, source), increment: number === 1 ? 0 : 100 / files.length }),
      isStopped: () => token.isCancellationRequested,
    }),
  );
}

async function save(target: Uri, text: string, overwrite: boolean, client: AgendaClient): Promise<string | null> {
  const { alreadyThere, notSaved } = client.texts().import;
  try {
    await workspace.fs.createDirectory(Uri.joinPath(target, ".."));
    await writeWhole(target, new TextEncoder().encode(text), { overwrite });
    return null;
  } catch (error) {
    client.log.error(String(error));
    return error instanceof FileSystemError && error.code === "FileExists" ? alreadyThere(nameOf(target)) : notSaved(nameOf(target));
  }
}

/** As a text that can be saved, edited and deleted; its files and lines are links. */
async function showReport(folder: Uri, out: Uri, result: FolderImport, skipped: readonly PlannedFile[], reports: Reports, client: AgendaClient): Promise<void> {
  const content = folderReport(nameOf(folder), result, skipped, client.texts().import);
  const document = await workspace.openTextDocument({ language: "plaintext", content });
  reports.set(document.uri.toString(), { out, paths: [...result.imported.map(({ target }) => target), ...skipped.flatMap(({ existing }) => existing ?? [])] });
  await window.showTextDocument(document, { preview: false });
}
