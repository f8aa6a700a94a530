/** How many different keys there are; a power of two. */
const keyCount = 1 << 13;

/** Shorter words have no key. */
export const keyLength = 6;

/** A key of the first characters of the word at `at`: words that begin alike have the same one. */
export function wordKey(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + keyLength; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return (hash ^ (hash >>> 13)) & (keyCount - 1);
}

/** The keys of all words that have one in a text in small letters. */
export function wordKeysOf(text: string): readonly number[] {
  const keys: number[] = [];
  const last = text.length - keyLength;
  let isInWord = false;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    const isOfWord = (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x250) || (code >= 48 && code <= 57);
    // Rather one too many: of letters beyond Latin each may begin a word.
    if ((isOfWord && !isInWord) || code >= 0x250 || code === 0xaa || code === 0xb5 || code === 0xba) keys.push(wordKey(text, at));
    isInWord = isOfWord;
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
