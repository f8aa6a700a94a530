/** A headless Chromium: the machine's own, or the one that comes as a package. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=da",
];

/** Where browsers of the Chromium family are installed, best first. */
function installedBrowsers() {
  const { CHROMIUM_PATH, PROGRAMFILES, "PROGRAMFILES(X86)": programFiles86 } = process.env;
  const windows = [PROGRAMFILES, programFiles86]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")]);
  return [
    CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...windows,
  ].filter((path) => path !== undefined && path !== "");
}

/** The packaged Chromium. It brings the libraries that a bare Linux lacks, but only unpacks them where it is told it may. */
async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("No Chrome, Chromium or Edge was found; CHROMIUM_PATH may name one");
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return { executablePath: await chromium.executablePath(), args: chromium.args };
}

/** Launches the browser. Close it when done. */
export async function launchBrowser() {
  const { chromium } = await import("playwright-core");
  // DAGSORDEN_BROWSER=package tries what a machine without a browser gets.
  const own = process.env.DAGSORDEN_BROWSER === "package" ? undefined : installedBrowsers().find((path) => existsSync(path));
  const { executablePath, args } = own === undefined ? await packagedBrowser() : { executablePath: own, args: [] };
  return chromium.launch({ executablePath, headless: true, args: [...new Set([...args, ...flags])], handleSIGINT: false, handleSIGTERM: false });
}
