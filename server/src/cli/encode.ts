import { encode as windows1252 } from "windows-1252";
import { decode, type Decoded } from "./decode.js";

/** `text` as bytes in the encoding and with the byte order mark of `like`, or null where it has no place for a character. */
export function encode(text: string, like: Decoded): Uint8Array | null {
  switch (like.encoding) {
    case "utf-8":
      return Buffer.from(like.hasMark ? `\ufeff${text}` : text, "utf8");
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
    case "windows-1252":
      return windows1252Bytes(text);
    case "damaged":
      // The bytes that could not be read are not known any more.
      return null;
  }
}

/** Whether `bytes` is what `encode` makes of the text read from it: only then may the file be written again. */
export function isFaithful(bytes: Uint8Array, decoded: Decoded): boolean {
  const again = encode(decoded.text, decoded);
  return again !== null && Buffer.compare(again, bytes) === 0;
}

function windows1252Bytes(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(windows1252(text));
  } catch {
    return null;
  }
}

/** Whether the bytes are read as the same text again; a last look before they are written. */
export function readsAs(bytes: Uint8Array, text: string): boolean {
  const decoded = decode(bytes);
  return decoded.encoding !== null && decoded.text === text;
}
