/**
 * `npm start`: sets itself up, builds, and shows a sample agenda in the real VS Code with the extension, in the browser.
 * The sample's findings are printed too. Ctrl+C stops it. `--once` looks at it in a headless browser, takes a picture
 * and ends: the test of all this.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled } from "./lib/npm.mjs";
import { build, node, root } from "./lib/project.mjs";
import { copySamples, draft } from "./lib/samples.mjs";

const once = process.argv.includes("--once");

ensureInstalled(root);
const { ensureHost, nodeFor } = await import("../test/vscode/host/install.mjs");
ensureHost();
if (!build()) process.exit(1);

console.log(`\nFindings in test/samples/${draft} (the sample has planted faults):\n`);
const lint = node(["dist/cli.js", "lint", "--format", "text", `test/samples/${draft}`], { kept: true });
console.log(lint.text);
// 1 is right: the sample has errors. But a program that fell over ends with 1 too, and finds nothing.
if (lint.code !== 1 || lint.text === "") {
  console.error("The findings should be here.");
  process.exit(1);
}

// From here on there is something to close, also when a signal comes in the middle of it.
const closing = [];
let stop;
const stopped = new Promise((resolve) => (stop = resolve));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));

let code;
try {
  code = await Promise.race([show(), stopped]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
}
for (const close of closing.reverse()) await close();
process.exit(code);

/** Starts VS Code and waits; answers with the exit code. */
async function show() {
  const { startServer } = await import("../test/vscode/host/server.mjs");
  const { installedFromHere } = await import("../test/vscode/host/extension.mjs");
  const { folder, remove } = copySamples();
  closing.push(remove);
  const server = await startServer({
    version: newestPossible(),
    extensions: [installedFromHere()],
    onExit: () => stop(1),
  });
  closing.push(() => server.stop());
  const address = server.address({ folder, file: join(folder, draft) });
  console.log(`\n${server.name} with the extension, and the sample agenda open:\n\n  ${address}\n`);
  if (once) {
    const { look } = await import("./lib/look.mjs");
    return look(address, draft, closing);
  }
  const opened = openBrowser(address);
  console.log(opened ? "It opens in your browser." : "Open the address in a browser.");
  console.log("The agenda is a copy: change what you like. Press Ctrl+C here to stop.");
  return stopped;
}

/** The current VS Code, or the oldest supported where its Node cannot be had. */
function newestPossible() {
  try {
    nodeFor("newest");
    return "newest";
  } catch {
    return "oldest";
  }
}

/** Opens an address in the user's browser, if there seems to be one. */
function openBrowser(address) {
  const { platform, env } = process;
  const hasScreen = platform !== "linux" || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  if (env.CI !== undefined || !hasScreen) return false;
  const [program, ...args] =
    platform === "win32" ? ["rundll32", "url.dll,FileProtocolHandler"] : platform === "darwin" ? ["open"] : ["xdg-open"];
  const child = spawn(program, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("No browser could be started; open the address yourself."));
  child.unref();
  return true;
}
