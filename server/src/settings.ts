import { DidChangeConfigurationNotification, type Connection } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";
import type { Host } from "./host.js";
import type { Language } from "./language/index.js";
import type { Log } from "./log.js";

/** The section of the client's configuration that is the server's. */
const section = "dagsorden";

/** A client that has not answered by now gets the settings it has been given so far. */
const patience = 1000;

export interface Settings {
  readonly language: Language;
}

/** Reads settings of any shape; what is missing or wrong is as in `otherwise`. */
function settingsFrom(value: unknown, otherwise: Settings = { language: "da" }): Settings {
  const language = typeof value === "object" && value !== null && "language" in value ? value.language : null;
  return { language: language === "da" || language === "en" ? language : otherwise.language };
}

/**
 * The user's settings, wherever the client keeps them: asked for with `workspace/configuration` where it
 * answers that, else taken from what it sends.
 */
export class SettingsSource {
  #current: Settings;
  #requests = 0;
  #known: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly traits: ClientTraits,
    private readonly host: Host,
    private readonly log: Log,
    initial: unknown,
  ) {
    this.#current = settingsFrom(initial);
  }

  get current(): Settings {
    return this.#current;
  }

  /** Resolves when the settings are known, whatever the client does. */
  get known(): Promise<void> {
    return this.#known;
  }

  /** Reads the settings and follows them from now on. */
  start(onChange: () => void): void {
    this.connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
      if (this.traits.configuration) void this.#ask().then(onChange);
      else {
        const own = typeof settings === "object" && settings !== null && section in settings ? (settings as Record<string, unknown>)[section] : null;
        this.#current = settingsFrom(own, this.#current);
        onChange();
      }
    });
    if (!this.traits.configuration) return;
    if (this.traits.dynamicConfiguration) {
      this.connection.client.register(DidChangeConfigurationNotification.type, { section }).catch((error: unknown) => this.log.failed("tilmelding til indstillinger", error));
    }
    this.#known = new Promise((resolve) => {
      const timer = this.host.schedule(resolve, patience);
      void this.#ask().then(() => {
        timer.cancel();
        resolve();
      });
    });
  }

  async #ask(): Promise<void> {
    const request = ++this.#requests;
    try {
      const answer: unknown = await this.connection.workspace.getConfiguration(section);
      // Answers may overtake each other: the one asked for last is the newest.
      if (request === this.#requests) this.#current = settingsFrom(answer);
    } catch (error) {
      this.log.failed("læsning af indstillinger", error);
    }
  }
}
