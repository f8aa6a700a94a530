import { htmlPage } from "./html/page.js";
import { calendarOf } from "./ics/calendar.js";
import { oparlOf } from "./json/oparl.js";
import { NoDate, type ExportRequest } from "./exporter.js";
import { plainDocument } from "./txt/plain.js";

/** The outputs that are text and need nothing but the document: in every process and in browsers. */
export function lightExport(request: ExportRequest): Uint8Array {
  return new TextEncoder().encode(textOf(request));
}

function textOf({ publication, format, style, files, generator, now }: ExportRequest): string {
  switch (format) {
    case "html":
      return htmlPage(publication, { style, generator, files });
    case "json":
      return `${JSON.stringify(oparlOf(publication, files), null, 2)}\n`;
    case "ics": {
      const calendar = calendarOf(publication, { now });
      if (calendar === null) throw new NoDate();
      return calendar;
    }
    case "txt":
      return plainDocument(publication, style);
    case "pdf":
    case "docx":
      throw new Error(`${format} is no text`);
  }
}
