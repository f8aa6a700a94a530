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
  /** Whether the time of each item stands beside its heading. */
  readonly showsTimes: boolean;
  /** Whether a line above an item says at how many meetings its case was. */
  readonly showsCaseHistory: boolean;
}

const defaults: Settings = { language: "da", showsTimes: true, showsCaseHistory: true };

/** Reads settings of any shape; what is missing or wrong is as in `otherwise`. */
function settingsFrom(value: unknown, otherwise = defaults): Settings {
  const language = memberOf(value, "language");
  const show = memberOf(value, "show");
  const shown = (name: string, before: boolean): boolean => {
    const said = memberOf(show, name);
    return typeof said === "boolean" ? said : before;
  };
  return {
    language: language === "da" || language === "en" ? language : otherwise.language,
    showsTimes: shown("times", otherwise.showsTimes),
    showsCaseHistory: shown("caseHistory", otherwise.showsCaseHistory),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
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
        this.#current = settingsFrom(memberOf(settings, section), this.#current);
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
