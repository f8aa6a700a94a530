import { PassThrough } from "node:stream";
import {
  createConnection, createProtocolConnection, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type CodeActionContext, type Diagnostic, type DocumentDiagnosticReport, type DocumentSymbol, type InitializeResult,
  type LogMessageParams, type ProtocolConnection, type PublishDiagnosticsParams, type Range, type Registration, type RegistrationParams, type SymbolInformation, type TextDocumentContentChangeEvent, type TextEdit, type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { connectionOptions } from "../../server/src/guard.js";
import { runJob } from "../../server/src/export/run-job.js";
import type { Cancellable, FolderEntry, Host, HostExports, HostFiles } from "../../server/src/host.js";
import { importer } from "../../server/src/node/importer.js";
import { rules as allRules, type Rule } from "../../server/src/language/index.js";
import { readFileMethod, statusMethod, type ReadFileParams, type StatusParams } from "../../server/src/protocol/session.js";
import { startServer } from "../../server/src/server.js";
import type { WorkspaceFiles } from "../../server/src/workspace/files.js";

/** A disk of a test: what its files hold, by URI. */
export type Disk = Map<string, string | Uint8Array>;

/** A host whose time stands still until the test lets it pass. */
class TestHost implements Host {
  readonly rulePages = "file:///regler/";
  readonly files: HostFiles | null;
  readonly workspace: WorkspaceFiles | null;
  readonly importer = importer;
  /** In this process. */
  readonly exports: HostExports = { run: (job) => ({ result: runJob(job), cancel: () => undefined }) };
  clock = new Date("2025-01-15T09:00:00Z");
  /** While it is set, the disk does not answer. */
  hung: Promise<void> | null = null;
  readonly #tasks = new Map<() => void, number>();

  constructor(disk: Disk | HostFiles | null, workspace: WorkspaceFiles | null) {
    this.workspace = workspace;
    if (!(disk instanceof Map)) {
      this.files = disk;
      return;
    }
    const answer = async <R>(of: (disk: Disk) => R): Promise<R> => {
      await this.hung;
      return of(disk);
    };
    const bytesOf = (held: string | Uint8Array): Uint8Array => (typeof held === "string" ? new TextEncoder().encode(held) : held);
    this.files = {
      read: (uri) => answer((files) => (files.has(uri) ? bytesOf(files.get(uri)!) : null)),
      mayExist: (uri) => answer((files) => files.has(uri)),
      list: (folder) => answer((files) => entriesOf(files, folder)),
    };
  }

  schedule(task: () => void, milliseconds: number): Cancellable {
    this.#tasks.set(task, milliseconds);
    return { cancel: () => this.#tasks.delete(task) };
  }

  now(): Date {
    return this.clock;
  }

  /** How many tasks a person could be waiting for. */
  get waiting(): number {
    return [...this.#tasks.values()].filter((milliseconds) => milliseconds < 60_000).length;
  }

  letTimePass(): void {
    const due = [...this.#tasks.keys()];
    this.#tasks.clear();
    for (const task of due) task();
  }
}

/** What lies in a folder of a test's disk; null where there is none. */
function entriesOf(disk: Disk, folder: string): readonly FolderEntry[] | null {
  const below = (uri: string): string => decodeURIComponent(uri);
  const start = below(folder).replace(/\/?$/u, "/");
  const entries = new Map<string, FolderEntry>();
  for (const path of [...disk.keys()].map(below).filter((uri) => uri.startsWith(start))) {
    const [name = "", ...rest] = path.slice(start.length).split("/");
    entries.set(name, { name, isFolder: rest.length > 0 });
  }
  return entries.size === 0 ? null : [...entries.values()];
}

/** What a modern editor says of itself. */
export const modern: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
  },
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
};

/** The same, asking for diagnostics itself as VS Code does. */
export const pulling: ClientCapabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, diagnostic: { relatedInformation: true } },
  workspace: { ...modern.workspace, diagnostics: { refreshSupport: true } },
};

const steady = new Set([
  "manglende-indstilling", "ugyldig-sag", "manglende-sag", "nummerering", "tom-del", "tom-sektion", "stavet-del", "dobbelt-del", "delraekkefoelge", "krydshenvisning", "manglende-beslutning",
]);

/** The rules that the server has in the tests: the first ones, so that a new rule changes no test of the connection. */
export const steadyRules = allRules.filter(({ id }) => steady.has(id));

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The answer to `workspace/configuration`; a client that never answers has `"silent"`. */
  readonly settings?: unknown;
  readonly rules?: readonly Rule[];
  /** The disk beside the server; without one it is as in a browser. */
  readonly disk?: Disk | HostFiles;
  /** The disk for the case memory; without one it knows what is open. */
  readonly workspace?: WorkspaceFiles;
  /** The first one is where documents belong that are not saved. */
  readonly folders?: readonly string[];
}

const clients = new Set<TestClient>();

/** An editor, connected to a server in this process by real streams. */
export class TestClient {
  readonly host: TestHost;
  readonly connection: ProtocolConnection;
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly log: string[] = [];
  /** What the server has asked to be told of. */
  readonly registered: Registration[] = [];
  /** What the client answers when the server asks it for a file. */
  readonly ownFiles = new Map<string, string>();
  settings: unknown;
  refreshes = 0;
  readonly #documents = new Map<string, TextDocument>();

  constructor({ settings = {}, rules = steadyRules, disk, workspace }: ClientOptions) {
    this.host = new TestHost(disk ?? null, workspace ?? null);
    this.settings = settings;
    const up = new PassThrough();
    const down = new PassThrough();
    startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), connectionOptions), this.host, rules);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => void this.pushed.push(params));
    this.connection.onNotification(statusMethod, (params: StatusParams) => void this.statuses.push(params));
    this.connection.onNotification("window/logMessage", ({ message }: LogMessageParams) => void this.log.push(message));
    this.connection.onRequest("workspace/configuration", () => (this.settings === "silent" ? new Promise(() => undefined) : [this.settings]));
    this.connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      this.registered.push(...registrations);
      return null;
    });
    this.connection.onRequest(readFileMethod, ({ uri }: ReadFileParams) => this.ownFiles.get(uri) ?? null);
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.refreshes++;
      return null;
    });
    this.connection.listen();
    clients.add(this);
  }

  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    await client.initialize(options);
    await client.notify("initialized", {});
    await client.settled();
    return client;
  }

  initialize({ capabilities = modern, initializationOptions, folders }: ClientOptions = {}): Promise<InitializeResult> {
    const workspaceFolders = folders?.map((uri) => ({ uri, name: uri })) ?? null;
    return this.request("initialize", { processId: null, rootUri: null, capabilities, initializationOptions, workspaceFolders });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Resolves when the server has worked on everything sent before, and its answers are here. */
  async settled(): Promise<void> {
    for (let round = 0; round < 3; round++) await this.request("textDocument/documentSymbol", { textDocument: { uri: "none:" } }).catch(() => undefined);
  }

  open(uri: string, text: string, { version = 1, languageId = "dagsorden" } = {}): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  /** Edits as an editor with UTF-16 positions sends them. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.notify("textDocument/didChange", { textDocument: { uri, version: document.version }, contentChanges });
  }

  /** Puts `text` in the place of the first `old`. */
  replace(uri: string, old: string, text: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(old);
    if (at < 0) throw new Error(`"${old}" is not in the document`);
    return this.change(uri, { range: { start: document.positionAt(at), end: document.positionAt(at + old.length) }, text });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  /** The last diagnostics pushed for the document, when all pauses are over. */
  async diagnostics(uri: string): Promise<PublishDiagnosticsParams | undefined> {
    await this.settled();
    this.host.letTimePass();
    await this.settled();
    return this.lastPushed(uri);
  }

  lastPushed(uri: string): PublishDiagnosticsParams | undefined {
    return this.pushed.filter((params) => params.uri === uri).at(-1);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  symbols(uri: string): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
    return this.request("textDocument/documentSymbol", { textDocument: { uri } });
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[] | null> {
    return this.request("textDocument/codeAction", { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
  }

  /** The document's text with the edit made. */
  edited(uri: string, edit: WorkspaceEdit | undefined): string {
    const changes = edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ("edits" in change ? (change.edits as TextEdit[]) : [])) ?? [];
    return TextDocument.applyEdits(this.document(uri), changes);
  }

  dispose(): void {
    this.connection.dispose();
    clients.delete(this);
  }
}

/** Closes every connection a test has opened. */
export function disposeClients(): void {
  for (const client of clients) client.dispose();
}

/** `rule@line` from 1, for short expectations. */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${String(code)}@${range.start.line + 1}`);
}
