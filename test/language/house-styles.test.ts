import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Agenda, Linter, ProfileNames, profiles, rules, type Profile } from "../../server/src/language/index.js";
import { outlineOf } from "../support/outline.js";

const folder = join(import.meta.dirname, "../samples/stilarter");

function checkStyle(file: string): void {
  const [style = "", ending] = file.split(".");
  const profile = (profiles as Readonly<Record<string, Profile>>)[style];
  assert.ok(profile);
  const agenda = Agenda.of(readFileSync(join(folder, file), "utf8"), { names: new ProfileNames(profile), defaultKind: ending === "referat" ? "referat" : "dagsorden" });
  const { body, date, start, end, place } = agenda.header;
  const truth: unknown = JSON.parse(readFileSync(join(folder, `${file}.outline.json`), "utf8"));
  assert.deepEqual({ kind: agenda.kind, body, date, start, end, place, sections: outlineOf(agenda) }, truth);
  const failed = (rule: string, error: unknown): void => assert.fail(`${rule}: ${String(error)}`);
  assert.deepEqual(new Linter({ rules, onFailure: failed }).check(agenda).filter(({ severity }) => severity === "error" || severity === "warning").map(({ message }) => message), []);
}

describe("other house styles, by profile", () => {
  for (const file of ["sbsys.dagsorden", "acadre.dagsorden", "acadre.referat", "region.dagsorden", "flad.dagsorden", "sbsys.referat", "region.referat", "flad.referat"]) {
    it(file, () => checkStyle(file));
  }

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
