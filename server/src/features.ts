import { CompletionTriggerKind, MarkupContent, type CompletionItem, type CompletionParams, type Connection, type DocumentDiagnosticReport, type Hover, type Location, type RenameFilesParams, type SymbolInformation, type WorkspaceEdit, type WorkspaceSymbolParams } from "vscode-languageserver";
import { registerAuthoring } from "./authoring.js";
import type { Diagnostics } from "./diagnostics.js";
import {
  attachmentActions, codeActions, codeLenses, completion, definition, definitionElsewhere, documentHighlights, documentLinks, documentSymbols, findReferences, flatSymbols, foldingRanges, formatDocument, formatOnType, formatRange, hover, hoverElsewhere, inlayHints,
  meetingLinks, pathTriggers, referencesElsewhere, selectionRanges, semanticTokens, semanticTokensInRange, textsOf, toSpan, workspaceSymbol, type Texts,
} from "./language/index.js";
import { onDocument } from "./on-document.js";
import { registerOwnRequests } from "./own-requests.js";
import { pathCompletion } from "./requests/path-completion.js";
import { renameFilesAnswer } from "./requests/rename-files.js";
import { prepareRenameAnswer, renameAnswer } from "./requests/restructure.js";
import { findingsOf, shownFor, whenLooked } from "./session-findings.js";
import { workspaceTextsOf, type Session } from "./session.js";
import { TokenDeltas } from "./token-deltas.js";

/** Answers the client's requests. A feature is one line here, and one in capabilities.ts. */
export function registerFeatures(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  const { traits, guard, settings, documents, profiles, cases } = session;
  const { encoding } = traits;
  const texts = (): Texts => textsOf(settings.current.language);
  const tokens = new TokenDeltas();
  const on = onDocument(session);

  registerAuthoring(connection, session);
  registerOwnRequests(connection, session);
  connection.languages.diagnostics.on(
    guard.request("kontrol af dokumentet", nothingFound, async ({ textDocument, previousResultId }) => {
      await settings.known;
      await profiles.waiting(textDocument.uri);
      const document = documents.get(textDocument.uri);
      return document === null ? nothingFound : whenLooked(session, document, () => diagnostics.pull(document, previousResultId));
    }),
  );
  connection.onDocumentSymbol(
    on("disposition", (agenda, { textDocument: { uri } }) => (traits.hierarchicalSymbols ? documentSymbols(agenda, encoding, texts()) : flatSymbols(agenda, uri, encoding, texts()))),
  );
  connection.onCodeAction(
    on("hurtigrettelser", (agenda, { range, context }, document) => {
      const options = { ...shownFor(session, document.uri), version: traits.versionedEdits ? document.version : null, only: context.only ?? null };
      // On saving, every safe fix would be made by the profile of another house.
      if (document.profile.isBroken && context.only?.some((kind) => kind.startsWith("source"))) return [];
      const span = toSpan(agenda, range, encoding);
      return [...codeActions(agenda, findingsOf(session, document), span, options, texts()), ...attachmentActions(agenda, span, options.only, options, texts())];
    }),
  );
  connection.onFoldingRanges(on("foldning", (agenda) => foldingRanges(agenda)));
  connection.onSelectionRanges(on("udvidet markering", (agenda, { positions }) => selectionRanges(agenda, positions, encoding)));
  connection.languages.semanticTokens.on(on("farver", (agenda, _, document) => tokens.full(document, semanticTokens(agenda, encoding))));
  connection.languages.semanticTokens.onDelta(on("farver", (agenda, { previousResultId }, document) => tokens.delta(document, semanticTokens(agenda, encoding), previousResultId)));
  connection.languages.semanticTokens.onRange(on("farver", (agenda, { range }) => semanticTokensInRange(agenda, range, encoding)));
  connection.languages.inlayHint.on(on("mødets ur", (agenda, { range }) => (settings.current.showsTimes ? inlayHints(agenda, toSpan(agenda, range, encoding), encoding, texts()) : [])));
  connection.onDocumentLinks(on("links", (agenda, { textDocument: { uri } }) => [...documentLinks(agenda, uri, encoding, texts()), ...meetingLinks(agenda, uri, encoding, texts(), cases.memory)]));
  connection.onHover(on("forklaring", (agenda, { position, textDocument: { uri } }) => oneHover(hover(agenda, position, encoding, texts()), hoverElsewhere(agenda, uri, position, encoding, texts(), cases.memory))));
  connection.onDefinition(
    on("gå til definition", (agenda, { textDocument: { uri }, position }) => {
      const links = [...definition(agenda, uri, position, encoding), ...definitionElsewhere(agenda, uri, position, encoding, cases.memory)];
      return traits.definitionLinks ? links : links.map(({ targetUri, targetSelectionRange }): Location => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(
    on("henvisninger", (agenda, { textDocument: { uri }, position, context }) => [
      ...findReferences(agenda, uri, position, context.includeDeclaration, encoding),
      ...referencesElsewhere(agenda, uri, position, encoding, cases.memory),
    ]),
  );
  connection.onCodeLens(on("linjer over punkterne", (agenda) => (settings.current.showsCaseHistory ? codeLenses(agenda, encoding, texts(), cases.memory, session.timelineCommand) : [])));
  connection.onWorkspaceSymbol(
    guard.request<WorkspaceSymbolParams, SymbolInformation[]>("søgning i mappen", [], ({ query }) =>
      cases.search(query, mostSymbols).flatMap(({ record, index }) => workspaceSymbol(record, index, query, encoding, texts()) ?? []),
    ),
  );
  connection.onDocumentHighlight(on("fremhævning", (agenda, { position }) => documentHighlights(agenda, position, encoding)));
  connection.onCompletion(
    guard.request<CompletionParams, CompletionItem[] | null>("forslag", null, async ({ textDocument: { uri }, position, context }) => {
      await profiles.waiting(uri);
      const agenda = documents.get(uri)?.agenda;
      if (agenda === undefined) return null;
      const paths = await pathCompletion(agenda, uri, position, encoding, session.host.files);
      const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      return paths ?? (typed && pathTriggers.includes(context.triggerCharacter ?? "") ? [] : completion(agenda, position, encoding, texts(), !typed));
    }),
  );
  // By another house's profile a line might be taken for what it is not in this one.
  connection.onDocumentFormatting(on("formatering", (agenda, _, { excess, profile }) => (excess === null && !profile.isBroken ? formatDocument(agenda, encoding) : null)));
  connection.onDocumentRangeFormatting(on("formatering", (agenda, { range }, { excess, profile }) => (excess === null && !profile.isBroken ? formatRange(agenda, range, encoding) : null)));
  connection.onDocumentOnTypeFormatting(on("formatering", (agenda, { position, ch }, { excess }) => (excess === null ? formatOnType(agenda, position, ch, encoding) : null)));
  connection.onPrepareRename(on("omdøbning", (agenda, { position }) => prepareRenameAnswer(agenda, position, traits, texts())));
  connection.onRenameRequest(on("omdøbning", (agenda, params, { version }) => renameAnswer(agenda, params, version, traits, texts())));
  connection.workspace.onWillRenameFiles(
    guard.request<RenameFilesParams, WorkspaceEdit | null>("omdøbning af filer", null, ({ files }, token) => renameFilesAnswer(files, workspaceTextsOf(session), traits, token)),
  );
}

/** More symbols than these nobody looks through. */
const mostSymbols = 200;

/** What this document says and below it what others say, in one. */
function oneHover(own: Hover | null, elsewhere: Hover | null): Hover | null {
  if (own === null || elsewhere === null) return own ?? elsewhere;
  const text = ({ contents }: Hover): string => (MarkupContent.is(contents) ? contents.value : "");
  return { contents: { kind: "markdown", value: `${text(own)}\n\n---\n\n${text(elsewhere)}` }, ...(own.range === undefined ? {} : { range: own.range }) };
}

/** The diagnostics of a document that is not open. */
const nothingFound: DocumentDiagnosticReport = { kind: "full", items: [] };
