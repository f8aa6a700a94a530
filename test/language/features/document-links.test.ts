import assert from "node:assert/strict";
import { Agenda, documentLinks, textsOf, toSpan } from "../../../server/src/language/index.js";
import { ranged } from "../../support/marked.js";

/** The links of the text are the marked ranges and lead to `targets`. */
function checkLinks(source: string, targets: readonly string[]): void {
  const { text, spans } = ranged(source);
  const agenda = Agenda.of(text);
  const links = documentLinks(agenda, "file:///m/d.dagsorden", "utf-16", textsOf("da"));
  assert.deepEqual(links.map(({ range }) => toSpan(agenda, range)), spans);
  assert.deepEqual(links.map(({ target }) => target), targets);
}

describe("links", () => {
  it("lead to attachments and to the web", () => {
    checkLinks("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe ⟦[planen](https://example.org/plan)⟧ og ⟦www.example.org⟧.\n\nBilag\n./. ⟦[Kort over broen](bilag/nyt kort.pdf)⟧\n", [
      "https://example.org/plan", "https://www.example.org", "file:///m/bilag/nyt%20kort.pdf",
    ]);
  });

  it("are found in tables, lists and on lines of their own", () => {
    checkLinks("1. Sager\n\n1.1. Ny bro\n\nBaggrund\n– se ⟦https://example.org/a⟧\n\n| Bro | ⟦[kort](k.pdf)⟧ |\n|---|---|\n\n⟦https://example.org/b⟧\n", ["https://example.org/a", "file:///m/k.pdf", "https://example.org/b"]);
  });

  it("are none without an address", () => {
    checkLinks("1. Sager\n\n1.1. Ny bro\n\nBilag\n./. [Kort]()\n./. [Plan](command:a)\n", []);
  });

  it("say in Danish what they open", () => {
    const links = documentLinks(Agenda.of("Se [planen](bilag/plan.pdf) og https://example.org"), "file:///m/d.dagsorden", "utf-16", textsOf("da"));
    assert.deepEqual(links.map(({ tooltip }) => tooltip), ["Åbn bilag/plan.pdf", "Åbn siden"]);
  });
});
