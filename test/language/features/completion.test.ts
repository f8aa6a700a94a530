import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { Agenda, completion, textsOf, toPosition, toSpan, type DocumentKind } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

interface Options {
  readonly kind?: DocumentKind;
  /** False: a blank or dash was typed, nobody asked. */
  readonly asked?: boolean;
}

function proposals(source: string, { kind = "dagsorden", asked = true }: Options) {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text, { defaultKind: kind });
  const items = completion(agenda, toPosition(agenda, cursor), "utf-16", textsOf("da"), asked);
  assert.deepEqual(items.map(({ sortText }) => sortText), items.map(({ sortText }) => sortText).sort(), "the order is the client's too");
  return { text, cursor, agenda, items };
}

/** What is proposed at the cursor, in order. */
function checkProposals(source: string, expected: readonly string[], options: Options = {}): void {
  assert.deepEqual(proposals(source, options).items.map(({ label }) => label), expected);
}

/** Choosing `label` makes `expected` of the text. */
function checkChosen(source: string, label: string, expected: string): void {
  const { text, cursor, agenda, items } = proposals(source, {});
  const { range, newText } = items.find((item) => item.label === label)!.textEdit as TextEdit;
  const { start, end } = toSpan(agenda, range);
  assert.equal(text.slice(0, start) + newText + text.slice(end), expected);
  assert.ok(start <= cursor && end === cursor && range.start.line === range.end.line);
}

const item = (prose: string): string => `1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nTekst.\n\n${prose}`;

describe("completion of parts", () => {
  it("proposes the ones the item lacks, in the profile's order", () => {
    checkProposals(item("|\n\n2. Eventuelt\n"), ["Indstilling", "Sagsfremstilling", "Videre proces", "Bilag", "1.2.", "2."]);
    checkProposals(item("|\n\n2. Eventuelt\n"), ["Indstilling", "Sagsfremstilling", "Videre proces", "Bilag", "Beslutning", "1.2.", "2."], { kind: "referat" });
  });

  it("proposes what the line begins with", () => {
    checkProposals(item("Sa|\n"), ["Sagsfremstilling"]);
    checkProposals(item("ind|\n"), ["Indstilling"]);
    checkProposals(item("videre |\n"), ["Videre proces"], { asked: false });
    checkProposals(item("./. B|\n"), ["Bilag"]);
    checkChosen(item("./. B|\n"), "Bilag", item("./. Bilag\n"));
    checkChosen(item("  sa|\n"), "Sagsfremstilling", item("  Sagsfremstilling\n"));
  });

  it("proposes nothing in prose, in sections or in front of text", () => {
    checkProposals(item("Vi bygger en b|\n"), []);
    checkProposals(item("Vi bygger, og\nb|\n"), []);
    checkProposals(item("B| er begyndt\n"), []);
    checkProposals("1. Sager\n\nB|\n\n1.1. Ny bro\n", []);
    checkProposals("B|\n", []);
    checkProposals(item("|\n"), [], { asked: false });
    checkProposals(item("// |\n"), []);
  });
});

describe("completion of case lines", () => {
  const two = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\n1.2. Ny vej\nSAG-2025-00002 efgh\n\n1.3. Ny sti\n";

  it("proposes the document's cases below a title, the nearest first", () => {
    checkProposals(`${two}S|\n`, ["SAG-2025-00002 efgh", "SAG-2025-00001 abcd", "Sagsfremstilling"]);
    checkProposals(`${two}SAG-|\n`, ["SAG-2025-00002 efgh", "SAG-2025-00001 abcd"]);
    checkProposals(`${two}SAG-2025-00001 |\n`, ["SAG-2025-00001 abcd"], { asked: false });
    checkChosen(`${two}SAG-|\n`, "SAG-2025-00002 efgh", `${two}SAG-2025-00002 efgh\n`);
  });

  it("proposes a new number with the year of the meeting", () => {
    checkProposals("DAGSORDEN 2025\nDato: 12-03-2025\n\n1. Sager\n\n1.1. Ny bro\nSAG-|\n", ["SAG-2025-"]);
  });

  it("proposes them below a long title, to which a begun line would belong", () => {
    checkProposals("1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\n1.2. Fælles ansøgning om en ny og længere bro over fjorden\nSA|\n", ["SAG-2025-00001 abcd"]);
  });

  it("proposes numbers alone in prose", () => {
    checkProposals(`${two}\nBaggrund\nSe SAG-|\n`, ["SAG-2025-00002", "SAG-2025-00001"], { asked: false });
    checkProposals(`${two}\nBaggrund\nSe SAG-2025-00001|\n`, []);
    checkProposals(`${two}\nBaggrund\nSe SAG-2|0\n`, []);
    checkProposals(`${two}\nBaggrund\nSe sag-|\n`, []);
    checkProposals(`${two}\nBaggrund\nen-|\n`, [], { asked: false });
    checkChosen(`${two}\nBaggrund\nSe SAG-2025-|\n`, "SAG-2025-00001", `${two}\nBaggrund\nSe SAG-2025-00001\n`);
  });
});

describe("completion of references", () => {
  const with2 = (prose: string): string => `1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\nBaggrund\n${prose}`;

  it("proposes every other section and item behind pkt. and punkt", () => {
    checkProposals(with2("Se pkt. |"), ["1 Sager", "1.1 Ny bro"], { asked: false });
    checkProposals(with2("Se punkt |"), ["1 Sager", "1.1 Ny bro"], { asked: false });
    checkProposals(with2("Se pkt. 1.|"), ["1.1 Ny bro"]);
    checkProposals(with2("Se pkt. br|"), ["1.1 Ny bro"]);
    checkProposals(with2("Se pkt. 1 og |"), ["1 Sager", "1.1 Ny bro"], { asked: false });
    checkProposals(with2("Se punkterne 1-|"), ["1 Sager", "1.1 Ny bro"], { asked: false });
    checkChosen(with2("Se pkt. br|."), "1.1 Ny bro", with2("Se pkt. 1.1."));
  });

  it("proposes nothing behind a punkt that is prose", () => {
    checkProposals(with2("Et vigtigt punkt |"), [], { asked: false });
    checkProposals(with2("Et vigtigt punkt |"), ["1 Sager", "1.1 Ny bro"]);
    checkProposals(with2("Et vigtigt punkt er|"), []);
    checkProposals(with2("Midtpunkt |"), []);
    checkProposals(with2("Se pkt. |1.1"), []);
  });
});

describe("completion of headings", () => {
  it("proposes the next number of the section, and the next section at its end", () => {
    checkProposals("1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\nBaggrund\nTekst.\n\n1|\n", ["1.3."]);
    checkProposals("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nTekst.\n\n2|\n", ["2."]);
    checkProposals("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nTekst.\n\n1.|\n\n1.2. Ny vej\n", ["1.2."]);
    checkProposals("1. Sager\n\n1|\n", ["1.1."]);
    checkProposals("DAGSORDEN 2025\n\n|\n", ["1."]);
    checkChosen("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nTekst.\n\n1.|", "1.2.", "1. Sager\n\n1.1. Ny bro\n\nBaggrund\nTekst.\n\n1.2. ");
  });

  it("says under which section", () => {
    assert.deepEqual(proposals("1. Sager\n\n1|\n", {}).items.map(({ detail }) => detail), ["Nyt punkt under 1 Sager"]);
  });

  it("proposes nothing right below text", () => {
    checkProposals("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nDet koster\n1|\n", []);
  });

  it("proposes the types of items in a title not yet written", () => {
    checkProposals("1. Sager\n\n1.1. Ny bro\n\n1.2. |\n", ["Beslutningssag", "Orienteringssag", "Temadrøftelse", "Drøftelsessag", "Meddelelse"], { asked: false });
    checkProposals("1. Sager\n\n1.1. Ny bro\n\n1.2. be|\n", ["Beslutningssag"]);
    checkProposals("1. Sager\n\n1.1. Ny bro |\n", [], { asked: false });
    checkChosen("1. Sager\n\n1.1. Ny bro\n\n1.2. be|\n", "Beslutningssag", "1. Sager\n\n1.1. Ny bro\n\n1.2. Beslutningssag: \n");
  });
});

describe("completion of attachments", () => {
  const withList = (prose: string): string => `1. Sager\n\n1.1. Ny bro\n\nBaggrund\n${prose}\n\nBilag\n./. [Notat](notat.pdf)\n./. Kort\n`;

  it("proposes the item's own behind the word", () => {
    checkProposals(withList("Se bilag |"), ["1 Notat", "2 Kort"], { asked: false });
    checkProposals(withList("Se bilag 2|"), ["2 Kort"]);
    checkProposals(withList("Det er et bilag |"), ["1 Notat", "2 Kort"]);
    checkChosen(withList("Jf. bilag | og andet."), "2 Kort", withList("Jf. bilag 2 og andet."));
  });

  it("proposes nothing where nobody asked, in words and in lists", () => {
    checkProposals(withList("Det er et bilag |"), [], { asked: false });
    checkProposals(withList("Se medbilag |"), []);
    checkProposals("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe bilag |\n", []);
    checkProposals(withList("Tekst.").replace("./. Kort", "./. Se bilag |"), []);
  });
});
