import { PdfObjects, referenceIn } from "./objects.js";
import { srgbProfile } from "./srgb.js";

/** PDF/UA-1 always: for everybody, whatever they read with. PDF/A-2a as well: to be kept. */
export type PdfStandard = "ua-1" | "a-2a";

/** Where a table stands that does not go over the end of its page, in points from the page's lower left corner; else null. */
export type TableBox = readonly [left: number, bottom: number, right: number, top: number] | null;

/**
 * Completes a tagged PDF to what Typst writes when PDF/UA-1 or PDF/A-2a is switched on, which its
 * WebAssembly build cannot be told: the mark of the standard, the title in the window, the tables' boxes
 * and, for PDF/A, the colours' profile. test/server/export/pdf.test.ts compares with Typst's own.
 *
 * @param boxes one for each table, in order
 */
export function conforming(pdf: Uint8Array, standard: PdfStandard, boxes: readonly TableBox[]): Uint8Array {
  const objects = new PdfObjects(pdf);
  const catalog = objects.get(objects.root);
  markStandard(objects, referenceIn(catalog, "Metadata"), standard);
  boxTables(objects, referenceIn(catalog, "StructTreeRoot"), boxes);
  const titled = catalog.replace(/\/ViewerPreferences\s*<</u, "/ViewerPreferences <<\n    /DisplayDocTitle true");
  objects.set(objects.root, standard === "a-2a" ? titled.replace(/>>$/u, `  /OutputIntents [${outputIntent(objects)} 0 R]\n>>`) : titled);
  return objects.bytes();
}

const ua = { name: 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', mark: "<pdfuaid:part>1</pdfuaid:part>" };
const archive = { name: 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"', mark: "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" };

/** PDF/A wants every name explained that is not its own, the mark of PDF/UA too. */
const explained = {
  name: 'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  mark: '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
};

function markStandard(objects: PdfObjects, id: number, standard: PdfStandard): void {
  const marks = standard === "a-2a" ? [ua, archive, explained] : [ua];
  const object = objects.get(id);
  const [start, end] = [object.indexOf("stream\n"), object.lastIndexOf("\nendstream")];
  const dictionary = object.slice(0, start).trimEnd();
  const xmp = object.slice(start + "stream\n".length, end);
  const marked = xmp
    .replace(/<rdf:Description rdf:about=""/u, (start) => `${start} ${marks.map(({ name }) => name).join(" ")}`)
    .replace("</rdf:Description>", (end) => marks.map(({ mark }) => mark).join("") + end);
  if (marked === xmp) throw new Error("a PDF without metadata");
  objects.set(id, `${dictionary.replace(/\/Length \d+/u, `/Length ${marked.length}`)}\nstream\n${marked}\nendstream`);
}

/** Walks the structure in reading order and gives each table its box. */
function boxTables(objects: PdfObjects, root: number, boxes: readonly TableBox[]): void {
  let next = 0;
  const stack = [root];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const object = objects.get(id);
    if (/\/S \/Table\b/u.test(object)) {
      const box = boxes[next++];
      if (box) objects.set(id, boxed(object, `/BBox [${box.map((value) => Number(value.toFixed(3))).join(" ")}]`));
      continue;
    }
    stack.push(...[...childrenOf(object).matchAll(/(\d{1,10}) 0 R/gu)].map(([, child]) => Number(child)).reverse());
  }
}

/** `/K [12 0 R 13 0 R]` or `/K 12 0 R` */
function childrenOf(object: string): string {
  const at = object.search(/\/K\b/u);
  const behind = at < 0 ? "" : object.slice(at + 2).trimStart();
  return behind.startsWith("[") ? behind.slice(0, behind.indexOf("]")) : (behind.split("\n", 1)[0] ?? "");
}

/** Among the table's attributes for layout, where it has any. */
function boxed(object: string, box: string): string {
  if (/\/O \/Layout\b/u.test(object)) return object.replace(/\/O \/Layout\b/u, `/O /Layout\n    ${box}`);
  const layout = `<<\n    /O /Layout\n    ${box}\n  >>`;
  return /\/A \[/u.test(object) ? object.replace("/A [", `/A [${layout} `) : object.replace(/\/K\b/u, `/A [${layout}]\n  /K`);
}

function outputIntent(objects: PdfObjects): number {
  const profile = srgbProfile().toString("latin1");
  const stream = objects.add(`<<\n  /Length ${profile.length}\n  /N 3\n>>\nstream\n${profile}\nendstream`);
  return objects.add(`<<\n  /Type /OutputIntent\n  /S /GTS_PDFA1\n  /OutputConditionIdentifier (sRGB)\n  /Info (sRGB IEC61966-2.1)\n  /DestOutputProfile ${stream} 0 R\n>>`);
}
