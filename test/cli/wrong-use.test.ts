import assert from "node:assert/strict";
import { commands } from "../../server/src/cli/commands.js";
import { cli } from "../support/cli.js";

/** One Danish sentence on standard error, nothing on standard output, exit code 2. */
const cases: readonly (readonly [args: string, sentence: string])[] = [
  ["--", 'Angiv en kommando, fx "lint møde.dagsorden"; se mulighederne med --help.'],
  ["lnt møde.dagsorden", 'Kommandoen "lnt" findes ikke; mente du "lint"?'],
  ["formatering", 'Kommandoen "formatering" findes ikke; se mulighederne med --help.'],
  ["møde.dagsorden", 'Kommandoen "møde.dagsorden" findes ikke; se mulighederne med --help.'],
  ["lint", "Angiv mindst én fil, eller - for at læse fra standardinput."],
  ["outline --format json", "Angiv mindst én fil, eller - for at læse fra standardinput."],
  ["lint --fxi a", 'Valget "--fxi" findes ikke; mente du "--fix"?'],
  ["lint --ukendt a", 'Valget "--ukendt" findes ikke; se mulighederne med --help.'],
  ["lint -x a", 'Valget "-x" findes ikke; se mulighederne med --help.'],
  ["--ukendt", 'Valget "--ukendt" findes ikke; se mulighederne med --help.'],
  ["outline --fix a", 'Valget "--fix" findes ikke; se mulighederne med --help.'],
  ["lint a --format", 'Valget "--format" mangler sin værdi.'],
  ["lint a --format xml", '"xml" er ikke en mulighed for "--format"; vælg text, json, sarif, github eller junit.'],
  ["outline a --format sarif", '"sarif" er ikke en mulighed for "--format"; vælg text eller json.'],
  ["lint a --min-severity fejl", '"fejl" er ikke en mulighed for "--min-severity"; vælg error, warning, information eller hint.'],
  ["lint a --profile", 'Valget "--profile" mangler sin værdi.'],
  ["help lnt", 'Kommandoen "lnt" findes ikke; mente du "lint"?'],
];

describe("wrong use of the command line", () => {
  for (const [args, sentence] of cases) {
    it(`dagsorden ${args}`, async () => {
      const words = args.split(" ").filter((word) => word !== "");
      assert.deepEqual(await cli(words), { code: 2, out: "", err: `${sentence}\n` });
    });
  }
});

describe("help", () => {
  const english = /\b(?:usage|options?|commands?|arguments?|display|output the|default|choices|files?)\b/iu;

  for (const args of [["--help"], ["-h"], ["help"], ["help", "lint"], ["lint", "--help"], ["outline", "-h"]]) {
    it(`dagsorden ${args.join(" ")} is Danish`, async () => {
      const { code, out, err } = await cli(args);
      assert.deepEqual({ code, err }, { code: 0, err: "" });
      assert.match(out, /^Brug: dagsorden /u);
      // The names of options are English and stay so.
      assert.doesNotMatch(out.replace(/--?[a-z-]+/gu, ""), english);
    });
  }

  it("is shown to those who give no command, who have not asked for anything to pass", async () => {
    const { code, out, err } = await cli([]);
    assert.deepEqual({ code, err }, { code: 2, err: "" });
    assert.equal(out, (await cli(["--help"])).out);
  });

  it("lists every command, and each has its own", async () => {
    const { out } = await cli(["--help"]);
    for (const { name, description } of commands) {
      assert.match(out, new RegExp(`^ {2}${name} `, "mu"));
      const own = await cli([name, "--help"]);
      assert.ok(own.out.startsWith(`Brug: dagsorden ${name} `) && own.out.includes(description.slice(0, 40)), own.out);
      assert.equal((await cli(["help", name])).out, own.out);
    }
  });

  it("--version is the version alone", async () => {
    const { code, out } = await cli(["--version"]);
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/u);
  });
});
