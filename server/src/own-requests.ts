import { RequestType, type Connection, type Diagnostic } from "vscode-languageserver";
import { Agenda, importPlan, textsOf, type Texts } from "./language/index.js";
import { onDocument } from "./on-document.js";
import { addAttachmentsMethod, attachmentFolderMethod, unmentionedFilesMethod, type AddAttachmentsAnswer, type AddAttachmentsParams, type AttachmentFolderAnswer, type AttachmentFolderParams, type UnmentionedFilesAnswer } from "./protocol/attachments.js";
import { caseTimelineMethod, type CaseTimelineAnswer, type CaseTimelineParams } from "./protocol/case-timeline.js";
import { clockMethod, type ClockAnswer, type ClockParams } from "./protocol/clock.js";
import { compareMethod, exportMethod, type CompareAnswer, type CompareParams, type ExportAnswer, type ExportParams } from "./protocol/export.js";
import { importMethod, importPlanMethod, type ImportAnswer, type ImportParams, type ImportPlanAnswer, type ImportPlanParams } from "./protocol/import.js";
import { previewBeforeMethod, previewClosedMethod, previewMethod, type PreviewAnswer, type PreviewBeforeParams, type PreviewClosedParams, type PreviewParams } from "./protocol/preview.js";
import { readinessMethod, readinessReportMethod, type ReadinessAnswer, type ReadinessParams, type ReadinessReportAnswer, type ReadinessReportParams } from "./protocol/readiness.js";
import { moveTargetsMethod, restructureMethod, type MoveTargetsAnswer, type MoveTargetsParams, type RestructureAnswer, type RestructureParams } from "./protocol/restructure.js";
import { treeMethod, type TreeAnswer, type TreeParams } from "./protocol/tree.js";
import { checkTextMethod, fixTextMethod, type CheckTextParams, type FixTextAnswer } from "./protocol/unopened.js";
import { addAttachmentsAnswer, attachmentFolderAnswer, unmentionedFilesAnswer } from "./requests/attachments.js";
import { caseTimelineAnswer } from "./requests/case-timeline.js";
import { clockAnswer } from "./requests/clock.js";
import { compareAnswer, exportAnswer } from "./requests/export.js";
import { fixTextAnswer } from "./requests/fix-text.js";
import { importAnswer } from "./requests/import.js";
import { Previews } from "./requests/preview.js";
import { readinessReport } from "./requests/readiness-report.js";
import { readinessAnswer } from "./requests/readiness.js";
import { moveTargetsAnswer, restructureAnswer } from "./requests/restructure.js";
import { treeAnswer } from "./requests/tree.js";
import { diagnosticsOf, findingsOf, whenLooked } from "./session-findings.js";
import { workspaceTextsOf, type Session } from "./session.js";

/** Answers what our own client asks beyond the Language Server Protocol; the files of protocol/ say what that is. */
export function registerOwnRequests(connection: Connection, session: Session): void {
  const { traits, guard, settings, documents, profiles, cases } = session;
  const { encoding } = traits;
  const texts = (): Texts => textsOf(settings.current.language);
  const previews = new Previews();
  const on = onDocument(session);

  connection.onRequest(
    caseTimelineMethod,
    guard.request<CaseTimelineParams, CaseTimelineAnswer | null>("sagens gang", null, (params) =>
      caseTimelineAnswer(params, documents.get(params.textDocument?.uri ?? "")?.agenda ?? null, cases.memory, cases.isComplete, encoding, texts()),
    ),
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
      return document?.excess === null ? unmentionedFilesAnswer(document, workspaceTextsOf(session), token) : null;
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
