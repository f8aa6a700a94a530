import type { Connection, Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diagnosticSeverities, diagnosticSource, type PositionEncoding, type Texts } from "./language/index.js";
import type { Log } from "./log.js";
import type { FoundProfile } from "./profiles/find.js";

/** What is found in a profile file goes by this name, as on the command line. */
const rule = "profil";

/**
 * Tells the client what is wrong with profile files, open or not. Pushed, also to a client that asks for the
 * diagnostics of documents: it asks for none of a file that is not open.
 */
export class ProfileReports {
  /** The broken ones by URI, and what was sent for each. */
  readonly #broken = new Map<string, { readonly profile: FoundProfile; sent: string }>();

  constructor(
    private readonly connection: Connection,
    private readonly encoding: PositionEncoding,
    private readonly texts: () => Texts,
    private readonly log: Log,
  ) {}

  /** What is wrong with the file is told, once; what was wrong with it before goes away. */
  tell(profile: FoundProfile): void {
    const { file } = profile;
    if (file === null) return;
    if (!profile.isBroken) {
      this.clear(file);
      return;
    }
    const before = this.#broken.get(file);
    const diagnostics = this.#diagnosticsOf(profile);
    const sent = JSON.stringify(diagnostics);
    this.#broken.set(file, { profile, sent });
    if (before?.sent !== sent) this.#send(file, diagnostics);
  }

  /** The file is gone or as it should be. */
  clear(file: string): void {
    if (this.#broken.delete(file)) this.#send(file, []);
  }

  /** The texts are in another language now. */
  tellAgain(): void {
    for (const { profile } of [...this.#broken.values()]) this.tell(profile);
  }

  #diagnosticsOf({ text, problems }: FoundProfile): Diagnostic[] {
    const document = TextDocument.create("", "jsonc", 0, text);
    const placeOf = (offset: number): Diagnostic["range"]["start"] => {
      const place = document.positionAt(offset);
      return this.encoding === "utf-16" ? place : { line: place.line, character: new TextEncoder().encode(text.slice(offset - place.character, offset)).length };
    };
    return problems(this.texts()).map(({ span, message }) => ({
      range: { start: placeOf(span.start), end: placeOf(span.end) },
      severity: diagnosticSeverities.error,
      code: rule,
      source: diagnosticSource,
      message,
    }));
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    this.connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => this.log.failed("afsendelse til editoren", error));
  }
}
