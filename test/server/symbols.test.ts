import assert from "node:assert/strict";
import type { DocumentSymbol, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { disposeClients, modern, TestClient } from "../support/lsp-client.js";
import { samples } from "../support/samples.js";

const uri = "file:///kladde.dagsorden";

const text = `DAGSORDEN 2025

1. Fælles mobilitet 😀 og
klima
SAG-2025-00001 abcd

2. Sager

2.1. Cykelsti (15 min.)
SAG-2025-01234 abcd

Baggrund
Stien er slidt.

Indstilling
Det indstilles, at planen godkendes.


2.2. Køb af grund (5 min.) (lukket)

Beslutning
Godkendt.

3. Eventuelt
`;

async function symbolsOf(content: string, name = uri): Promise<DocumentSymbol[]> {
  const client = await TestClient.start();
  await client.open(name, content);
  return (await client.symbols(name)) as DocumentSymbol[];
}

/** One line a symbol: indented by depth, with detail and the text of both ranges. */
function drawn(symbols: readonly DocumentSymbol[], document: TextDocument, depth = 0): string {
  const lines = ({ start, end }: Range): string => `${start.line + 1}:${start.character}-${end.line + 1}:${end.character}`;
  return symbols
    .map(({ name, detail, range, selectionRange, children }) => {
      const own = `${"  ".repeat(depth)}${name}${detail === undefined ? "" : ` [${detail}]`} ${lines(range)} ⟦${document.getText(selectionRange)}⟧\n`;
      return own + drawn(children ?? [], document, depth + 1);
    })
    .join("");
}

describe("document symbols", () => {
  afterEach(disposeClients);

  it("are sections, items and parts with their details", async () => {
    assert.equal(
      drawn(await symbolsOf(text), TextDocument.create("", "", 0, text)),
      `1 Fælles mobilitet 😀 og klima [SAG-2025-00001] 3:0-5:19 ⟦1. Fælles mobilitet 😀 og\nklima⟧
2 Sager 7:0-22:9 ⟦2. Sager⟧
  2.1 Cykelsti [15 min. · SAG-2025-01234] 9:0-16:36 ⟦2.1. Cykelsti (15 min.)⟧
    Baggrund 12:0-13:15 ⟦Baggrund⟧
    Indstilling 15:0-16:36 ⟦Indstilling⟧
  2.2 Køb af grund [5 min. · lukket] 19:0-22:9 ⟦2.2. Køb af grund (5 min.) (lukket)⟧
    Beslutning 21:0-22:9 ⟦Beslutning⟧
3 Eventuelt 24:0-24:12 ⟦3. Eventuelt⟧
`,
    );
  });

  it("follow edits, moved units included", async () => {
    const client = await TestClient.start();
    await client.open(uri, text);
    await client.symbols(uri);
    for (const [old, fresh] of [["DAGSORDEN 2025", "DAGSORDEN 2025\n\n\n"], ["Cykelsti", "Ny cykelsti"], ["2.2.", "4.\n\n4.1."], ["Baggrund\n", ""], [" (lukket)", ""]] as const) {
      await client.replace(uri, old, fresh);
      const again = await TestClient.start();
      await again.open(uri, client.document(uri).getText());
      assert.deepEqual(await client.symbols(uri), await again.symbols(uri));
    }
  });

  it("are one list for clients that cannot show a tree", async () => {
    const client = await TestClient.start({ capabilities: {} });
    await client.open(uri, text);
    const flat = (await client.symbols(uri)) as unknown as { name: string; containerName?: string; location: { uri: string } }[];
    assert.deepEqual(
      flat.map(({ name, containerName, location }) => [name, containerName ?? null, location.uri]),
      [
        ["1 Fælles mobilitet 😀 og klima", null], ["2 Sager", null], ["2.1 Cykelsti", "2 Sager"], ["Baggrund", "2.1 Cykelsti"], ["Indstilling", "2.1 Cykelsti"],
        ["2.2 Køb af grund", "2 Sager"], ["Beslutning", "2.2 Køb af grund"], ["3 Eventuelt", null],
      ].map(([name, container]) => [name, container, uri]),
    );
  });

  it("count in bytes for a client that wants UTF-8", async () => {
    const client = await TestClient.start({ capabilities: { ...modern, general: { positionEncodings: ["utf-8", "utf-16"] } } });
    await client.open(uri, text);
    const [first] = (await client.symbols(uri)) as DocumentSymbol[];
    assert.deepEqual(first!.selectionRange, { start: { line: 2, character: 0 }, end: { line: 3, character: 5 } });
    await client.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      // Behind the emoji, whose four bytes begin at 21.
      contentChanges: [{ range: { start: { line: 2, character: 25 }, end: { line: 3, character: 5 } }, text: " på vej" }],
    });
    const [renamed] = (await client.symbols(uri)) as DocumentSymbol[];
    assert.equal(renamed!.name, "1 Fælles mobilitet 😀 på vej");
    assert.deepEqual(renamed!.selectionRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 33 } });
  });

  it("never have an empty name", async () => {
    for (const odd of ["1.\n", "1. \n\n1.1. (5 min.)\n", "1.1.\n1.2.\n", "(lukket)\n1. (lukket)\n"]) {
      for (const { name, children } of await symbolsOf(odd)) for (const one of [name, ...(children ?? []).map((child) => child.name)]) assert.notEqual(one.trim(), "");
    }
  });
});

interface OutlineNode {
  readonly number: string | null;
  readonly title: string | null;
  readonly line: number | null;
  readonly minutes?: number | null;
  readonly closed?: boolean;
  readonly case?: { readonly number: string; readonly line: number } | null;
  readonly parts: readonly { readonly name: string; readonly line: number }[];
  readonly items?: readonly OutlineNode[];
}

/** What the symbols should say of a node of the truth files: name, detail, line of the heading, parts, items. */
function expected({ number, title, line, minutes, closed, case: reference, parts, items = [] }: OutlineNode): unknown {
  const detail = [minutes ? `${minutes} min.` : null, reference?.number ?? null, closed === true ? "lukket" : null].filter((one) => one !== null).join(" · ");
  const name = [number, title].filter((one) => one !== null).join(" ");
  return [name, detail, line, ...parts.map((part) => [part.name, "", part.line]), ...items.map(expected)];
}

function actual({ name, detail, selectionRange, children }: DocumentSymbol): unknown {
  return [name, detail ?? "", selectionRange.start.line + 1, ...(children ?? []).map(actual)];
}

function checkRanges(symbols: readonly DocumentSymbol[], document: TextDocument, within: Range): void {
  let end = document.offsetAt(within.start);
  for (const { range, selectionRange, children } of symbols) {
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    assert.ok(from >= end && to <= document.offsetAt(within.end), "symbols stand beside each other, inside the one above");
    assert.ok(from <= document.offsetAt(selectionRange.start) && document.offsetAt(selectionRange.end) <= to, "the heading is inside");
    assert.match(document.getText(range), /\S$/u, "no blank lines at the end");
    checkRanges(children ?? [], document, range);
    end = to;
  }
}

describe("document symbols of the samples", () => {
  afterEach(disposeClients);

  for (const { name, text: content, outline } of samples()) {
    it(name, async () => {
      const symbols = await symbolsOf(content, `file:///${name}`);
      const { sections } = outline as { sections: OutlineNode[] };
      assert.deepEqual(symbols.map(actual), sections.flatMap((section) => (section.number === null && section.title === null ? (section.items ?? []).map(expected) : [expected(section)])));
      const document = TextDocument.create("", "", 0, content);
      checkRanges(symbols, document, { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } });
    });
  }
});
