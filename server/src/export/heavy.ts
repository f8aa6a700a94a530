import type { ExportRequest, Exported } from "./exporter.js";

/** PDF and Word documents. Each brings its library when it is asked for. */
export async function heavyExport(request: ExportRequest): Promise<Exported> {
  const { publication, style, files, now, pdfStandard } = request;
  if (request.format === "pdf") {
    const { pdfOf } = await import("./pdf/pdf.js");
    return pdfOf(publication, { style, files, now, standard: pdfStandard });
  }
  const { wordDocument } = await import("./docx/document.js");
  return { bytes: await wordDocument(publication, { style, files }), missing: [] };
}
