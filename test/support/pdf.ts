import PDFDocument from "pdfkit";

export interface PdfOptions {
  /** Stands at the top of every page but the first. */
  readonly header?: string;
  readonly pageNumbers?: boolean;
  readonly password?: string;
  /** Words that get a link, and its address. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pictures of text instead of text: nothing is printed. */
  readonly empty?: boolean;
}

/**
 * A document in canonical form as a PDF: 11 point text in a column, bold headings, hanging list entries,
 * tables set in columns, blank space for empty lines. Made at run time, so that no file of the kind lies in the project.
 */
export async function makePdf(text: string, options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 71, ...(options.password === undefined ? {} : { userPassword: options.password }) });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on("end", resolve));
  let page = 1;
  pdf.on("pageAdded", () => {
    page++;
    const { x, y } = pdf;
    if (options.header !== undefined) pdf.font("Helvetica").fontSize(8).text(options.header, 71, 30, { lineBreak: false });
    if (options.pageNumbers === true) pdf.font("Helvetica").fontSize(8).text(`SIDE | ${page}`, 400, 800, { lineBreak: false, height: 20 });
    pdf.x = x;
    pdf.y = Math.max(y, 71);
  });
  if (options.empty === true) pdf.rect(100, 100, 200, 200).fill("grey");
  else for (const line of text.split("\n")) print(pdf, line, options.links ?? {});
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A line's height is 12.7 points; an empty one adds as much. */
function print(pdf: PDFKit.PDFDocument, line: string, links: Readonly<Record<string, string>>): void {
  pdf.fontSize(11);
  if (line === "") {
    pdf.moveDown();
    return;
  }
  if (/^\|[-:|]+\|$/u.test(line)) return;
  if (line.startsWith("|")) {
    printRow(pdf, line);
    return;
  }
  const isHeading = /^(?:\d+\.(?:\d+\.)? |# |[A-ZÆØÅ][a-zæøå]+(?: proces)?$)/u.test(line);
  pdf.font(isHeading ? "Helvetica-Bold" : "Helvetica");
  const entry = /^( *)(–|\d\)) (.*)$/u.exec(line);
  if (entry !== null) {
    const y = pdf.y;
    const x = 71 + 8 * (entry[1] ?? "").length;
    pdf.text(entry[2] ?? "", x, y, { lineBreak: false });
    pdf.text(entry[3] ?? "", x + 15, y);
    pdf.x = 71;
    return;
  }
  const text = line.replace(/^# /u, "");
  const linked = Object.keys(links).find((words) => text.includes(words));
  if (linked === undefined) {
    pdf.text(text, 71);
    return;
  }
  const [before = "", after = ""] = text.split(linked);
  pdf.text(before, 71, pdf.y, { continued: true }).text(linked, { link: links[linked] ?? null, continued: true }).text(after, { link: null });
}

function printRow(pdf: PDFKit.PDFDocument, line: string): void {
  const y = pdf.y;
  for (const [index, cell] of line.replace(/^\||\|$/gu, "").split("|").entries()) pdf.text(cell.trim(), [71, 271, 371, 441][index] ?? 500, y, { lineBreak: false });
  pdf.x = 71;
  pdf.y = y + 12.7;
}
