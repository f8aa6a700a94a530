import type { Host } from "./host.js";
import { fileBeside, NamesOnDisk, respelled, stepsBeside, type FileFound } from "./language/index.js";

/** How long an answer of the disk is taken for granted where nobody tells of changes, in milliseconds. */
const trusted = 5000;

/** How many files are looked for at a time: a network that does not answer must leave room for others. */
const atOnce = 2;

/** A file that a document names. */
interface Named {
  readonly uri: string;
  /** Where its names begin that may be spelled otherwise on the disk. */
  readonly folder: string;
  readonly names: readonly string[];
  /** Null while nobody has looked. */
  exists: boolean | null;
  /** The names as they are on the disk, where they are others than in the document. */
  spelled: readonly string[] | null;
}

/** What is in the folders that were asked for lately. */
type Folders = Map<string, Promise<NamesOnDisk>>;

/** What is known of the files that one document names. */
interface Beside {
  /** Another function as soon as one of its answers has changed. */
  fileExists: (path: string) => FileFound;
  /** By URI. */
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
  existsFor(uri: string): ((path: string) => FileFound) | null {
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
    const keys = new Set(files.map(keyOf));
    for (const [uri, beside] of this.#documents) {
      const named = [...beside.known.values()].filter((file) => keys.has(keyOf(file.uri)));
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

  #answers(uri: string): (path: string) => FileFound {
    return (path) => {
      const beside = this.#documents.get(uri);
      const file = fileBeside(uri, path);
      const steps = stepsBeside(uri, path);
      if (beside === undefined || file === null || steps === null) return true;
      const known = beside.known.get(file);
      if (known !== undefined) return known.spelled === null ? (known.exists ?? true) : { writtenAs: respelled(uri, path, known.spelled) };
      const named: Named = { uri: file, ...steps, exists: null, spelled: null };
      beside.known.set(file, named);
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
    const folders: Folders = new Map();
    const work = async (): Promise<void> => {
      for (const file of beside.waiting) {
        beside.waiting.delete(file);
        const exists = (await this.host.files?.mayExist(file.uri)) ?? true;
        const spelled = await this.#spelled(file, folders);
        // A file nobody had looked for counted as there.
        if (exists !== (file.exists ?? true) || spelled?.join("/") !== file.spelled?.join("/")) changed.add(file);
        file.exists = exists;
        file.spelled = spelled;
      }
    };
    while (beside.waiting.size > 0) await Promise.all(Array.from({ length: atOnce }, work));
    beside.looking = null;
    if (changed.size === 0 || this.#documents.get(uri) !== beside) return;
    beside.fileExists = this.#answers(uri);
    this.onChange(uri);
  }

  async #namesIn(folder: string): Promise<NamesOnDisk> {
    const entries = await this.host.files?.list(folder);
    return new NamesOnDisk(entries?.map(({ name }) => name) ?? []);
  }

  /** The names that lead to the file on the disk where they are not quite those of the document; else null. */
  async #spelled({ folder, names }: Named, folders: Folders): Promise<readonly string[] | null> {
    const found: string[] = [];
    for (const name of names) {
      const below = folder + found.map((step) => `${encodeURIComponent(step)}/`).join("");
      const listing = folders.get(below) ?? this.#namesIn(below);
      folders.set(below, listing);
      const there = (await listing).find(name);
      if (there === null) return null;
      found.push(there);
    }
    return found.some((name, index) => name !== names[index]) ? found : null;
  }
}

/** What files are compared by that something has happened to: clients write a URI in different ways, documents a name. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize("NFC").toLowerCase();
  } catch {
    return uri;
  }
}
