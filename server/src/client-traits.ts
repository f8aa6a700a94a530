import type { InitializeParams } from "vscode-languageserver";
import type { PositionEncoding } from "./language/index.js";

/** What the client can do, as far as it changes what the server does. */
export interface ClientTraits {
  readonly encoding: PositionEncoding;
  /** Asks for diagnostics itself (`textDocument/diagnostic`); then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Takes links to a definition that say what was clicked on. */
  readonly definitionLinks: boolean;
  readonly codeActionLiterals: boolean;
  /** Takes edits that say which version of the document they are for. */
  readonly versionedEdits: boolean;
  /** Shows what edits are about, and lets the user look at them first. */
  readonly changeAnnotations: boolean;
  /** Asks what can be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  /** Tells of files that change outside the editor, when it is asked to. */
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Shows how far a long task is. */
  readonly showsProgress: boolean;
  /** Asks for the code lenses again when it is told to. */
  readonly refreshesCodeLenses: boolean;
  /** What it asks for again when it is told to, as the requests that tell it. */
  readonly refreshes: readonly string[];
  /** Answers `dagsorden/readFile`. */
  readonly readsFiles: boolean;
}

export function clientTraitsOf({ capabilities, initializationOptions }: InitializeParams): ClientTraits {
  const { general, textDocument, workspace, window } = capabilities;
  const diagnostics = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    encoding: encodingOf(general?.positionEncodings ?? []),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.some((support) => support?.relatedInformation === true),
    codeDescription: diagnostics.some((support) => support?.codeDescriptionSupport === true),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshes: refreshes.filter(([feature]) => workspace?.[feature]?.refreshSupport === true).map(([, method]) => method),
    readsFiles: saysItReadsFiles(initializationOptions),
  };
}

/** What rests on how a document is read, findings aside. */
const refreshes = [
  ["semanticTokens", "workspace/semanticTokens/refresh"],
  ["inlayHint", "workspace/inlayHint/refresh"],
  ["codeLens", "workspace/codeLens/refresh"],
  ["foldingRange", "workspace/foldingRange/refresh"],
] as const;

function saysItReadsFiles(options: unknown): boolean {
  return typeof options === "object" && options !== null && "readsFiles" in options && options.readsFiles === true;
}

/** UTF-16, which costs nothing here, unless the client likes UTF-8 better. */
function encodingOf(offered: readonly string[]): PositionEncoding {
  const first = offered.find((encoding) => encoding === "utf-16" || encoding === "utf-8");
  return first === "utf-8" ? "utf-8" : "utf-16";
}
