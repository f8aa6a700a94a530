import type { Source } from "./documents.js";
import { encode, isFaithful, readsAs } from "./encode.js";
import { texts } from "./texts.js";
import { replaceFile } from "./write-file.js";

/** Puts the fixed text into the file, stored as it was before. What went wrong, in one sentence, or null. */
export function saveFixed({ file, stored }: Source, text: string): string | null {
  const { encoding, bytes } = stored;
  const encoded = isFaithful(bytes, stored) ? encode(text, stored) : null;
  if (encoded === null || !readsAs(encoded, text)) {
    const name = encoding === "damaged" ? texts.damagedEncoding : encoding === "utf-8" ? "UTF-8" : texts.encodings[encoding];
    return texts.cannotKeepEncoding(file, name);
  }
  return replaceFile(file, bytes, encoded);
}
