import { personalDataIn } from "../model/personal-data.js";
import type { ProfileNames } from "../profile/names.js";
import type { Audience } from "./nodes.js";

/** What the content of one unit depends on beside the unit itself. */
export interface Scope {
  readonly audience: Audience;
  readonly names: ProfileNames;
  /** The id of the section or item, which those inside begin with. */
  readonly id: string;
  /** The id a reference leads to, by where its number begins, counted from the unit's start. */
  readonly targets: ReadonlyMap<number, string>;
  /** How many attachments the unit lists. */
  readonly attachments: number;
}

/** The text as the audience may read it, character for character: CPR numbers never reach the public. */
export function readable(text: string, audience: Audience): string {
  if (audience === "internal" || !/\d{4}/u.test(text)) return text;
  return personalDataIn(text).reduce(
    (result, { kind, span }) => (kind === "cpr" ? result.slice(0, span.start) + result.slice(span.start, span.end).replace(/\d/gu, "x") + result.slice(span.end) : result),
    text,
  );
}

/** `Tværgående bilag` -> `tvaergaaende-bilag`: for ids, which programs outside read as well. */
export function slug(text: string): string {
  const plain = text.toLowerCase().replace(/æ/gu, "ae").replace(/ø/gu, "oe").replace(/å/gu, "aa");
  return plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
}
