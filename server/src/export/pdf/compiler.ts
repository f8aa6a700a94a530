import { setFlagsFromString } from "node:v8";
import { initSync, TypstCompilerBuilder, TypstFontResolverBuilder, type TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";

/** What Typst is given: the template, its files, and the fonts; nothing else can be read, from disk or net. */
export interface TypstInput {
  readonly source: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Typst in WebAssembly, the same on every machine. Made once in a process; `wasm` is the compiled program. */
export class Typst {
  private constructor(private readonly compiler: TypstCompiler) {}

  static async of(wasm: Uint8Array, fonts: readonly Uint8Array[]): Promise<Typst> {
    // One document is not long enough for code that V8 takes time to make faster: without it all takes a third.
    setFlagsFromString("--liftoff-only");
    setFlagsFromString("--wasm-lazy-validation");
    initSync({ module: new WebAssembly.Module(wasm as BufferSource) });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of fonts) await builder.add_raw_font(font);
    return new Typst(await builder.build());
  }

  /**
   * Sets the document; what Typst complains of is thrown, since no document can cause it.
   *
   * @returns the PDF, and the values of the metadata labelled `query`
   */
  set({ source, files }: TypstInput, query: string): { readonly pdf: Uint8Array; readonly values: unknown } {
    const { compiler } = this;
    compiler.reset_shadow();
    for (const [path, bytes] of files) compiler.map_shadow(path, bytes);
    compiler.add_source("/main.typ", source);
    const world = compiler.snapshot("/", "/main.typ", []);
    try {
      const { result, diagnostics } = world.get_artifact(1, 2) as { readonly result?: Uint8Array; readonly diagnostics?: readonly string[] };
      if (result === undefined) throw new Error(`Typst: ${(diagnostics ?? []).join("; ")}`);
      return { pdf: result, values: JSON.parse(world.query(0, `<${query}>`, "value")) };
    } finally {
      world.free();
    }
  }
}

/** The code points a font has a shape for. */
export function coverageOf(font: Uint8Array): (codePoint: number) => boolean {
  const { info } = new TypstFontResolverBuilder().get_font_info(font) as { readonly info: readonly { readonly coverage: readonly number[] }[] };
  const covered = new Set<number>();
  for (const { coverage } of info) {
    let at = 0;
    // Runs of code points that are not there and are there, in turn.
    for (const [index, length] of coverage.entries()) {
      if (index % 2 === 1) for (let code = at; code < at + length; code++) covered.add(code);
      at += length;
    }
  }
  return (codePoint) => covered.has(codePoint);
}
