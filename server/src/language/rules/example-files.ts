import { nameOnDisk } from "../text/written-target.js";
import type { FileFound } from "./rule.js";

/** Says of paths whether the files of an example are there, as a disk would that tells large letters from small ones. */
export function exampleFiles(files: readonly string[]): (path: string) => FileFound {
  return (path) => {
    const found = nameOnDisk(path, files);
    return found === null || found === path ? found !== null : { writtenAs: found };
  };
}
