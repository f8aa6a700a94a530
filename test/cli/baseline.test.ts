import assert from "node:assert/strict";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprintOf, newcomers } from "../../server/src/cli/lint/fingerprint.js";
import { cli, scratchFolder } from "../support/cli.js";

const old = "1. Sager\n\n1.1. Ny sti, jf. pkt. 3.4\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";

interface Report {
  readonly files: readonly { readonly diagnostics: readonly { readonly rule: string; readonly range: { readonly start: { readonly line: number } } }[] }[];
}

describe("lint --baseline", () => {
  const file = scratchFolder();
  let count = 0;

  /** A folder with one document and the list of what is known in it. */
  async function archive(text = old): Promise<{ readonly path: string; readonly list: string }> {
    const path = file(`arkiv ${++count}/a.dagsorden`, text);
    const list = join(dirname(path), "kendte.json");
    const { code, out, err } = await cli(["lint", "--baseline", list, "--write-baseline", dirname(path)]);
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    assert.match(out, /^\d+ fund i 1 fil står nu på listen over kendte fund, ".*kendte\.json"\.\n$/u);
    return { path, list };
  }

  async function told(list: string, path: string): Promise<readonly string[]> {
    const { out } = await cli(["lint", "--format", "json", "--baseline", list, path]);
    return (JSON.parse(out) as Report).files.flatMap(({ diagnostics }) => diagnostics.map(({ rule, range }) => `${rule}@${range.start.line}`));
  }

  it("does not tell again what was known, and nothing fails because of it", async () => {
    const { path, list } = await archive();
    const { code, out, err } = await cli(["lint", "--baseline", list, path]);
    assert.deepEqual({ code, err }, { code: 0, err: "" });
    assert.match(out, /^Ingen nye fund i 1 fil\. \d+ kendte fund er udeladt\.\n$/u);
  });

  it("knows findings in lines that have moved, and tells of those that are new", async () => {
    const { path, list } = await archive();
    writeFileSync(path, old.replace("1. Sager\n", "Velkommen til mødet.\n\n1. Sager\n") + "Se pkt. 7.7 om vejen.\n");
    assert.deepEqual(await told(list, path), ["krydshenvisning@10"]);
    const { code, out } = await cli(["lint", "--baseline", list, path]);
    assert.equal(code, 1);
    assert.match(out, /1 fejl i 1 fil\. \d+ kendte fund er udeladt\.\n$/u);
  });

  it("counts: one more of the same kind is new", async () => {
    const line = "Se pkt. 7.7 om vejen.\n";
    const { path, list } = await archive(`${old}\nBaggrund\n${line}`);
    writeFileSync(path, `${old}\nBaggrund\n${line}\n${line}`);
    assert.deepEqual(await told(list, path), ["krydshenvisning@12"]);
  });

  it("tells again of a line that was written anew", async () => {
    const { path, list } = await archive();
    writeFileSync(path, old.replace("jf. pkt. 3.4", "som nævnt i pkt. 3.4"));
    assert.deepEqual(await told(list, path), ["krydshenvisning@3"]);
  });

  it("fixes nothing that is known", async () => {
    const { path, list } = await archive();
    const text = `${old}\n1.2. Ny vej\nSAG-2025-01235 abcd\n\nInndstilling\nDet indstilles, at vejen anlægges.\n`;
    writeFileSync(path, text);
    await cli(["lint", "--fix", "--baseline", list, path]);
    assert.equal(readFileSync(path, "utf8"), text.replace("Inndstilling", "Indstilling"));
  });

  it("holds no word of the documents and no personal data, and is the same when written again", async () => {
    const { path, list } = await archive(`${old}\nBaggrund\nBorgeren 310199-4321, mobil 12 34 56 78, anna@gmail.com, se pkt. 9.9.\n`);
    const text = readFileSync(list, "utf8");
    for (const word of ["stien", "Borgeren", "310199", "4321", "12 34", "anna", "3.4", "abcd"]) assert.ok(!text.includes(word), word);
    assert.match(text, /"cpr": \{\s+"[0-9a-f]{16}": 1/u);
    await cli(["lint", "--baseline", list, "--write-baseline", path]);
    assert.equal(readFileSync(list, "utf8"), text);
  });

  it("names no file by a CPR number, and knows it all the same", async () => {
    const path = file("cpr/notat 310199-4321.dagsorden", old);
    const list = join(dirname(path), "kendte.json");
    await cli(["lint", "--baseline", list, "--write-baseline", path]);
    assert.ok(!readFileSync(list, "utf8").includes("4321"));
    assert.deepEqual(await told(list, path), []);
    await cli(["lint", "--baseline", list, "--write-baseline", file("cpr/b.dagsorden", old)]);
    assert.deepEqual(await told(list, path), []);
  });

  it("keeps what is known of other files, and forgets files that are gone", async () => {
    const { path, list } = await archive();
    const other = file(`arkiv ${count}/b.dagsorden`, old);
    await cli(["lint", "--baseline", list, "--write-baseline", other]);
    assert.deepEqual([await told(list, path), await told(list, other)], [[], []]);
    renameSync(path, `${path}.væk`);
    await cli(["lint", "--baseline", list, "--write-baseline", other]);
    assert.deepEqual(Object.keys((JSON.parse(readFileSync(list, "utf8")) as { files: object }).files), ["b.dagsorden"]);
  });

  const wrong: readonly (readonly [name: string, args: (list: string) => readonly string[], sentence: RegExp])[] = [
    ["a list that is not there", (list) => ["--baseline", `${list}x`], /^Listen over kendte fund, ".*x", findes ikke; skriv den med --write-baseline\.\n$/u],
    ["--write-baseline without a list", () => ["--write-baseline"], /^--write-baseline skal bruges sammen med --baseline og navnet på listen\.\n$/u],
    ["--write-baseline with --fix", (list) => ["--fix", "--write-baseline", "--baseline", list], /^--fix og --write-baseline kan ikke bruges sammen/u],
  ];
  for (const [name, args, sentence] of wrong) {
    it(name, async () => {
      const { path, list } = await archive();
      const { code, out, err } = await cli(["lint", ...args(list), path]);
      assert.deepEqual({ code, out }, { code: 2, out: "" });
      assert.match(err, sentence);
    });
  }

  for (const content of ["", "{", "[]", "{}", '{"version":2,"files":{}}', '{"version":1,"files":[]}', '{"version":1,"files":{"a":{"cpr":{"x":"y"}}}}', '{"version":1,"files":{"a":7}}', "\ufeffnull"]) {
    it(`something else than a list: ${JSON.stringify(content)}`, async () => {
      const { path, list } = await archive();
      for (const more of [[], ["--write-baseline"]]) {
        writeFileSync(list, content);
        const { code, out, err } = await cli(["lint", "--baseline", list, ...more, path]);
        assert.deepEqual({ code, out }, { code: 2, out: "" });
        assert.match(err, /er ikke en liste over kendte fund; skriv den igen med --write-baseline under et andet navn\.\n$/u);
        assert.equal(readFileSync(list, "utf8"), content);
      }
    });
  }

  it("is not written where a file could not be read", async () => {
    const path = file("ulæst/a.dagsorden", old);
    const list = join(dirname(path), "kendte.json");
    const { code, err } = await cli(["lint", "--baseline", list, "--write-baseline", path, `${path}x`]);
    assert.equal(code, 2);
    assert.match(err, /findes ikke\.\nListen over kendte fund, ".*", er ikke skrevet, fordi ikke alle filer kunne kontrolleres\.\n$/u);
    assert.ok(!existsSync(list));
  });
});

describe("what a finding is known by", () => {
  const at = (quoted: string, rule = "cpr", line = 3, message = "Noget er galt."): Parameters<typeof fingerprintOf>[0] => ({
    rule, message, quoted, quotedFrom: 1, severity: "error", related: [], fix: null,
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
  });

  const same: readonly (readonly [string, string])[] = [
    ["Se pkt. 3.4", "  Se  pkt. 3.4 "],
    ["Ring 12 34 56 78", "Ring 87654321"],
    ["Skriv til a@b.dk nu", "Skriv til c@d.dk nu"],
    ["Rådhuset", "Ra\u030adhuset"],
  ];
  for (const [a, b] of same) it(`${a} is ${b}`, () => assert.equal(fingerprintOf(at(a)), fingerprintOf(at(b, "cpr", 99))));

  const different = [at("Se pkt. 3.4"), at("Se pkt. 3.5"), at("Se pkt. 3.4", "ugedag"), at("", "cpr", 3, "A"), at("", "cpr", 3, "B")];
  it("is another for other words, another rule and, on an empty line, another message", () => {
    assert.equal(new Set(different.map(fingerprintOf)).size, different.length);
  });

  it("is not the name of something every object has", () => {
    assert.equal(newcomers({})({ ...at("constructor"), rule: "__proto__" }), true);
  });
});
