import type { DidChangeTextDocumentParams, TextDocumentItem } from "vscode-languageserver";
import type { Documents, OpenDocument } from "./documents.js";
import type { Cancellable, Host } from "./host.js";
import { placeOf } from "./profile-places.js";
import { ProfileFinder, profileFileName, type FoundProfile, type ReadFile } from "./profiles/find.js";

/** A document whose profile has not been found by now is read by the default until it is, in milliseconds. */
const patience = 1000;

/** How long after the last keystroke in a profile file the documents are read by it. */
const pause = 300;

/** What happened to files outside is looked for when a document is opened, but not more often than this. */
const trusted = 5000;

export interface HouseProfilesParts {
  readonly host: Pick<Host, "schedule" | "now">;
  readonly documents: Documents;
  /** The profile files that are open in the editor: their text counts, saved or not. */
  readonly texts: Documents;
  readonly read: ReadFile;
  /** The folders of the workspace as URIs. */
  readonly folders: () => readonly string[];
  /** Told of documents that are read by another profile than before, otherwise than by being opened. */
  readonly onChange: (documents: readonly OpenDocument[]) => void;
  /** Told of every profile file that somebody's document is or was read by. */
  readonly onFound: (profile: FoundProfile) => void;
  /** A profile file is not the one of its folder any more: it is gone. */
  readonly onGone: (file: string) => void;
}

/** Gives every open document the profile of its house, and another one when that changes. */
export class HouseProfiles {
  readonly #finder: ProfileFinder;
  /** The documents whose profile is being looked for, by URI. */
  readonly #waiting = new Map<string, Promise<void>>();
  readonly #files = new Set<string>();
  #looked = 0;
  #turn = 0;
  #timer: Cancellable | null = null;

  constructor(private readonly parts: HouseProfilesParts) {
    this.#finder = new ProfileFinder((uri) => parts.texts.get(uri)?.text ?? parts.read(uri));
  }

  /** The profile that holds for a document, open or not. */
  async profileFor(uri: string): Promise<FoundProfile> {
    const found = await this.#finder.profileFor(placeOf(uri, this.parts.folders()));
    if (found.file !== null) {
      this.#files.add(found.file);
      this.parts.onFound(found);
    }
    return found;
  }

  /** Resolves when the document's profile is known, or has let itself be waited for long enough; null where it is. */
  waiting(uri: string): Promise<void> | null {
    return this.#waiting.get(uri) ?? null;
  }

  /** A document was opened. Resolves when its profile is known or has let itself be waited for. */
  opened(document: OpenDocument): Promise<void> {
    const { uri } = document;
    const waited = this.#wait(document).finally(() => {
      if (this.#waiting.get(uri) === waited) this.#waiting.delete(uri);
    });
    this.#waiting.set(uri, waited);
    const now = this.parts.host.now().getTime();
    // Nobody tells of a file above the workspace.
    if (now - this.#looked > trusted) void this.look();
    this.#looked = now;
    return waited;
  }

  #wait(document: OpenDocument): Promise<void> {
    return new Promise((resolve) => {
      let isLate = false;
      const timer = this.parts.host.schedule(() => {
        isLate = true;
        resolve();
      }, patience);
      void this.profileFor(document.uri).then((found) => {
        timer.cancel();
        const isOther = document.readBy(found);
        resolve();
        if (isLate && isOther) this.parts.onChange([document]);
      });
    });
  }

  /** A profile file was opened: its text counts from now on. */
  textOpened(item: TextDocumentItem): void {
    this.parts.texts.open(item);
    this.#files.add(item.uri);
    void this.look();
  }

  textChanged(change: DidChangeTextDocumentParams): void {
    if (this.parts.texts.change(change) !== null) this.#lookSoon();
  }

  /** VS Code keeps a file open for minutes after its tab is closed, also one that was deleted: it counts no more. */
  textDeleted(uri: string): void {
    this.parts.texts.close(uri);
  }

  /** The file counts again. */
  textClosed(uri: string): void {
    if (this.parts.texts.close(uri) !== null) void this.look();
  }

  /** Files were made, changed or deleted, or the folders of the workspace are others. */
  async look(): Promise<void> {
    // Of two that overlap the later one knows better.
    const turn = ++this.#turn;
    this.#timer?.cancel();
    this.#finder.forget();
    for (const file of this.#files) {
      const { file: now } = await this.profileFor(file);
      if (now === file) continue;
      this.#files.delete(file);
      this.parts.onGone(file);
    }
    const changed: OpenDocument[] = [];
    for (const document of this.parts.documents.all()) {
      // One that was just opened is looked for already.
      await this.waiting(document.uri);
      const found = await this.profileFor(document.uri);
      if (turn !== this.#turn) return;
      if (document.readBy(found)) changed.push(document);
    }
    if (changed.length > 0) this.parts.onChange(changed);
  }

  /** The same in a moment: somebody is writing. */
  #lookSoon(): void {
    this.#timer?.cancel();
    this.#timer = this.parts.host.schedule(() => void this.look(), pause);
  }

  dispose(): void {
    this.#timer?.cancel();
  }
}

/** Whether a file is a profile by its name. */
export function isProfile(uri: string): boolean {
  return uri.replace(/[?#].*$/su, "").endsWith(`/${profileFileName}`);
}
