import { createHash } from "node:crypto";
import { documentName } from "../identity.js";
import type { Exported, ExportFormat, ExportRequest } from "../exporter.js";
import { filePath, linkedFiles } from "./linked-files.js";

/** Path -> content, with the manifest; `/` between folders. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export interface Bundle {
  readonly files: BundleFiles;
  /** As `Exported` has them. */
  readonly missing: readonly string[];
}

/** Attachments that are not where the document says. */
export class MissingFiles extends Error {
  constructor(readonly paths: readonly string[]) {
    super(paths.join(", "));
  }
}

/**
 * The document in each of `formats`, the files it links to, and a manifest with their SHA-256. Links in the
 * document lead to the files in the bundle.
 *
 * @param read a file by its path relative to the document, or null where there is none
 */
export async function bundleOf(request: Omit<ExportRequest, "format" | "files">, formats: readonly ExportFormat[], read: (path: string) => Uint8Array | null, make: (request: ExportRequest) => Promise<Exported>): Promise<Bundle> {
  const places = linkedFiles(request.publication);
  const contents = new Map([...places].map(([written, place]) => [place, { written, bytes: read(filePath(written)) }] as const));
  const lost = [...contents.values()].filter(({ bytes }) => bytes === null).map(({ written }) => written);
  if (lost.length > 0) throw new MissingFiles(lost);
  const files = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  for (const format of formats) {
    const made = await make({ ...request, format, files: places });
    files.set(`${documentName(request.publication)}.${format}`, made.bytes);
    for (const character of made.missing) missing.add(character);
  }
  for (const [place, { bytes }] of contents) if (bytes !== null) files.set(place, bytes);
  files.set("manifest.json", manifest(request, files));
  return { files, missing: [...missing] };
}

function manifest({ publication, generator, now }: Omit<ExportRequest, "format" | "files">, files: BundleFiles): Uint8Array {
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }));
  const { title, audience } = publication;
  return new TextEncoder().encode(`${JSON.stringify({ title, audience, created: now.toISOString(), generator, files: listed }, null, 2)}\n`);
}
