import type { Plugin } from "esbuild";

export declare const latinLetters: Plugin;

/** `pattern` with `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` as characters below U+0250. */
export declare function inLatin(pattern: string): string;
