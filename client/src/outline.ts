import type { BaseLanguageClient, DocumentSelector } from "vscode-languageclient";

/** VS Code keeps an outline as long as the text stays the same; of a new provider it asks for another one. */
export function renewOutline(connection: BaseLanguageClient, selector: DocumentSelector): void {
  const symbols = connection.getFeature("textDocument/documentSymbol");
  const capabilities = connection.initializeResult?.capabilities;
  if (capabilities === undefined) return;
  symbols.clear();
  symbols.initialize(capabilities, selector);
}
