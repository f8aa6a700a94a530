import type { Connection } from "vscode-languageserver";

/** The part of a connection's console that the server writes to. */
export type LogChannel = Pick<Connection["console"], "error" | "warn" | "info">;

/** The server's log: for the user's helpdesk, so in Danish. Text of documents is never written to it. */
export class Log {
  /** What has been said already; a rule that fails on every keystroke is one line in the log. */
  readonly #said = new Set<string>();

  constructor(private readonly channel: LogChannel) {}

  /** A feature or a rule failed; everything else goes on. */
  failed(what: string, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    const detail = error instanceof Error ? (error.stack ?? message) : message;
    // The same failure has another stack when it is come upon another way.
    this.#once(`${what}: ${message}`, () => this.channel.error(`Fejl i ${what}: ${detail}`));
  }

  /** A client said something that cannot be right. */
  odd(message: string): void {
    this.#once(message, () => this.channel.warn(message));
  }

  /** Something the helpdesk may want to know, though nothing is wrong. */
  note(message: string): void {
    this.#once(message, () => this.channel.info(message));
  }

  #once(key: string, write: () => void): void {
    if (this.#said.has(key)) return;
    if (this.#said.size >= 1000) this.#said.clear();
    this.#said.add(key);
    write();
  }
}
