/** `npm run pictures`: takes the pictures of the editor that README.md and the manual show, into docs/billeder/. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/npm.mjs";
import { build, root } from "./lib/project.mjs";
import { copySamples, draft } from "./lib/samples.mjs";

ensureInstalled(root);
const { ensureHost } = await import("../test/vscode/host/install.mjs");
ensureHost();
if (!build()) process.exit(1);
const { launchBrowser } = await import("../test/vscode/host/browser.mjs");
const { installedFromHere } = await import("../test/vscode/host/extension.mjs");
const { startServer } = await import("../test/vscode/host/server.mjs");

const target = join(root, "docs/billeder");
mkdirSync(target, { recursive: true });
const closing = [];
try {
  const { folder, remove } = copySamples();
  closing.push(remove);
  const server = await startServer({
    version: "newest",
    extensions: [installedFromHere()],
    settings: {
      "editor.minimap.enabled": false,
      "editor.fontSize": 13,
      "workbench.layoutControl.enabled": false,
      "window.commandCenter": false,
      "problems.defaultViewMode": "list",
    },
  });
  closing.push(() => server.stop());
  const browser = await launchBrowser();
  closing.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, deviceScaleFactor: 1.5, locale: "da-DK" });
  await page.goto(server.address({ folder, file: join(folder, draft) }));
  await takePictures(page);
} finally {
  for (const close of closing.reverse()) await close();
}

async function takePictures(page) {
  const command = async (title) => {
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").fill(`>${title}`);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  };
  const take = async (name) => {
    // The caret blinks and bars fade; VS Code has nothing to wait for there.
    await page.waitForTimeout(1200);
    await page.screenshot({ path: join(target, `${name}.png`) });
    console.log(`docs/billeder/${name}.png`);
  };

  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor({ timeout: 60_000 });

  await command("Explorer: Focus on Outline View");
  // Room for the Outline: a wider side bar, and the list of files folded away.
  const sideBar = await page.locator(".part.sidebar").boundingBox();
  await page.mouse.move(sideBar.x + sideBar.width + 1, 300);
  await page.waitForTimeout(500); // the border shows itself to a resting mouse only
  await page.mouse.down();
  await page.mouse.move(460, 300, { steps: 8 });
  await page.mouse.up();
  await page.locator(".pane-header", { hasText: /^dagsordener/i }).click();
  await command("Problems: Focus on Problems View");
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  await page.locator(".outline-pane .monaco-list-row").first().waitFor();
  await page.locator(".markers-panel .monaco-list-row").nth(1).dblclick();
  await take("editor");

  await page.keyboard.press("Control+J"); // folds the panel away
  await command("View: Focus Active Editor Group");
  await page.keyboard.press("F8");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget").first().waitFor();
  await take("lynrettelse");

  await page.keyboard.press("Escape");
  await command("View: Show Dagsorden");
  await page.locator(".pane-header", { hasText: /^punkter/i }).waitFor();
  await page.locator(".pane .monaco-list-row", { hasText: "Regionalpolitiske sager" }).first().waitFor();
  const timeline = page.locator(".pane-header[aria-expanded=true]", { hasText: /sagens gang/i });
  if ((await timeline.count()) > 0) await timeline.first().click();
  await command("View: Focus Active Editor Group");
  await command("Dagsorden: Vis forhåndsvisning ved siden af");
  await page.mouse.move(26, 600); // where nothing is explained
  const document = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await document.locator("h1").waitFor();
  await page.keyboard.press("Control+Home");
  for (let down = 0; down < 3; down++) await page.keyboard.press("PageDown");
  await take("forhaandsvisning");
}
