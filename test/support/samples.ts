import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { profiles, type Profile } from "../../server/src/language/index.js";

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

/** The profiles that come along, by name. */
export const houseStyles: Readonly<Record<string, Profile>> = profiles;

/** An agenda or minutes of a house that comes along, in a folder with the `dagsorden.json` it is read by. */
export interface StyleSample extends Omit<Sample, "findings"> {
  readonly file: string;
  readonly profile: Profile;
}

export function styleSamples(): readonly StyleSample[] {
  return Object.entries(houseStyles).flatMap(([style, profile]) =>
    (["dagsorden", "referat"] as const).map((kind) => {
      const name = `${style}.${kind}`;
      const file = join(folder, "stilarter", style, name);
      return { name, file, kind, profile, text: readFileSync(file, "utf8"), outline: parsed(`${file}.outline.json`) };
    }),
  );
}

function parsed(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
}
