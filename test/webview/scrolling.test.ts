import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { Page } from "../../client/src/webview/page.js";
import { Scrolling } from "../../client/src/webview/scrolling.js";

/** A page of 1 000 lines, each ten pixels high, in a window of 500 pixels. */
function started(covered = 0): { readonly scrolling: Scrolling; readonly told: number[]; readonly window: JSDOM["window"]; readonly scroll: (y: number) => void; readonly wheel: (y: number) => void } {
  const { window } = new JSDOM("<main></main>", { pretendToBeVisual: true });
  const page = new Page(window.document.querySelector("main")!);
  const rows = Array.from({ length: 1000 }, (_, line) => ({ html: "<p>x</p>", line, end: line + 1 }));
  page.apply({ regions: { at: 0, removed: 0, inserted: [{ key: "a", kind: "section", rows }] }, rows: [], lines: [0] });
  let y = 0;
  const rect = (top: number, bottom: number) => () => ({ top: top - y, bottom: bottom - y }) as DOMRect;
  for (const { element, rows: all } of page.regions) {
    element.getBoundingClientRect = rect(0, 10_000);
    all.forEach((row, line) => (row.element.getBoundingClientRect = rect(line * 10, line * 10 + 10)));
  }
  Object.defineProperty(window, "scrollY", { get: () => y });
  Object.defineProperty(window.document.documentElement, "scrollHeight", { value: 10_000 });
  Object.defineProperty(window.document.documentElement, "clientHeight", { value: 500 });
  // A frame is drawn at once.
  window.requestAnimationFrame = (callback) => (callback(0), 0);
  const scroll = (to: number): void => {
    y = to;
    window.dispatchEvent(new window.Event("scroll"));
  };
  window.scrollTo = ((options: ScrollToOptions) => scroll(options.top ?? 0)) as typeof window.scrollTo;
  const told: number[] = [];
  const scrolling = new Scrolling(page, window as unknown as Window, () => covered, (line) => told.push(Math.round(line)));
  const wheel = (to: number): void => {
    window.dispatchEvent(new window.Event("wheel"));
    scroll(to);
  };
  return { scrolling, told, window, scroll, wheel };
}

describe("Scrolling", () => {
  it("tells where the user has scrolled to", () => {
    const { told, wheel } = started();
    wheel(200);
    wheel(305);
    assert.deepEqual(told, [20, 31]);
  });

  it("follows the text and does not answer itself", () => {
    const { scrolling, told, window } = started();
    scrolling.follow(50);
    assert.deepEqual([window.scrollY, told], [500, []]);
  });

  it("does not tell what nobody has scrolled: a change of the page, the browser's own corrections", () => {
    const { scrolling, told, scroll, wheel } = started();
    wheel(200);
    scrolling.pageChanged();
    scroll(260);
    assert.deepEqual(told, [20]);
  });

  it("takes the end of the page for as far as it goes", () => {
    const { scrolling, told, window, wheel } = started();
    scrolling.follow(999);
    assert.equal(window.scrollY, 9500);
    wheel(9500);
    assert.deepEqual(told, []);
    wheel(9000);
    assert.deepEqual(told, [900]);
  });

  it("counts from below the buttons", () => {
    const { scrolling, told, window, wheel } = started(40);
    scrolling.follow(50);
    assert.equal(window.scrollY, 460);
    wheel(560);
    assert.deepEqual(told, [60]);
  });

  it("stays where it is when it is there already", () => {
    const { scrolling, told, window, wheel } = started();
    wheel(301);
    scrolling.follow(30);
    assert.deepEqual([window.scrollY, told], [301, [30]]);
  });
});
