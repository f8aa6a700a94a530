import { ErrorCodes, ResponseError, type Connection, type InitializeParams, type InitializeResult } from "vscode-languageserver";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities.js";
import { clientTraitsOf } from "./client-traits.js";
import { Diagnostics } from "./diagnostics.js";
import { Documents } from "./documents.js";
import { diagnosticsOf, registerFeatures, type Session } from "./features.js";
import { Findings } from "./findings.js";
import { Guard } from "./guard.js";
import type { Host } from "./host.js";
import { rules as allRules, type Rule } from "./language/index.js";
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

function serve(connection: Connection, host: Host, rules: readonly Rule[], params: InitializeParams): InitializeResult {
  const traits = clientTraitsOf(params);
  const log = new Log(connection.console);
  const guard = new Guard(log);
  const settings = new SettingsSource(connection, traits, host, log, params.initializationOptions);
  const documents = new Documents(traits.encoding, log);
  const findings = new Findings(rules, settings.current.language, log);
  const rulePages = traits.codeDescription ? (rulePagesOf(params.initializationOptions) ?? host.rulePages) : null;
  const session: Session = { traits, guard, settings, documents, findings, rulePages };
  const diagnostics = new Diagnostics({
    connection, host, guard, log, pulled: traits.pullsDiagnostics, refreshable: traits.refreshesDiagnostics, check: (document) => diagnosticsOf(session, document),
  });
  followClient(connection, session, diagnostics);
  registerFeatures(connection, session, diagnostics);
  return { capabilities: capabilitiesFor(traits), serverInfo: { name: "Dagsorden", version } };
}

/** Follows the client's documents and settings. Findings wait for the settings, so that none is shown in the wrong language first. */
function followClient(connection: Connection, { guard, settings, documents }: Session, diagnostics: Diagnostics): void {
  let ready = false;
  connection.onInitialized(() => {
    settings.start(() => {
      if (ready) diagnostics.refresh(documents.all());
    });
    void settings.known.then(() => {
      ready = true;
      diagnostics.pushAll(documents.all());
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
}

/** The client's own folder with the pages of the rules, where it names one. */
function rulePagesOf(options: unknown): string | null {
  const pages = typeof options === "object" && options !== null && "rulePages" in options ? options.rulePages : null;
  return typeof pages !== "string" || pages === "" ? null : pages.endsWith("/") ? pages : `${pages}/`;
}
