import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { texts } from "./texts.js";
import { putFile } from "./write-file.js";

/** The folder that dated reports are saved in, two files a document. A report of the same document and day is replaced. */
export class ReportFolder {
  /** The files that were saved. */
  readonly saved: string[] = [];
  readonly #names = new Set<string>();

  /** @param day as in `2025-03-12` */
  constructor(
    private readonly folder: string,
    private readonly day: string,
  ) {}

  /** Saves the report on a document; what went wrong, in sentences. */
  save(file: string, html: string, json: string): readonly string[] {
    try {
      mkdirSync(this.folder, { recursive: true });
    } catch (error) {
      return [texts.cannotPut(this.folder, (error as NodeJS.ErrnoException | null)?.code ?? String(error))];
    }
    const path = join(this.folder, this.#nameFor(file));
    return [
      [`${path}.html`, html] as const,
      [`${path}.json`, json] as const,
    ].flatMap(([report, content]) => {
      const failure = putFile(report, Buffer.from(content));
      if (failure === null) this.saved.push(report);
      return failure ?? [];
    });
  }

  /** Like the name the editor proposes; a number where an agenda and its minutes, or two folders, have files of one name. */
  #nameFor(file: string): string {
    const name = texts.check.reportName(file === "-" ? texts.stdin : basename(file).replace(/(?!^)\.[^.]*$/u, ""), this.day);
    let unique = name;
    for (let number = 2; this.#names.has(unique.toLowerCase()); number++) unique = `${name}-${number}`;
    this.#names.add(unique.toLowerCase());
    return unique;
  }
}
