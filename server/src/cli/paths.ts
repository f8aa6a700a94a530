import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The URI of a file that was named on the command line. What comes from standard input lies where the command is run. */
export function fileUri(file: string): string {
  return pathToFileURL(resolve(file)).href;
}
