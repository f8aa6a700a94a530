import type { Connection, InitializeParams } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";

/** The folders the client has open, as URIs; the first one is where a document belongs that is not saved yet. */
export class WorkspaceFolders {
  #uris: readonly string[];

  constructor(
    private readonly connection: Connection,
    private readonly traits: ClientTraits,
    params: InitializeParams,
  ) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- older clients say nothing else
    const { workspaceFolders, rootUri } = params;
    this.#uris = workspaceFolders?.map(({ uri }) => uri) ?? (typeof rootUri === "string" ? [rootUri] : []);
  }

  get uris(): readonly string[] {
    return this.#uris;
  }

  /** Follows the client from now on. */
  start(onChange: () => void): void {
    if (!this.traits.workspaceFolders) return;
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      this.#uris = [...this.#uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      onChange();
    });
  }
}
