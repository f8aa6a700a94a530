import { kkr, ProfileNames } from "../language/index.js";
import { pages } from "./encoding-rule.js";
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
  const { readProfile } = await import("./profile.js");
  const result = readProfile(stored.text, kkr, pages.map(({ id }) => id));
  if ("profile" in result) return new ProfileNames(result.profile);
  const problems = result.problems.map(({ line, column, message }) => texts.profile.problem(line, column, message));
  onFailure([texts.profile.broken(file), ...problems].join("\n"));
  return standard;
}
