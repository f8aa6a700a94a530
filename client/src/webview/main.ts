import type { FromPage, PageMode, PageState, ToPage } from "../preview/messages.js";
import { Marks } from "./marks.js";
import { Page } from "./page.js";
import { lineOfElement } from "./places.js";
import { Scrolling } from "./scrolling.js";
import { Toolbar } from "./toolbar.js";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: PageState): void };

const vscode = acquireVsCodeApi();
const tell = (message: FromPage): void => vscode.postMessage(message);

/** Regions that are all laid out at once. Of a longer page only those near the window are, at the price of less certain heights. */
const mostLaidOut = 200;

const root = elementOf("document");
const notice = elementOf("notice");
const page = new Page(root);
const marks = new Marks(page);
let revision: number | null = null;
let mode: PageMode | null = null;

const bar = elementOf("toolbar");
const scrolling = new Scrolling(page, window, () => bar.offsetHeight, (line) => {
  tell({ kind: "scrolled", line });
  keep();
});
const toolbar = new Toolbar(document, tell);

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => receive(data));

document.addEventListener("dblclick", ({ target, clientX, clientY }) => {
  if (!(target instanceof Element) || target.closest("a") !== null) return;
  const line = lineOfElement(page, target, fractionOf(target, clientX, clientY));
  if (line !== null) tell({ kind: "reveal", line });
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href") ?? null;
  if (link === null || href === null || !root.contains(link)) return;
  event.preventDefault();
  const inside = href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
  if (inside !== null) scrolling.goTo(inside);
  else if (!href.startsWith("#")) tell({ kind: "open", href });
});

tell({ kind: "ready" });

function receive(message: ToPage): void {
  switch (message.kind) {
    case "patch": {
      const { answer } = message;
      if (answer.base !== revision) {
        // The patch is not for what stands here: the page begins anew.
        if (answer.base !== null) {
          tell({ kind: "ready" });
          return;
        }
        page.clear();
      }
      revision = answer.revision;
      scrolling.pageChanged();
      page.apply(answer.patch);
      marks.renew();
      root.classList.toggle("long", page.regions.length > mostLaidOut);
      document.title = answer.title;
      break;
    }
    case "scroll":
      scrolling.follow(message.line);
      keep();
      break;
    case "selection":
      marks.setSelection(message.start, message.end);
      break;
    case "findings":
      marks.setFindings(message.findings);
      break;
    case "mode":
      mode = message.mode;
      toolbar.show(mode);
      keep();
      break;
    case "notice":
      notice.textContent = message.text ?? "";
      notice.hidden = message.text === null;
      root.hidden = message.text !== null;
      break;
  }
}

/** What VS Code needs to show the page again after a restart. */
function keep(): void {
  if (mode !== null) vscode.setState({ ...mode, line: scrolling.line });
}

/** How far into its text an element was clicked, 0 to 1: a paragraph is one long line of the document. */
function fractionOf(element: Element, x: number, y: number): number {
  const row = element.closest("[data-line], .row, h2, h3, p") ?? element;
  const caret = document.caretPositionFromPoint(x, y);
  const length = row.textContent.length;
  if (caret === null || length === 0 || !row.contains(caret.offsetNode)) return 0;
  const before = document.createRange();
  before.setStart(row, 0);
  before.setEnd(caret.offsetNode, caret.offset);
  return Math.min(0.999, before.toString().length / length);
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id} on the page`);
  return element;
}
