/** The package brings types that its `exports` do not name. */
declare module "windows-1252" {
  export function decode(bytes: Uint8Array): string;
  /** Throws at a character that has no byte. */
  export function encode(text: string): Uint16Array;
}
