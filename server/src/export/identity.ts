import type { Publication } from "../language/index.js";

/**
 * `urn:x-dagsorden:kkr-hovedstaden:2023-02-08`: a meeting by its body and day, so that agenda and minutes
 * are of the same one, and every version of them too.
 */
export function meetingId({ body, date, title }: Publication): string {
  const name = slug(body ?? title);
  return ["urn:x-dagsorden", name === "" ? "moede" : name, ...(date === null ? [] : [date])].join(":");
}

/** `kkr-hovedstaden-2023-02-08-dagsorden`: what a file with the document is called. */
export function documentName({ kind, body, date }: Publication): string {
  return [body === null ? "" : slug(body), date ?? "", kind].filter((part) => part !== "").join("-");
}

function slug(text: string): string {
  const plain = text.toLowerCase().replace(/æ/gu, "ae").replace(/ø/gu, "oe").replace(/å/gu, "aa");
  return plain.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "").slice(0, 80);
}
