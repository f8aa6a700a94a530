import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { masked } from "../../language/index.js";
import { failureText } from "../read-file.js";
import { texts } from "../texts.js";
import { putFile } from "../write-file.js";
import { WrongUse } from "../wrong-use.js";
import type { LintOutcome } from "./job.js";

/** By rule and fingerprint how often a finding is there: for one file. */
type FileFindings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The findings that are known, in a file of its own, so that an old archive can start clean: told is only what
 * was not there when it was written. It holds no word of the documents; paths count from its folder.
 */
export class Baseline {
  private constructor(
    private readonly path: string,
    private readonly files: Map<string, FileFindings>,
  ) {}

  /** @throws {WrongUse} where the file is not there or is something else */
  static read(path: string): Baseline {
    let text: string;
    try {
      text = readFileSync(path, "utf8").replace(/^\ufeff/u, "");
    } catch (error) {
      throw new WrongUse((error as NodeJS.ErrnoException | null)?.code === "ENOENT" ? texts.baseline.missing(path) : failureText(path, error));
    }
    const files = filesIn(text);
    if (files === null) throw new WrongUse(texts.baseline.broken(path));
    return new Baseline(path, new Map(Object.entries(files)));
  }

  /** An empty one where there is none yet. */
  static readOrNew(path: string): Baseline {
    return statSync(path, { throwIfNoEntry: false }) === undefined ? new Baseline(path, new Map()) : Baseline.read(path);
  }

  /** How often each fingerprint is known in a file. */
  knownIn(file: string): Readonly<Record<string, number>> {
    return Object.assign({}, ...Object.values(this.files.get(this.#nameOf(file)) ?? {})) as Readonly<Record<string, number>>;
  }

  /** From now on these are the known findings of the file. */
  put(file: string, fingerprints: LintOutcome["fingerprints"]): void {
    const found: Record<string, Record<string, number>> = {};
    for (const [rule, fingerprint] of fingerprints) {
      const counts = (found[rule] ??= {});
      counts[fingerprint] = (counts[fingerprint] ?? 0) + 1;
    }
    if (fingerprints.length === 0) this.files.delete(this.#nameOf(file));
    else this.files.set(this.#nameOf(file), found);
  }

  /** Writes the file, without documents that are gone. What went wrong, in one sentence, or null. */
  write(): string | null {
    const isGone = (name: string): boolean => !isMasked.test(name) && statSync(resolve(dirname(this.path), name), { throwIfNoEntry: false }) === undefined;
    const there = [...this.files].filter(([name]) => !isGone(name));
    const content = { $comment: texts.baseline.comment, version, files: sorted(Object.fromEntries(there)) };
    return putFile(this.path, Buffer.from(`${JSON.stringify(content, null, 2)}\n`));
  }

  /** Personal data does not belong here, not even where a file is named by it. */
  #nameOf(file: string): string {
    return masked(file === "-" ? file : relative(resolve(dirname(this.path)), resolve(file)).split(sep).join("/")).normalize();
  }
}

const version = 1;

/** A number that `masked` has hidden; nobody can say whether the file of that name is still there. */
const isMasked = /x{6}[^/]?x{4}/u;

/** The findings in a baseline's text, or null where it is none. */
function filesIn(text: string): Readonly<Record<string, FileFindings>> | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  const isFile = (value: unknown): boolean => isRecordOf(value, (counts) => isRecordOf(counts, (count) => Number.isSafeInteger(count)));
  if (!isRecordOf(content, () => true) || content["version"] !== version || !isRecordOf(content["files"], isFile)) return null;
  // Each level has been looked at.
  return content["files"] as Readonly<Record<string, FileFindings>>;
}

function isRecordOf(value: unknown, isOne: (value: unknown) => boolean): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isOne);
}

/** Names in their order on every level, so that two versions of the file can be compared. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
}
