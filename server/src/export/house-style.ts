import type { PublicationStyle } from "../language/index.js";
import { pictureSize } from "./picture.js";
import { plainStyle, type HouseStyle, type Logo } from "./style.js";

/** What of a profile's wishes cannot be met; the output goes without it. */
export interface StyleFault {
  readonly kind: "missing" | "picture" | "font" | "colour" | "pale" | "word";
  /** The path or colour as the profile has it. */
  readonly value: string;
}

/**
 * The look that a profile asks for.
 *
 * @param read a file by its path from the profile's folder, or null where there is none
 */
export async function houseStyle(wanted: PublicationStyle, read: (path: string) => Promise<Uint8Array | null>, onFault: (fault: StyleFault) => void): Promise<HouseStyle> {
  const file = async (path: string): Promise<Uint8Array | null> => {
    if (path === "") return null;
    const bytes = await read(path).catch(() => null);
    if (bytes === null) onFault({ kind: "missing", value: path });
    return bytes;
  };
  const fontFiles: Uint8Array[] = [];
  for (const path of wanted.fontFiles) {
    const bytes = await file(path);
    if (bytes === null) continue;
    if (isFont(bytes)) fontFiles.push(bytes);
    else onFault({ kind: "font", value: path });
  }
  return {
    accent: accentOf(wanted.accent, onFault),
    logo: logoOf(wanted, await file(wanted.logo), onFault),
    fonts: wanted.fonts,
    fontFiles,
    opening: wanted.opening,
    closing: wanted.closing,
    wordTemplate: wordOf(wanted.wordTemplate, await file(wanted.wordTemplate), onFault),
  };
}

function accentOf(colour: string, onFault: (fault: StyleFault) => void): string {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) onFault({ kind: "colour", value: colour });
  else if (contrast(colour, "#ffffff") < 4.5) onFault({ kind: "pale", value: colour });
  else return colour;
  return plainStyle.accent;
}

/** Between two colours, as WCAG counts it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** From 0 for black to 1 for white. */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function logoOf({ logo, logoText }: PublicationStyle, bytes: Uint8Array | null, onFault: (fault: StyleFault) => void): Logo | null {
  if (bytes === null) return null;
  const size = pictureSize(bytes);
  if (size === null) {
    onFault({ kind: "picture", value: logo });
    return null;
  }
  return { bytes, ...size, description: logoText === "" ? "Logo" : logoText };
}

/** TrueType or OpenType, uncompressed. */
function isFont(bytes: Uint8Array): boolean {
  return ["\u0000\u0001\u0000\u0000", "OTTO", "true", "ttcf"].includes(String.fromCharCode(...bytes.subarray(0, 4)));
}

/** A zip file, as every Word document is. */
function wordOf(path: string, bytes: Uint8Array | null, onFault: (fault: StyleFault) => void): Uint8Array | null {
  if (bytes === null || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return bytes;
  onFault({ kind: "word", value: path });
  return null;
}
