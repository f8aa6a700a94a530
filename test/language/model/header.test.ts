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
