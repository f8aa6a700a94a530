/** The look that `npm start -- --once` takes: is the agenda open, coloured and checked? */
import { launchBrowser } from "../../test/vscode/host/browser.mjs";
import { screenshot } from "../../test/vscode/host/control.mjs";

/** Opens the address headless, waits for text and findings, takes a picture; answers with the exit code. */
export async function look(address, sample, closing) {
  const browser = await launchBrowser();
  closing.push(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "da-DK" });
  await page.goto(address);
  const seen = [
    ["the sample's tab", page.locator(".tab", { hasText: sample })],
    ["the agenda's first line", page.locator(".view-line", { hasText: "DAGSORDEN" }).first()],
    ["an underlined finding or a number of findings", page.locator("#status\\.problems", { hasText: /[1-9]/ })],
  ];
  let code = 0;
  for (const [what, locator] of seen) {
    try {
      await locator.waitFor({ timeout: 60_000 });
      console.log(`Seen: ${what}`);
    } catch {
      console.error(`Not seen within a minute: ${what}`);
      code = 1;
    }
  }
  console.log(`Picture: ${await screenshot(page, "start/once")}`);
  return code;
}
