import { decode as windows1252 } from "windows-1252";

/** How a text is stored. `damaged` is UTF-8 with bytes in it that are not. */
export type Encoding = "utf-8" | "damaged" | "windows-1252" | "utf-16le" | "utf-16be";

/** A text as it was stored. `encoded` gives the bytes back. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

/** Kinds of files that people take for text because their program shows text. */
export type FileKind = "pdf" | "office" | "zip" | "rtf" | "picture";

/** Bytes that are no text; `kind` where their beginning tells what they are. */
export interface NotText {
  readonly encoding: null;
  readonly kind: FileKind | null;
}

/** The text in `bytes`, whatever its encoding. */
export function decode(bytes: Uint8Array): Decoded | NotText {
  if (startsWith(bytes, "\xff\xfe")) return wide(bytes, "utf-16le");
  if (startsWith(bytes, "\xfe\xff")) return wide(bytes, "utf-16be");
  const kind = kindOf(bytes);
  if (kind !== null || bytes.includes(0)) return { encoding: null, kind };
  const hasMark = startsWith(bytes, "\xef\xbb\xbf");
  const body = hasMark ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    return isMostlyControls(text) ? { encoding: null, kind: null } : { text, encoding: "utf-8", hasMark };
  } catch {
    return notUtf8(body, hasMark);
  }
}

/** Windows-1252 where the letters make sense in it; UTF-8 with damage where most letters do in that, or the damage is small. */
function notUtf8(body: Uint8Array, hasMark: boolean): Decoded | NotText {
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  if (isMostlyControls(utf8)) return { encoding: null, kind: null };
  const damaged: Decoded = { text: utf8, encoding: "damaged", hasMark };
  const broken = countOf(utf8, /\ufffd/gu);
  const whole = countOf(utf8, /(?!\ufffd)\P{ASCII}/gu);
  if (hasMark || (whole > 0 && whole >= broken)) return damaged;
  // Not the platform's decoder: Node 20's reads 0x80 to 0x9F as Latin-1.
  const text = windows1252(body);
  if (isPlausible(text)) return { text, encoding: "windows-1252", hasMark: false };
  return broken * 20 <= utf8.length ? damaged : { encoding: null, kind: null };
}

function wide(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded | NotText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(2));
  return text.includes("\0") || isMostlyControls(text) ? { encoding: null, kind: null } : { text, encoding, hasMark: true };
}

/** Whether text read as Windows-1252 is text: next to no controls, and letters that Danes use among the rest. */
function isPlausible(text: string): boolean {
  if (isMostlyControls(text)) return false;
  const high = countOf(text, /\P{ASCII}/gu);
  // Marks that word processors put into Danish text count as well.
  const danish = countOf(text, /[æøåÆØÅéÉèÈüÜöÖäÄáÁóÓôêëçñß–—’‘“”„»«•…§½¼¾°´€£²³·×±©®\u00a0\u00ad]/gu);
  return danish * 10 >= high * 9 && high * 3 <= text.length + 2;
}

/** Controls other than white space, and the code points Windows-1252 leaves open: a few may slip in, many are data. */
function isMostlyControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return countOf(text, /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu) * 100 > text.length;
}

const beginnings: readonly (readonly [string, FileKind])[] = [
  ["%PDF-", "pdf"],
  ["\xd0\xcf\x11\xe0", "office"],
  ["{\\rtf", "rtf"],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["PK\x03\x04", "zip"],
];

function kindOf(bytes: Uint8Array): FileKind | null {
  const kind = beginnings.find(([beginning]) => startsWith(bytes, beginning))?.[1] ?? null;
  // Word's own files are zip files with this name near the beginning.
  return kind === "zip" && Buffer.from(bytes.subarray(0, 4096)).includes("[Content_Types].xml") ? "office" : kind;
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  if (bytes.length < beginning.length) return false;
  for (let index = 0; index < beginning.length; index++) if (bytes[index] !== beginning.charCodeAt(index)) return false;
  return true;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.test(text)) count++;
  return count;
}
