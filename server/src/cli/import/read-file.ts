import { readFileSync, statSync } from "node:fs";
import { textsOf } from "../../language/index.js";
import { largestFile } from "../../importing/read-source.js";
import { failureText } from "../read-file.js";
import { shownName, type Terminal } from "../terminal.js";

/** The bytes of a file, `-` being standard input; or in a sentence why they cannot be read. Never throws. */
export async function readImportFile(file: string, readStdin: Terminal["readStdin"]): Promise<Uint8Array | string> {
  try {
    if (file === "-") return await readStdin(largestFile);
    if (statSync(file).size > largestFile) return textsOf("da").importFailures.tooLarge(shownName(file));
    return readFileSync(file);
  } catch (error) {
    return failureText(shownName(file), error);
  }
}
