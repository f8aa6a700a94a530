/** A name that none of `taken` has, `plan-2.pdf` where `plan.pdf` is taken: large and small letters are one on many disks. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, ending = ""] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const proposed = number === 1 ? name : `${stem}-${number}${ending}`;
    if (!taken.has(sameName(proposed))) return proposed;
  }
}

/** What names are compared by. */
export function sameName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The addresses of a `text/uri-list`, without its comments. */
export function addressesIn(list: string): readonly string[] {
  return list.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}

/** Whether a file lies in a folder or below it; both as paths of the same file system. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
