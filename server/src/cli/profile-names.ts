import { kkr, ProfileNames } from "../language/index.js";
import { readProfile } from "../profiles/read.js";
import { readDocument } from "./read-file.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";

/**
 * The names of the profile in `file`; those of the default where there is none, or where it is broken.
 *
 * @param onFailure told what is wrong with it
 */
export async function profileNames(file: string | null, terminal: Terminal, onFailure: (sentence: string) => void): Promise<ProfileNames> {
  const standard = new ProfileNames(kkr);
  if (file === null) return standard;
  const stored = await readDocument(file, file, terminal);
  if ("failure" in stored) {
    onFailure(stored.failure);
    return standard;
  }
  const result = readProfile(stored.text);
  if ("profile" in result) return new ProfileNames(result.profile);
  const problems = result.problems.map(({ span, message }) => {
    const above = stored.text.slice(0, span.start).split(/\r\n|\r|\n/u);
    return texts.profile.problem(above.length, (above.at(-1) ?? "").length + 1, message);
  });
  onFailure([texts.profile.broken(file), ...problems].join("\n"));
  return standard;
}
