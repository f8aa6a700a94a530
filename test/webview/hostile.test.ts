import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { Page } from "../../client/src/webview/page.js";
import { Agenda, previewPage, previewPatch, publicationOf, type Audience } from "../../server/src/language/index.js";
import { hostileAddresses, hostileDocument, hostileTexts } from "../support/hostile.js";

/** What a page of the preview may be made of. */
const elements = new Set(
  ["a", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "nav", "ol", "p", "section", "span", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"],
);
const attributes = new Set(["class", "id", "href", "start", "type", "scope", "data-line", "data-end"]);

/** A page that runs every script and handler it holds. */
function shown(text: string, audience: Audience): JSDOM {
  const dom = new JSDOM(`<main id="document"></main>`, { runScripts: "dangerously" });
  new Page(dom.window.document.getElementById("document")!).apply(previewPatch(null, previewPage(publicationOf(Agenda.of(text), { audience }))));
  return dom;
}

function checkInert(text: string): void {
  for (const audience of ["internal", "public"] as const) {
    const { window } = shown(text, audience);
    const main = window.document.getElementById("document")!;
    assert.ok(main.querySelectorAll("*").length > 10, "there is a page");
    for (const element of main.querySelectorAll("*")) {
      assert.ok(elements.has(element.localName), `<${element.localName}> from ${text}`);
      for (const { name, value } of element.attributes) {
        assert.ok(attributes.has(name), `${name}="${value}" from ${text}`);
        if (name !== "href") continue;
        const address = new URL(value, "https://preview.example/page/");
        assert.ok(["http:", "https:", "mailto:", "tel:"].includes(address.protocol), `${value} from ${text}`);
        const isRelative = !/^[a-z][a-z0-9+.-]*:/iu.test(value);
        if (isRelative) assert.equal(address.origin, "https://preview.example", value);
      }
      (element as HTMLElement).click();
      element.dispatchEvent(new window.Event("mouseover"));
      element.dispatchEvent(new window.Event("error"));
    }
    assert.equal((window as unknown as { pwned?: unknown }).pwned, undefined, text);
    window.close();
  }
}

describe("A page of the preview", () => {
  it("shows hostile texts as the texts they are", () => {
    assert.ok(hostileTexts.length >= 40);
    for (const text of hostileTexts) checkInert(hostileDocument(text, "https://www.example.org/"));
  });

  it("makes nothing of hostile addresses", () => {
    for (const address of hostileAddresses) checkInert(hostileDocument("tekst", address));
  });

  it("lets a reader read them", () => {
    const { window } = shown(hostileDocument("<script>alert(1)</script>", "https://www.example.org/"), "internal");
    const text = window.document.getElementById("document")!.textContent;
    assert.ok(text.split("<script>alert(1)</script>").length > 20, text);
    window.close();
  });
});
