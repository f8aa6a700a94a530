import { type CompletionItem, type CompletionParams, CompletionTriggerKind, type Connection, type Diagnostic, type DocumentDiagnosticReport, type Hover, type Location, MarkupContent, type RenameFilesParams, RequestType, type SymbolInformation, type WorkspaceEdit, type WorkspaceSymbolParams } from "vscode-languageserver";
import { registerAuthoring } from "./authoring.js";
import type { ClientTraits } from "./client-traits.js";
import { excessDiagnostic, type Diagnostics } from "./diagnostics.js";
import type { CaseIndex } from "./case-index.js";
import type { DayWatch } from "./day-watch.js";
import type { Documents, OpenDocument } from "./documents.js";
import type { FilesBeside } from "./files-beside.js";
import type { Findings } from "./findings.js";
import type { Guard } from "./guard.js";
import type { Host } from "./host.js";
import type { HouseProfiles } from "./house-profiles.js";
import {
  attachmentActions, codeActions, codeLenses, completion, definition, definitionElsewhere, documentHighlights, documentLinks, documentSymbols, findReferences, flatSymbols, foldingRanges, formatDocument, formatOnType, formatRange, hover, hoverElsewhere, importPlan, inlayHints, meetingLinks, pathTriggers, referencesElsewhere, selectionRanges, semanticTokens,
  semanticTokensInRange, textsOf, toDiagnostic, toSpan, workspaceSymbol, Agenda, type DiagnosticOptions, type Finding, type Texts,
} from "./language/index.js";
import { importMethod, importPlanMethod, type ImportAnswer, type ImportParams, type ImportPlanAnswer, type ImportPlanParams } from "./protocol.js";
import { caseTimelineMethod, checkTextMethod, clockMethod, fixTextMethod, readinessMethod, readinessReportMethod, type CaseTimelineAnswer, type CaseTimelineParams, type CheckTextParams, type ClockAnswer, type ClockParams, type FixTextAnswer, type ReadinessAnswer, type ReadinessParams, type ReadinessReportAnswer, type ReadinessReportParams, previewBeforeMethod, type PreviewBeforeParams, previewClosedMethod, type PreviewClosedParams, previewMethod, type PreviewAnswer, type PreviewParams } from "./protocol.js";
import { compareMethod, exportMethod, type CompareAnswer, type CompareParams, type ExportAnswer, type ExportParams } from "./protocol.js";
import { moveTargetsMethod, restructureMethod, type MoveTargetsAnswer, type MoveTargetsParams, type RestructureAnswer, type RestructureParams } from "./protocol.js";
import { treeMethod, type TreeAnswer, type TreeParams } from "./protocol.js";
import { addAttachmentsMethod, attachmentFolderMethod, unmentionedFilesMethod, type AddAttachmentsAnswer, type AddAttachmentsParams, type AttachmentFolderAnswer, type AttachmentFolderParams, type UnmentionedFilesAnswer } from "./protocol.js";
import { addAttachmentsAnswer, attachmentFolderAnswer, unmentionedFilesAnswer } from "./requests/attachments.js";
import { caseTimelineAnswer } from "./requests/case-timeline.js";
import { clockAnswer } from "./requests/clock.js";
import { compareAnswer, exportAnswer } from "./requests/export.js";
import { fixTextAnswer } from "./requests/fix-text.js";
import { Previews } from "./requests/preview.js";
import { importAnswer } from "./requests/import.js";
import { readinessAnswer } from "./requests/readiness.js";
import { pathCompletion } from "./requests/path-completion.js";
import { renameFilesAnswer } from "./requests/rename-files.js";
import { readinessReport } from "./requests/readiness-report.js";
import { treeAnswer } from "./requests/tree.js";
import { moveTargetsAnswer, prepareRenameAnswer, renameAnswer, restructureAnswer } from "./requests/restructure.js";
import type { WorkspaceTexts } from "./requests/workspace-texts.js";
import type { SentAgendas } from "./sent-agendas.js";
import type { SettingsSource } from "./settings.js";
import { onDocument } from "./on-document.js";
import { TokenDeltas } from "./token-deltas.js";

/** What the features share: one client's documents and how it wants to see them. */
export interface Session {
  readonly traits: ClientTraits;
  readonly guard: Guard;
  readonly settings: SettingsSource;
  readonly documents: Documents;
  readonly profiles: HouseProfiles;
  readonly findings: Findings;
  readonly files: FilesBeside;
  readonly cases: CaseIndex;
  readonly sent: SentAgendas;
  readonly day: DayWatch;
  readonly host: Host;
  /** The folder with the pages of the rules, or null. */
  readonly rulePages: string | null;
  /** The client's command that shows the history of a case; "" where it has none. */
  readonly timelineCommand: string;
}

/** What the client shows of a document's findings now. */
export function diagnosticsOf(session: Session, document: OpenDocument): Diagnostic[] {
  const excess = excessDiagnostic(document, textsOf(session.settings.current.language));
  if (excess !== null) return [excess];
  const { agenda, uri } = document;
  return findingsOf(session, document).map((finding) => toDiagnostic(agenda, finding, shownFor(session, uri)));
}

/** Answers the client's requests. A feature is one line here, and one in capabilities.ts. */
export function registerFeatures(connection: Connection, session: Session, diagnostics: Diagnostics): void {
  const { traits, guard, settings, documents, profiles, cases } = session;
  const { encoding } = traits;
  const texts = (): Texts => textsOf(settings.current.language);
  const tokens = new TokenDeltas();
  const previews = new Previews();
  const on = onDocument(session);

  registerAuthoring(connection, session);
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
  connection.onRequest(
    caseTimelineMethod,
    guard.request<CaseTimelineParams, CaseTimelineAnswer | null>("sagens gang", null, (params) =>
      caseTimelineAnswer(params, documents.get(params.textDocument?.uri ?? "")?.agenda ?? null, cases.memory, cases.isComplete, encoding, texts()),
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
  const workspaceTexts = (): WorkspaceTexts => ({ documents, profiles, files: session.host.files, known: cases.files });
  connection.workspace.onWillRenameFiles(
    guard.request<RenameFilesParams, WorkspaceEdit | null>("omdøbning af filer", null, ({ files }, token) => renameFilesAnswer(files, workspaceTexts(), traits, token)),
  );
  connection.onRequest<AddAttachmentsAnswer | null, never>(
    addAttachmentsMethod,
    on<AddAttachmentsParams, AddAttachmentsAnswer | null>("nye bilag", (_, params, document) => (document.excess === null ? addAttachmentsAnswer(document, params, traits.versionedEdits, encoding, texts()) : null)),
  );
  connection.onRequest(attachmentFolderMethod, on<AttachmentFolderParams, AttachmentFolderAnswer | null>("bilagenes mappe", (_agenda, _params, document) => attachmentFolderAnswer(document)));
  connection.onRequest(
    unmentionedFilesMethod,
    guard.request<AttachmentFolderParams, UnmentionedFilesAnswer | null>("filer, der ikke er nævnt", null, async ({ textDocument }, token) => {
      await profiles.waiting(textDocument.uri);
      const document = documents.get(textDocument.uri);
      return document?.excess === null ? unmentionedFilesAnswer(document, workspaceTexts(), token) : null;
    }),
  );
  connection.onRequest<RestructureAnswer | null, never>(
    restructureMethod,
    on<RestructureParams, RestructureAnswer | null>("omnummerering", (agenda, params, { excess, version }) => (excess === null ? restructureAnswer(agenda, params, version, traits, texts()) : null)),
  );
  connection.onRequest<MoveTargetsAnswer | null, never>(
    moveTargetsMethod,
    on<MoveTargetsParams, MoveTargetsAnswer | null>("flytning", (agenda, { position }, { excess }) => (excess === null ? moveTargetsAnswer(agenda, position, traits, texts()) : null)),
  );
  connection.onRequest(
    treeMethod,
    on<TreeParams, TreeAnswer | null>("dagsordenens punkter", (agenda, { filter }, document) =>
      document.excess === null ? treeAnswer(agenda, findingsOf(session, document), document.version, filter, texts()) : null,
    ),
  );
  connection.onRequest(
    readinessMethod,
    on<ReadinessParams, ReadinessAnswer | null>("klar til udsendelse", (agenda, _, document) =>
      document.excess === null ? readinessAnswer(agenda, findingsOf(session, document), document.version, texts()) : null,
    ),
  );
  connection.onRequest(
    readinessReportMethod,
    on<ReadinessReportParams, ReadinessReportAnswer | null>("rapport om udsendelse", (agenda, facts, document) =>
      document.excess === null ? readinessReport(agenda, findingsOf(session, document), document.version, facts, settings.current.language) : null,
    ),
  );
  connection.onRequest<ImportAnswer | null, never>(
    importMethod,
    guard.request<ImportParams, ImportAnswer | null>("import", null, async (params) => {
      await settings.known;
      const { names } = await profiles.profileFor(params.uri);
      return importAnswer(params, { read: async (uri) => (await session.host.files?.read(uri)) ?? null, importer: session.host.importer, names, texts: texts() });
    }),
  );
  connection.onRequest(importPlanMethod, guard.request<ImportPlanParams, ImportPlanAnswer | null>("import af en mappe", null, ({ sources, targets }) => ({ files: importPlan(sources, targets) })));
  connection.onRequest(previewMethod, on<PreviewParams, PreviewAnswer | null>("forhåndsvisning", (_, params, document) => (document.excess === null ? previews.answer(params, document) : null)));
  connection.onRequest(new RequestType<PreviewBeforeParams, boolean, never>(previewBeforeMethod), guard.request<PreviewBeforeParams, boolean>("ændringer i forhåndsvisningen", false, (params) => previews.setBefore(params)));
  connection.onNotification(previewClosedMethod, guard.notification("forhåndsvisning", ({ view }: PreviewClosedParams) => previews.close(view)));
  connection.onRequest(
    new RequestType<ExportParams, ExportAnswer | null, never>(exportMethod),
    guard.request<ExportParams, ExportAnswer | null>("eksport", null, async (params, token) => {
      await profiles.waiting(params.textDocument.uri);
      const document = documents.get(params.textDocument.uri);
      return document?.excess === null ? exportAnswer(document.agenda, document.profile.file, params, session.host, token) : null;
    }),
  );
  connection.onRequest(
    compareMethod,
    on<CompareParams, CompareAnswer | null>("sammenligning", (agenda, { before }, document) => (document.excess === null ? compareAnswer(Agenda.of(before, { names: agenda.names, defaultKind: agenda.defaultKind }), agenda) : null)),
  );
  connection.onRequest(clockMethod, on<ClockParams, ClockAnswer | null>("mødets ur", (agenda) => clockAnswer(agenda)));
  connection.onRequest(
    checkTextMethod,
    guard.request<CheckTextParams, Diagnostic[] | null>("kontrol af en fil", null, async ({ uri, text }) => {
      await settings.known;
      const document = documents.unopened(uri, text, await profiles.profileFor(uri));
      return whenLooked(session, document, () => diagnosticsOf(session, document));
    }),
  );
  connection.onRequest(
    fixTextMethod,
    guard.request<CheckTextParams, FixTextAnswer | null>("rettelser i en fil", null, async ({ uri, text }) => {
      await settings.known;
      const document = documents.unopened(uri, text, await profiles.profileFor(uri));
      // By another house's profile a fix might move and rename what is right in this one.
      if (document.profile.isBroken) return { groups: [] };
      return document.excess === null ? fixTextAnswer(document.agenda, findingsOf(session, document), encoding) : null;
    }),
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

function findingsOf({ findings, settings, files, cases, sent, day }: Session, document: OpenDocument): readonly Finding[] {
  if (document.excess !== null) return [];
  return findings.of(document.agenda, settings.current.language, { today: day.today, fileExists: files.existsFor(document.uri), meetings: cases.meetings, sentAgenda: sent.agendaFor(document) });
}

/** An answer about a document's findings, given again where a file it names or its agenda had to be looked for first. */
async function whenLooked<R>({ files, sent, documents }: Session, { uri }: OpenDocument, answer: () => R): Promise<R> {
  const first = answer();
  const looking = [files.looking(uri), sent.looking(uri)].filter((one) => one !== null);
  if (looking.length > 0) await Promise.all(looking);
  const again = looking.length > 0 ? answer() : first;
  if (documents.get(uri) === null) {
    files.forget(uri);
    sent.forget(uri);
  }
  return again;
}

function shownFor({ traits, rulePages }: Session, uri: string): DiagnosticOptions {
  return { uri, encoding: traits.encoding, rulePages, relatedInformation: traits.relatedInformation };
}
