import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** Read in this order; what a later one says counts. */
const names = [".gitignore", ".dagsordenignore"];

/** What the ignore files of a folder and of the folders above it say, as Git reads them. Immutable; one object a folder. */
export class IgnoreRules {
  private constructor(
    /** Whole path of the folder that `own` is about. */
    private readonly folder: string,
    private readonly own: Ignore | null,
    private readonly above: IgnoreRules | null,
  ) {}

  /**
   * The rules that hold in `folder` where a search begins: its own and those of the folders above it, up to
   * the repository's or the one the command is run in.
   *
   * @throws where an ignore file is there and cannot be read
   */
  static of(folder: string): IgnoreRules {
    const whole = resolve(folder);
    const chain = [whole];
    const top = topOf(whole);
    for (let path = whole; path !== top; path = dirname(path)) chain.unshift(dirname(path));
    const start = chain.reduce<IgnoreRules | null>((above, path) => new IgnoreRules(path, read(path), above), null);
    // Whoever names a folder wants to see what is in it.
    return start?.above?.ignores(whole, true) === true ? new IgnoreRules(whole, read(whole), null) : (start ?? new IgnoreRules(whole, null, null));
  }

  /** The rules of a folder in this one. */
  inside(folder: string): IgnoreRules {
    const path = resolve(folder);
    const own = read(path);
    return own === null ? this : new IgnoreRules(path, own, this);
  }

  /** Whether a file or folder below this one is left out; the nearest folder whose rules speak of it decides. */
  ignores(path: string, isFolder: boolean): boolean {
    const below = relative(this.folder, resolve(path)).split(sep).join("/") + (isFolder ? "/" : "");
    const { ignored, unignored } = this.own?.test(below) ?? { ignored: false, unignored: false };
    return ignored || (!unignored && this.above?.ignores(path, isFolder) === true);
  }
}

/** The repository's folder, else the one the command is run in where `folder` lies in it, else `folder`. */
function topOf(folder: string): string {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(join(path, ".git"))) return path;
    if (path === dirname(path)) break;
  }
  const here = resolve("");
  return folder === here || folder.startsWith(here.endsWith(sep) ? here : here + sep) ? here : folder;
}

function read(folder: string): Ignore | null {
  const texts = names.flatMap((name) => {
    const file = join(folder, name);
    return existsSync(file) ? [readFileSync(file, "utf8").replace(/^\ufeff/u, "")] : [];
  });
  // Like Git: only where the file system knows no difference are A and a one letter.
  return texts.length === 0 ? null : ignore({ ignorecase: process.platform !== "linux" }).add(texts.join("\n"));
}
