import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Ajv } from "ajv";
import type { Log } from "sarif";
import type { CheckedFile, Diagnostic } from "../../server/src/cli/diagnostic.js";
import { github } from "../../server/src/cli/formats/github.js";
import { wholeReport } from "../../server/src/cli/formats/index.js";
import { lintText } from "../../server/src/cli/formats/lint-text.js";
import { repositoryUri } from "../../server/src/cli/formats/paths.js";
import { cli } from "../support/cli.js";

const draft = "test/samples/kkr-midtjylland-2025-03-12-kladde.dagsorden";

const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: "stavet-del",
  severity: "warning",
  message: "Noget er galt.",
  range: { start: { line: 3, column: 1 }, end: { line: 3, column: 11 } },
  quoted: "Instilling",
  quotedFrom: 1,
  related: [],
  fix: null,
  ...more,
});

const checked = (...diagnostics: readonly Diagnostic[]): readonly CheckedFile[] => [{ file: "møde.dagsorden", diagnostics }];

describe("lint in text", () => {
  const lines = (files: readonly CheckedFile[]): readonly string[] => wholeReport(lintText(false), files).split("\n");

  it("names place, severity and rule, and marks the place in the line", () => {
    assert.deepEqual(lines(checked(diagnostic())), [
      "møde.dagsorden:3:1: advarsel: Noget er galt. (stavet-del)",
      "     3 | Instilling",
      "       | ^^^^^^^^^^",
      "",
      "1 advarsel i 1 fil.",
      "",
    ]);
  });

  it("says what can be done", () => {
    const fix = { title: "Ret til Indstilling", edits: [] };
    assert.deepEqual(lines(checked(diagnostic({ fix }))).slice(2), ["       | ^^^^^^^^^^ Ret til Indstilling", "", "1 advarsel i 1 fil. Den kan rettes automatisk med --fix.", ""]);
  });

  it("quotes no empty line", () => {
    assert.deepEqual(lines(checked(diagnostic({ quoted: "" }))).slice(0, 2), ["møde.dagsorden:3:1: advarsel: Noget er galt. (stavet-del)", ""]);
  });

  it("lets no text of a document give the terminal orders", () => {
    const orders = ["\u001b", "\u009b", "\u0007", "\u202e"];
    const text = wholeReport(lintText(false), checked(diagnostic({ quoted: `Hej ${orders.join("[2J")}`, message: orders.join("]0;x") })));
    assert.deepEqual(orders.filter((order) => text.includes(order)), []);
  });

  const error = diagnostic({ severity: "error" });
  const fixable = { title: "Ret", edits: [] };
  const summaries: readonly (readonly [summary: string, ...files: (readonly Diagnostic[])[]])[] = [
    ["Ingen fund i 1 fil.", []],
    ["Ingen fund i 2 filer.", [], []],
    ["1 fejl i 1 fil.", [error]],
    ["2 fejl i 2 filer.", [error], [error]],
    ["1 fejl og 1 advarsel i 1 fil.", [error, diagnostic()]],
    ["2 advarsler og 1 forslag i 1 fil.", [diagnostic(), diagnostic(), diagnostic({ severity: "hint" })]],
    ["1 fejl, 1 advarsel og 2 oplysninger i 1 fil.", [error, diagnostic(), diagnostic({ severity: "information" }), diagnostic({ severity: "information" })]],
    ["1 fejl i 1 fil. Den kan rettes automatisk med --fix.", [{ ...error, fix: fixable }]],
    ["2 fejl i 1 fil. Alle kan rettes automatisk med --fix.", [{ ...error, fix: fixable }, { ...error, fix: fixable }]],
    ["2 fejl i 1 fil. 1 af dem kan rettes automatisk med --fix.", [{ ...error, fix: fixable }, error]],
  ];
  for (const [summary, ...files] of summaries) {
    it(summary, () => {
      assert.equal(lines(files.map((diagnostics) => ({ file: "a", diagnostics }))).at(-2), summary);
    });
  }

  it("is coloured only where colours are wanted, and the same without", async () => {
    const [plain, coloured] = [await cli(["lint", draft]), await cli(["lint", draft], "", true)];
    assert.ok(!plain.out.includes("\u001b"));
    assert.ok(coloured.out.includes("\u001b[31mfejl\u001b[39m"));
    assert.equal(stripVTControlCharacters(coloured.out), plain.out);
  });
});

describe("lint --format github", () => {
  it("escapes what would end a property or a message", () => {
    const files = [{ file: "møder, 2025/100%: nr. 1.dagsorden", diagnostics: [diagnostic({ message: "50 %\r\nog: mere, ja", severity: "error" })] }];
    assert.equal(
      wholeReport(github([{ id: "stavet-del", severity: "warning", docs: { title: "En del: stavet, forkert", why: "", howToFix: "", source: "" } }]), files),
      "::error file=møder%2C 2025/100%25%3A nr. 1.dagsorden,line=3,col=1,endLine=3,endColumn=11,title=En del%3A stavet%2C forkert (stavet-del)::50 %25%0D%0Aog: mere, ja\n",
    );
  });

  it("has a command for each severity, one line a finding", () => {
    const files = checked(...(["error", "warning", "information", "hint"] as const).map((severity) => diagnostic({ severity })));
    assert.deepEqual(wholeReport(github([]), files).match(/^::\w+/gmu), ["::error", "::warning", "::notice", "::notice"]);
  });

  it("is empty where nothing was found", async () => {
    assert.deepEqual(await cli(["lint", "--format", "github", "test/samples/minimal.dagsorden"]), { code: 0, out: "", err: "" });
  });
});

describe("lint --format sarif", () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8")) as Record<string, unknown>;
  // Written for draft 4, but with nothing in it that later drafts read otherwise.
  delete schema["$schema"];
  delete schema["id"];
  const isValid = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true }).compile(schema);

  async function logOf(...args: readonly string[]): Promise<Log> {
    const { out } = await cli(["lint", "--format", "sarif", ...args]);
    const log = JSON.parse(out) as Log;
    assert.ok(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3)));
    return log;
  }

  for (const file of ["kkr-midtjylland-2025-03-12-kladde.dagsorden", "kkr-midtjylland-2025-03-12-kladde.referat", "minimal.dagsorden", "misnummereret.dagsorden", "halvskrevet.dagsorden", "latin1.dagsorden"]) {
    it(`is valid for ${file}`, () => logOf(`test/samples/${file}`));
  }

  it("has the page of each rule, fixes and related places", async () => {
    const { runs } = await logOf(draft);
    const [run] = runs;
    const { results = [] } = run!;
    const { rules = [] } = run!.tool.driver;
    assert.ok(rules.every(({ shortDescription, help }) => shortDescription?.text !== "" && help?.text !== ""));
    assert.ok(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex ?? -1]?.id === ruleId));
    const result = results.find(({ ruleId }) => ruleId === "stavet-del");
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.region, { startLine: 200, startColumn: 1, endLine: 200, endColumn: 11 });
    assert.equal(result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text, "Indstilling");
    assert.ok(results.some(({ relatedLocations }) => relatedLocations !== undefined));
  });

  it("says what could not be read", async () => {
    const { runs } = await logOf("findes-ikke.dagsorden", "test/samples/minimal.dagsorden");
    const [invocation] = runs[0]?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation.toolExecutionNotifications?.[0]?.message.text, 'Filen "findes-ikke.dagsorden" findes ikke.');
  });

  it("names files by addresses", () => {
    assert.equal(repositoryUri(join("møder 2025", "nr. 1.dagsorden")), "m%C3%B8der%202025/nr.%201.dagsorden");
    assert.equal(repositoryUri(join(process.cwd(), "møder", "a.dagsorden")), "m%C3%B8der/a.dagsorden");
    assert.match(repositoryUri(`${sep}andetsteds${sep}a b.dagsorden`), /^file:\/\/\/.*andetsteds\/a%20b\.dagsorden$/u);
    assert.equal(repositoryUri("-"), "stdin");
  });
});
