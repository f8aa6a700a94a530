import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { Agenda, Linter, ProfileNames, profiles, rules, type Profile } from "../../server/src/language/index.js";
import { nodeFiles } from "../../server/src/node/files.js";
import { cli } from "../support/cli.js";
import { disposeClients, pulling, TestClient } from "../support/lsp-client.js";
import { outlineOf } from "../support/outline.js";
import { styleSamples, type StyleSample } from "../support/samples.js";

/** What a house must see to: nothing below is a matter of taste. */
const serious = (severity: string): boolean => severity === "error" || severity === "warning";

function checkStyle({ text, profile, kind, outline }: StyleSample): void {
  const agenda = Agenda.of(text, { names: new ProfileNames(profile), defaultKind: kind });
  const { body, date, start, end, place } = agenda.header;
  assert.deepEqual({ kind: agenda.kind, body, date, start, end, place, sections: outlineOf(agenda) }, outline);
  const failed = (rule: string, error: unknown): void => assert.fail(`${rule}: ${String(error)}`);
  assert.deepEqual(new Linter({ rules, onFailure: failed }).check(agenda).filter(({ severity }) => serious(severity)).map(({ message }) => message), []);
}

describe("other house styles, by profile", () => {
  for (const sample of styleSamples()) {
    it(sample.name, () => checkStyle(sample));

    it(`${sample.name} on the command line, by the dagsorden.json beside it`, async () => {
      const { code, out, err } = await cli(["lint", "--format", "json", sample.file]);
      const [{ diagnostics } = { diagnostics: [] }] = (JSON.parse(out) as { files: { diagnostics: { severity: string; message: string }[] }[] }).files;
      assert.deepEqual({ code, err, found: diagnostics.filter(({ severity }) => serious(severity)) }, { code: 0, err: "", found: [] });
    });

    it(`${sample.name} in an editor, by the dagsorden.json beside it`, async () => {
      const client = await TestClient.start({ disk: nodeFiles, rules, capabilities: pulling });
      const uri = pathToFileURL(sample.file).href;
      await client.open(uri, sample.text);
      const report = await client.pull(uri);
      assert.ok(report.kind === "full");
      assert.deepEqual(report.items.filter(({ severity }) => severity === 1 || severity === 2).map(({ message }) => message), []);
      const { sections } = sample.outline as { sections: { title: string | null; items: { title: string | null }[] }[] };
      const titles = sections.flatMap(({ title, items }) => (title === null ? items.map((item) => item.title) : [title]));
      const symbols = (await client.symbols(uri))!.map(({ name }) => name).filter((name) => titles.some((title) => name.includes(title ?? "?")));
      assert.equal(symbols.length, titles.length);
      assert.deepEqual(client.pushed, []);
    });
  }
  after(disposeClients);

  const item = (title: string, kind: "dagsorden" | "referat", profile: Profile): readonly string[] => {
    const agenda = Agenda.of(`1. Sager\n\n1.1. ${title}\nSAG-2025-01234 abcd\n\nBaggrund\nHer skrives hvorfor.\n`, { names: new ProfileNames(profile), defaultKind: kind });
    return new Linter({ rules }).check(agenda).map(({ rule }) => rule).filter((rule) => /^(?:manglende|pladsholder)/u.test(rule));
  };

  it("say which parts an item must have, by its type", () => {
    const profile: Profile = { ...profiles.kkr, required: ["decision"], itemTypes: [{ name: "Sag", verbs: [], required: ["recommendation"] }] };
    assert.deepEqual(item("Ny sti", "referat", profile), ["manglende-beslutning"]);
    assert.deepEqual(item("Sag: Ny sti", "referat", profile), ["manglende-indstilling"]);
  });

  it("say what their templates leave behind", () => {
    assert.deepEqual(item("Ny sti", "dagsorden", { ...profiles.kkr, required: [], placeholders: ["her skrives \\p{L}+"] }), ["pladsholder"]);
  });
});
