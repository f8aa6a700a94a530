import assert from "node:assert/strict";
import { textsOf } from "../../server/src/language/index.js";
import { ProfileFinder, type FoundProfile } from "../../server/src/profiles/find.js";

/** A finder over files in memory, and what it has asked for. */
function finderOver(files: Record<string, Uint8Array | string>): { readonly finder: ProfileFinder; readonly asked: string[] } {
  const asked: string[] = [];
  const read = (uri: string): Promise<Uint8Array | string | null> => {
    asked.push(uri);
    return Promise.resolve(files[uri] ?? null);
  };
  return { finder: new ProfileFinder(read), asked };
}

/** `name (file)` */
const said = ({ names, file }: FoundProfile): string => `${names.profile.name} (${file ?? "-"})`;
const problems = ({ problems: ask }: FoundProfile): readonly string[] => ask(textsOf("da")).map(({ span, message }) => `${span.start}-${span.end} ${message}`);

describe("the profile of a document", () => {
  const cases: readonly (readonly [what: string, document: string, files: Record<string, string>, profile: string])[] = [
    ["lies beside it", "file:///m/a.dagsorden", { "file:///m/dagsorden.json": '{ "name": "M" }' }, "M (file:///m/dagsorden.json)"],
    ["lies in a folder above", "file:///m/2025/maj/a.dagsorden", { "file:///m/dagsorden.json": '{ "name": "M" }' }, "M (file:///m/dagsorden.json)"],
    ["lies at the root", "file:///m/a.dagsorden", { "file:///dagsorden.json": '{ "name": "R" }' }, "R (file:///dagsorden.json)"],
    ["is the nearest", "file:///m/n/a.dagsorden", { "file:///m/dagsorden.json": '{ "name": "M" }', "file:///m/n/dagsorden.json": '{ "name": "N" }' }, "N (file:///m/n/dagsorden.json)"],
    ["is the default where there is none", "file:///m/a.dagsorden", { "file:///n/dagsorden.json": '{ "name": "N" }' }, "KKR (-)"],
    ["lies on the same drive", "file:///c%3A/m/a.dagsorden", { "file:///c%3A/dagsorden.json": '{ "name": "C" }', "file:///dagsorden.json": "[]" }, "C (file:///c%3A/dagsorden.json)"],
    ["lies on the same server", "file://s/m/a.dagsorden", { "file://s/dagsorden.json": '{ "name": "S" }' }, "S (file://s/dagsorden.json)"],
    ["lies where no disk is", "vscode-vfs://github/o/r/a.referat?x#y", { "vscode-vfs://github/o/dagsorden.json": '{ "name": "V" }' }, "V (vscode-vfs://github/o/dagsorden.json)"],
    ["is the default where there are no folders", "untitled:Untitled-1", {}, "KKR (-)"],
    ["begins with a byte order mark", "file:///a.dagsorden", { "file:///dagsorden.json": '\ufeff{ "name": "B" }' }, "B (file:///dagsorden.json)"],
  ];
  for (const [what, document, files, profile] of cases) {
    it(what, async () => assert.equal(said(await finderOver(files).finder.profileFor(document)), profile));
  }

  it("is read once for all documents of a folder", async () => {
    const { finder, asked } = finderOver({ "file:///m/dagsorden.json": "{}" });
    const found = await Promise.all(["file:///m/n/a.dagsorden", "file:///m/n/b.dagsorden", "file:///m/c.dagsorden"].map((uri) => finder.profileFor(uri)));
    assert.deepEqual(asked, ["file:///m/n/dagsorden.json", "file:///m/dagsorden.json"]);
    assert.equal(new Set(found.map(({ names }) => names)).size, 1);
  });

  it("is looked for again when something has happened, and keeps its names where it says the same", async () => {
    const files: Record<string, string> = { "file:///m/dagsorden.json": '{ "name": "M" }' };
    const { finder } = finderOver(files);
    const before = await finder.profileFor("file:///m/a.dagsorden");
    finder.forget();
    assert.equal(await finder.profileFor("file:///m/a.dagsorden"), before);
    files["file:///m/dagsorden.json"] = '{ "name": "N" }';
    assert.equal(await finder.profileFor("file:///m/a.dagsorden"), before, "nobody said that it has changed");
    finder.forget();
    assert.equal(said(await finder.profileFor("file:///m/a.dagsorden")), "N (file:///m/dagsorden.json)");
  });

  it("is not sought further up when the nearest is broken", async () => {
    const { finder } = finderOver({ "file:///dagsorden.json": '{ "name": "R" }', "file:///m/dagsorden.json": '{ "nam": "M" }' });
    const found = await finder.profileFor("file:///m/a.dagsorden");
    assert.equal(said(found), "KKR (file:///m/dagsorden.json)");
    assert.deepEqual(problems(found), ['2-7 "nam" kendes ikke; mente du "name"?']);
    assert.deepEqual(found.problems(textsOf("en")).map(({ message }) => message), ['"nam" is not known; did you mean "name"?']);
  });

  const stored: readonly (readonly [what: string, bytes: Uint8Array, expected: string])[] = [
    ["UTF-8", Buffer.from('{ "name": "Næstved" }'), "Næstved"],
    ["UTF-8 with a byte order mark", Buffer.from('\ufeff{ "name": "Næstved" }'), "Næstved"],
    ["Windows-1252", Buffer.from('{ "name": "Næstved" }', "latin1"), "KKR: 12-13 Profilen er ikke gemt som UTF-8, så tegnet her kan ikke læses. Gem filen igen med tegnkodningen UTF-8."],
    ["nothing at all", Buffer.from(""), "KKR: 0-0 Her er ikke gyldig JSON."],
  ];
  for (const [what, bytes, expected] of stored) {
    it(`is stored as ${what}`, async () => {
      const found = await finderOver({ "file:///dagsorden.json": bytes }).finder.profileFor("file:///a.dagsorden");
      assert.equal([found.names.profile.name, ...problems(found)].join(": "), expected);
    });
  }

  it("may be kept from the reader", async () => {
    const finder = new ProfileFinder(() => Promise.reject(Object.assign(new Error("no"), { code: "EACCES" })));
    const found = await finder.profileFor("file:///m/a.dagsorden");
    assert.equal(said(found), "KKR (file:///m/dagsorden.json)");
    assert.deepEqual(problems(found), ["0-0 Profilen kan ikke læses (EACCES), så dokumenterne er læst med standardprofilen KKR."]);
  });
});
