#!/usr/bin/env node
/**
 * Stands where the VS Code program would: @vscode/test-electron calls it with VS Code's own arguments. It starts VS Code's
 * server, opens it in a headless Chromium, lets the suite run in the extension host, and ends with the suite's code.
 *
 * Understood: a folder (or file) to open, --extensionDevelopmentPath, --extensionTestsPath, --extensionDevelopmentKind;
 * all else is for the desktop program. DAGSORDEN_VSCODE names the version ("oldest", "newest"), DAGSORDEN_SETTINGS
 * settings in JSON, DAGSORDEN_RUN the run's name for its pictures; DAGSORDEN_VERBOSE=1 prints all that VS Code says.
 */
import { fstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { format } from "node:util";
import { launchBrowser } from "./browser.mjs";
import { screenshot, startControl } from "./control.mjs";
import { startServer } from "./server.mjs";

const limit = Number(process.env.DAGSORDEN_LIMIT_SECONDS ?? 300) * 1000;
const argument = (name) => process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
const version = process.env.DAGSORDEN_VSCODE ?? "newest";
const opened = process.argv.slice(2).find((text) => !text.startsWith("-"));
const suite = argument("extensionTestsPath");
if (opened === undefined || suite === undefined) {
  console.error("launcher: needs a folder to open and --extensionTestsPath");
  process.exit(2);
}
const isFile = statSync(opened).isFile();

/** Said by every VS Code that runs without its native logger and without a network. */
const expected = /bindings file|build\/Release|ENOTFOUND|EAI_AGAIN|net::ERR_|Service Worker|Canceled|test\(s\) failed/;

/** Closed in the opposite order of opening, also when a signal interrupts. */
const closing = [];
const problems = [];
let ended;
const outcome = new Promise((resolve) => (ended = resolve));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ended({ code: 130, why: `stopped by ${signal}` }));
// @vscode/test-electron holds the other end of our standard input; it closes when the test run is cut off.
if (fstatSync(0).isSocket()) process.stdin.on("close", () => ended({ code: 130, why: "the test run is gone" })).resume();

let page;
let server;
const run = async () => {
  let pageOpen;
  const control = await startControl(new Promise((resolve) => (pageOpen = resolve)));
  closing.push(() => control.stop());
  server = await startServer({
    version,
    tests: true,
    settings: JSON.parse(process.env.DAGSORDEN_SETTINGS ?? "{}"),
    env: { DAGSORDEN_WINDOW: control.address },
    onExit: () => ended({ code: 1, why: "VS Code's server ended before the suite did" }),
  });
  closing.push(() => server.stop());
  const browser = await launchBrowser();
  closing.push(() => browser.close());
  browser.on("disconnected", () => ended({ code: 1, why: "the browser ended before the suite did" }));

  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "da-DK" });
  await page.exposeFunction("codeAutomationExit", (code) => ended({ code: code ?? 1 }));
  await page.exposeFunction("codeAutomationLog", (type, parts) => {
    const text = format(...parts);
    if (type === "error" && !expected.test(text)) problems.push(text.split("\n").slice(0, 4).join("\n    "));
    // The suite leaves its results in a file; what else VS Code says is of use only to whoever mends this harness.
    if (process.env.DAGSORDEN_VERBOSE === "1") console.log(`[${type}] ${text}`);
  });
  page.on("pageerror", (error) => problems.push(`page: ${error.message}`));
  pageOpen(page);
  await page.goto(
    server.address({
      folder: isFile ? dirname(opened) : opened,
      file: isFile ? opened : undefined,
      extension: argument("extensionDevelopmentPath"),
      kind: argument("extensionDevelopmentKind"),
      suite,
    }),
  );
};

const timer = setTimeout(() => ended({ code: 1, why: `the suite did not end within ${limit / 1000} s` }), limit);
run().catch((error) => ended({ code: 1, why: error instanceof Error ? error.message : String(error) }));
const { code, why } = await outcome;
clearTimeout(timer);

if (code !== 0) {
  if (why !== undefined) console.error(`launcher: ${why}`);
  if (page !== undefined && !page.isClosed()) {
    await screenshot(page, `${process.env.DAGSORDEN_RUN ?? version}/last-view`).then(
      (path) => console.error(`launcher: how it looked at the end: ${path}`),
      () => undefined,
    );
  }
  if (problems.length > 0) console.error(["launcher: the last problems VS Code reported:", ...problems.slice(-20)].join("\n  "));
  if (why !== undefined && server !== undefined) console.error(`launcher: the server's last lines:\n${server.log()}`);
}
for (const close of closing.reverse()) await close();
process.exit(code);
