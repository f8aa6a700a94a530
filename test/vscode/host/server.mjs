/** Starts VS Code's own server and knows the addresses it is opened with. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeFor, versions, vscodeFolder } from "./install.mjs";

const testFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Quiet, predictable and offline; a person's own settings come on top. */
const baseSettings = {
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "git.enabled": false,
  "remote.autoForwardPorts": false,
};

/** The native parts that are not compiled only print warnings; they drown what matters. */
const noise = /bindings file|spdlog|tries: \[|^\s+(→|at |'\/|\]|\})|^\}|native-watchdog|^\s*$/;

/**
 * @param {{ version: "oldest" | "newest", settings?: object, extensions?: string[], tests?: boolean, env?: object, onExit?: () => void }} options
 *   `extensions`: folders of extensions that are there as if installed. `tests`: obey the test arguments in the address.
 */
export async function startServer({ version, settings = {}, extensions = [], tests = false, env = {}, onExit }) {
  const data = mkdtempSync(join(testFolder, `.vscode-${version}-`));
  const installed = join(data, "extensions");
  // VS Code's sockets, which it leaves behind. Not under `data`: a socket's path must be short.
  const temporary = mkdtempSync(join(tmpdir(), "dagsorden-"));
  mkdirSync(join(data, "data/User"), { recursive: true });
  mkdirSync(installed);
  writeFileSync(join(data, "data/User/settings.json"), JSON.stringify({ ...baseSettings, ...settings }, null, 2));
  writeFileSync(join(installed, "extensions.json"), JSON.stringify(extensions));

  const lines = [];
  const child = spawn(
    process.execPath,
    [
      join(testFolder, "host/guardian.mjs"),
      nodeFor(version),
      join(vscodeFolder(version), "out/server-main.js"),
      ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
      ...["--server-data-dir", data, "--extensions-dir", installed, "--telemetry-level", "off"],
      ...(tests ? ["--enable-smoke-test-driver"] : []),
    ],
    {
      // A terminal inside VS Code must not lead this one to the outer VS Code.
      env: { ...withoutVscode(process.env), TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...env },
      stdio: ["pipe", "pipe", "pipe"],
      // A group of its own, so that the extension host and its language server end with it, and so that Ctrl+C
      // reaches it through us only. The guardian ends it if we cannot.
      detached: process.platform !== "win32",
    },
  );

  const stop = async () => {
    await end(child);
    for (const folder of [data, temporary]) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const log = () => lines.slice(-40).join("\n");

  try {
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`VS Code's server did not start within 60 s\n${log()}`)), 60_000);
      const read = (chunk) => {
        for (const line of String(chunk).split(/\r?\n/)) {
          if (!noise.test(line)) lines.push(line);
          const found = /Extension host agent listening on (\d+)/.exec(line)?.[1];
          if (found !== undefined) {
            clearTimeout(timer);
            resolve(Number(found));
          }
        }
      };
      child.stdout.on("data", read);
      child.stderr.on("data", read);
      child.once("error", reject);
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`VS Code's server ended with code ${code}\n${log()}`));
        onExit?.();
      });
    });
    return { port, data, stop, log, name: `VS Code ${versions[version].vscode}`, address: (place) => address(port, place) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address that opens a folder, and perhaps a file in it or a test suite. */
function address(port, { folder, file, extension, suite, kind }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(toSlashes(path))}`;
  const payload = [];
  if (extension !== undefined) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (suite !== undefined) payload.push(["extensionTestsPath", remote(suite)]);
  if (kind !== undefined) payload.push(["extensionDevelopmentKind", kind]);
  if (file !== undefined) payload.push(["openFile", remote(file)]);
  const query = new URLSearchParams({ folder: toSlashes(folder) });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

function toSlashes(path) {
  return process.platform === "win32" ? `/${path.replaceAll("\\", "/")}` : path;
}

function withoutVscode(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("VSCODE_") && name !== "ELECTRON_RUN_AS_NODE"));
}

/** Ends a process and all it started: kindly, and after three seconds not. */
async function end(child) {
  const signal = (name) => {
    try {
      if (process.platform === "win32") child.kill(name);
      else process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  if (child.pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    signal("SIGTERM");
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  }
  signal("SIGKILL"); // the children that outlived it
}
