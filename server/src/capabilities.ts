import { TextDocumentSyncKind, type FileOperationRegistrationOptions, type ServerCapabilities } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";
import { codeActionKinds, completionTriggers, diagnosticSource, formattingTrigger, pathTriggers, semanticTokensLegend } from "./language/index.js";

/** What the server offers this client. A feature that is registered in server.ts has its line here. */
export function capabilitiesFor({ encoding, pullsDiagnostics, codeActionLiterals, preparesRename }: ClientTraits): ServerCapabilities {
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
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: [...completionTriggers, ...pathTriggers] },
    ...(codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...codeActionKinds] } } : {}),
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations: { willRename: ofEverything, didCreate: ofFolders, didRename: ofAgendas, didDelete: ofFolders } },
    ...(pullsDiagnostics ? { diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false } } : {}),
  };
}

/** What the client tells of when it is done to a whole folder; of single files it tells otherwise. */
const ofFolders: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: "**", matches: "folder" } }] };

/** Not every client watches files. */
const ofAgendas: FileOperationRegistrationOptions = { filters: [...ofFolders.filters, { pattern: { glob: "**/*.{dagsorden,referat}", matches: "file" } }] };

/** What it asks about first: whatever a document may link to. */
const ofEverything: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: "**" } }] };
