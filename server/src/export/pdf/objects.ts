/**
 * The objects of a PDF that Typst wrote, as text of one character a byte. Typst writes a plain table of
 * where they stand; other writers' files are not for this.
 */
export class PdfObjects {
  readonly #objects = new Map<number, string>();
  readonly #head: string;
  readonly #trailer: string;

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes).toString("latin1");
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1]);
    const [start, trailer = ""] = text.slice(table).split("trailer");
    if (start === undefined || !start.startsWith("xref")) throw new Error("a PDF without a table of objects");
    this.#trailer = trailer.slice(0, trailer.lastIndexOf("startxref"));
    const offsets = [...start.matchAll(/^(\d{10}) \d{5} n/gmu)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
    this.#head = text.slice(0, offsets[0] ?? table);
    for (const [index, offset] of offsets.entries()) {
      const object = text.slice(offset, offsets[index + 1] ?? table);
      this.#objects.set(Number.parseInt(object, 10), object.slice(object.indexOf("obj") + 3, object.lastIndexOf("endobj")).trim());
    }
  }

  get(id: number): string {
    return this.#objects.get(id) ?? "";
  }

  set(id: number, object: string): void {
    this.#objects.set(id, object);
  }

  /** The id of an object made of `object`. */
  add(object: string): number {
    const id = Math.max(0, ...this.#objects.keys()) + 1;
    this.#objects.set(id, object);
    return id;
  }

  /** The id behind `/Root` in the trailer, and so on: `reference(trailer, "Root")`. */
  get root(): number {
    return referenceIn(this.#trailer, "Root");
  }

  bytes(): Uint8Array {
    const ids = [...this.#objects.keys()].sort((a, b) => a - b);
    const size = (ids.at(-1) ?? 0) + 1;
    const offsets = new Map<number, number>();
    const pieces = [this.#head];
    let length = this.#head.length;
    for (const id of ids) {
      const object = `${id} 0 obj\n${this.get(id)}\nendobj\n\n`;
      offsets.set(id, length);
      length += object.length;
      pieces.push(object);
    }
    const entries = Array.from({ length: size }, (_, id) => {
      const offset = offsets.get(id);
      return offset === undefined ? "0000000000 65535 f\r\n" : `${String(offset).padStart(10, "0")} 00000 n\r\n`;
    });
    pieces.push(`xref\n0 ${size}\n${entries.join("")}trailer${this.#trailer.replace(/\/Size \d+/u, `/Size ${size}`)}startxref\n${length}\n%%EOF\n`);
    return Buffer.from(pieces.join(""), "latin1");
  }
}

/** The id in `/Name 12 0 R`; 0 where there is none. */
export function referenceIn(object: string, name: string): number {
  return Number(new RegExp(`/${name}\\s+(\\d+) 0 R`, "u").exec(object)?.[1] ?? 0);
}
