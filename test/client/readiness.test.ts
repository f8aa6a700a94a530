import assert from "node:assert/strict";
import { folderSummary, type FolderResult } from "../../client/src/features/folderSummary.js";
import { readinessEntries } from "../../client/src/features/readinessEntries.js";
import { dayAndTime, jsonBeside, nameOf, sha256, withoutEnding } from "../../client/src/features/reportFiles.js";
import { textsOf } from "../../client/src/texts.js";
import type { ReadinessAnswer } from "../../server/src/protocol/readiness.js";

const answer: ReadinessAnswer = {
  version: 1,
  title: "Klar til udsendelse?",
  light: "red",
  verdict: "Dokumentet bør ikke sendes ud, før fejlene er rettet.",
  lines: [
    { title: "Struktur", light: "red", status: "Skal rettes", summary: "1 fejl", line: 4, findings: [{ rule: "tom-del", severity: "error", message: "Delen er tom.", line: 4 }] },
    { title: "Bilag", light: "green", status: "I orden", summary: "Intet at bemærke.", line: null, findings: [] },
  ],
  manualTitle: "Det skal et menneske se på",
  manual: ["Bilagenes indhold."],
};

describe("the checklist's entries", () => {
  it("tell light and place in words", () => {
    assert.deepEqual(
      readinessEntries(answer, textsOf("da")).map(({ kind, label, description, line }) => [kind, label, description, line]),
      [
        ["line", "Struktur: Skal rettes", "1 fejl", 4],
        ["finding", "– Linje 5: Delen er tom.", "tom-del", 4],
        ["line", "Bilag: I orden", "Intet at bemærke.", null],
        ["heading", "Det skal et menneske se på", "", null],
        ["manual", "Bilagenes indhold.", "", null],
        ["heading", "Rapport", "", null],
        ["save", "Gem rapport …", "Som HTML og JSON, med dato og filens SHA-256", null],
      ],
    );
  });
});

describe("the report's files", () => {
  it("have the document's name without its ending", () => {
    assert.equal(withoutEnding(nameOf("/møder/2025/møde 12.3.dagsorden")), "møde 12.3");
    assert.equal(withoutEnding(".dagsorden"), ".dagsorden");
    assert.equal(withoutEnding("kladde"), "kladde");
  });

  it("stand beside each other and are never the same", () => {
    assert.equal(jsonBeside("/a.b/rapport.HTML"), "/a.b/rapport.json");
    assert.equal(jsonBeside("/a.b/rapport"), "/a.b/rapport.json");
    assert.equal(jsonBeside("/a/rapport.json"), "/a/rapport.json.json");
  });

  it("carry the user's day and time, and the hash of the bytes", async () => {
    const { day, time } = dayAndTime(new Date(2025, 2, 3, 8, 5));
    assert.deepEqual([day, time, textsOf("da").moment(day, time)], ["2025-03-03", "08:05", "3. marts 2025 kl. 8.05"]);
    assert.equal(await sha256(new TextEncoder().encode("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("the summary of a folder", () => {
  const result: FolderResult = { all: 3, checked: 3, unread: 0, stopped: false, counts: { error: 0, warning: 0, information: 0, hint: 4 } };
  const check = (change: Partial<FolderResult>, text: string): void => assert.equal(folderSummary({ ...result, ...change }, textsOf("da")), text);

  it("says how it went", () => {
    check({}, "3 filer er kontrolleret: ingen fund.");
    check({ all: 1, checked: 1, counts: { ...result.counts, error: 2, warning: 1 } }, "1 fil er kontrolleret: 2 fejl, 1 advarsel.");
    check({ checked: 2, unread: 1 }, "2 filer er kontrolleret: ingen fund. 1 fil kunne ikke læses. Se loggen.");
    check({ checked: 1, stopped: true }, "Kontrollen blev afbrudt efter 1 af 3 filer: ingen fund.");
  });
});
