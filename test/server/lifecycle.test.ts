import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import {
  CancellationTokenSource, createProtocolConnection, IPCMessageReader, IPCMessageWriter, ResponseError, StreamMessageReader, StreamMessageWriter,
  type InitializeResult, type MessageReader, type MessageWriter, type PublishDiagnosticsParams,
} from "vscode-languageserver/node";
import packageJson from "../../package.json";
import { Guard } from "../../server/src/guard.js";
import { Log } from "../../server/src/log.js";
import { disposeClients, modern, pulling, TestClient } from "../support/lsp-client.js";

const uri = "file:///kladde.dagsorden";
const text = "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at planen godkendes.\n";

async function checkRefused(request: Promise<unknown>, code: number): Promise<void> {
  await assert.rejects(request, (error: unknown) => error instanceof ResponseError && error.code === code);
}

describe("the server's life", () => {
  afterEach(disposeClients);

  it("begins with initialize, once", async () => {
    const client = new TestClient({});
    await checkRefused(client.symbols(uri), -32002);
    const { capabilities, serverInfo } = await client.initialize();
    assert.deepEqual(serverInfo, { name: "Dagsorden", version: packageJson.version });
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.equal(capabilities.diagnosticProvider, undefined);
    await checkRefused(client.initialize(), -32600);
    assert.equal(await client.symbols(uri), null);
  });

  it("answers what it does not know with an error", async () => {
    const client = await TestClient.start();
    await checkRefused(client.request("textDocument/bogus", {}), -32601);
  });

  it("ends with shutdown, after which nothing is answered", async () => {
    const client = await TestClient.start();
    await client.open(uri, text);
    await client.replace(uri, "Ny", "En ny");
    await client.settled();
    assert.equal(client.host.waiting, 1);
    assert.equal(await client.request("shutdown", undefined), null);
    assert.equal(client.host.waiting, 0);
    await checkRefused(client.symbols(uri), -32600);
  });

  for (const [offered, chosen] of [
    [undefined, "utf-16"], [[], "utf-16"], [["utf-16", "utf-8"], "utf-16"], [["utf-8"], "utf-8"], [["utf-8", "utf-16"], "utf-8"], [["utf-32", "utf-8", "utf-16"], "utf-8"], [["utf-32"], "utf-16"],
  ] as const) {
    it(`counts in ${chosen} for a client that offers ${JSON.stringify(offered)}`, async () => {
      const general = offered === undefined ? {} : { positionEncodings: [...offered] };
      const { capabilities } = await new TestClient({}).initialize({ capabilities: { ...modern, general } });
      assert.equal(capabilities.positionEncoding, chosen);
    });
  }

  it("does not work on a request that was cancelled while it waited", async () => {
    const client = await TestClient.start({ capabilities: pulling });
    await client.open(uri, text);
    const requests = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      return { source, answer: client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token) };
    });
    for (const { source } of requests) source.cancel();
    const outcomes = await Promise.allSettled(requests.map(({ answer }) => answer));
    const cancelled = outcomes.filter(({ status }) => status === "rejected");
    assert.ok(cancelled.length > 0);
    for (const outcome of outcomes) if (outcome.status === "rejected") assert.equal((outcome.reason as ResponseError<unknown>).code, -32800);
    assert.equal((await client.pull(uri)).kind, "full");
  });
});

describe("the guard", () => {
  const token = new CancellationTokenSource().token;

  function guarded(): { guard: Guard; log: string[] } {
    const log: string[] = [];
    const write = (message: string): void => void log.push(message.split("\n")[0]!);
    return { guard: new Guard(new Log({ error: write, warn: write, info: write })), log };
  }

  const fails = (): never => {
    throw new Error("bevidst fejl");
  };

  it("answers with the fallback when a feature fails, now or later", async () => {
    const { guard, log } = guarded();
    assert.equal(guard.request("hover", null, fails)({}, token), null);
    assert.equal(await guard.request("links", "intet", async () => { await Promise.resolve(); return fails(); })({}, token), "intet");
    guard.notification("åbning", fails)();
    assert.deepEqual(log, ["Fejl i hover: Error: bevidst fejl", "Fejl i links: Error: bevidst fejl", "Fejl i åbning: Error: bevidst fejl"]);
  });

  it("says that a request is cancelled, before or while it is worked on", async () => {
    const { guard } = guarded();
    const source = new CancellationTokenSource();
    const slow = guard.request("hover", null, async () => { await Promise.resolve(); return "sent"; })({}, source.token);
    source.cancel();
    for (const answer of [await slow, guard.request("hover", null, fails)({}, source.token)]) assert.ok(answer instanceof ResponseError && answer.code === -32800);
  });
});

const bundle = join(import.meta.dirname, "../../dist/server.js");

interface Process {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

function run(args: readonly string[], stdio: "pipe" | "ipc" = "pipe"): Process {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: stdio === "ipc" ? ["ignore", "pipe", "pipe", "ipc"] : "pipe" });
  let output = "";
  for (const stream of [child.stderr, ...(args.includes("--stdio") ? [] : [child.stdout])]) stream?.on("data", (data: Buffer) => (output += data.toString()));
  return { process: child, ended: new Promise((resolve) => child.once("exit", resolve)), output: () => output };
}

/** A whole visit: a document with a fault is opened, its diagnostics come, and the client says goodbye or just leaves. */
async function visit(reader: MessageReader, writer: MessageWriter, goodbye: boolean): Promise<void> {
  const connection = createProtocolConnection(reader, writer);
  const pushed = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification("textDocument/publishDiagnostics", resolve));
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  assert.ok(capabilities.documentSymbolProvider);
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "dagsorden", version: 3, text } });
  const { version, diagnostics } = await pushed;
  assert.equal(version, 3);
  assert.ok(diagnostics.some(({ code }) => code === "stavet-del"));
  if (goodbye) await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
}

describe("dist/server.js", () => {
  const running = new Set<ChildProcess>();

  function start(...parameters: Parameters<typeof run>): Process {
    const started = run(...parameters);
    running.add(started.process);
    return started;
  }

  before(() => assert.ok(existsSync(bundle), "dist/server.js is missing: npm run build"));
  afterEach(() => {
    for (const child of running) child.kill();
    running.clear();
  });

  for (const [goodbye, code] of [[true, 0], [false, 1]] as const) {
    it(`speaks over --stdio and ends with ${code} after exit ${goodbye ? "with" : "without"} shutdown`, async () => {
      const { process: child, ended, output } = start(["--stdio"]);
      await visit(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!), goodbye);
      assert.deepEqual([await ended, output()], [code, ""]);
    });
  }

  it("speaks over Node's own channel, as VS Code starts it", async () => {
    const { process: child, ended, output } = start(["--node-ipc"], "ipc");
    await visit(new IPCMessageReader(child), new IPCMessageWriter(child), true);
    assert.deepEqual([await ended, output()], [0, ""]);
  });

  it("ends when Node's channel is closed", async () => {
    const { process: child, ended } = start(["--node-ipc"], "ipc");
    child.disconnect();
    assert.equal(await ended, 1);
  });

  it("speaks over a socket", async () => {
    const listener = createServer();
    const socket = new Promise<Socket>((resolve) => listener.once("connection", resolve));
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const { port } = listener.address() as { port: number };
    const { ended } = start([`--socket=${port}`]);
    const peer = await socket;
    await visit(new StreamMessageReader(peer), new StreamMessageWriter(peer), true);
    assert.equal(await ended, 0);
    listener.close();
  });

  for (const [what, input] of [["nothing", ""], ["something else", "hej\n\n"], ["a broken message", "Content-Length: 7\r\n\r\n{\"jsonr"]] as const) {
    it(`ends when its input ends, having read ${what}`, async () => {
      const { process: child, ended, output } = start(["--stdio"]);
      child.stdin!.end(input);
      assert.deepEqual([await ended, output()], [1, ""]);
    });
  }

  it("says how it is started when it is not told how to speak", async () => {
    const { ended, output } = start([]);
    assert.deepEqual([await ended, output()], [2, "Angiv, hvordan editoren taler med serveren: --stdio, --node-ipc, --socket=PORT eller --pipe=NAVN.\n"]);
  });
});
