import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { AgendaClient } from "../../../../client/src/agendaClient.js";
import { eventually } from "../../support/editor";
import { hasWindow, screenshot, texts } from "../../support/window";

/** A server that ends at once. */
const neverStarts = "process.exit(1)";

/** A server that answers the first request and then falls over, every time. */
const fallsOver = `process.stdin.once("data", () => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 0, result: { capabilities: {} } });
  process.stdout.write("Content-Length: " + body.length + "\\r\\n\\r\\n" + body);
  setTimeout(() => process.exit(1), 100);
});`;

/** Starts a client of a server that runs this program, and compares what the user is told. */
async function checkMessage(program: string, expected: string): Promise<void> {
  const server = { command: process.execPath, args: ["-e", program], options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } } };
  // Of the same name VS Code would give the extension's own channel, which it would then find closed.
  const log = vscode.window.createOutputChannel("Server that falls over", { log: true });
  const client = new AgendaClient((options) => new LanguageClient("dagsorden", "Dagsorden", server, options), log, vscode.Uri.file("/"), undefined);
  try {
    await vscode.commands.executeCommand("notifications.clearAll");
    await client.start();
    // While its test driver is there, VS Code does not pop messages up; they are in the list all the same.
    await vscode.commands.executeCommand("notifications.showList");
    const messages = await eventually("a message", async () => {
      // VS Code's list still has rows of messages that were cleared away; the buttons below say that there is no other.
      const found = (await texts(".notifications-center .notification-list-item-message")).map((text) => text.trim());
      const own = found.filter((text) => text.startsWith("Kontrollen"));
      return own.length > 0 ? own : undefined;
    });
    assert.deepEqual(messages, [expected]);
    const buttons = await texts(".notifications-center .notification-list-item-buttons-container .monaco-button");
    assert.deepEqual(buttons.map((text) => text.trim()), ["Genstart", "Vis log"]);
    await screenshot("server-failed");
  } finally {
    await vscode.commands.executeCommand("notifications.clearAll");
    client.dispose();
  }
}

describe("When the language server", () => {
  before(function () {
    if (!hasWindow) this.skip();
  });

  it("does not start, the user is told once, in Danish, and can try again", () =>
    checkMessage(neverStarts, "Kontrollen af dagsordener kunne ikke starte. Din tekst er ikke berørt."));

  it("falls over again and again, it is started again a few times and then the user is told", () =>
    checkMessage(fallsOver, "Kontrollen af dagsordener er stoppet, fordi sprogserveren er gået ned flere gange. Din tekst er ikke berørt."));
});
