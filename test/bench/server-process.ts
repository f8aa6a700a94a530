import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextChange } from "../../server/src/language/index.js";

const uri = "file:///bench.dagsorden";

/** The language server as an editor runs it: a process of its own, spoken to over its standard streams. */
export class ServerProcess {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  #document = TextDocument.create(uri, "dagsorden", 0, "");

  private constructor(script: string) {
    this.#process = spawn(process.execPath, [script, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    const { stdin, stdout } = this.#process;
    if (stdin === null || stdout === null) throw new Error("the server has no streams");
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest("workspace/configuration", () => [{}]);
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.listen();
  }

  /** A server that has answered `initialize`, and how long that took from nothing. */
  static async start(script: string): Promise<{ readonly server: ServerProcess; readonly milliseconds: number }> {
    const from = performance.now();
    const server = new ServerProcess(script);
    const capabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, diagnostic: {} } };
    await server.#connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    const milliseconds = performance.now() - from;
    await server.#connection.sendNotification("initialized", {});
    return { server, milliseconds };
  }

  async open(text: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    this.#document = TextDocument.create(uri, "dagsorden", 1, text);
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "dagsorden", version: 1, text } });
    await this.#answers();
  }

  /** From the edit being sent to its findings and symbols being here. */
  async edit({ start, end, text }: TextChange): Promise<void> {
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    TextDocument.update(this.#document, [{ range, text }], this.#document.version + 1);
    await this.#connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: this.#document.version }, contentChanges: [{ range, text }] });
    await this.#answers();
  }

  /** Resident memory in MB, where the system tells. */
  get memory(): number | null {
    const status = `/proc/${String(this.#process.pid)}/status`;
    if (!existsSync(status)) return null;
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(status, "utf8"))?.[1] ?? NaN) / 1024;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    await ended;
    this.#connection.dispose();
  }

  async #answers(): Promise<void> {
    const textDocument = { uri };
    await Promise.all([this.#connection.sendRequest("textDocument/diagnostic", { textDocument }), this.#connection.sendRequest("textDocument/documentSymbol", { textDocument })]);
  }
}

/** Where the build leaves its bundles; null where it has not run. */
export function builtFile(name: "cli.js" | "server.js"): string | null {
  const path = join(import.meta.dirname, "../../dist", name);
  return existsSync(path) ? path : null;
}
