import { spawnSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { ExportFormat, ExportRequest } from "../../server/src/export/exporter.js";
import { plainStyle } from "../../server/src/export/style.js";
import { Agenda, ProfileNames, publicationOf, type Audience, type Publication } from "../../server/src/language/index.js";
import { corpusTexts } from "./corpus.js";
import { samples, styleSamples } from "./samples.js";

export interface Exportable {
  readonly name: string;
  readonly agenda: Agenda;
}

/** Every document there is to try on: the samples, those of the houses, and the real ones where they are. */
export function exportables(): readonly Exportable[] {
  return [
    ...samples().map(({ name, text, kind }) => ({ name, agenda: Agenda.of(text, { defaultKind: kind }) })),
    ...styleSamples().map(({ name, text, kind, profile }) => ({ name, agenda: Agenda.of(text, { names: new ProfileNames(profile), defaultKind: kind }) })),
    ...corpusTexts().map(({ name, text }) => ({ name, agenda: Agenda.of(text) })),
  ];
}

/** What is asked for when nothing special is. */
export function requestFor(publication: Publication, format: ExportFormat): ExportRequest {
  return { publication, format, style: plainStyle, files: null, generator: "Dagsorden", now: new Date("2025-01-15T09:00:00Z"), pdfStandard: "ua-1" };
}

export function published(text: string, audience: Audience = "internal"): Publication {
  return publicationOf(Agenda.of(text), { audience });
}

/** All that stands in a file in any way: its bytes, what is compressed in it, texts in hexadecimal digits, names of parts. */
export function streamsIn(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes);
  const texts = [raw.toString("latin1"), raw.toString("utf8")];
  if (raw.subarray(0, 2).toString("latin1") === "PK") {
    for (const [name, content] of Object.entries(unzipSync(bytes))) texts.push(name, ...streamsIn(content));
  }
  if (raw.subarray(0, 4).toString("latin1") === "%PDF") texts.push(...inflated(raw), ...hexTexts(raw), pdfText(raw) ?? "");
  return [...texts, ...texts.map(withoutTags)];
}

/** A word that Word or HTML has cut in two by tags. */
function withoutTags(text: string): string {
  return text.includes("<w:t") ? text.replace(/<[^>]*>/gu, "") : "";
}

function inflated(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].flatMap(([, data = ""]) => {
    try {
      return [inflateSync(Buffer.from(data, "latin1")).toString("latin1")];
    } catch {
      return [];
    }
  });
}

/** `<FEFF0048…>` */
function hexTexts(pdf: Buffer): readonly string[] {
  return [...pdf.toString("latin1").matchAll(/<FEFF([0-9A-F]+)>/giu)].map(([, digits = ""]) => Buffer.from(digits, "hex").swap16().toString("utf16le"));
}

/** The text of a PDF in reading order; null where there is no pdftotext (poppler-utils). */
export function pdfText(pdf: Uint8Array): string | null {
  const { status, stdout } = spawnSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}

/** Whether a program is on this machine; says so where it is not, so that a skipped test is seen. */
export function hasProgram(name: string, ...probe: readonly string[]): boolean {
  const found = spawnSync(name, probe).error === undefined;
  if (!found) console.log(`      (no ${name} here: what needs it is skipped)`);
  return found;
}
