import assert from "node:assert/strict";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { Page } from "../../client/src/webview/page.js";
import { Agenda, previewPage, previewPatch, publicationOf, type Audience, type PreviewPage } from "../../server/src/language/index.js";
import { agendaText, edit, placeEdit, structuredText } from "../support/arbitrary.js";

const { window } = new JSDOM("");

const pageOf = (agenda: Agenda, audience: Audience): PreviewPage => previewPage(publicationOf(agenda, { audience }));

interface Shown {
  readonly page: Page;
  readonly root: HTMLElement;
}

function fresh(): Shown {
  const root = window.document.createElement("main");
  return { page: new Page(root), root };
}

/** Elements and the lines they come from. */
const stateOf = ({ page, root }: Shown): unknown => [
  root.innerHTML,
  page.regions.map(({ line, rows }) => [line, rows.map((row) => [row.line, row.end])]),
  page.regions.every(({ element, rows }, index) => root.children[index] === element && rows.every((row, at) => element.children[at] === row.element)),
];

function fromScratch(agenda: Agenda, audience: Audience): unknown {
  const shown = fresh();
  shown.page.apply(previewPatch(null, pageOf(agenda, audience)));
  return stateOf(shown);
}

const item = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00417 hjo\n\nBaggrund\nBroen er slidt.\n\nDen lukkes.\n\nIndstilling\n– godkendes\n\n1.2. Ny sti\nSAG-2025-00417 hjo\n\nBaggrund\nStien.\n\n2. Eventuelt\n";

/** The texts of the rows that come new when `written` takes the place of `old`. */
function replaced(old: string, written: string): readonly string[] {
  const before = Agenda.of(item);
  const start = item.indexOf(old);
  const after = before.edited({ start, end: start + old.length, text: written });
  const shown = fresh();
  shown.page.apply(previewPatch(null, pageOf(before, "internal")));
  const rows = shown.page.apply(previewPatch(pageOf(before, "internal"), pageOf(after, "internal")));
  assert.deepEqual(stateOf(shown), fromScratch(after, "internal"));
  return rows.map(({ element }) => element.textContent);
}

describe("The page of a preview", () => {
  it("is after a patch what it would be from scratch", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText), fc.array(fc.tuple(edit, fc.constantFrom<Audience>("internal", "public")), { minLength: 1, maxLength: 5 }), (text, steps) => {
        let agenda = Agenda.of(text);
        let before = pageOf(agenda, "internal");
        const shown = fresh();
        shown.page.apply(previewPatch(null, before));
        for (const [one, audience] of steps) {
          agenda = agenda.edited(placeEdit(one, agenda.length));
          const after = pageOf(agenda, audience);
          shown.page.apply(previewPatch(before, after));
          before = after;
          assert.deepEqual(stateOf(shown), fromScratch(agenda, audience));
        }
      }),
      { numRuns: 60 },
    );
  });

  const edits: readonly (readonly [what: string, old: string, written: string, rows: readonly string[]])[] = [
    ["a letter", "slidt.", "slidtx.", ["Broen er slidtx."]],
    ["a letter in a title, which stands in the contents too", "Ny sti", "Ny stig", ["1.2. Ny stig", "1.2. Ny stig"]],
    ["an empty line more", "Baggrund\nBroen", "Baggrund\n\nBroen", []],
    ["a new paragraph", "Den lukkes.", "Den lukkes.\n\nStraks.", ["Straks."]],
    ["nothing but a note", "Den lukkes.\n", "Den lukkes.\n// husk\n", []],
    ["a paragraph less", "Den lukkes.\n\n", "", []],
    ["an entry of a list", "– godkendes", "– godkendes\n– drøftes", ["godkendesdrøftes"]],
  ];
  for (const [what, old, written, rows] of edits) it(`changes only what changed: ${what}`, () => assert.deepEqual(replaced(old, written), rows));
});
