import type { Host } from "./host.js";
import { fileBeside } from "./language/index.js";

/** How long an answer of the disk is taken for granted where nobody tells of changes, in milliseconds. */
const trusted = 5000;

/** How many files are looked for at a time: a network that does not answer must leave room for others. */
const atOnce = 2;

/** A file that a document names. */
interface Named {
  readonly uri: string;
  /** Null while nobody has looked. */
  exists: boolean | null;
}

/** What is known of the files that one document names. */
interface Beside {
  /** Another function as soon as one of its answers has changed. */
  fileExists: (path: string) => boolean;
  /** By key. */
  readonly known: Map<string, Named>;
  readonly waiting: Set<Named>;
  looking: Promise<void> | null;
  /** When all of them were last looked for. */
  looked: number;
}

/**
 * Says whether the files that open documents name are there. The question must be answered at once and the
 * disk may be far away: a file nobody has looked for yet counts as there, is looked for, and if it is missing
 * the document is checked again.
 */
export class FilesBeside {
  readonly #documents = new Map<string, Beside>();

  constructor(
    private readonly host: Pick<Host, "files" | "now">,
    /** Told of the document whose answers have changed. */
    private readonly onChange: (uri: string) => void,
  ) {}

  /** The answers for a document; null where nobody can say. */
  existsFor(uri: string): ((path: string) => boolean) | null {
    if (this.host.files === null || !/^file:/iu.test(uri)) return null;
    const beside = this.#documents.get(uri) ?? this.#newBeside(uri);
    if (beside.known.size > 0 && this.host.now().getTime() - beside.looked > trusted) this.#lookAgain(uri, beside, [...beside.known.values()]);
    return beside.fileExists;
  }

  /** Resolves when everything asked for the document has been looked for; null where that is so. */
  looking(uri: string): Promise<void> | null {
    return this.#documents.get(uri)?.looking ?? null;
  }

  /** Something has happened to these files. */
  changed(files: readonly string[]): void {
    for (const [uri, beside] of this.#documents) {
      const named = files.map((file) => beside.known.get(keyOf(file))).filter((file) => file !== undefined);
      if (named.length > 0) this.#lookAgain(uri, beside, named);
    }
  }

  /** The document is closed. */
  forget(uri: string): void {
    this.#documents.delete(uri);
  }

  #newBeside(uri: string): Beside {
    const beside: Beside = { fileExists: this.#answers(uri), known: new Map(), waiting: new Set(), looking: null, looked: this.host.now().getTime() };
    this.#documents.set(uri, beside);
    return beside;
  }

  #answers(uri: string): (path: string) => boolean {
    return (path) => {
      const beside = this.#documents.get(uri);
      const file = fileBeside(uri, path);
      if (beside === undefined || file === null) return true;
      const known = beside.known.get(keyOf(file));
      if (known !== undefined) return known.exists ?? true;
      const named: Named = { uri: file, exists: null };
      beside.known.set(keyOf(file), named);
      this.#lookFor(uri, beside, [named]);
      return true;
    };
  }

  #lookAgain(uri: string, beside: Beside, files: readonly Named[]): void {
    if (files.length === beside.known.size) beside.looked = this.host.now().getTime();
    this.#lookFor(uri, beside, files);
  }

  #lookFor(uri: string, beside: Beside, files: readonly Named[]): void {
    for (const file of files) beside.waiting.add(file);
    beside.looking ??= this.#look(uri, beside);
  }

  async #look(uri: string, beside: Beside): Promise<void> {
    // What is asked for in one check is looked for together.
    await Promise.resolve();
    const changed = new Set<Named>();
    const work = async (): Promise<void> => {
      for (const file of beside.waiting) {
        beside.waiting.delete(file);
        const exists = (await this.host.files?.mayExist(file.uri)) ?? true;
        // A file nobody had looked for counted as there.
        if (exists !== (file.exists ?? true)) changed.add(file);
        file.exists = exists;
      }
    };
    while (beside.waiting.size > 0) await Promise.all(Array.from({ length: atOnce }, work));
    beside.looking = null;
    if (changed.size === 0 || this.#documents.get(uri) !== beside) return;
    beside.fileExists = this.#answers(uri);
    this.onChange(uri);
  }
}

/** What a file is compared by: clients write its URI in different ways. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize("NFC");
  } catch {
    return uri;
  }
}
