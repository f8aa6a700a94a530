import assert from "node:assert/strict";
import { statusText } from "../../client/src/features/statusText.js";
import { textsOf } from "../../client/src/texts.js";
import type { StatusParams } from "../../server/src/protocol/session.js";

const meeting: StatusParams = {
  uri: "file:///m%C3%B8de.dagsorden",
  version: 1,
  kind: "dagsorden",
  body: "KKR NORDKYSTEN",
  date: "2025-03-04",
  start: "09:30",
  minutes: null,
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
};

function checkStatus(change: Partial<StatusParams>, text: string, tooltip: readonly string[], language: "da" | "en" = "da"): void {
  const shown = statusText({ ...meeting, ...change }, textsOf(language));
  assert.equal(shown.text, text);
  assert.deepEqual(shown.tooltip, tooltip);
  // A screen reader hears what the eye sees, without the icon.
  assert.equal(shown.label, text.replace(/^\$\([a-z]+\) /, ""));
}

describe("the status bar's text", () => {
  it("says that an agenda has no findings", () =>
    checkStatus({}, "$(check) Dagsorden · KKR NORDKYSTEN · 4. marts 2025 · ingen fund", [
      "Dagsorden: KKR NORDKYSTEN",
      "Møde 4. marts 2025 kl. 9.30",
      "Ingen fund",
      "Klik for at se fundene.",
    ]));

  it("says how much of the meeting the items take", () =>
    checkStatus({ minutes: { planned: 98, length: 90 } }, "$(check) Dagsorden · KKR NORDKYSTEN · 4. marts 2025 · 98 af 90 min. · ingen fund", [
      "Dagsorden: KKR NORDKYSTEN",
      "Møde 4. marts 2025 kl. 9.30",
      "Punkterne tager 98 minutter, mødet varer 90.",
      "Ingen fund",
      "Klik for at se fundene.",
    ]));

  it("shows the worst finding's icon and counts hints in the tooltip only", () => {
    checkStatus(
      { counts: { error: 1, warning: 2, information: 1, hint: 5 } },
      "$(error) Dagsorden · KKR NORDKYSTEN · 4. marts 2025 · 4 fund",
      ["Dagsorden: KKR NORDKYSTEN", "Møde 4. marts 2025 kl. 9.30", "1 fejl, 2 advarsler, 1 oplysning, 5 forslag", "Klik for at se fundene."],
    );
    checkStatus({ counts: { error: 0, warning: 1, information: 0, hint: 0 } }, "$(warning) Dagsorden · KKR NORDKYSTEN · 4. marts 2025 · 1 fund", [
      "Dagsorden: KKR NORDKYSTEN",
      "Møde 4. marts 2025 kl. 9.30",
      "1 advarsel",
      "Klik for at se fundene.",
    ]);
    checkStatus({ counts: { error: 0, warning: 0, information: 0, hint: 1 } }, "$(check) Dagsorden · KKR NORDKYSTEN · 4. marts 2025 · ingen fund", [
      "Dagsorden: KKR NORDKYSTEN",
      "Møde 4. marts 2025 kl. 9.30",
      "1 forslag",
      "Klik for at se fundene.",
    ]);
  });

  it("leaves out what the document does not say", () =>
    checkStatus({ kind: "referat", body: null, date: null, start: null }, "$(check) Referat · ingen fund", ["Referat", "Ingen fund", "Klik for at se fundene."]));

  it("shows a date that is none as it is", () =>
    checkStatus({ date: "2025-13-04", start: null }, "$(check) Dagsorden · KKR NORDKYSTEN · 2025-13-04 · ingen fund", [
      "Dagsorden: KKR NORDKYSTEN",
      "Møde 2025-13-04",
      "Ingen fund",
      "Klik for at se fundene.",
    ]));

  it("speaks English when asked to", () =>
    checkStatus(
      { counts: { error: 1, warning: 0, information: 0, hint: 0 } },
      "$(error) Agenda · KKR NORDKYSTEN · 2025-03-04 · 1 finding",
      ["Agenda: KKR NORDKYSTEN", "Meeting 2025-03-04 at 09:30", "1 error", "Click to see the findings."],
      "en",
    ));
});
