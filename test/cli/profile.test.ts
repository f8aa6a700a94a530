import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cli, scratchFolder, type CliResult } from "../support/cli.js";

describe("lint --profile", () => {
  const file = scratchFolder();
  const text = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";

  it("checks by the profile", async () => {
    const path = file("a.dagsorden", text);
    const profile = file("slået fra.json", '{ "severities": { "stavet-del": "error" } }');
    const result = await cli(["lint", "--format", "json", "--profile", profile, path]);
    assert.equal(result.code, 1);
    assert.match(result.out, /"rule": "stavet-del",\s+"severity": "error"/u);
  });

  it("tells of a broken one and checks by the default", async () => {
    const path = file("a.dagsorden", text);
    const profile = file("forkert.json", '{\n  "nam": "X"\n}');
    const { code, out, err } = await cli(["lint", "--format", "json", "--profile", profile, path]);
    assert.equal(code, 2);
    assert.equal(err, `Profilen "${profile}" kan ikke bruges, så dokumenterne er læst med standardprofilen KKR:\n  linje 2, tegn 3: "nam" kendes ikke; mente du "name"?\n`);
    assert.match(out, /"rule": "stavet-del",\s+"severity": "warning"/u);
  });

  it("tells of one that is not there", async () => {
    const { code, err } = await cli(["lint", "--profile", "findes-ikke.json", file("a.dagsorden", text)]);
    assert.deepEqual({ code, err }, { code: 2, err: 'Filen "findes-ikke.json" findes ikke.\n' });
  });
});

describe("dagsorden.json", () => {
  const file = scratchFolder();
  const text = "1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nInstilling\nDet indstilles, at stien anlægges.\n";
  const lint = (...args: string[]): Promise<CliResult> => cli(["lint", "--format", "json", ...args]);
  /** `file: rule severity` of one rule */
  const severities = (out: string, rule: string): readonly string[] => {
    const { files } = JSON.parse(out) as { files: { file: string; diagnostics: { rule: string; severity: string }[] }[] };
    return files.flatMap(({ file: name, diagnostics }) => diagnostics.filter((diagnostic) => diagnostic.rule === rule).map(({ severity }) => `${name}: ${severity}`));
  };

  it("is found upwards from each document, the nearest of several", async () => {
    file("moeder/dagsorden.json", '\ufeff{ "severities": { "stavet-del": "error" } }');
    file("moeder/b/dagsorden.json", '{ "severities": { "stavet-del": "hint" } }');
    const [a, b, c] = [file("moeder/a/1/a.dagsorden", text), file("moeder/b/2/b.dagsorden", text), file("andre/c.dagsorden", text)];
    const { out, code } = await lint(a, b, c);
    assert.deepEqual(severities(out, "stavet-del"), [`${a}: error`, `${b}: hint`, `${c}: warning`]);
    assert.equal(code, 1);
  });

  it("gives way to --profile", async () => {
    const path = file("moeder/a/1/a.dagsorden", text);
    assert.deepEqual(severities((await lint("--profile", file("anden.json", "{}"), path)).out, "stavet-del"), [`${path}: warning`]);
  });

  it("holds for standard input by the name it goes by", async () => {
    const name = join(dirname(file("moeder/b/dagsorden.json", '{ "severities": { "stavet-del": "hint" } }')), "ny.dagsorden");
    assert.deepEqual(severities((await cli(["lint", "--format", "json", "--stdin-filename", name, "-"], text)).out, "stavet-del"), [`${name}: hint`]);
  });

  it("decides what the outline is", async () => {
    file("flad/dagsorden.json", '{ "extends": "flad" }');
    const { out } = await cli(["outline", "--format", "json", file("flad/a.dagsorden", "1 (Åben) Træer\n\nResume\nFlere træer.\n")]);
    assert.match(out, /"title": "Træer"/u);
    assert.match(out, /"name": "Resume"/u);
  });

  const broken = (): readonly [profile: string, document: string, other: string] => [
    file("i stykker/dagsorden.json", '{\n  "nam": "X",\n  "bodies": 1\n}'), file("i stykker/a.dagsorden", text), file("i stykker/b.dagsorden", text),
  ];

  it("that is broken is reported once at its places, and the default holds", async () => {
    const [profile, a, b] = broken();
    const { code, out, err } = await lint(a, b);
    assert.deepEqual({ code, err }, { code: 1, err: "" });
    assert.deepEqual(severities(out, "profil"), [`${profile}: error`, `${profile}: error`]);
    assert.deepEqual(severities(out, "stavet-del"), [`${a}: warning`, `${b}: warning`]);
    const [first] = (JSON.parse(out) as { files: { file: string; diagnostics: unknown[] }[] }).files;
    assert.deepEqual(first, {
      file: profile,
      diagnostics: [
        { rule: "profil", severity: "error", message: '"nam" kendes ikke; mente du "name"?', range: { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } }, fixable: false },
        { rule: "profil", severity: "error", message: '"bodies" skal være en liste i [ ].', range: { start: { line: 3, column: 13 }, end: { line: 3, column: 14 } }, fixable: false },
      ],
    });
  });

  it("that is broken is reported in every format", async () => {
    const [, a] = broken();
    assert.match((await cli(["lint", a])).out, /dagsorden\.json:2:3: fejl: "nam" kendes ikke; mente du "name"\? \(profil\)\n {5}2 \| "nam": "X",\n {7}\| \^{5}\n/u);
    assert.match((await cli(["lint", "--format", "github", a])).out, /^::error file=[^,]*dagsorden\.json,line=2,col=3,endLine=2,endColumn=8,title=Husets profil kan ikke bruges \(profil\)::/mu);
    const { runs } = JSON.parse((await cli(["lint", "--format", "sarif", a])).out) as { runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string }[] }[] };
    const [result] = runs[0]!.results;
    assert.deepEqual([result!.ruleId, result!.level, runs[0]!.tool.driver.rules[result!.ruleIndex]!.id], ["profil", "error", "profil"]);
  });

  it("that is broken lets nothing be fixed", async () => {
    const [, a] = broken();
    const { code, err } = await lint("--fix", a);
    assert.deepEqual({ code, err }, { code: 1, err: `"${a}" er ikke rettet, fordi husets profil ikke kan bruges; ret profilen først.\n` });
    assert.equal(readFileSync(a, "utf8"), text);
  });

  it("that is broken is told of beside the outline", async () => {
    const { code, out, err } = await cli(["outline", broken()[1]]);
    assert.equal(code, 1);
    assert.match(out, /Ny sti/u);
    assert.match(err, /dagsorden\.json:2:3: fejl: "nam" kendes ikke/u);
  });

  it("may be a folder or cut off, and the next one up is taken or it is reported", async () => {
    file("x/dagsorden.json", '{ "severities": { "stavet-del": "hint" } }');
    file("x/y/dagsorden.json/fil", "");
    const path = file("x/y/a.dagsorden", text);
    assert.deepEqual(severities((await lint(path)).out, "stavet-del"), [`${path}: hint`]);
    file("x/z/dagsorden.json", '{ "severities": {');
    assert.deepEqual(severities((await lint(file("x/z/a.dagsorden", text))).out, "profil").length, 1);
  });
});

describe("lint outside the document", () => {
  const file = scratchFolder();
  const agenda = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Klostergården\n\n1. Sager\n\n1.1. Ny sti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](bilag/plan%20for%20stien.pdf#page=2)\n./. [Kort](bilag/kort.pdf)\n";
  const found = async (day: string, path: string): Promise<readonly string[]> => {
    const { out } = await cli(["lint", "--format", "json", path], "", false, new Date(day));
    return [...out.matchAll(/"rule": "(bilagsfil-mangler|udsendelsesfrist)"/gu)].map(([, rule]) => rule!);
  };

  it("looks for the files of attachments beside it", async () => {
    const path = file("møde.dagsorden", agenda);
    assert.deepEqual(await found("2025-01-15T12:00:00Z", path), ["bilagsfil-mangler", "bilagsfil-mangler"]);
    file("bilag/plan for stien.pdf", "");
    file("bilag/kort.pdf", "");
    assert.deepEqual(await found("2025-01-15T12:00:00Z", path), []);
  });

  it("knows the day in Denmark", async () => {
    const path = file("møde.dagsorden", agenda);
    file("bilag/plan for stien.pdf", "");
    file("bilag/kort.pdf", "");
    assert.deepEqual(await found("2025-03-06T22:59:00Z", path), [], "four working days before");
    assert.deepEqual(await found("2025-03-06T23:00:00Z", path), ["udsendelsesfrist"]);
    assert.deepEqual(await found("2025-03-13T12:00:00Z", path), [], "the meeting is over");
  });
});
