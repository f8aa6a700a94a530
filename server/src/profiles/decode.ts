import type { Span } from "../language/index.js";

/** A profile file as text; `damage` is the first place that is not UTF-8, or null. */
export interface DecodedProfile {
  /** Without byte order mark. */
  readonly text: string;
  readonly damage: Span | null;
}

/** JSON is UTF-8; what some programs of Windows call Unicode is read as well. */
export function decodeProfile(stored: Uint8Array | string): DecodedProfile {
  const text = typeof stored === "string" ? stored.replace(/^\ufeff/u, "") : new TextDecoder(encodingOf(stored)).decode(stored);
  const at = text.indexOf("\ufffd");
  return { text, damage: at < 0 ? null : { start: at, end: at + 1 } };
}

function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
