import assert from "node:assert/strict";
import { isoDay, publicHolidays, weekdayOf, weekdays, workingDaysBefore, written } from "../../../server/src/language/model/calendar.js";

describe("the calendar", () => {
  it("knows the Danish public holidays of a year", () => {
    assert.deepEqual(
      [...publicHolidays(2023)].sort(),
      ["2023-01-01", "2023-04-06", "2023-04-07", "2023-04-09", "2023-04-10", "2023-05-05", "2023-05-18", "2023-05-28", "2023-05-29", "2023-06-05", "2023-12-24", "2023-12-25", "2023-12-26"],
    );
  });

  it("has no store bededag after 2023", () => assert.ok(!publicHolidays(2024).has("2024-04-26")));

  const deadlines: readonly (readonly [meeting: string, deadline: string])[] = [
    ["2023-02-08", "2023-02-02"],
    ["2023-04-11", "2023-03-31"],
    ["2025-03-12", "2025-03-06"],
    ["2025-06-10", "2025-06-02"],
    ["2026-01-05", "2025-12-29"],
  ];
  for (const [meeting, deadline] of deadlines) {
    it(`four working days before ${meeting} is ${deadline}`, () => assert.equal(workingDaysBefore(meeting, 4), deadline));
  }

  it("knows which days exist", () => {
    assert.equal(isoDay(2024, 2, 29), "2024-02-29");
    assert.equal(isoDay(2023, 2, 29), null);
    assert.equal(isoDay(2023, 6, 31), null);
    assert.equal(isoDay(2023, 13, 1), null);
  });

  it("names weekdays and dates", () => {
    assert.equal(weekdays[weekdayOf("2025-03-12") - 1], "onsdag");
    assert.equal(written("2025-03-12"), "12. marts 2025");
  });
});
