import { TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";
import { codeActionKinds, completionTriggers, diagnosticSource, formattingTrigger, semanticTokensLegend } from "./language/index.js";

/** What the server offers this client. A feature that is registered in server.ts has its line here. */
export function capabilitiesFor({ encoding, pullsDiagnostics, codeActionLiterals }: ClientTraits): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: "Dagsorden" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, range: true, full: { delta: true } },
    inlayHintProvider: {},
    documentLinkProvider: {},
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: formattingTrigger },
    completionProvider: { triggerCharacters: [...completionTriggers] },
    ...(codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...codeActionKinds] } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pullsDiagnostics ? { diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  };
}
