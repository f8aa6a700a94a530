import { getDocumentProxy } from "unpdf";
import { sourceOfPages, type ImportSource, type PdfItem, type PdfLink, type PdfPage, type ReadFailure } from "../language/index.js";

/** The text of a PDF, with its pages, links and headings. */
export async function readPdf(bytes: Uint8Array): Promise<ImportSource | ReadFailure> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // The reader takes the bytes for itself; errors it can live with it would print.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    return { failure: error instanceof Error && error.name === "PasswordException" ? "encrypted" : "broken" };
  }
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    if (pages.every(({ items }) => items.every(({ text }) => text.trim() === ""))) return { failure: "scanned" };
    return sourceOfPages(pages);
  } catch {
    return { failure: "broken" };
  } finally {
    await pdf.destroy();
  }
}

async function readPage(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const [content, annotations] = [await page.getTextContent(), (await page.getAnnotations()) as readonly unknown[]];
  const [, bottom = 0, , top = 0] = page.view;
  const items = content.items.flatMap((item): readonly PdfItem[] => {
    if (!("str" in item)) return [];
    const [, , , scale = 0, x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str.normalize("NFC"), x, y: y - bottom, width: item.width, height: item.height || Math.abs(scale), font: item.fontName }];
  });
  page.cleanup();
  return { height: top - bottom, items, links: annotations.flatMap((annotation) => linkOf(annotation, bottom)) };
}

/** A link to an address; links inside the document lead to pages, which an agenda has not. */
function linkOf(annotation: unknown, bottom: number): readonly PdfLink[] {
  const { subtype, url, rect } = annotation as { readonly subtype?: unknown; readonly url?: unknown; readonly rect?: readonly number[] };
  if (subtype !== "Link" || typeof url !== "string" || rect?.length !== 4) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  return [{ left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2) - bottom, top: Math.max(y1, y2) - bottom, target: url }];
}
