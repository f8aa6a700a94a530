import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { addAttachments, Agenda, applyEdits, attachmentActions, attachmentFolders, linkPathAt, linkPaths, textsOf, toPosition, toSpan, type FoundPath } from "../../../server/src/language/index.js";
import { titleOfFile } from "../../../server/src/language/model/new-attachments.js";
import { marked } from "../../support/marked.js";

const uri = "file:///m%C3%B8der/maj/maj.dagsorden";
const options = { uri, version: null, encoding: "utf-16" } as const;
const texts = textsOf("da");
const item = (rest: string): string => `1. Sager\n\n1.1. Ny sti\n\nIndstilling\n${rest}`;

function edited(text: string, agenda: Agenda, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits.map(({ range, newText }) => ({ span: toSpan(agenda, range), newText })));
}

/** The title of what is offered at the cursor, or null; choosing it makes `after` of the text. */
function checkAction(source: string, title: string | null, after?: string): void {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text);
  const [action] = attachmentActions(agenda, { start: cursor, end: cursor }, null, options, texts);
  assert.equal(action?.title ?? null, title);
  if (after !== undefined) assert.equal(edited(text, agenda, action?.edit?.changes?.[uri] ?? []), after);
}

function checkAdded(source: string, files: readonly string[], after: string): void {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text);
  const edit = addAttachments(agenda, toPosition(agenda, cursor), files.map((file) => `file:///m%C3%B8der/maj/${file}`), options, texts);
  assert.ok(!("refused" in edit));
  assert.equal(edited(text, agenda, edit.changes?.[uri] ?? []), after);
}

describe("an attachment the text speaks of", () => {
  it("is put under Bilag", () => {
    checkAction(item("Godkendes. Notatet er ved|lagt.\n"), 'Tilføj "Notatet" under Bilag', item("Godkendes. Notatet er vedlagt.\n\nBilag\n./. Notatet\n"));
    checkAction(item("Det indstilles, at planen (ved|lagt) godkendes.\n\nBilag\n./. Kort\n"), 'Tilføj "Planen" under Bilag', item("Det indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Kort\n./. Planen\n"));
    checkAction(item("Det |vedlagte udkast godkendes.\n\nBilag\n1. Kort\n"), 'Tilføj "Udkast" under Bilag');
    checkAction(item("KKR har ved|lagt.\n"), "Tilføj et bilag under Bilag");
    checkAction(item("Planen for stien ved|lægges.\n"), 'Tilføj "Planen for stien" under Bilag');
    checkAction(item("Se bilag |2.\n\nBilag\n./. Kort\n"), "Tilføj et bilag under Bilag", item("Se bilag 2.\n\nBilag\n./. Kort\n./. [indsæt bilag]\n"));
  });

  it("is not put there twice, nor where nothing is spoken of", () => {
    checkAction(item("Notatet er ved|lagt.\n\nBilag\n./. Notatet om stien\n"), null);
    checkAction(item("Se bilag |1.\n\nBilag\n./. Kort\n"), null);
    checkAction(item("Not|atet er vedlagt.\n"), null);
    checkAction("Notatet er ved|lagt.\n", null);
  });
});

describe("files that are added", () => {
  it("stand behind the others, marked like them", () => {
    checkAdded(item("God|kendes.\n\nBilag\n./. Kort\n\nBeslutning\nGodkendt.\n"), ["bilag/ny_plan%20%282%29.pdf", "bilag/b.pdf"], item("Godkendes.\n\nBilag\n./. Kort\n./. [Ny plan (2)](bilag/ny_plan%20%282%29.pdf)\n./. [B](bilag/b.pdf)\n\nBeslutning\nGodkendt.\n"));
    checkAdded(item("Godkendes.\n\nBilag\n1. Ko|rt\n"), ["b.pdf", "c.pdf"], item("Godkendes.\n\nBilag\n1. Kort\n2. [B](b.pdf)\n3. [C](c.pdf)\n"));
    checkAdded(item("Godkendes.\n\nBilag\n– Ko|rt"), ["b.pdf"], item("Godkendes.\n\nBilag\n– Kort\n– [B](b.pdf)"));
  });

  it("get a list in its place where there is none", () => {
    checkAdded(item("God|kendes.\n\nBeslutning\nGodkendt.\n"), ["b.pdf"], item("Godkendes.\n\nBilag\n./. [B](b.pdf)\n\nBeslutning\nGodkendt.\n"));
    const [before, after] = ["God|kendes.\n\nBilag\n", "Godkendes.\n\nBilag\n./. [B](b.pdf)\n"].map((rest) => item(rest).replaceAll("\n", "\r\n"));
    checkAdded(before ?? "", ["b.pdf"], after ?? "");
  });

  it("belong to an item", () => {
    const agenda = Agenda.of("DAGSORDEN 2025\n");
    assert.deepEqual(addAttachments(agenda, { line: 0, character: 0 }, [], options, texts), { refused: "Bilag hører til et punkt. Sæt markøren i punktet, og prøv igen." });
  });

  const titles: readonly (readonly [name: string, title: string])[] = [
    ["notat_om_budget-2026.pdf", "Notat om budget 2026"], ["a\u030adal.docx", "Ådal"], ["[kladde] plan.v2.pdf", "(kladde) plan.v2"], ["KKR - oplæg.pptx", "KKR - oplæg"], [".pdf", ".pdf"],
  ];
  for (const [name, title] of titles) it(`${name} is called ${title}`, () => assert.equal(titleOfFile(name), title));
});

describe("where attachments lie", () => {
  it("is where most of them do, and bilag where nothing says otherwise", () => {
    const folders = (list: string): readonly string[] => attachmentFolders(Agenda.of(item(`Godkendes.\n\nBilag\n${list}`)), uri).map((folder) => decodeURIComponent(folder));
    assert.deepEqual(folders("./. Kort\n"), ["file:///møder/maj/bilag/"]);
    assert.deepEqual(folders("./. [A](til punkt 1/a.pdf)\n./. [B](b.pdf)\n./. [C](til%20punkt%201\\c.pdf)\n./. [D](https://example.org/x/d.pdf)\n"), ["file:///møder/maj/til punkt 1/", "file:///møder/maj/", "file:///møder/maj/bilag/"]);
    assert.deepEqual(attachmentFolders(Agenda.of(""), "untitled:Untitled-1"), []);
  });
});

describe("completion of paths", () => {
  const found: readonly FoundPath[] = [{ names: ["bilag", "Årsplan (1).pdf"], isFolder: false }, { names: ["www.pdf"], isFolder: false }, { names: ["bilag"], isFolder: true }];

  /** The folder that is asked for at the cursor, decoded, and the lines the proposals make of the line. */
  function checkPaths(line: string, folder: string | null, lines: readonly string[] = [], paths = found): void {
    const { text, cursor } = marked(item(`Bilag\n${line}\n`));
    const agenda = Agenda.of(text);
    const path = linkPathAt(agenda, uri, toPosition(agenda, cursor), "utf-16");
    assert.equal(path === null ? null : decodeURIComponent(path.folder), folder);
    const made = path === null ? [] : linkPaths(uri, path, paths).map(({ textEdit }) => edited(text, agenda, [textEdit as TextEdit]).split("\n")[6]);
    assert.deepEqual(made, lines);
  }

  it("begins in the document's folder", () => {
    checkPaths("./. [Plan](|)", "file:///møder/maj/", ["./. [Plan](bilag/Årsplan%20%281%29.pdf)", "./. [Plan](./www.pdf)", "./. [Plan](bilag/)"]);
    checkPaths("./. [Plan](bi|", "file:///møder/maj/", ["./. [Plan](bilag/Årsplan%20%281%29.pdf)", "./. [Plan](./www.pdf)", "./. [Plan](bilag/"]);
  });

  it("goes where the path says, and never to another drive or server", () => {
    checkPaths("./. [Plan](../fælles/a|)", "file:///møder/fælles/", ["./. [Plan](../fælles/b.pdf)"], [{ names: ["b.pdf"], isFolder: false }]);
    checkPaths("./. [Plan](bilag\\a|)", "file:///møder/maj/bilag/", ["./. [Plan](bilag\\b\\c.pdf)"], [{ names: ["b", "c.pdf"], isFolder: false }]);
    checkPaths("./. [Plan](\\\\filserver\\a|)", null);
    checkPaths("./. [Plan](https://example.org/|)", null);
    checkPaths("./. [Plan](D:\\a|)", null);
  });

  it("is for the address of a link alone", () => {
    checkPaths("./. [Plan|](bilag/a.pdf)", null);
    checkPaths("Planen (|)", null);
    checkPaths("// [Plan](|)", null);
  });
});
