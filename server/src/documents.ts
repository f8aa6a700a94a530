import { Range, type DidChangeTextDocumentParams, type TextDocumentContentChangeEvent, type TextDocumentItem } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Agenda, toSpan, type DocumentKind, type LinedText, type PositionEncoding, type Span, type TextChange } from "./language/index.js";
import { excessAfter, excessOf, type Excess } from "./limits.js";
import type { Log } from "./log.js";
import { PendingChanges } from "./pending-changes.js";
import { standardProfile, type FoundProfile } from "./profiles/find.js";

/**
 * A document that is open in the client. The text follows every edit; the agenda catches up when
 * somebody asks for it, and then reads no more than was edited.
 */
export class OpenDocument {
  readonly #text: TextDocument;
  readonly #defaultKind: DocumentKind;
  readonly #pending = new PendingChanges();
  #excess: Excess | null;
  #profile: FoundProfile;
  /** Null until it is asked for, and where it cannot follow by edits. */
  #agenda: Agenda | null = null;

  constructor(
    { uri, languageId, version, text }: TextDocumentItem,
    private readonly encoding: PositionEncoding,
    private readonly log: Log,
    profile = standardProfile,
  ) {
    this.#profile = profile;
    this.#text = TextDocument.create(uri, languageId, version, text);
    this.#defaultKind = kindByName(uri, languageId);
    this.#excess = excessOf(this.#text);
  }

  get uri(): string {
    return this.#text.uri;
  }

  get version(): number {
    return this.#text.version;
  }

  get text(): string {
    return this.#text.getText();
  }

  /** The profile the document is read by: the default until its own is found. */
  get profile(): FoundProfile {
    return this.#profile;
  }

  /** Reads the document by another profile from now on. Whether that makes a difference. */
  readBy(profile: FoundProfile): boolean {
    const isOther = profile.names !== this.#profile.names || profile.isBroken !== this.#profile.isBroken;
    this.#profile = profile;
    if (isOther) this.#forget();
    return isOther;
  }

  /** Why the document is not read at all, or null. */
  get excess(): Excess | null {
    return this.#excess;
  }

  /** The document as it is now; an empty one where it is too large to be read. */
  get agenda(): Agenda {
    const changes = this.#pending.take();
    if (this.#agenda !== null && changes.length > 0) this.#agenda = this.#caughtUp(this.#agenda, changes);
    return (this.#agenda ??= this.#read());
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ("range" in change && Range.is(change.range)) this.#replace(toSpan(this.#lined, change.range, this.encoding), change.text, version);
      else this.#replaceAll(change.text, version);
    }
    if (changes.length === 0) TextDocument.update(this.#text, [], version);
  }

  #replaceAll(text: string, version: number): void {
    TextDocument.update(this.#text, [{ text }], version);
    this.#excess = excessOf(this.#text);
    this.#forget();
  }

  #replace(span: Span, text: string, version: number): void {
    const start = this.#text.positionAt(span.start);
    const range = { start, end: this.#text.positionAt(span.end) };
    const lineCount = this.#text.lineCount;
    TextDocument.update(this.#text, [{ range, text }], version);
    const excessBefore = this.#excess;
    const endLine = range.end.line + 1 + this.#text.lineCount - lineCount;
    // One line more on both sides: a line end of two characters may come together or apart.
    this.#excess = excessBefore === null ? excessAfter(this.#text, Math.max(0, start.line - 1), endLine + 1) : excessOf(this.#text);
    if (this.#excess !== null || excessBefore !== null) this.#forget();
    else if (this.#agenda !== null) this.#pending.add({ ...span, text }, (from, to) => this.#text.getText().slice(from, to));
  }

  #forget(): void {
    this.#agenda = null;
    this.#pending.take();
  }

  #read(): Agenda {
    return Agenda.of(this.#excess === null ? this.#text.getText() : "", { names: this.#profile.names, defaultKind: this.#defaultKind });
  }

  #caughtUp(agenda: Agenda, changes: readonly TextChange[]): Agenda | null {
    try {
      return changes.reduce((version, change) => version.edited(change), agenda);
    } catch (error) {
      this.log.failed("indlæsning af en rettelse", error);
      return null;
    }
  }

  /** The text as the conversion of positions wants it. */
  get #lined(): LinedText {
    return {
      offsetAt: (position) => this.#text.offsetAt(position),
      slice: ({ start, end }) => this.#text.getText().slice(start, end),
    };
  }
}

/** Every open document, by its URI as the client writes it. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  constructor(
    private readonly encoding: PositionEncoding,
    private readonly log: Log,
  ) {}

  open(item: TextDocumentItem): OpenDocument {
    const document = new OpenDocument(item, this.encoding, this.log);
    this.#open.set(item.uri, document);
    return document;
  }

  /** The document after the change, or null where it was never opened. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | null {
    const document = this.#open.get(textDocument.uri);
    if (document === undefined) {
      this.log.odd(`Editoren har rettet i et dokument, der ikke er åbent: ${textDocument.uri}`);
      return null;
    }
    document.update(contentChanges, textDocument.version);
    return document;
  }

  /** Forgets the document. Null where it was not open. */
  close(uri: string): OpenDocument | null {
    const document = this.#open.get(uri);
    this.#open.delete(uri);
    return document ?? null;
  }

  get(uri: string): OpenDocument | null {
    return this.#open.get(uri) ?? null;
  }

  /** A text that the client has not opened, for one answer; it is not kept. */
  unopened(uri: string, text: string, profile: FoundProfile): OpenDocument {
    return new OpenDocument({ uri, languageId: "", version: 0, text }, this.encoding, this.log, profile);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }
}

/** What a document is whose title block does not say. */
function kindByName(uri: string, languageId: string): DocumentKind {
  const path = uri.replace(/[?#].*$/su, "");
  return languageId === "referat" || /\.referat$/iu.test(path) ? "referat" : "dagsorden";
}
