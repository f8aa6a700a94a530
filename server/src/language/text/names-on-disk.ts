/** The names in a folder as they are on the disk. A folder of attachments may have thousands, and a document name many of them. */
export class NamesOnDisk {
  readonly #names: ReadonlySet<string>;
  #byLetters: Map<string, string> | null = null;

  constructor(names: Iterable<string>) {
    this.#names = new Set(names);
  }

  /** The name that is the same, or else the first one that is but for large and small letters or how they are put together (`å` and `a` with a ring); null where none is. */
  find(name: string): string | null {
    if (this.#names.has(name)) return name;
    this.#byLetters ??= byLetters(this.#names);
    return this.#byLetters.get(letters(name)) ?? null;
  }
}

function byLetters(names: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(letters(name))) found.set(letters(name), name);
  return found;
}

function letters(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
