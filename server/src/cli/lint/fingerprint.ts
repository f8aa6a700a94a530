import type { Diagnostic } from "../diagnostic.js";
import { sha256 } from "../sha256.js";

/**
 * What a finding is known by in another version of its file: its rule and the words of its line, wherever the
 * line has moved to. A hash that the words cannot be read from; and since a number of eight or ten digits could
 * be found by trying all of them, those that may be a person's are not in it, and neither are mail addresses.
 */
export function fingerprintOf({ rule, quoted, message }: Diagnostic): string {
  const words = quoted.trim() === "" ? message : quoted;
  const anonymous = words
    .split(/(?=\s)|(?<=\s)/u)
    .map((word) => (/^[^@]+@[^@]/u.test(word) ? "@" : word))
    .join("")
    .replace(/\d(?:[ .\-–]?\d){7,}/gu, "#")
    .replace(/\s+/gu, " ")
    .trim();
  return sha256(`${rule}\0${anonymous.normalize()}`).slice(0, 16);
}

/**
 * Tells the findings of one version of a file that are not known, asked for each in its order.
 *
 * @param known how often each fingerprint was there; that many are known, the first ones
 */
export function newcomers(known: Readonly<Record<string, number>>): (diagnostic: Diagnostic) => boolean {
  const left = new Map(Object.entries(known));
  return (diagnostic) => {
    const fingerprint = fingerprintOf(diagnostic);
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  };
}
