import { NamesOnDisk } from "../text/names-on-disk.js";
import type { FileFound } from "./rule.js";

/** Says of paths whether the files of an example are there, as a disk would that tells large letters from small ones. */
export function exampleFiles(files: readonly string[]): (path: string) => FileFound {
  const names = new NamesOnDisk(files);
  return (path) => {
    const found = names.find(path);
    return found === null || found === path ? found !== null : { writtenAs: found };
  };
}
