import assert from "node:assert/strict";
import { join } from "node:path";
import { rules } from "../../server/src/language/index.js";
import { cli, scratchFolder } from "../support/cli.js";
import { samples } from "../support/samples.js";

const folder = join(import.meta.dirname, "../samples");

interface Report {
  readonly files: readonly { readonly file: string; readonly diagnostics: readonly { readonly rule: string; readonly severity: string; readonly fixable: boolean; readonly range: { readonly start: { readonly line: number } } }[] }[];
}

async function reportOf(args: readonly string[], stdin = ""): Promise<Report & { readonly code: number }> {
  const { code, out } = await cli(["lint", "--format", "json", ...args], stdin);
  return { code, ...(JSON.parse(out) as Report) };
}

describe("lint --format json", () => {
  for (const { name, findings } of samples()) {
    it(`${name}: its findings, and the exit code they give`, async () => {
      const file = join(folder, name);
      const { code, files } = await reportOf([file]);
      assert.deepEqual(files.map((one) => one.file), [file]);
      const diagnostics = files[0]?.diagnostics ?? [];
      const found = diagnostics.filter(({ rule }) => rule !== "tegnkodning").map(({ rule, range }) => ({ rule, line: range.start.line }));
      const inOrder = (list: readonly { rule: string; line: number }[]): readonly string[] => list.map(({ rule, line }) => `${String(line).padStart(5)} ${rule}`).sort();
      assert.deepEqual(inOrder(found), inOrder(findings ?? []));
      assert.equal(code, diagnostics.some(({ severity }) => severity === "error") ? 1 : 0);
    });
  }

  it("has the fields in their order, lines and columns from 1", async () => {
    const { out } = await cli(["lint", "--format", "json", "--min-severity", "error", "-"], "1. Sager\n\n1.1. Ny sti, jf. pkt. 3.4\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at stien anlægges.\n");
    assert.equal(
      JSON.stringify(JSON.parse(out)),
      '{"files":[{"file":"-","diagnostics":[{"rule":"krydshenvisning","severity":"error","message":"Punkt 3.4 findes ikke.","range":{"start":{"line":3,"column":23},"end":{"line":3,"column":26}},"fixable":false}]}]}',
    );
  });

  it("counts columns as UTF-16 does, and not the byte order mark", async () => {
    const { files } = await reportOf(["--min-severity", "error", "-"], "\ufeff1. Sager 😀 jf. pkt. 3.4\n\n1.1. A\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles.\n");
    assert.deepEqual(files[0]?.diagnostics.map(({ range }) => range), [{ start: { line: 1, column: 22 }, end: { line: 1, column: 25 } }]);
  });

  it("says which findings have a safe fix", async () => {
    const { files } = await reportOf([join(folder, "kkr-midtjylland-2025-03-12-kladde.dagsorden")]);
    const fixable = new Map(files[0]?.diagnostics.map(({ rule, fixable: is }) => [rule, is]));
    assert.equal(fixable.get("stavet-del"), true);
    assert.equal(fixable.get("krydshenvisning"), false);
  });
});

describe("lint --min-severity", () => {
  const draft = join(folder, "kkr-midtjylland-2025-03-12-kladde.dagsorden");

  for (const [least, allowed] of [
    ["error", ["error"]],
    ["warning", ["error", "warning"]],
    ["information", ["error", "warning", "information"]],
    ["hint", ["error", "warning", "information", "hint"]],
  ] as const) {
    it(`${least} shows nothing less serious`, async () => {
      const { code, files } = await reportOf(["--min-severity", least, draft]);
      const found = new Set(files[0]?.diagnostics.map(({ severity }) => severity));
      assert.deepEqual([...found].filter((severity) => !(allowed as readonly string[]).includes(severity)), []);
      assert.ok(found.has("error"));
      assert.equal(code, 1);
    });
  }

  it("without errors there is nothing wrong with the exit code", async () => {
    const text = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";
    assert.equal((await cli(["lint", "-"], text)).code, 0);
  });
});

describe("lint of several files", () => {
  const file = scratchFolder();

  it("reads what can be read and says what cannot", async () => {
    const good = file("god.dagsorden", "1. Sager\n");
    const { code, out, err } = await cli(["lint", "--format", "json", "findes-ikke.dagsorden", good, good]);
    assert.equal(code, 2);
    assert.equal(err, 'Filen "findes-ikke.dagsorden" findes ikke.\n');
    assert.deepEqual((JSON.parse(out) as Report).files.map((one) => one.file), [good]);
  });

  it("takes wildcards that the shell has left alone", async () => {
    const first = file("mappe/1.dagsorden", "1. Sager\n");
    const second = file("mappe/2.dagsorden", "1. Sager\n");
    file("mappe/3.txt", "");
    const { files } = await reportOf([join(first, "../*.dagsorden")]);
    assert.deepEqual(files.map((one) => one.file), [first, second]);
    const none = await cli(["lint", join(first, "../*.referat")]);
    assert.equal(none.code, 2);
    assert.match(none.err, /^Ingen filer passer på ".*\*\.referat"\.\n$/u);
  });

  it("checks minutes as minutes", async () => {
    const text = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at stien anlægges.\n";
    const { files } = await reportOf([file("a.referat", text), file("a.dagsorden", text)]);
    assert.deepEqual(files.map(({ diagnostics }) => diagnostics.some(({ rule }) => rule === "manglende-beslutning")), [true, false]);
  });
});

describe("the pages of the rules", () => {
  it("are there for the formats to show", () => {
    assert.ok(rules.every(({ docs }) => docs.title !== "" && docs.why !== "" && docs.howToFix !== ""));
  });
});
