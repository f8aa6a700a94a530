import type { Logo } from "./style.js";

/** What a picture is and how large, in pixels; null where it is neither PNG nor JPEG. */
export function pictureSize(bytes: Uint8Array): Pick<Logo, "type" | "width" | "height"> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return sized("image/png", view.getUint32(16), view.getUint32(20));
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  // JPEG: pieces with their lengths, until the one that tells the size.
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
    if (isFrame) return sized("image/jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
  }
  return null;
}

function sized(type: Logo["type"], width: number, height: number): Pick<Logo, "type" | "width" | "height"> | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}
