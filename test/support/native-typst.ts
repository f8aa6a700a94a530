import { createRequire } from "node:module";

/** What the tests use of Typst as its authors build it for a machine (the package's own types come with the one that has all machines). */
export interface NativeTypst {
  mapShadow(path: string, content: Buffer): void;
  addSource(path: string, content: string): void;
  pdf(document: { readonly mainFilePath: string }, options: { readonly pdfStandard: string }): Buffer;
  resetShadow(): void;
  evictCache(age: number): void;
}

interface Binding {
  readonly NodeCompiler: { create(options: { readonly workspace: string; readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[] }): NativeTypst };
}

/** Null, with a message, on machines that it is not built for: then npm has left it out. */
export function nativeTypst(fonts: readonly Uint8Array[]): NativeTypst | null {
  try {
    const { NodeCompiler } = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu") as Binding;
    return NodeCompiler.create({ workspace: "/", fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
  } catch (error) {
    console.log(`      (no native Typst on this machine: its checks are skipped; ${String(error).split("\n")[0] ?? ""})`);
    return null;
  }
}
