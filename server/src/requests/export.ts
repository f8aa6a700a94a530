import type { CancellationToken } from "vscode-languageserver";
import { version as toolVersion } from "../../../package.json";
import { comparisonPage } from "../export/html/comparison-page.js";
import { heavyFormats, NoDate } from "../export/exporter.js";
import { documentName } from "../export/identity.js";
import type { ExportJob, JobResult } from "../export/job.js";
import { lightExport } from "../export/light.js";
import { houseStyle } from "../export/house-style.js";
import { plainStyle, type HouseStyle } from "../export/style.js";
import type { Host } from "../host.js";
import { compare, publicationOf, shortList, type Agenda } from "../language/index.js";
import type { CompareAnswer, ExportAnswer, ExportParams } from "../protocol/export.js";

/** A document as it goes out. What takes long is made beside the server, and no longer than somebody waits for it. */
export async function exportAnswer(agenda: Agenda, profileFile: string | null, { textDocument: { uri }, formats, audience, pdfStandard, isBundle }: ExportParams, host: Host, token: CancellationToken): Promise<ExportAnswer> {
  const publication = publicationOf(agenda, { audience });
  const name = documentName(publication);
  const job: ExportJob = { publication, style: await styleOf(agenda, profileFile, host), generator: `Dagsorden ${toolVersion}`, now: host.now(), pdfStandard, formats, bundleFolder: isBundle ? uri.slice(0, uri.lastIndexOf("/")) : null };
  const format = formats[0] ?? "html";
  if (!isBundle && !heavyFormats.includes(format)) return answerOf(light(job, format), name);
  if (host.exports === null || (isBundle && !uri.startsWith("file:"))) return { kind: "unsupported" };
  const { result, cancel } = host.exports.run(job);
  const listening = token.onCancellationRequested(cancel);
  try {
    return answerOf(await result, name);
  } finally {
    listening.dispose();
  }
}

/** The look that the document's profile asks for, as far as its files can be read. */
function styleOf({ names }: Agenda, profileFile: string | null, { files }: Host): Promise<HouseStyle> {
  const read = (path: string): Promise<Uint8Array | null> => (profileFile === null || files === null ? Promise.resolve(null) : files.read(new URL(path, profileFile).href));
  return houseStyle(names.profile.publication, read, () => undefined);
}

function light(job: ExportJob, format: ExportJob["formats"][number]): JobResult {
  try {
    return { kind: "done", bytes: lightExport({ ...job, format, files: null }), missing: [] };
  } catch (error) {
    if (error instanceof NoDate) return { kind: "noDate" };
    throw error;
  }
}

function answerOf(result: JobResult, name: string): ExportAnswer {
  return result.kind === "done" ? { kind: "done", name, base64: base64(result.bytes), missing: result.missing } : result;
}

/** The messages between client and server are JSON. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** What changed from an earlier version of a document: a page to look at and a list to send. */
export function compareAnswer(before: Agenda, after: Agenda): CompareAnswer {
  const comparison = compare(publicationOf(before, { audience: "internal" }), publicationOf(after, { audience: "internal" }));
  const list = shortList(comparison);
  return { html: comparisonPage(comparison, list, plainStyle), list };
}
