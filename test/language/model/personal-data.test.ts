import assert from "node:assert/strict";
import { masked, personalDataIn } from "../../../server/src/language/model/personal-data.js";

const kinds = (text: string): readonly string[] => personalDataIn(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

describe("personal data", () => {
  // Invented numbers: dates that exist, serials of the form 0000 to 9999.
  const numbers = [
    "310199-0001", "3101990001", "310199 0001", "310199–0001", "310199 - 0001", "310199-\n0001", "310199\n-0001", "310199- \n\n0001",
    "31-01-99-0001", "31.01.99-0001", "310199/0001", "290200-1234", "610199-0001", "311299-9999", "310199\u00a00001",
  ];
  for (const number of numbers) {
    it(`finds ${JSON.stringify(number)}`, () => {
      assert.deepEqual(kinds(`Borgeren (${number}) har søgt.`), [`cpr ${number}`]);
      assert.deepEqual(kinds(`Borgeren ${number}, har søgt.`), [`cpr ${number}`]);
    });
  }

  it("finds one in the name of a file", () => assert.deepEqual(kinds("[brev](bilag/notat_310199-0001.pdf)"), ["cpr 310199-0001"]));

  it("finds one after the word, whatever stands between", () => assert.deepEqual(kinds("CPR-nr.: 310199\n0001"), ["cpr 310199\n0001"]));

  const quiet = [
    "SAG-2022-05229 gitb", "85.02.02-G01-1-17", "330-2020-164   Dok.nr.: 330-2020-488200   Åbent", "1-51-71-3321-08", "MFU 265/2004", "den 08-02-2023 10:00-12:00", "31.01.1999",
    "kr. 310.199.000", "310199 0001 kr.", "321399-0001", "310299-0001", "P-nr. 1012990001", "CVR 31019900", "EAN 5798003101990", "tlf. 35 26 81 00", "kontonr. 3101 0101990001", "https://eksempel.dk/id/3101990001", "notat_3101990001.pdf",
    "https://sum.eksempel.dk/Media/637888973082282053/aftale", "2022-2025", "310199-xxxx", "1.881 pladser i 2023", "KLE 00.01.00.A10-0001/2013", "12-13-99-0001",
  ];
  for (const text of quiet) it(`is silent on ${JSON.stringify(text)}`, () => assert.deepEqual(kinds(text), []));

  it("finds private addresses and numbers, no authority's", () => {
    assert.deepEqual(kinds("Skriv til anne.berg@gmail.com eller mobil 12 34 56 78."), ["email anne.berg@gmail.com", "phone 12 34 56 78"]);
    assert.deepEqual(kinds("Skriv til post@eksempel-kommune.dk eller ring på tlf. 12 34 56 78."), []);
  });

  it("masks every digit and letter", () => assert.equal(masked("nr. 310199-0001 og a.b@gmail.com"), "nr. xxxxxx-xxxx og x.x@xxxxx.xxx"));
});
