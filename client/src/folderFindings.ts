import { type CancellationToken, type Diagnostic, type Disposable, languages, type Tab, TabInputText, TabInputTextDiff, type TextDocument, type Uri, window, workspace } from "vscode";
import type { AgendaClient } from "./agendaClient.js";
import { isAgendaFile } from "./agendaFiles.js";
import { isAgenda } from "./agendas.js";

/**
 * The findings of agendas that are not open. A document that is open has its findings from the server, fresh on every
 * edit; they would stand twice in the Problems panel if they were here as well.
 */
export class FolderFindings implements Disposable {
  private readonly shown = languages.createDiagnosticCollection("dagsorden.folder");
  /** Which check of a file was begun last: an earlier one that is done later says nothing. */
  private readonly begun = new Map<string, { readonly file: Uri; readonly turn: number }>();
  private following = false;
  private readonly listeners: Disposable[] = [];

  constructor(private readonly client: AgendaClient) {}

  /** From now on results follow the files: a changed one is checked again, one that is gone has no findings. */
  follow(): void {
    if (this.following) return;
    this.following = true;
    const files = workspace.createFileSystemWatcher("**/*.{dagsorden,referat}", false, false, true);
    // A folder that goes is one event for itself and none for the files in it.
    const gone = workspace.createFileSystemWatcher("**", true, true, false);
    const documentChanged = (document: TextDocument): void => {
      if (isAgenda(document)) this.refresh(document.uri);
    };
    this.listeners.push(
      files,
      gone,
      files.onDidCreate((file) => this.refresh(file)),
      files.onDidChange((file) => this.refresh(file)),
      gone.onDidDelete((uri) => this.forget((file) => isWithin(file, uri))),
      workspace.onDidOpenTextDocument(documentChanged),
      workspace.onDidCloseTextDocument(documentChanged),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const file of [...opened, ...closed].map(fileOf)) if (file !== undefined) this.refresh(file);
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.forget((file) => workspace.getWorkspaceFolder(file) === undefined)),
    );
  }

  /** Checks one file, as it is in the editor where it is open. Undefined where it cannot be read. */
  async check(file: Uri, token?: CancellationToken): Promise<readonly Diagnostic[] | undefined> {
    const turn = this.begin(file);
    const found = await this.findingsOf(file, token);
    if (this.begun.get(file.toString())?.turn !== turn) return found;
    if (found === undefined || openAgenda(file) !== undefined || workspace.getWorkspaceFolder(file) === undefined) this.shown.delete(file);
    else this.shown.set(file, found);
    return found;
  }

  /** Takes away the findings of files that are not among these. */
  keepOnly(files: readonly Uri[]): void {
    const kept = new Set(files.map(String));
    this.forget((file) => !kept.has(file.toString()));
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.shown.dispose();
  }

  /** Something happened to the file. */
  private refresh(file: Uri): void {
    if (openAgenda(file) !== undefined) this.forget((other) => other.toString() === file.toString());
    else if (isAgendaFile(file)) {
      this.check(file).catch((error: unknown) => this.client.log.warn(`${file.path}: ${String(error)}`));
    }
  }

  private async findingsOf(file: Uri, token?: CancellationToken): Promise<Diagnostic[] | undefined> {
    let text: string;
    try {
      // Read as VS Code would read it into an editor, with the same guess of the encoding.
      text = openAgenda(file)?.getText() ?? (await workspace.decode(await workspace.fs.readFile(file), { uri: file }));
    } catch (error) {
      this.client.log.warn(`${file.path}: ${String(error)}`);
      return undefined;
    }
    return this.client.check({ uri: file.toString(), text }, token);
  }

  private begin(file: Uri): number {
    const turn = (this.begun.get(file.toString())?.turn ?? 0) + 1;
    this.begun.set(file.toString(), { file, turn });
    return turn;
  }

  private forget(matches: (file: Uri) => boolean): void {
    for (const { file } of [...this.begun.values()].filter((check) => matches(check.file))) {
      // A check of it that is still under way must not bring it back.
      this.begin(file);
      this.shown.delete(file);
    }
  }
}

/**
 * The document, where the server has it open and its findings are shown. VS Code keeps a document for some minutes after
 * its tab is closed, and then nobody asks for its findings any more.
 */
function openAgenda(file: Uri): TextDocument | undefined {
  const key = file.toString();
  const isShown = window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => fileOf(tab)?.toString() === key));
  return isShown ? workspace.textDocuments.find((document) => isAgenda(document) && document.uri.toString() === key) : undefined;
}

/** The file that is edited in a tab. */
function fileOf({ input }: Tab): Uri | undefined {
  if (input instanceof TabInputText) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}

function isWithin(file: Uri, place: Uri): boolean {
  return file.toString() === place.toString() || file.toString().startsWith(`${place.toString()}/`);
}
