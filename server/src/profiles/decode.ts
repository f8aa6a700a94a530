import type { Span } from "../language/index.js";

/** A profile file as text; `damage` is the first place that is not UTF-8, or null. */
export interface DecodedProfile {
  /** Without byte order mark. */
  readonly text: string;
  readonly damage: Span | null;
}

/** JSON is UTF-8. */
export function decodeProfile(stored: Uint8Array | string): DecodedProfile {
  const text = typeof stored === "string" ? stored.replace(/^\ufeff/u, "") : new TextDecoder().decode(stored);
  const at = text.indexOf("\ufffd");
  return { text, damage: at < 0 ? null : { start: at, end: at + 1 } };
}
