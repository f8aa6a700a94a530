import assert from "node:assert/strict";
import { source as axeSource, type AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import { htmlPage } from "../../../server/src/export/html/page.js";
import { styleSheet } from "../../../server/src/export/html/style-sheet.js";
import { contrast } from "../../../server/src/export/house-style.js";
import { plainStyle } from "../../../server/src/export/style.js";
import { publicationOf, type Publication } from "../../../server/src/language/index.js";
import { exportables, published } from "../../support/exports.js";
import { hostileAddresses, hostileDocument, hostileTexts } from "../../support/hostile.js";

const page = (publication: Publication): string => htmlPage(publication, { style: plainStyle, generator: "Dagsorden", files: null });

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  // The page is written by hand: its own way with blanks, and styles in the one file that there is.
  rules: { "no-inline-style": "off", "no-trailing-whitespace": "off", "long-title": "off", "require-sri": "off" },
});

async function violations(html: string): Promise<readonly string[]> {
  const { window } = new JSDOM(html, { runScripts: "outside-only" });
  window.eval(axeSource);
  // There is no layout here: contrast has a test of its own.
  const { axe } = window as unknown as { readonly axe: { run: (node: Document, options: object) => Promise<AxeResults> } };
  const results = await axe.run(window.document, { rules: { "color-contrast": { enabled: false } } });
  window.close();
  // Arrays of the page are not those of the test.
  return Array.from(results.violations, (violation) => violation).map(({ id, nodes }) => `${id}: ${nodes.map(({ html: where }) => where.slice(0, 120)).join(" | ")}`);
}

describe("A page", () => {
  for (const { name, agenda } of exportables()) {
    it(`of ${name} is accessible and valid`, async () => {
      for (const audience of ["internal", "public"] as const) {
        const html = page(publicationOf(agenda, { audience }));
        assert.deepEqual(await violations(html), []);
        const { results } = await validator.validateString(html);
        assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`)), []);
      }
    });
  }

  it("has its headings in order, none left out", () => {
    for (const { name, agenda } of exportables()) {
      const { document } = new JSDOM(page(publicationOf(agenda, { audience: "internal" }))).window;
      const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName.slice(1)));
      assert.equal(levels.filter((level) => level === 1).length, 1, name);
      levels.forEach((level, at) => assert.ok(at === 0 || level <= (levels[at - 1] ?? 0) + 1, `${name}: ${levels.join()}`));
    }
  });

  it("is Danish, has landmarks, a way past the contents, and links that lead somewhere", () => {
    for (const { name, agenda } of exportables()) {
      const { document } = new JSDOM(page(publicationOf(agenda, { audience: "internal" }))).window;
      assert.equal(document.documentElement.lang, "da");
      for (const landmark of ["header", "main"]) assert.equal(document.querySelectorAll(landmark).length, 1, name);
      assert.equal(document.querySelector("body > a")?.getAttribute("href"), "#dokument");
      for (const link of document.querySelectorAll('a[href^="#"]')) assert.ok(document.getElementById(link.getAttribute("href")?.slice(1) ?? ""), `${name}: ${link.outerHTML}`);
    }
  });

  it("has colours that can be told apart, by day and by night", () => {
    const sheets = [...styleSheet(plainStyle).matchAll(/:root \{ --accent: (#\w+); --tekst: (#\w+); --svag: (#\w+); --linje: #\w+; --baggrund: (#\w+); \}/gu)];
    assert.equal(sheets.length, 3);
    for (const [rule, ...colours] of sheets) {
      const [accent = "", text = "", weak = "", background = ""] = colours.map((colour) => (colour.length === 4 ? colour.replace(/[0-9a-f]/gu, "$&$&") : colour));
      for (const colour of [accent, text, weak]) assert.ok(contrast(colour, background) >= 4.5, `${colour}: ${rule}`);
    }
  });

  it("loads nothing", () => {
    const { document } = new JSDOM(page(published("DAGSORDEN 2025\n1. A\n[x](https://example.org/)"))).window;
    assert.equal(document.querySelectorAll("link, script[src], img:not([src^='data:']), iframe").length, 0);
    assert.match(document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "", /default-src 'none'/u);
  });

  it("tells programs of the meeting", () => {
    const text = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-07-2025 10:00-12:00\nSted: </script><b>Rådhuset\n\n1. Eventuelt\n";
    const { document } = new JSDOM(page(published(text))).window;
    const event = JSON.parse(document.querySelector("script")?.textContent ?? "") as Record<string, unknown>;
    assert.equal(event["startDate"], "2025-07-12T10:00:00+02:00");
    assert.equal(event["endDate"], "2025-07-12T12:00:00+02:00");
    assert.deepEqual(event["location"], { "@type": "Place", name: "</script><b>Rådhuset", address: "</script><b>Rådhuset" });
    assert.equal(document.querySelectorAll("b").length, 0);
  });

  it("lets no text become anything else", () => {
    for (const [at, text] of hostileTexts.entries()) {
      const html = page(published(hostileDocument(text, hostileAddresses[at % hostileAddresses.length] ?? "")));
      const { window } = new JSDOM(html, { runScripts: "dangerously" });
      const { document } = window;
      assert.equal((window as unknown as { readonly pwned?: number }).pwned, undefined, text);
      assert.equal(document.querySelectorAll("img, svg, iframe, object, embed, form, base, video, details, math, template, link").length, 0, text);
      assert.equal(document.querySelectorAll("script").length, 1, text);
      for (const element of document.querySelectorAll("*")) for (const attribute of element.getAttributeNames()) assert.ok(!attribute.startsWith("on"), `${text}: ${element.outerHTML}`);
      window.close();
    }
  });

  it("has links of a few schemes only", () => {
    for (const address of hostileAddresses) {
      const { document } = new JSDOM(page(published(hostileDocument("tekst", address))), { url: "https://kommunen.example/" }).window;
      for (const { href } of document.querySelectorAll("a")) assert.match(href, /^(?:https?:|mailto:|tel:)/u, `${address}: ${href}`);
    }
  });
});
