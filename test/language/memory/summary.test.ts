import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, summaryOf, type DocumentSummary, type StoredPlace } from "../../../server/src/language/index.js";
import { agendaText, edit, placeEdit, structuredText } from "../../support/arbitrary.js";
import { samples } from "../../support/samples.js";

const minutes = `REFERAT 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00
Sted: Rådhuset

Deltagere
Anne Berg (A), Skovby Kommune

Afbud
Bo Dahl (V), Åby Kommune

1. Sager

1.1. Ny sti på åen (10 min.)
SAG-2025-01234 abcd

Baggrund
KKR-mødet den 20. november 2024 drøftede sag–nr. SAG-2024-00777 og ”mødet” i maj.

Indstilling
Det indstilles, at planen
– godkendes
– sendes i høring.

Bilag
./. [Tegning af **stien**](bilag/tegning.pdf)

Beslutning
Godkendt. Ring til 010180-1234.

1.2. Køb af grund (lukket)
SAG-2025-01235 abcd

Indstilling
Det indstilles, at grunden købes.

Beslutning
Købt for 3 mio. kr.

2. Næste møde

2.1. Næste møde
SAG-2025-01236 abcd

Baggrund
Næste møde i KKR Midtjylland holdes onsdag den 18. juni 2025.
`;

const summarised = (text: string): DocumentSummary => summaryOf(Agenda.of(text));
const at = (text: string, { line, start, end }: StoredPlace): string => text.split("\n")[line]!.slice(start, end);

describe("what a document contributes", () => {
  const summary = summarised(minutes);

  it("is who meets when and where", () => {
    const { kind, body, date, start, end, location, nextMeeting } = summary;
    assert.deepEqual({ kind, body, date, start, end, location, nextMeeting }, { kind: "referat", body: "KKR Midtjylland", date: "2025-03-12", start: "10:00", end: "12:00", location: "Rådhuset", nextMeeting: "2025-06-18" });
  });

  it("is every item with what was decided, personal data masked, nothing of closed ones", () => {
    assert.deepEqual(summary.items.filter(({ kind }) => kind === "item").map(({ number, title, caseNumber, minutes: time, closed, decision, recommendation, attachments }) => [number, title, caseNumber, time, closed, decision, recommendation, attachments.map((one) => one.title)]), [
      ["1.1", "Ny sti på åen", "SAG-2025-01234", 10, false, "Godkendt. Ring til xxxxxx-xxxx.", null, ["Tegning af **stien**"]],
      ["1.2", "Køb af grund", "SAG-2025-01235", null, true, null, null, []],
      ["2.1", "Næste møde", "SAG-2025-01236", null, false, null, null, []],
    ]);
  });

  it("is the recommendation where nothing is decided yet", () => {
    const [item] = summarised(minutes.replace("REFERAT", "DAGSORDEN")).items.filter(({ number }) => number === "1.1");
    assert.deepEqual([item?.decision, item?.recommendation], [null, "Det indstilles, at planen – godkendes – sendes i høring."]);
  });

  it("is where cases, meetings, people and attachments stand", () => {
    assert.deepEqual(summary.cases.map((place) => [at(minutes, place), place.isLine]), [["SAG-2025-01234", true], ["SAG-2024-00777", false], ["SAG-2025-01235", true], ["SAG-2025-01236", true]]);
    assert.deepEqual(summary.meetings.map((place) => [place.kind, place.day, at(minutes, place)]), [["meeting", "2024-11-20", "20. november 2024"], ["next", "2025-06-18", "18. juni 2025"]]);
    assert.deepEqual(summary.people.map(({ place, absent }) => [at(minutes, place), absent]), [["Anne Berg", false], ["Bo Dahl", true]]);
    assert.deepEqual(summary.items.flatMap(({ attachments }) => attachments.map(({ place }) => at(minutes, place))), ["[Tegning af **stien**](bilag/tegning.pdf)"]);
  });

  it("counts bytes for clients that want UTF-8", () => {
    const lines = minutes.split("\n");
    for (const place of [...summary.cases, ...summary.meetings, ...summary.people.map((person) => person.place)]) {
      const line = lines[place.line]!;
      assert.deepEqual([place.start + place.more[0], place.end + place.more[0] + place.more[1]], [Buffer.byteLength(line.slice(0, place.start)), Buffer.byteLength(line.slice(0, place.end))]);
    }
  });

  it("after edits is what a fresh reading gives", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText), fc.array(edit, { maxLength: 5 }), (text, edits) => {
        let agenda = Agenda.of(text);
        for (const one of edits) {
          summaryOf(agenda);
          agenda = agenda.edited(placeEdit(one, agenda.length));
        }
        assert.deepEqual(summaryOf(agenda), summarised(agenda.text));
      }),
      { numRuns: 60 },
    );
  });

  for (const { name, text } of samples()) {
    it(`of ${name} finds the cases and people that the whole document has`, () => {
      const agenda = Agenda.of(text);
      const found = summaryOf(agenda);
      const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\n|\r/u);
      for (const place of found.cases) assert.equal(lines[place.line]!.replace(/^\ufeff/u, "").length >= place.end, true);
      assert.deepEqual(found.cases.filter(({ isLine }) => isLine).map(({ number }) => number), agenda.units.flatMap(({ unit }) => unit.caseReference?.number.toUpperCase() ?? []));
    });
  }
});
