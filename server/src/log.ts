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
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#once(`Fejl i ${what}: ${detail}`, (message) => this.channel.error(message));
  }

  /** A client said something that cannot be right. */
  odd(message: string): void {
    this.#once(message, (text) => this.channel.warn(text));
  }

  info(message: string): void {
    this.channel.info(message);
  }

  #once(message: string, write: (message: string) => void): void {
    if (this.#said.has(message)) return;
    if (this.#said.size >= 1000) this.#said.clear();
    this.#said.add(message);
    write(message);
  }
}
