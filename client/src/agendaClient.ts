import { type CancellationToken, CancellationTokenSource, type Diagnostic, type Disposable, EventEmitter, type LogOutputChannel, type TextDocument, type Uri, window, workspace, type WorkspaceEdit } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  type Diagnostic as ServerDiagnostic,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient";
import { type InitializationOptions, profileChangedMethod, readFileMethod, type ReadFileParams, type StatusParams, statusMethod } from "../../server/src/protocol/session.js";
import { type CheckTextParams, checkTextMethod } from "../../server/src/protocol/unopened.js";
import { languageId } from "./agendas.js";
import { diagnosticsMiddleware } from "./diagnostics.js";
import { renewOutline } from "./outline.js";
import { readServerFile } from "./profileFiles.js";
import { RestartPolicy } from "./restartPolicy.js";
import { withRulePage } from "./rulePages.js";
import { type ClientTexts, type Language, textsOf } from "./texts.js";

/** How the server is reached: a process of its own (node) or a worker (browser). Each call connects to a new server. */
export type ServerTransport = (options: LanguageClientOptions) => BaseLanguageClient;

/** The documents the server is told of. */
const selector = [{ language: languageId }];

/** Is not cancelled. The library takes a token that is left out for one more parameter. */
const never = new CancellationTokenSource().token;

/** Whether agendas are being checked. */
export type ServerState = "not started" | "running" | "failed";

/**
 * The connection to the language server, and its new start after a crash. A restart makes a new connection: the library
 * cannot start one again whose first start failed.
 */
export class AgendaClient implements Disposable {
  private readonly statusEmitter = new EventEmitter<StatusParams>();
  private readonly stateEmitter = new EventEmitter<ServerState>();
  private readonly policy = new RestartPolicy(Date.now);
  private connection: BaseLanguageClient | undefined;
  /** Starts and stops happen one after another. */
  private queue: Promise<void> = Promise.resolve();

  /** A document was checked. */
  readonly onStatus = this.statusEmitter.event;
  readonly onDidChangeState = this.stateEmitter.event;

  /**
   * `log` is closed together with the connection; `rulePages` is the packaged folder with one page for each rule, `storage` where VS Code
   * lets us keep something for this workspace.
   */
  constructor(
    private readonly transport: ServerTransport,
    readonly log: LogOutputChannel,
    private readonly rulePages: Uri,
    private readonly storage: Uri | undefined,
  ) {}

  /** The texts in the language the user has chosen now. */
  texts(): ClientTexts {
    return textsOf(chosenLanguage());
  }

  /** Starts the server, once; resolves when it runs or the user has been told that it does not. */
  start(): Promise<void> {
    return this.enqueue(async () => {
      if (this.connection === undefined) await this.connect();
    });
  }

  /** Asks the server, which is started first where no agenda has been open yet. Rejects where it does not run. */
  async request<R>(method: string, params: object, token: CancellationToken = never): Promise<R> {
    const connection = await this.running();
    return connection.sendRequest<R>(method, params, token);
  }

  /** Tells the server something it may do without; where it does not run there is nobody to tell. */
  notify(method: string, params: object): void {
    if (this.connection?.state === State.Running) void this.connection.sendNotification(method, params).catch((error: unknown) => this.log.debug(String(error)));
  }

  /** The language the user has chosen now. */
  get language(): Language {
    return chosenLanguage();
  }

  /** The document's name between client and server. */
  uriOf(document: TextDocument): string {
    return this.connection?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  /** The findings in a text that is not open, as the Problems panel takes them; undefined where it could not be checked. */
  async check(params: CheckTextParams, token: CancellationToken = never): Promise<Diagnostic[] | undefined> {
    const connection = await this.running();
    const found = await connection.sendRequest<ServerDiagnostic[] | null>(checkTextMethod, params, token);
    return found === null ? undefined : (await connection.protocol2CodeConverter.asDiagnostics(found, token)).map(withRulePage);
  }

  /** An edit that the server gave in an answer of ours, as VS Code makes it. */
  async workspaceEdit(edit: object): Promise<WorkspaceEdit> {
    return (await this.running()).protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** A command got no answer from the server: tells the user and what can be done about it. */
  reportFailure(error: unknown): void {
    this.log.error(String(error));
    this.offerRestart(this.texts().noAnswer);
  }

  private async running(): Promise<BaseLanguageClient> {
    await this.start();
    if (this.connection?.state !== State.Running) throw new Error("The language server does not run");
    return this.connection;
  }

  /** Stops the server, whatever state it is in, and starts a new one. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      this.policy.reset();
      await this.disconnect();
      await this.connect();
    });
  }

  /** Stops the server for good. */
  stop(): Promise<void> {
    return this.enqueue(() => this.disconnect());
  }

  dispose(): void {
    void this.stop().finally(() => this.log.dispose());
    this.statusEmitter.dispose();
    this.stateEmitter.dispose();
  }

  private enqueue(step: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(step);
    return this.queue;
  }

  private async connect(): Promise<void> {
    try {
      const connection = this.transport(this.options());
      this.connection = connection;
      keepNotificationsDanish(connection);
      connection.onRequest(readFileMethod, ({ uri }: ReadFileParams) => readServerFile(uri));
      connection.onNotification(profileChangedMethod, () => renewOutline(connection, selector));
      connection.onNotification(statusMethod, (status: StatusParams) => this.statusEmitter.fire(status));
      connection.onDidChangeState(({ newState }) => {
        if (newState !== State.Running || connection !== this.connection) return;
        this.log.info(this.texts().serverRuns);
        this.stateEmitter.fire("running");
      });
      await connection.start();
    } catch (error) {
      this.log.error(String(error));
      this.fail(this.texts().serverDidNotStart);
    }
  }

  private async disconnect(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    try {
      await connection?.dispose();
    } catch (error) {
      // One that never started or has crashed cannot be stopped; there is nothing left to stop.
      this.log.debug(String(error));
    }
  }

  /** Tells the user, once, with what can be done about it. Nobody waits for the answer. */
  private fail(message: string): void {
    this.stateEmitter.fire("failed");
    this.offerRestart(message);
  }

  private offerRestart(message: string): void {
    const { restart, showLog } = this.texts();
    void window.showErrorMessage(message, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.log.show(true);
    });
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: selector,
      diagnosticCollectionName: languageId,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // The rest of the settings the server asks for; the language of its first words it must know at once.
      initializationOptions: {
        language: chosenLanguage(), rulePages: this.rulePages.toString(), readsFiles: true, timelineCommand: "dagsorden.showCaseTimeline",
        ...(this.storage === undefined ? {} : { storage: this.storage.toString() }),
      } satisfies InitializationOptions,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
      // Fresh findings while typing, not only when a document is opened.
      diagnosticPullOptions: { onChange: true },
      middleware: diagnosticsMiddleware,
    };
  }

  /** The server is gone without having been asked to go. */
  private closed(): CloseHandlerResult {
    // A server that falls over while it starts makes start() fail, which tells the user.
    const started = this.connection?.state === State.Running;
    if (started && this.policy.crashed() === "restart") return { action: CloseAction.Restart, handled: true };
    if (started) this.fail(this.texts().serverCrashed);
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

function chosenLanguage(): Language {
  return workspace.getConfiguration("dagsorden").get<Language>("language", "da");
}

/** The library's own pop-ups are in English and say nothing a secretary can use: they go to the log alone. */
function keepNotificationsDanish(connection: BaseLanguageClient): void {
  const log = connection.error.bind(connection);
  connection.error = (message, data) => log(message, data, false);
}
