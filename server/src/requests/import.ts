import type { Importer } from "../host.js";
import { importAgenda, Agenda, looksLikePdfText, plainSource, reportText, type ImportSource, type ProfileNames, type Texts } from "../language/index.js";
import type { ImportAnswer, ImportParams } from "../protocol/import.js";

/** What importing needs of the server. */
export interface ImportTools {
  /** The bytes of a file, or null where there is none or no disk. */
  readonly read: (uri: string) => Promise<Uint8Array | null>;
  readonly importer: Importer | null;
  readonly names: ProfileNames;
  readonly texts: Texts;
}

/** An agenda out of a file or a text; null for pasted text that does not look as if it needed that. */
export async function importAnswer({ uri, name, text, pasted }: ImportParams, tools: ImportTools): Promise<ImportAnswer | null> {
  if (pasted && !looksLikePdfText(text ?? "")) return null;
  const source = text === null ? await sourceOf(uri, name, tools) : sourceOfText(text, name, tools.texts);
  if (typeof source === "string") return { kind: "failed", message: source };
  const { text: result, report } = importAgenda(source, { names: tools.names, defaultKind: /referat/iu.test(name) ? "referat" : "dagsorden", isFragment: pasted });
  return { kind: "imported", text: result, documentKind: Agenda.of(result, { names: tools.names }).kind, report: reportText(report, tools.texts), lookAt: report.notes.filter(({ kind }) => !settled.has(kind)).length };
}

/** What nobody need look at. */
const settled: ReadonlySet<string> = new Set(["furniture", "address", "header"]);

function sourceOfText(text: string, name: string, texts: Texts): ImportSource | string {
  return text.trim() === "" ? texts.importFailures.empty(name) : plainSource(text);
}

async function sourceOf(uri: string, name: string, { read, importer, texts }: ImportTools): Promise<ImportSource | string> {
  if (importer === null) return texts.importNeedsDisk(name);
  const bytes = await read(uri).catch(() => null);
  if (bytes === null) return texts.importNotThere(name);
  const source = await importer(bytes);
  return "failure" in source ? texts.importFailures[source.failure](name) : source;
}
