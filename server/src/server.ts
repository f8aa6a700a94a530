import { ErrorCodes, ResponseError, type Connection, type DocumentDiagnosticReport, type InitializeParams } from "vscode-languageserver";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities.js";
import { clientTraitsOf } from "./client-traits.js";
import { Diagnostics, excessDiagnostic } from "./diagnostics.js";
import { Documents, type OpenDocument } from "./documents.js";
import { Findings } from "./findings.js";
import { Guard } from "./guard.js";
import type { Host } from "./host.js";
import { codeActions, documentSymbols, flatSymbols, rules as allRules, textsOf, toDiagnostic, toSpan, type Agenda, type DiagnosticOptions, type Rule, type Texts } from "./language/index.js";
import { Log } from "./log.js";
import { SettingsSource } from "./settings.js";

/**
 * Serves one client over `connection` until it says goodbye. Everything the server consists of is put
 * together here, when the client has said who it is.
 */
export function startServer(connection: Connection, host: Host, rules: readonly Rule[] = allRules): void {
  let initialized = false;
  // Asked for what nobody answers; before `initialize` that is everything.
  connection.onRequest((method) =>
    initialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `Ukendt forespørgsel: ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, "Serveren er ikke startet endnu."),
  );
  connection.onInitialize((params) => {
    if (initialized) return new ResponseError(ErrorCodes.InvalidRequest, "Serveren er allerede startet.");
    initialized = true;
    return serve(connection, host, rules, params);
  });
  connection.listen();
}

function serve(connection: Connection, host: Host, rules: readonly Rule[], params: InitializeParams): { capabilities: ReturnType<typeof capabilitiesFor>; serverInfo: { name: string; version: string } } {
  const traits = clientTraitsOf(params);
  const { encoding } = traits;
  const log = new Log(connection.console);
  const guard = new Guard(log);
  const settings = new SettingsSource(connection, traits, host, log, params.initializationOptions);
  const documents = new Documents(encoding, log);
  const findings = new Findings(rules, settings.current.language, log);
  const rulePages = traits.codeDescription ? (rulePagesOf(params.initializationOptions) ?? host.rulePages) : null;

  const texts = (): Texts => textsOf(settings.current.language);
  const findingsOf = (agenda: Agenda) => findings.of(agenda, settings.current.language);
  const shownFor = (uri: string): DiagnosticOptions => ({ uri, encoding, rulePages, relatedInformation: traits.relatedInformation });
  const check = (document: OpenDocument) => {
    const excess = excessDiagnostic(document, texts());
    const { agenda } = document;
    return excess === null ? findingsOf(agenda).map((finding) => toDiagnostic(agenda, finding, shownFor(document.uri))) : [excess];
  };
  const diagnostics = new Diagnostics({ connection, host, guard, log, pulled: traits.pullsDiagnostics, refreshable: traits.refreshesDiagnostics, check });

  // Findings wait for the settings, so that none is shown in the wrong language first.
  let ready = false;
  let known: Promise<void> = Promise.resolve();
  const settingsChanged = guard.notification("kontrol efter nye indstillinger", () => diagnostics.refresh(documents.all()));
  connection.onInitialized(() => {
    known = settings.start(() => {
      if (ready) settingsChanged();
    });
    void known.then(() => {
      ready = true;
      for (const document of documents.all()) guard.notification("kontrol af dokumentet", () => diagnostics.push(document))();
    });
  });

  connection.onDidOpenTextDocument(
    guard.notification("åbning af et dokument", ({ textDocument }) => {
      const document = documents.open(textDocument);
      if (ready) diagnostics.push(document);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification("rettelse af et dokument", (change) => {
      const document = documents.change(change);
      if (document !== null && ready) diagnostics.pushSoon(document);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification("lukning af et dokument", ({ textDocument: { uri } }) => {
      if (documents.close(uri) !== null) diagnostics.clear(uri);
    }),
  );
  connection.onShutdown(() => {
    guard.shutDown();
    diagnostics.dispose();
  });

  /** What `answer` says of a document that is open; otherwise the fallback. */
  const feature = <P extends { readonly textDocument: { readonly uri: string } }, R>(what: string, fallback: R, answer: (agenda: Agenda, params: P, document: OpenDocument) => R) =>
    guard.request(what, fallback, (params: P) => {
      const document = documents.get(params.textDocument.uri);
      return document === null ? fallback : answer(document.agenda, params, document);
    });

  connection.languages.diagnostics.on(
    guard.request("kontrol af dokumentet", empty, async ({ textDocument, previousResultId }) => {
      await known;
      const document = documents.get(textDocument.uri);
      return document === null ? empty : diagnostics.pull(document, previousResultId);
    }),
  );
  connection.onDocumentSymbol(
    feature("disposition", null, (agenda, { textDocument: { uri } }) =>
      traits.hierarchicalSymbols ? documentSymbols(agenda, encoding, texts()) : flatSymbols(agenda, uri, encoding, texts()),
    ),
  );
  connection.onCodeAction(
    feature("hurtigrettelser", null, (agenda, { textDocument: { uri }, range, context }, document) =>
      codeActions(agenda, findingsOf(agenda), toSpan(agenda, range, encoding), { ...shownFor(uri), version: traits.versionedEdits ? document.version : null, only: context.only ?? null }, texts()),
    ),
  );

  return { capabilities: capabilitiesFor(traits), serverInfo: { name: "Dagsorden", version } };
}

/** The diagnostics of a document that is not open. */
const empty: DocumentDiagnosticReport = { kind: "full", items: [] };

/** The client's own folder with the pages of the rules, where it names one. */
function rulePagesOf(options: unknown): string | null {
  const pages = typeof options === "object" && options !== null && "rulePages" in options ? options.rulePages : null;
  return typeof pages !== "string" || pages === "" ? null : pages.endsWith("/") ? pages : `${pages}/`;
}
