/**
 * What a person does at the window, offered to a test suite that runs inside it: keys, mouse and pictures. The suite
 * sends one JSON request per act to 127.0.0.1; support/window.ts is its other half.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Where pictures go (git-ignored). */
export const screenshots = join(dirname(dirname(fileURLToPath(import.meta.url))), "screenshots");

/** An element, in the page or in a webview: `frames` are the selectors of the iframes to step into first. */
function locate(page, { selector, frames = [], index = 0 }) {
  const scope = frames.reduce((inner, frame) => inner.frameLocator(frame), page);
  return scope.locator(selector).nth(index);
}

const wait = { timeout: 10_000 };

/** Each act by name. A new one is one more line here and one in support/window.ts. */
const acts = {
  press: (page, { keys }) => page.keyboard.press(keys),
  type: (page, { text }) => page.keyboard.type(text),
  click: (page, { button, clicks, modifiers, position, ...where }) =>
    locate(page, where).click({ ...wait, button, clickCount: clicks, modifiers, position }),
  hover: (page, { position, ...where }) => locate(page, where).hover({ ...wait, position }),
  waitFor: (page, { state, ...where }) => locate(page, where).waitFor({ ...wait, state }),
  texts: (page, { selector, frames = [] }) =>
    frames.reduce((inner, frame) => inner.frameLocator(frame), page).locator(selector).allInnerTexts(),
  drag: async (page, { from, to, toPosition, holding }) => {
    // VS Code's lists want to see the mouse move before they believe in a drag.
    const start = await center(locate(page, from));
    const end = await center(locate(page, to), toPosition);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 4, start.y + 4, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 12 });
    if (holding !== undefined) await page.keyboard.down(holding);
    await page.mouse.move(end.x, end.y + 1);
    await page.mouse.up();
    if (holding !== undefined) await page.keyboard.up(holding);
  },
  wheel: async (page, { notches, ...where }) => {
    await locate(page, where).hover(wait);
    for (let turned = 0; turned < Math.abs(notches); turned++) await page.mouse.wheel(0, Math.sign(notches) * 120);
  },
  resize: (page, { width, height }) => page.setViewportSize({ width, height }),
  screenshot: (page, { name }) => screenshot(page, name),
};

async function center(locator, position) {
  await locator.waitFor(wait);
  const box = await locator.boundingBox();
  if (box === null) throw new Error("The element to drag is not visible");
  return { x: box.x + (position?.x ?? box.width / 2), y: box.y + (position?.y ?? box.height / 2) };
}

/** Takes a picture into the screenshots folder, and answers with its path. */
export async function screenshot(page, name) {
  const path = resolve(screenshots, `${name}.png`);
  if (!path.startsWith(screenshots + sep)) throw new Error(`A picture named ${name} would be outside ${screenshots}`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

/** Starts answering. `pageWhenOpen` is a promise: the address is needed before the page exists. */
export async function startControl(pageWhenOpen) {
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    const answer = (status, body) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.method !== "POST" || request.url !== path) return answer(404, { error: "no such thing" });
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (chunk) => (text += chunk));
    request.on("end", async () => {
      try {
        const { act, ...details } = JSON.parse(text);
        if (!Object.hasOwn(acts, act)) throw new Error(`There is no act "${act}"`);
        answer(200, { result: (await acts[act](await pageWhenOpen, details)) ?? null });
      } catch (error) {
        answer(500, { error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}${path}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
