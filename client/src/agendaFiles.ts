import { type CancellationToken, FileType, Uri, workspace } from "vscode";

/** Folders of programs; nobody keeps agendas there. Hidden folders are left out as well. */
const foreign = /^(?:\.|node_modules$)/u;

/** Whether a file is an agenda or minutes by its name. */
export function isAgendaFile(file: Uri): boolean {
  return /\.(?:dagsorden|referat)$/iu.test(file.path);
}

/**
 * Every agenda and minutes in the workspace's folders, in order. Goes through the folders itself: VS Code's own search
 * finds nothing on file systems that offer none.
 */
export async function findAgendaFiles(token: CancellationToken, onFailure: (folder: Uri, error: unknown) => void): Promise<Uri[]> {
  const found = new Map<string, Uri>();
  const waiting = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (let folder = waiting.shift(); folder !== undefined && !token.isCancellationRequested; folder = waiting.shift()) {
    try {
      for (const [name, type] of await workspace.fs.readDirectory(folder)) {
        const entry = Uri.joinPath(folder, name);
        // A link to a folder might lead back here.
        if (type === FileType.Directory && !foreign.test(name)) waiting.push(entry);
        else if ((type & FileType.File) !== 0 && isAgendaFile(entry)) found.set(entry.toString(), entry);
      }
    } catch (error) {
      onFailure(folder, error);
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}
