import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually, openSample, workspaceFolder } from "../../support/editor";
import { hasWindow, screenshot } from "../../support/window";

const clean = "kkr-midtjylland-2025-03-12.dagsorden";
const draft = "kkr-midtjylland-2025-03-12-kladde.dagsorden";

interface Expected {
  readonly sections: readonly { readonly line: number; readonly items: readonly { readonly line: number; readonly parts: readonly { readonly line: number }[] }[] }[];
}

/** What the samples say of themselves: `<file>.outline.json`, `<file>.findings.json`. */
function expected(file: string): unknown {
  return JSON.parse(readFileSync(vscode.Uri.joinPath(workspaceFolder(), file).fsPath, "utf8"));
}

/** The findings of a document, once they have come. */
function findings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return eventually("there are findings", () => {
    const found = vscode.languages.getDiagnostics(uri);
    return found.length > 0 ? found : undefined;
  });
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The first place where `text` stands, and in it after `offset` characters. */
function placeOf(document: vscode.TextDocument, text: string, offset = 0): vscode.Position {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `"${text}" is in the document`);
  return document.positionAt(start + offset);
}

function ask<T>(command: string, ...parameters: unknown[]): Promise<T> {
  return eventually(`${command} answers`, async () => await vscode.commands.executeCommand<T | undefined>(command, ...parameters));
}

const lines = (symbols: readonly vscode.DocumentSymbol[]): number[] => symbols.map(({ selectionRange }) => selectionRange.start.line + 1);

describe("The language in the editor", () => {
  it("outlines sections, items and parts", async () => {
    const { document } = await openSample(clean);
    const sections = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
    const wanted = (expected(`${clean}.outline.json`) as Expected).sections;
    assert.deepEqual(lines(sections), wanted.map(({ line }) => line));
    assert.deepEqual(
      sections.map(({ children }) => lines(children)),
      wanted.map(({ items }) => items.map(({ line }) => line)),
    );
    const [firstItem] = sections[0]?.children ?? [];
    assert.equal(firstItem?.name, "1.1 Godkendelse af dagsorden");
    assert.deepEqual(lines(firstItem.children), wanted[0]?.items[0]?.parts.map(({ line }) => line));
  });

  it("underlines what is wrong, and nothing in a clean agenda", async function () {
    const { document } = await openSample(draft);
    const found = (await findings(document.uri)).map((finding) => ({ rule: ruleOf(finding), line: finding.range.start.line + 1 }));
    const byLine = (a: { line: number; rule: string }, b: { line: number; rule: string }): number => a.line - b.line || a.rule.localeCompare(b.rule);
    assert.deepEqual(found.sort(byLine), (expected(`${draft}.findings.json`) as { rule: string; line: number }[]).sort(byLine));
    if (hasWindow) {
      await vscode.commands.executeCommand("workbench.actions.view.problems");
      await vscode.commands.executeCommand("outline.focus");
      await screenshot("findings-and-outline");
      await vscode.commands.executeCommand("workbench.action.closePanel");
    }
    const other = await openSample(clean);
    // The server answers in order: once it has answered about the clean agenda, its findings have come too.
    await ask("vscode.executeDocumentSymbolProvider", other.document.uri);
    const severe = vscode.languages.getDiagnostics(other.document.uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(severe.map(ruleOf), []);
  });

  it("mends a case number with its quick fix", async () => {
    const { document } = await openSample(draft);
    const finding = (await findings(document.uri)).find((candidate) => ruleOf(candidate) === "ugyldig-sag");
    assert.ok(finding, "the draft has a case number that is none");
    const actions = await ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, finding.range, "quickfix");
    const fix = actions.find(({ title }) => title === "Ret til SAG-2025-00433");
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(", "));
    await vscode.workspace.applyEdit(fix.edit);
    await eventually("the finding is gone", () => (vscode.languages.getDiagnostics(document.uri).some((other) => ruleOf(other) === "ugyldig-sag") ? undefined : true));
    await vscode.commands.executeCommand("undo");
    await eventually("it is back", () => (vscode.languages.getDiagnostics(document.uri).some((other) => ruleOf(other) === "ugyldig-sag") ? true : undefined));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("colours by meaning", async () => {
    const { document } = await openSample(clean);
    const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", document.uri);
    const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
    const used = new Set<string>();
    for (let index = 3; index < tokens.data.length; index += 5) used.add(legend.tokenTypes[tokens.data[index] ?? -1] ?? "?");
    for (const type of ["sectionNumber", "itemTitle", "caseNumber", "reference", "date"]) assert.ok(used.has(type), `${type} among ${[...used].join(", ")}`);
  });

  it("leads from a reference to its item, and from the item to its references", async () => {
    const { document } = await openSample(clean);
    const reference = placeOf(document, "pkt. 2.5", 6);
    const item = placeOf(document, "\n2.5. ", 1);
    const places = await ask<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", document.uri, reference);
    const target = places.map((place) => ("targetRange" in place ? place.targetRange : place.range).start.line);
    assert.deepEqual(target, [item.line]);
    const references = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, item);
    assert.ok(references.some(({ range }) => range.start.line === reference.line));
  });

  it("folds items and parts, and links attachments", async () => {
    const { document } = await openSample(clean);
    const folds = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
    const item = placeOf(document, "2.1. Temadrøftelse").line;
    assert.ok(folds.some(({ start }) => start === item));
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    assert.ok(links.some(({ target }) => target?.path.endsWith(".pdf") === true));
  });

  it("tells about a reference when the mouse rests on it", async () => {
    const { document } = await openSample(clean);
    const [hover] = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, placeOf(document, "pkt. 2.5", 6));
    const text = hover?.contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : "")).join("\n") ?? "";
    assert.match(text, /2\.5/u);
  });
});
