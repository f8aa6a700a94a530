import { CodeLensRefreshRequest, ErrorCodes, FileChangeType, ResponseError, type Connection, type InitializeParams, type InitializeResult } from "vscode-languageserver";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities.js";
import { CaseIndex, isAgendaFile } from "./case-index.js";
import { clientTraitsOf, type ClientTraits } from "./client-traits.js";
import { DayWatch } from "./day-watch.js";
import { Diagnostics } from "./diagnostics.js";
import { Documents, type OpenDocument } from "./documents.js";
import { registerFeatures } from "./features.js";
import type { Session } from "./session.js";
import { diagnosticsOf } from "./session-findings.js";
import { fileReader, watchFiles } from "./file-access.js";
import { FilesBeside } from "./files-beside.js";
import { Findings } from "./findings.js";
import { Guard } from "./guard.js";
import type { Host } from "./host.js";
import { HouseProfiles, isProfile } from "./house-profiles.js";
import { rules as allRules, textsOf, type Rule } from "./language/index.js";
import { Log } from "./log.js";
import { ProfileReports } from "./profile-reports.js";
import { profileChangedMethod } from "./protocol/session.js";
import { SentAgendas } from "./sent-agendas.js";
import { SettingsSource } from "./settings.js";
import { WorkspaceFolders } from "./workspace-folders.js";

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
  const profileTexts = new Documents(traits.encoding, log);
  const folders = new WorkspaceFolders(connection, traits, params);
  const reports = new ProfileReports(connection, traits.encoding, () => textsOf(settings.current.language), log);
  const checkAgain = (changed: readonly OpenDocument[]): void => diagnostics.refresh(changed.filter((document) => documents.get(document.uri) === document));
  const read = fileReader(connection, host, traits, log);
  const profiles = new HouseProfiles({
    host, documents, texts: profileTexts, read, folders: () => folders.uris,
    onChange: (changed) => {
      sent.profilesChanged();
      checkAgain(changed);
      askAgain(connection, traits, log);
    },
    onFound: (profile) => reports.tell(profile), onGone: (file) => reports.clear(file),
  });
  const files = new FilesBeside(host, (uri) => checkAgain(documents.all().filter((document) => document.uri === uri)));
  const day = new DayWatch(host, () => checkAgain(documents.all()));
  const cases = new CaseIndex({
    connection, host, traits, log, documents, program: version, storage: textOption(params.initializationOptions, "storage"), folders: () => folders.uris,
    profileFor: async (uri) => {
      const { text, isBroken, file } = await profiles.profileFor(uri);
      return file === null || isBroken ? null : text;
    },
    texts: () => textsOf(settings.current.language),
    onMeetings: () => checkAgain(documents.all()),
    onChange: () => {
      if (traits.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch((error: unknown) => log.failed("opdatering af linjerne over punkterne", error));
    },
  });
  const sent = new SentAgendas({
    host, documents, read, profileFor: (uri) => profiles.profileFor(uri), memory: () => cases.memory,
    onChange: (uri) => checkAgain(documents.all().filter((document) => document.uri === uri)),
  });
  const findings = new Findings(rules, settings.current.language, log);
  const rulePages = traits.codeDescription ? (rulePagesOf(params.initializationOptions) ?? host.rulePages) : null;
  const session: Session = { traits, guard, settings, documents, profiles, findings, files, cases, sent, day, host, rulePages, timelineCommand: textOption(params.initializationOptions, "timelineCommand") ?? "" };
  const diagnostics = new Diagnostics({
    connection, host, guard, log, pulled: traits.pullsDiagnostics, refreshable: traits.refreshesDiagnostics, check: (document) => diagnosticsOf(session, document),
    isKnown: ({ uri }) => profiles.waiting(uri) === null,
  });
  connection.onInitialized(() => {
    settings.start(() => {
      reports.tellAgain();
      diagnostics.refresh(documents.all());
      askAgain(connection, traits, log);
    });
    folders.start(() => {
      void profiles.look();
      cases.start();
    });
    cases.start();
    if (traits.watchesFiles) watchFiles(connection, log);
    day.start();
    void settings.known.then(() => diagnostics.start(documents.all()));
  });
  followDocuments(connection, session, diagnostics);
  followFiles(connection, session);
  registerFeatures(connection, session, diagnostics);
  return { capabilities: capabilitiesFor(traits), serverInfo: { name: "Dagsorden", version } };
}

/** Follows the client's documents. Findings wait for the settings and the profile, so that none is shown in the wrong language or by the wrong rules first. */
function followDocuments(connection: Connection, { guard, documents, profiles, files, cases, sent, day }: Session, diagnostics: Diagnostics): void {
  connection.onDidOpenTextDocument(
    guard.notification("åbning af et dokument", ({ textDocument }) => {
      if (isProfile(textDocument.uri)) {
        profiles.textOpened(textDocument);
        return;
      }
      const document = documents.open(textDocument);
      void profiles.opened(document).then(() => {
        if (documents.get(document.uri) === document) diagnostics.push(document);
        sent.touched(document.uri);
      });
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification("rettelse af et dokument", (change) => {
      if (isProfile(change.textDocument.uri)) {
        profiles.textChanged(change);
        return;
      }
      const document = documents.change(change);
      if (document !== null) diagnostics.pushSoon(document);
      sent.touched(change.textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification("lukning af et dokument", ({ textDocument: { uri } }) => {
      if (isProfile(uri)) profiles.textClosed(uri);
      if (documents.close(uri) === null) return;
      files.forget(uri);
      sent.forget(uri);
      sent.touched(uri);
      diagnostics.clear(uri);
    }),
  );
  connection.onShutdown(async () => {
    guard.shutDown();
    diagnostics.dispose();
    profiles.dispose();
    sent.dispose();
    day.stop();
    await cases.stop();
  });
}

/** What is not findings rests on the profile as well; the client asks for it again as far as it lets itself be told. */
function askAgain(connection: Connection, { refreshes }: ClientTraits, log: Log): void {
  const failed = (error: unknown): void => log.failed("opdatering efter en ny profil", error);
  for (const method of refreshes) connection.sendRequest(method).catch(failed);
  connection.sendNotification(profileChangedMethod).catch(failed);
}

/** Follows the files outside: profiles, and what agendas link to. */
function followFiles(connection: Connection, { guard, profiles, files, cases, sent }: Session): void {
  connection.onDidChangeWatchedFiles(
    guard.notification("ændringer af filer", ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      files.changed(uris);
      sent.changed(uris);
      cases.filesChanged(uris);
      for (const { uri, type } of changes) if (type === FileChangeType.Deleted && isProfile(uri)) profiles.textDeleted(uri);
      if (changes.some(({ uri }) => isProfile(uri))) void profiles.look().then(() => cases.rescan());
    }),
  );
  // A whole folder: nobody tells of each file in it.
  const moved = guard.notification("flytning af en mappe", () => cases.rescan());
  connection.workspace.onDidRenameFiles(
    guard.notification("omdøbning af filer", ({ files: renamed }) => {
      const uris = renamed.flatMap(({ oldUri, newUri }) => [oldUri, newUri]);
      files.changed(uris);
      sent.changed(uris);
      cases.filesChanged(uris);
      if (!uris.every((uri) => isAgendaFile(uri))) cases.rescan();
    }),
  );
  connection.workspace.onDidDeleteFiles(moved);
  connection.workspace.onDidCreateFiles(moved);
}

/** The client's own folder with the pages of the rules, where it names one. */
function rulePagesOf(options: unknown): string | null {
  const pages = textOption(options, "rulePages");
  return pages === null || pages.endsWith("/") ? pages : `${pages}/`;
}

/** What the client says under `name`; null where it says nothing. */
function textOption(options: unknown, name: string): string | null {
  const value = typeof options === "object" && options !== null && name in options ? (options as Readonly<Record<string, unknown>>)[name] : null;
  return typeof value === "string" && value !== "" ? value : null;
}
