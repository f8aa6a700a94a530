import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const bundle = join(import.meta.dirname, "../../dist/browser/server.js");

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

/** What a worker has in a browser; nothing of Node. */
function worker(): { readonly send: (message: object) => void; readonly next: (wanted: (message: Message) => boolean) => Promise<Message> } {
  const received: Message[] = [];
  const waiting = new Set<() => void>();
  const self: { onmessage: ((event: { data: unknown }) => void) | null; postMessage: (message: Message) => void } = {
    onmessage: null,
    postMessage: (message) => {
      received.push(message);
      for (const look of waiting) look();
    },
  };
  const globals = { self, addEventListener: () => undefined, console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextEncoder, TextDecoder, crypto, performance };
  runInContext(readFileSync(bundle, "utf8"), createContext(Object.assign(self, globals)));
  return {
    send: (message) => self.onmessage?.({ data: { jsonrpc: "2.0", ...message } }),
    next: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(wanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

describe("dist/browser/server.js", () => {
  before(() => assert.ok(existsSync(bundle), "dist/browser/server.js is missing: npm run build"));

  it("serves a client from a worker", async () => {
    const { send, next } = worker();
    const uri = "vscode-vfs://github/a/kladde.referat";
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    assert.match(JSON.stringify((await next(({ id }) => id === 1)).result), /"documentSymbolProvider"/u);
    send({ method: "initialized", params: {} });
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "dagsorden", version: 1, text: "1. Sager\n\n1.1. Ny sti\n\nInstilling\nTekst.\n" } } });
    const pushed = await next(({ method }) => method === "textDocument/publishDiagnostics");
    assert.match(JSON.stringify(pushed.params), /"stavet-del"/u);
    send({ id: 2, method: "shutdown" });
    await next(({ id }) => id === 2);
  });

  it("asks the client for the house's profile", async () => {
    const { send, next } = worker();
    const uri = "vscode-vfs://github/a/kladde.dagsorden";
    send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: { readsFiles: true } } });
    await next(({ id }) => id === 1);
    send({ method: "initialized", params: {} });
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "dagsorden", version: 1, text: "1. Sager\n\n1.1. Ny sti\n\nInstilling\nTekst.\n" } } });
    const asked = await next(({ method }) => method === "dagsorden/readFile");
    assert.equal(JSON.stringify(asked.params), '{"uri":"vscode-vfs://github/a/dagsorden.json"}');
    send({ id: asked.id, result: '{ "severities": { "stavet-del": "off" } }' });
    const pushed = await next(({ method }) => method === "textDocument/publishDiagnostics");
    assert.doesNotMatch(JSON.stringify(pushed.params), /"stavet-del"/u);
    send({ id: 2, method: "shutdown" });
    await next(({ id, result }) => id === 2 && result !== undefined);
  });
});
