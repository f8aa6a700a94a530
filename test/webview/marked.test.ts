import assert from "node:assert/strict";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { Page } from "../../client/src/webview/page.js";
import { Agenda, MarkedPages, previewPage, previewPatch, publicationOf, type Audience, type PreviewPage } from "../../server/src/language/index.js";
import { agendaText, edit, placeEdit, structuredText } from "../support/arbitrary.js";
import { hostileAddresses, hostileDocument, hostileTexts } from "../support/hostile.js";
import { leaks, secretDocument } from "../support/secrets.js";

const { window } = new JSDOM("");
const audiences = ["internal", "public"] as const;
const published = (text: string, audience: Audience) => publicationOf(Agenda.of(text), { audience });

function marked(before: string, after: string, audience: Audience = "internal"): PreviewPage {
  return new MarkedPages(published(before, audience)).page(published(after, audience));
}

function shown(page: PreviewPage): HTMLElement {
  const root = window.document.createElement("main");
  new Page(root).apply(previewPatch(null, page));
  return root;
}

/** The page with all marks taken off again. */
function unmarked(page: PreviewPage): string {
  const root = shown(page);
  for (const element of root.querySelectorAll("del, .change, .removed")) element.remove();
  for (const element of root.querySelectorAll("ins")) element.replaceWith(...element.childNodes);
  for (const region of [...root.children]) if (region.id.startsWith("udgaaet-")) region.remove();
  root.normalize();
  return root.innerHTML.replaceAll(" </span></h", "</span></h");
}

const marks = "ins, del, .change, .removed";
const document = (...items: string[]): string => `DAGSORDEN 2025\n\n1. Sager\n\n${items.map((item, index) => `1.${index + 1}. ${item}\n`).join("\n")}`;
const bridge = "Ny bro\n\nBaggrund\nBroen over åen er slidt ned til stålet.\nDer er intet at gøre.\n";
const ferry = "Ny færge\n\nBaggrund\nFærgen sejler ikke mere om vinteren.\n";
const road = "Vejens belægning\n\nBaggrund\nVejen har huller.\n";

/** Marks as a short text: [+came+], [-went-], {label}. */
function read(page: PreviewPage): readonly string[] {
  const root = shown(page);
  for (const element of root.querySelectorAll("ins")) element.replaceWith(`[+${element.textContent}+]`);
  for (const element of root.querySelectorAll("del")) element.replaceWith(`[-${element.textContent}-]`);
  for (const element of root.querySelectorAll(".change")) element.replaceWith(`{${element.textContent}}`);
  return [...root.querySelectorAll(".region:not(.contents) > *")].map(({ textContent }) => textContent).filter((text) => /[[{]/u.test(text));
}

describe("Changes marked on a page of the preview", () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ["a word", document(bridge), document(bridge.replace("slidt", "gravet")), ["Broen over åen er [-slidt-][+gravet+] ned til stålet. Der er intet at gøre."]],
    ["a paragraph that came", document(bridge), document(`${bridge}\nKajen males.\n`), ["[+Kajen males.+]"]],
    ["a paragraph that went", document(`${bridge}\nKajen males.\n`), document(bridge), ["[-Kajen males.-]"]],
    ["a title", document(bridge), document(bridge.replace("Ny bro", "Ny bro i byen")), ["1.1. Ny bro[+ i byen+]"]],
    ["an item that came", document(bridge), document(bridge, "Budget\n"), ["[+1.2.+] [+Budget+] {Nyt}"]],
    ["an item that went, and one that is renumbered", document(bridge, ferry), document(ferry), ["{Udgået}[-1.1.-] [-Ny bro-]", "1.1. Ny færge {Før 1.2.}"]],
    ["an item that was moved", document(bridge, ferry, road), document(ferry, road, bridge), ["1.1. Ny færge {Før 1.2.}", "1.2. Vejens belægning {Før 1.3.}", "1.3. Ny bro {Flyttet, Før 1.1.}"]],
    ["minutes", document(bridge), document(bridge.replace("Ny bro", "Ny bro (5 min.)")), ["1.1. Ny bro [+(5 min.)+]"]],
    ["an entry of a list", document(`Ny bro\n\nIndstilling\nDet indstilles, at mødet\n– godkender broen\n– drøfter vejen\n`), document(`Ny bro\n\nIndstilling\nDet indstilles, at mødet\n– godkender broen\n– afviser vejen\n`), ["godkender broen[-drøfter-][+afviser+] vejen"]],
  ];
  for (const [name, before, after, expected] of cases) it(`shows ${name}`, () => assert.deepEqual(read(marked(before, after)), expected));

  it("are none where nothing is different", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText), fc.constantFrom(...audiences), (text, audience) => {
        const plain = previewPage(published(text, audience));
        const page = marked(text, text, audience);
        assert.equal(shown(page).querySelectorAll(marks).length, 0);
        assert.equal(shown(page).innerHTML, shown(plain).innerHTML);
      }),
      { numRuns: 60 },
    );
  });

  it("leave the page as it is when they are taken off", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText), fc.oneof(agendaText, structuredText), fc.array(edit, { maxLength: 5 }), fc.boolean(), fc.constantFrom(...audiences), (text, other, edits, isOther, audience) => {
        let after = text;
        for (const one of edits) {
          const { start, end, text: put } = placeEdit(one, after.length);
          after = after.slice(0, start) + put + after.slice(end);
        }
        const page = marked(isOther ? other : text, after, audience);
        const root = window.document.createElement("main");
        root.innerHTML = shown(previewPage(published(after, audience))).innerHTML;
        root.normalize();
        assert.equal(unmarked(page), root.innerHTML.replaceAll(" </span></h", "</span></h"));
      }),
      { numRuns: 100 },
    );
  });

  it("are after every edit as on a page made anew, and name no place twice", () => {
    fc.assert(
      fc.property(structuredText, fc.array(edit, { minLength: 1, maxLength: 5 }), (text, edits) => {
        const before = published(text, "internal");
        const pages = new MarkedPages(before);
        let agenda = Agenda.of(text);
        let page = pages.page(publicationOf(agenda, { audience: "internal" }));
        const root = window.document.createElement("main");
        const dom = new Page(root);
        dom.apply(previewPatch(null, page));
        for (const one of edits) {
          agenda = agenda.edited(placeEdit(one, agenda.text.length));
          const next = pages.page(publicationOf(agenda, { audience: "internal" }));
          dom.apply(previewPatch(page, next));
          page = next;
          assert.equal(root.innerHTML, shown(new MarkedPages(before).page(publicationOf(agenda, { audience: "internal" }))).innerHTML);
        }
        const keys = page.regions.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
      }),
      { numRuns: 50 },
    );
  });

  it("touch no other row than the one that is typed in", () => {
    const before = document(bridge, ferry);
    const pages = new MarkedPages(published(before, "internal"));
    const agenda = Agenda.of(document(bridge.replace("slidt", "gravet"), ferry));
    const first = pages.page(publicationOf(agenda, { audience: "internal" }));
    const at = agenda.text.indexOf("vinteren");
    const second = pages.page(publicationOf(agenda.edited({ start: at, end: at, text: "hele " }), { audience: "internal" }));
    const patch = previewPatch(first, second);
    assert.equal(patch.regions, null);
    assert.deepEqual(patch.rows.map(({ inserted }) => inserted.map(({ html }) => html.replace(/<(?!\/?ins)[^>]*>/gu, ""))), [["Færgen sejler ikke mere om <ins>hele </ins>vinteren."]]);
  });

  it("show the public no word of a closed item or a note, though the earlier version had it open", () => {
    fc.assert(
      fc.property(secretDocument, ({ text, secrets }) => {
        const open = text.replace(/ \([Ll]ukket(?: punkt)?\)| LUKKET|\nLUKKET/gu, "").replaceAll("// ", "");
        for (const [before, after] of [[open, text], [text, text], ["DAGSORDEN 2025\n", text]] as const) assert.deepEqual(leaks(JSON.stringify(marked(before, after, "public")), secrets), []);
        assert.deepEqual(leaks(JSON.stringify(marked(text, "DAGSORDEN 2025\n", "public")), secrets), []);
      }),
      { numRuns: 200 },
    );
  });

  it("let hostile texts of the earlier version be texts", () => {
    const calm = hostileDocument("Rolig tekst", "https://www.example.org/");
    const known = new Set([...shown(previewPage(published(calm, "internal"))).querySelectorAll("*")].flatMap(({ localName, attributes }) => [localName, ...[...attributes].map(({ name }) => `@${name}`)]));
    for (const text of [...hostileTexts, ...hostileAddresses]) {
      const before = `${hostileDocument(text, text)}\n9. ${text}\n\n9.1. ${text}\n\nBaggrund\n${text}\n`;
      const page = marked(before, calm);
      const dom = new JSDOM(`<main></main>`, { runScripts: "dangerously" });
      const root = dom.window.document.querySelector("main")!;
      new Page(root).apply(previewPatch(null, page));
      for (const { localName, attributes } of root.querySelectorAll("*")) {
        assert.ok(known.has(localName) || ["ins", "del"].includes(localName), `<${localName}> from ${text}`);
        for (const { name } of attributes) assert.ok(known.has(`@${name}`) || ["start", "type"].includes(name), `${name} from ${text}`);
      }
      for (const link of root.querySelectorAll("del a, .removed a")) assert.equal(link.getAttribute("href"), null);
      assert.equal((dom.window as unknown as { pwned?: unknown }).pwned, undefined, text);
      dom.window.close();
    }
  });
});
