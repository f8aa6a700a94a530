import assert from "node:assert/strict";
import fc from "fast-check";
import { danishDay } from "../../../server/src/language/model/danish-day.js";

describe("the day in Denmark", () => {
  const days: readonly (readonly [moment: string, day: string])[] = [
    ["2025-03-10T12:00:00Z", "2025-03-10"],
    ["2025-01-31T22:59:59.999Z", "2025-01-31"],
    ["2025-01-31T23:00:00Z", "2025-02-01"],
    ["2025-06-30T21:59:59.999Z", "2025-06-30"],
    ["2025-06-30T22:00:00Z", "2025-07-01"],
    ["2024-12-31T23:30:00Z", "2025-01-01"],
    // The days on which the clock is moved.
    ["2025-03-29T22:30:00Z", "2025-03-29"],
    ["2025-03-30T22:30:00Z", "2025-03-31"],
    ["2025-10-25T22:30:00Z", "2025-10-26"],
    ["2025-10-26T22:30:00Z", "2025-10-26"],
  ];
  for (const [moment, day] of days) it(`${moment} is ${day}`, () => assert.equal(danishDay(new Date(moment)), day));

  it("is the one the engine's own time zones give", () => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", year: "numeric", month: "2-digit", day: "2-digit" });
    fc.assert(fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }), (moment) => assert.equal(danishDay(moment), format.format(moment))));
  });
});
