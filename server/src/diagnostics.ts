import type { Connection, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { OpenDocument } from "./documents.js";
import type { Guard } from "./guard.js";
import type { Cancellable, Host } from "./host.js";
import { clockOf, diagnosticSeverities, diagnosticSource, type Severity, type Texts } from "./language/index.js";
import { excessText } from "./limits.js";
import type { Log } from "./log.js";
import { statusMethod, type StatusParams } from "./protocol/session.js";

/** How long after the last keystroke findings are pushed. */
const pause = 60;

export interface DiagnosticsParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly guard: Guard;
  readonly log: Log;
  /** Whether the client asks for diagnostics itself; then none are pushed. */
  readonly pulled: boolean;
  readonly refreshable: boolean;
  readonly check: (document: OpenDocument) => Diagnostic[];
  /** Whether it is known how the document is to be read; before, nothing is pushed. */
  readonly isKnown: (document: OpenDocument) => boolean;
}

/** Sends findings, as the client wants them: pushed when the document has come to rest, or when it asks. */
export class Diagnostics {
  readonly #timers = new Map<string, Cancellable>();
  readonly #status = new WeakMap<OpenDocument, string>();
  readonly #pulled = new WeakMap<OpenDocument, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
  #results = 0;

  #started = false;
  readonly #push: (document: OpenDocument) => void;

  constructor(private readonly parts: DiagnosticsParts) {
    this.#push = parts.guard.notification("kontrol af dokumentet", (document: OpenDocument) => {
      const { uri, version } = document;
      const diagnostics = parts.check(document);
      this.#sent(parts.connection.sendDiagnostics({ uri, version, diagnostics }));
      this.#sendStatus(document, diagnostics);
    });
  }

  /** Nothing is pushed before. */
  start(documents: readonly OpenDocument[]): void {
    this.#started = true;
    for (const document of documents) this.push(document);
  }

  /** Pushes the document's diagnostics now. */
  push(document: OpenDocument): void {
    this.#cancel(document.uri);
    if (!this.parts.pulled && this.#started && this.parts.isKnown(document)) this.#push(document);
  }

  /** Pushes them when no more edits come for a moment. */
  pushSoon(document: OpenDocument): void {
    this.#cancel(document.uri);
    if (this.parts.pulled || !this.#started) return;
    this.#timers.set(document.uri, this.parts.host.schedule(() => this.push(document), pause));
  }

  /** The document is closed: what was pushed for it goes away. */
  clear(uri: string): void {
    this.#cancel(uri);
    if (!this.parts.pulled) this.#sent(this.parts.connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  /** The answer to a client that asks. The result id stands for what the diagnostics say, not for a version. */
  pull(document: OpenDocument, previousResultId: string | undefined): DocumentDiagnosticReport {
    const items = this.parts.check(document);
    this.#sendStatus(document, items);
    const before = this.#pulled.get(document);
    const isSame = before !== undefined && areSame(before.items, items);
    const resultId = isSame ? before.resultId : `${++this.#results}`;
    this.#pulled.set(document, { resultId, items });
    return isSame && resultId === previousResultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
  }

  /** Something else than a document has changed: all findings may differ. */
  refresh(documents: readonly OpenDocument[]): void {
    if (!this.#started) return;
    for (const document of documents) this.push(document);
    if (this.parts.pulled && this.parts.refreshable) this.#sent(this.parts.connection.languages.diagnostics.refresh());
  }

  dispose(): void {
    for (const timer of this.#timers.values()) timer.cancel();
    this.#timers.clear();
  }

  #cancel(uri: string): void {
    this.#timers.get(uri)?.cancel();
    this.#timers.delete(uri);
  }

  #sendStatus(document: OpenDocument, diagnostics: readonly Diagnostic[]): void {
    const { kind, header } = document.agenda;
    const clock = clockOf(document.agenda);
    const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === diagnosticSeverities[severity]).length;
    const status: StatusParams = {
      uri: document.uri,
      version: document.version,
      kind,
      body: header.body,
      date: header.date,
      start: header.start,
      minutes: clock === null ? null : { planned: clock.planned, length: clock.length },
      counts: { error: count("error"), warning: count("warning"), information: count("information"), hint: count("hint") },
    };
    const written = JSON.stringify(status);
    if (this.#status.get(document) === written) return;
    this.#status.set(document, written);
    this.#sent(this.parts.connection.sendNotification(statusMethod, status));
  }

  /** A message that cannot be sent means that the client is gone; the process ends with its input. */
  #sent(sending: Promise<void>): void {
    sending.catch((error: unknown) => this.parts.log.failed("afsendelse til editoren", error));
  }
}

/** The one diagnostic of a document that is too large to be checked, or null. */
export function excessDiagnostic({ excess }: OpenDocument, texts: Texts): Diagnostic | null {
  if (excess === null) return null;
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity: diagnosticSeverities.information, source: diagnosticSource, message: excessText(excess, texts) };
}

/** Whether they say the same. Most are the same objects as in the version before, so that nothing of them has to be looked at. */
function areSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index] || JSON.stringify(one) === JSON.stringify(others[index]));
}
