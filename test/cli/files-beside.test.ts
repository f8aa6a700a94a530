import assert from "node:assert/strict";
import { cli, scratchFolder } from "../support/cli.js";

const agenda = (targets: readonly string[]): string => `1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n${targets.map((target) => `./. [Plan for stien](${target})\n`).join("")}`;

describe("the files beside a document on the command line", () => {
  const write = scratchFolder();

  it("are there, missing, or spelled otherwise", async () => {
    write("bilag/Kort over ruten.pdf", "");
    write("bilag/a\u030a.pdf", "");
    const file = write("maj.dagsorden", agenda(["bilag/Kort%20over%20ruten.pdf#page=2", "Bilag\\kort over ruten.pdf", "bilag/\u00e5.pdf", "bilag/væk.pdf", "\\\\server\\deling\\a.pdf"]));
    const { out } = await cli(["lint", "--format", "json", file]);
    const { files } = JSON.parse(out) as { files: { diagnostics: { rule: string; range: { start: { line: number } } }[] }[] };
    const found = files.flatMap(({ diagnostics }) => diagnostics.map(({ rule, range }) => `${rule}@${range.start.line}`)).filter((name) => name.startsWith("bilagsfil"));
    assert.deepEqual(found, ["bilagsfil-stavemaade@11", "bilagsfil-stavemaade@12", "bilagsfil-mangler@13"]);
  });

  it("are written as on the disk by --fix", async () => {
    write("Notater/Æ.pdf", "");
    const file = write("juni.dagsorden", agenda(["notater/æ.pdf"]));
    await cli(["lint", "--fix", file]);
    const { out } = await cli(["lint", "--format", "json", file]);
    assert.doesNotMatch(out, /bilagsfil/u);
  });
});
