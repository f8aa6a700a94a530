import assert from "node:assert/strict";
import { Agenda } from "../../../server/src/language/index.js";

function checkPlace(lines: readonly string[], place: string | null): void {
  const text = [...lines, "", "1. Siden sidst", "", "1.1. Nyt", ""].join("\n");
  assert.equal(Agenda.of(text).header.place, place);
}

const title = ["DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00"];

describe("the place of a meeting", () => {
  it("wraps over lines without a blank one between them", () => {
    checkPlace([...title, "Sted: Mødelokale 2, Den Gamle Stationsbygning,", "Banegade 1, 8700 Horsens"], "Mødelokale 2, Den Gamle Stationsbygning, Banegade 1, 8700 Horsens");
  });

  it("stops at a blank line, however long it is", () => {
    checkPlace([...title, "Sted: Den Gamle Stationsbygning, Banegade 1, 8700 Horsens", "", "Der er kaffe fra kl. 9.30"], "Den Gamle Stationsbygning, Banegade 1, 8700 Horsens");
  });

  it("goes on below an empty line where every printed line has one, as in PDF text", () => {
    const lines = [...title, "Sted: Mødelokale 2, Den Gamle Stationsbygning, Bane-", "gade 1, 8700 Horsens", " ", "Kaffen står klar i forhallen fra", "kl. 9.30, og alle er velkomne", "allerede da."];
    checkPlace(lines.flatMap((line) => [line, ""]), "Mødelokale 2, Den Gamle Stationsbygning, Banegade 1, 8700 Horsens");
  });

  it("stops at the list of participants right below it", () => {
    checkPlace([...title, "Sted: Rådhuset, Vestergade 1, 8600 Silkeborg", "Deltagere", "Bo Lund (A), Viborg Kommune"], "Rådhuset, Vestergade 1, 8600 Silkeborg");
  });
});

describe("a title block in sentences", () => {
  function checkHeader(lines: readonly string[], expected: { body: string | null; date: string | null; start: string | null; place: string | null }): void {
    const text = [...lines, "", "1. Godkendelse af dagsorden", "", "Beslutning", "Godkendt.", ""].join("\n");
    const { header } = Agenda.of(text, { defaultKind: "referat" });
    const { body, date, start, place } = header;
    assert.deepEqual({ body, date, start, place }, expected);
    for (const [span, said] of [[header.placeSpan, place], [header.bodySpan, body]] as const) if (span !== null) assert.equal(text.slice(span.start, span.end), said);
  }

  it("names the place behind the time", () => {
    checkHeader(["Referat af møde i Teknikudvalget", "", "Den 28.10.2025 kl. 17:00 i Mødelokale 3, Åbjerg Rådhus"], { body: "Teknikudvalget", date: "2025-10-28", start: "17:00", place: "Mødelokale 3, Åbjerg Rådhus" });
    checkHeader(["Referat", "tirsdag den 28. oktober 2025 kl. 9.00-11.30 på Klintby Skole"], { body: null, date: "2025-10-28", start: "09:00", place: "Klintby Skole" });
  });

  it("goes over several lines", () => {
    checkHeader(["Dagsorden", "til", "mødet i Udvalget for mobilitet", "den 3. februar 2026 kl. 09:00", "i Fjordager Kommune, Torvet 2, 8000 Fjordager"], { body: "Udvalget for mobilitet", date: "2026-02-03", start: "09:00", place: "Fjordager Kommune, Torvet 2, 8000 Fjordager" });
    checkHeader(["Dagsorden", "til ordinært møde i Ældrerådet", "den 3. februar 2026 kl. 09:00"], { body: "Ældrerådet", date: "2026-02-03", start: "09:00", place: null });
  });

  it("takes no sentence for it", () => {
    checkHeader(["Referat af møde i Teknikudvalget", "", "Den 28. oktober 2025 kl. 17 i Åbjerg så udvalget på den nye bro."], { body: "Teknikudvalget", date: null, start: null, place: null });
    checkHeader(["Referat af møde i Teknikudvalget", "", "Den 28. oktober 2025 i Åbjerg"], { body: "Teknikudvalget", date: null, start: null, place: null });
    checkHeader(["Dagsorden", "", "Mødet i Ældrerådet flyttes"], { body: null, date: null, start: null, place: null });
    checkHeader(["Referat", "tirsdag den 28. oktober 2025 kl. 9", "", "i Åbjerg er der glat"], { body: null, date: "2025-10-28", start: "09:00", place: null });
  });
});
