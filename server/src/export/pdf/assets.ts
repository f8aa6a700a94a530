import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The fonts that every PDF can be set in, in the order that glyphs are looked for. */
const fontNames = ["400Regular", "400Regular_Italic", "600SemiBold"] as const;

export const bundledFamily = "Open Sans";

/** Typst as a WebAssembly program: beside the bundle, else in the package it came in. */
export function typstProgram(): Uint8Array {
  return read("typst.wasm", "@myriaddreamin/typst-ts-web-compiler/wasm");
}

/** Open Sans (SIL Open Font License 1.1), which is embedded in what is made with it. */
export function bundledFonts(): readonly Uint8Array[] {
  return fontNames.map((name) => read(`fonts/OpenSans_${name}.ttf`, `@expo-google-fonts/open-sans/${name}/OpenSans_${name}.ttf`));
}

function read(beside: string, inPackage: string): Uint8Array {
  const file = join(__dirname, beside);
  return readFileSync(existsSync(file) ? file : createRequire(__filename).resolve(inPackage));
}
