/** A file in a folder or below it. */
export interface FolderFile {
  /** From the folder, its steps parted by `/`. */
  readonly path: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** A file to import, and where it goes. Paths as in `FolderFile`. */
export interface PlannedImport {
  readonly source: string;
  /** Without ending, which the kind of the document gives. */
  readonly target: string;
  /** What it was imported to before; null where it was not. */
  readonly existing: string | null;
  /** Whether the source has been changed after that. */
  readonly isChanged: boolean;
}

const endings = [".dagsorden", ".referat"] as const;

/** Files that programs keep for themselves, and Word's marks of open documents. */
const hidden = /(?:^|\/)(?:\.|~\$)/u;

/** Whether a file is looked at when its folder is imported. */
function isImportable(path: string): boolean {
  return /\.(?:pdf|docx?|txt)$/iu.test(path) && !hidden.test(path);
}

/**
 * What there is to import in a folder, in the order of the names. A file that was imported before is known by the agenda or
 * minutes of its name, so that what was called off can go on where it stopped.
 *
 * @param sources the files of the folder and the folders below
 * @param targets those of the folder that the results go to
 */
export function importPlan(sources: readonly FolderFile[], targets: readonly FolderFile[]): readonly PlannedImport[] {
  const files = sources.filter(({ path }) => isImportable(path)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const there = new Map(targets.map((file) => [file.path.normalize(), file]));
  const taken = new Map<string, number>();
  // Of every file both names, since it may keep the old ending.
  for (const name of files.flatMap(({ path }) => [nameKey(bare(path)), nameKey(path)])) taken.set(name, (taken.get(name) ?? 0) + 1);
  return files.map(({ path, changed }) => {
    // Where two would have the same name they keep their old ending.
    const target = (taken.get(nameKey(bare(path))) ?? 0) > 1 ? path : bare(path);
    const made = endings.flatMap((ending) => there.get((target + ending).normalize()) ?? []);
    const existing = made.sort((a, b) => b.changed - a.changed)[0] ?? null;
    return { source: path, target, existing: existing?.path ?? null, isChanged: existing !== null && changed > existing.changed };
  });
}

/** Many disks do not tell large letters from small ones. */
function nameKey(path: string): string {
  return path.normalize().toLowerCase();
}

function bare(path: string): string {
  return path.replace(/\.[^./]+$/u, "");
}
