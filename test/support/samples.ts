import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../samples");

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly kind: "dagsorden" | "referat";
  readonly outline: unknown;
  readonly findings: readonly { readonly rule: string; readonly line: number }[] | null;
}

/** The project's own documents that follow the default profile, with what is true of them. */
export function samples(): readonly Sample[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:dagsorden|referat)$/u.test(file))
    .map((file) => ({
      name: file,
      text: new TextDecoder(file.startsWith("latin1") ? "windows-1252" : "utf-8", { ignoreBOM: true }).decode(readFileSync(join(folder, file))),
      kind: file.endsWith(".referat") ? "referat" : "dagsorden",
      outline: parsed(join(folder, `${file}.outline.json`)),
      findings: parsed(join(folder, `${file}.findings.json`)) as Sample["findings"],
    }));
}

function parsed(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
