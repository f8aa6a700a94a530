/** How many different keys there are; a power of two. */
const keyCount = 1 << 13;

/** Shorter words have no key. */
export const keyLength = 5;

/** From here on no letter is told from another: each may begin a word, and its key is good for all. */
const beyondLatin = 0x250;

/** By code the small letter, and 0 where that is no Latin one: so a text need not be put into small letters for its keys. */
const small = Uint16Array.from({ length: beyondLatin }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  return lower < beyondLatin ? lower : 0;
});

/** What a character is to the words of a text. */
const other = 0;
const ofWord = 1;
/** May begin a word wherever it stands. */
const begins = 2;
/** Becomes something else in small letters: `İ` two characters, the Kelvin sign a `k`. */
const changes = 3;

const kinds = Uint8Array.from({ length: beyondLatin }, (_, code) => {
  if (code === 0x130) return changes;
  if (code === 0xaa || code === 0xb5 || code === 0xba) return begins;
  return (code >= 0xc0 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) ? ofWord : other;
});

/** Capitals beyond Latin whose small letters are Latin ones. */
const changing: ReadonlySet<number> = new Set([0x1e9e, 0x212a, 0x212b, 0x2c7e, 0x2c7f]);

function kindOf(code: number): number {
  return code < beyondLatin ? (kinds[code] as number) : changing.has(code) ? changes : begins;
}

/** A key of the first characters of the word at `at`, which goes on for as many: words that begin alike have the same one, without regard to case. */
export function wordKey(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + keyLength; index++) {
    const code = text.charCodeAt(index);
    hash = (Math.imul(hash, 31) + (code < beyondLatin ? (small[code] as number) : 0)) | 0;
  }
  return (hash ^ (hash >>> 13)) & (keyCount - 1);
}

/** The keys of all words of a text that have one. */
export function wordKeysOf(text: string): readonly number[] {
  const keys: number[] = [];
  const { length } = text;
  const last = length - keyLength;
  for (let at = 0; at < length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === changes) return wordKeysOf(text.toLowerCase());
    if (kind !== other && at <= last) keys.push(wordKey(text, at));
    at++;
    if (kind === ofWord) while (at < length && kindOf(text.charCodeAt(at)) === ofWord) at++;
  }
  return keys;
}

/** Keys of many texts, each as one bit. */
export class KeySet {
  readonly #bits = new Int32Array(keyCount / 32);

  add(keys: readonly number[]): void {
    for (const key of keys) this.#bits[key >>> 5] = (this.#bits[key >>> 5] ?? 0) | (1 << (key & 31));
  }

  has(key: number): boolean {
    return ((this.#bits[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0;
  }
}
