import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseStringPromise } from "xml2js";
import { samples } from "../support/samples.js";
import { cli, scratchFolder } from "../support/cli.js";

const draft = "test/samples/kkr-midtjylland-2025-03-12-kladde.dagsorden";
const wrong = "1. Sager\n\n1.1. Ny sti, jf. pkt. 3.4\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";

async function rulesOf(...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await cli(["lint", "--format", "json", ...args]);
  const { files } = JSON.parse(out) as { files: { diagnostics: { rule: string }[] }[] };
  return [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)))].sort();
}

describe("lint --rule", () => {
  const file = scratchFolder();

  it("tells what these rules find", async () => {
    assert.deepEqual(await rulesOf("--rule", "krydshenvisning,stavet-del", draft), ["krydshenvisning", "stavet-del"]);
    assert.deepEqual(await rulesOf("--rule", "krydshenvisning", "--rule", " stavet-del ", draft), ["krydshenvisning", "stavet-del"]);
  });

  it("and with --except-rule what the others find", async () => {
    const all = await rulesOf(draft);
    assert.deepEqual(await rulesOf("--except-rule", "krydshenvisning", draft), all.filter((rule) => rule !== "krydshenvisning"));
    assert.deepEqual(await rulesOf("--rule", "krydshenvisning,stavet-del", "--except-rule", "stavet-del", draft), ["krydshenvisning"]);
  });

  it("knows the command line's own rules", async () => {
    assert.deepEqual(await rulesOf("--rule", "tegnkodning", "test/samples/latin1.dagsorden"), ["tegnkodning"]);
  });

  it("calls no note unused because its rule was not asked for", async () => {
    const path = file("a.dagsorden", `1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\n// ignorer: krydshenvisning – det er i orden\nIndstilling\nDet indstilles, jf. pkt. 9.9.\n`);
    assert.ok(!(await rulesOf("--rule", "ignorer-ubrugt,stavet-del", path)).includes("ignorer-ubrugt"));
  });

  it("fixes what these rules find", async () => {
    const path = file("b.dagsorden", `${wrong.trimEnd()} \u00a0\n`);
    await cli(["lint", "--fix", "--rule", "krydshenvisning", path]);
    assert.match(readFileSync(path, "utf8"), /^Instilling$/mu);
    await cli(["lint", "--fix", "--rule", "stavet-del", path]);
    assert.match(readFileSync(path, "utf8"), /^Indstilling$/mu);
  });

  for (const flag of ["--rule", "--except-rule"]) {
    it(`${flag} of a rule that is not there`, async () => {
      assert.deepEqual(await cli(["lint", flag, "cpr,stavet-dle", draft]), { code: 2, out: "", err: 'Reglen "stavet-dle" findes ikke; mente du "stavet-del"?\n' });
    });
  }
});

describe("lint --quiet", () => {
  const file = scratchFolder();

  it("says nothing where there is nothing", async () => {
    assert.deepEqual(await cli(["lint", "--quiet", "test/samples/minimal.dagsorden"]), { code: 0, out: "", err: "" });
  });

  it("tells the findings alone", async () => {
    const [loud, quiet] = [await cli(["lint", draft]), await cli(["lint", "--quiet", draft])];
    assert.equal(quiet.code, 1);
    assert.equal(loud.out.slice(0, quiet.out.length - 1), quiet.out.slice(0, -1));
    assert.doesNotMatch(quiet.out, /\n\n[^\n]* i 1 fil/u);
  });

  it("lists no fixes, and still tells what went wrong", async () => {
    const path = file("a.dagsorden", wrong);
    const { out, err } = await cli(["lint", "--quiet", "--fix", "--rule", "stavet-del", path, `${path}x`]);
    assert.deepEqual({ out, err }, { out: "", err: `Filen "${path}x" findes ikke.\n` });
  });
});

interface Suite {
  readonly $: Readonly<Record<string, string>>;
  readonly testcase: readonly { readonly $: Readonly<Record<string, string>>; readonly failure?: readonly { $: Record<string, string> }[]; readonly skipped?: readonly unknown[]; readonly error?: readonly { $: Record<string, string> }[] }[];
}

describe("lint --format junit", () => {
  const file = scratchFolder();

  async function suitesOf(...args: readonly string[]): Promise<readonly Suite[]> {
    const { out } = await cli(["lint", "--format", "junit", ...args]);
    const { testsuites } = (await parseStringPromise(out)) as { testsuites: { testsuite?: Suite[] } };
    return testsuites.testsuite ?? [];
  }

  it("has a suite for each file, and a failure for each error", async () => {
    const suites = await suitesOf(file("a.dagsorden", wrong), "test/samples/minimal.dagsorden");
    assert.deepEqual(suites.map(({ $ }) => [$["failures"], $["errors"]]), [["1", "0"], ["0", "0"]]);
    const failed = suites[0]!.testcase.filter(({ failure }) => failure !== undefined);
    assert.deepEqual(failed.map(({ $, failure }) => [$["name"], failure?.[0]?.$["type"], failure?.[0]?.$["message"]]), [["krydshenvisning, linje 3", "krydshenvisning", "fejl: Punkt 3.4 findes ikke."]]);
    assert.ok(suites[0]!.testcase.some(({ $, skipped }) => $["name"] === "stavet-del, linje 6" && skipped !== undefined));
    assert.deepEqual(suites[1]!.testcase.map(({ $ }) => $["name"]), ["Ingen fund i 1 fil."]);
  });

  it("fails exactly when the command does, and counts right", async () => {
    for (const { name } of samples()) {
      const [suite] = await suitesOf(`test/samples/${name}`);
      const { code } = await cli(["lint", `test/samples/${name}`]);
      const { testcase, $ } = suite!;
      assert.equal(testcase.some(({ failure }) => failure !== undefined), code === 1, name);
      assert.deepEqual(
        [$["tests"], $["failures"], $["skipped"]].map(Number),
        [testcase.length, testcase.filter(({ failure }) => failure !== undefined).length, testcase.filter(({ skipped }) => skipped !== undefined).length],
      );
    }
  });

  it("says what could not be read", async () => {
    const [suite] = await suitesOf("findes-ikke.dagsorden");
    assert.equal(suite?.testcase[0]?.error?.[0]?.$["message"], 'Filen "findes-ikke.dagsorden" findes ikke.');
  });

  it("is XML, whatever stands in a document or its name", async () => {
    const path = file('a & "b" <c>.dagsorden', `1. Sager\n\n1.1. <Ny> & "sti" ]]> \u0001\u001b\ufffe\ud800 jf. pkt. 3.4\nSAG-2025-123 abcd\n\nBaggrund\n${"Stien er lang. ".repeat(50)}\n`);
    const [suite] = await suitesOf(path);
    assert.ok(suite !== undefined && suite.$["name"]?.endsWith('a & "b" <c>.dagsorden'));
    assert.ok(suite.testcase.length > 1);
  });
});

describe("lint of many files", () => {
  const file = scratchFolder();

  it("fixes each, and tells them in their order", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `m${String(index).padStart(2, "0")}.dagsorden`);
    const paths = names.map((name) => file(`mange/${name}`, wrong));
    const { code, out } = await cli(["lint", "--fix", dirname(paths[0]!)]);
    assert.equal(code, 1);
    assert.deepEqual([...out.matchAll(/^(.*): 1 rettelse er udført:$/gmu)].map(([, path]) => path), paths);
    for (const path of paths) assert.match(readFileSync(path, "utf8"), /^Indstilling$/mu);
  });

  it("says in one total what was found", async () => {
    const { out } = await cli(["lint", "--min-severity", "error", file("to/a.dagsorden", wrong), file("to/b.dagsorden", wrong)]);
    assert.match(out, /\n2 fejl i 2 filer\.\n$/u);
  });
});
