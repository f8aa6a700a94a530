import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Agenda, Linter, ProfileNames, rules } from "../../server/src/language/index.js";
import { houseStyles } from "../support/house-styles.js";
import { outlineOf } from "../support/outline.js";

const folder = join(import.meta.dirname, "../samples/stilarter");

function checkStyle(file: string): void {
  const [style = "", ending] = file.split(".");
  const profile = houseStyles[style];
  assert.ok(profile);
  const agenda = Agenda.of(readFileSync(join(folder, file), "utf8"), { names: new ProfileNames(profile), defaultKind: ending === "referat" ? "referat" : "dagsorden" });
  const { body, date, start, end, place } = agenda.header;
  const truth: unknown = JSON.parse(readFileSync(join(folder, `${file}.outline.json`), "utf8"));
  assert.deepEqual({ kind: agenda.kind, body, date, start, end, place, sections: outlineOf(agenda) }, truth);
  const failed = (rule: string, error: unknown): void => assert.fail(`${rule}: ${String(error)}`);
  assert.deepEqual(new Linter({ rules, onFailure: failed }).check(agenda).filter(({ severity }) => severity === "error").map(({ message }) => message), []);
}

describe("other house styles, by profile", () => {
  for (const file of ["sbsys.dagsorden", "acadre.dagsorden", "acadre.referat", "region.dagsorden", "flad.dagsorden"]) {
    it(file, () => checkStyle(file));
  }
});
