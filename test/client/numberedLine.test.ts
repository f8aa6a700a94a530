import assert from "node:assert/strict";
import { isNumberedLine } from "../../client/src/features/numberedLine.js";

describe("lines on which Alt+Up and Alt+Down may move an item", () => {
  for (const line of ["1. Sager", "2.1. Ny bro (15 min.)", " 3. Udpegninger", "Pkt. 4. Budget (B)", "1 (Åben) Ny skole", "**1. Siden sidst**", "# 2. Sager", "\ufeff1. Sager", "2.1", "10."]) {
    it(`are: ${JSON.stringify(line)}`, () => assert.ok(isNumberedLine(line)));
  }
  for (const line of ["", "Baggrund", "2024. Strategien", "SAG-2025-00001 abcd", "– godkender", "1) dels", "Det koster 2.1 mio. kr.", "1.2.3. Noget", "12-03-2025"]) {
    it(`are not: ${JSON.stringify(line)}`, () => assert.ok(!isNumberedLine(line)));
  }
});
