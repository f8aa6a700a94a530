import assert from "node:assert/strict";
import { fileBeside, resolveTarget } from "../../../server/src/language/text/targets.js";

const linux = "file:///home/anne/M%C3%B8der/2025/dagsorden.dagsorden";
const windows = "file:///c%3A/Users/Anne%20Berg/M%C3%B8der/dagsorden.dagsorden";
const server = "file://filserver/sekretariat/dagsorden.dagsorden";
const remote = "vscode-vfs://github/anne/moeder/dagsorden.dagsorden";

function checkTarget(base: string, written: string, expected: string | null): void {
  assert.equal(resolveTarget(base, written), expected);
  // Whoever opens it must get the same back.
  if (expected !== null) assert.doesNotThrow(() => decodeURI(expected));
}

describe("where a link leads", () => {
  it("is a file beside the document", () => {
    checkTarget(linux, "bilag/kort.pdf", "file:///home/anne/M%C3%B8der/2025/bilag/kort.pdf");
    checkTarget(linux, "./bilag/../kort.pdf", "file:///home/anne/M%C3%B8der/2025/kort.pdf");
    checkTarget(linux, "../kort.pdf", "file:///home/anne/M%C3%B8der/kort.pdf");
    checkTarget(remote, "bilag/kort.pdf", "vscode-vfs://github/anne/moeder/bilag/kort.pdf");
  });

  it("may have blanks, æ, ø, å and marks in its name", () => {
    checkTarget(linux, "bilag/Årsplan, udkast æ ø (2).pdf", "file:///home/anne/M%C3%B8der/2025/bilag/%C3%85rsplan%2C%20udkast%20%C3%A6%20%C3%B8%20(2).pdf");
    checkTarget(linux, "bilag/100 % støtte.pdf", "file:///home/anne/M%C3%B8der/2025/bilag/100%20%25%20st%C3%B8tte.pdf");
    checkTarget(linux, "bilag/sag #4?.pdf", "file:///home/anne/M%C3%B8der/2025/bilag/sag%20%234%3F.pdf");
  });

  it("keeps what is written in code already, and the page of a file", () => {
    checkTarget(linux, "bilag/min%20plan.pdf#page=2", "file:///home/anne/M%C3%B8der/2025/bilag/min%20plan.pdf#page=2");
    checkTarget(linux, "<bilag/min plan.pdf>", "file:///home/anne/M%C3%B8der/2025/bilag/min%20plan.pdf");
  });

  it("keeps the drive and the server on Windows", () => {
    checkTarget(windows, "bilag\\kort.pdf", "file:///c%3A/Users/Anne%20Berg/M%C3%B8der/bilag/kort.pdf");
    checkTarget(windows, "../../../../../kort.pdf", "file:///c%3A/kort.pdf");
    checkTarget(windows, "/kort.pdf", "file:///c%3A/kort.pdf");
    checkTarget("file:///C:/m/d.dagsorden", "kort.pdf", "file:///C:/m/kort.pdf");
    checkTarget(server, "..\\..\\kort.pdf", "file://filserver/kort.pdf");
    checkTarget(windows, "D:\\Sager\\kort nr. 2.pdf", "file:///d%3A/Sager/kort%20nr.%202.pdf");
    checkTarget(linux, "\\\\filserver\\sager\\kort.pdf", "file://filserver/sager/kort.pdf");
  });

  it("is an address of the web", () => {
    checkTarget(linux, "https://www.example.org/a b?c=d#e", "https://www.example.org/a%20b?c=d#e");
    checkTarget(linux, "www.example.org/år", "https://www.example.org/%C3%A5r");
    checkTarget(linux, "mailto:post@example.org", "mailto:post@example.org");
    checkTarget("untitled:Untitled-1", "https://example.org", "https://example.org");
  });

  it("is nowhere without a saved document, an address or a scheme for readers", () => {
    checkTarget("untitled:Untitled-1", "bilag/kort.pdf", null);
    checkTarget(linux, "", null);
    checkTarget(linux, "  ", null);
    checkTarget(linux, "#afsnit", null);
    checkTarget(linux, "command:workbench.action.quit", null);
    checkTarget(linux, "javascript:alert(1)", null);
  });

  it("takes half a character without falling over", () => {
    checkTarget(linux, "bilag/\ud83d.pdf", "file:///home/anne/M%C3%B8der/2025/bilag/%EF%BF%BD.pdf");
  });
});

describe("the file beside a document", () => {
  const files: readonly (readonly [base: string, written: string, file: string | null])[] = [
    [linux, "bilag/kort.pdf#page=2", "file:///home/anne/M%C3%B8der/2025/bilag/kort.pdf"],
    [linux, "/kort.pdf", "file:///kort.pdf"],
    [windows, "bilag\\kort.pdf", "file:///c%3A/Users/Anne%20Berg/M%C3%B8der/bilag/kort.pdf"],
    [windows, "C:\\kort.pdf", "file:///c%3A/kort.pdf"],
    [server, "kort.pdf", "file://filserver/sekretariat/kort.pdf"],
    [remote, "kort.pdf", "vscode-vfs://github/anne/moeder/kort.pdf"],
    // What lies elsewhere may not answer.
    [windows, "H:\\Sager\\kort.pdf", null],
    [windows, "\\\\filserver\\kort.pdf", null],
    [server, "\\\\anden\\kort.pdf", null],
    [linux, "https://example.org/kort.pdf", null],
    ["untitled:Untitled-1", "kort.pdf", null],
    [linux, "", null],
  ];
  for (const [base, written, file] of files) it(`${written} of ${base}`, () => assert.equal(fileBeside(base, written), file));
});
