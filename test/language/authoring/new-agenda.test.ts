import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, agendaFileName, applyEdits, formatEdits, Linter, newAgenda, ProfileNames, profiles, readDay, readTimes, rules, textsOf, type NewMeeting, type PreviousMeeting, type Profile } from "../../../server/src/language/index.js";

const meeting: NewMeeting = { body: "KKR Midtjylland", day: "2025-06-18", start: "10:00", end: "12:00", place: "Rådhuset, Torvet 1, 8800 Viborg" };
const nobody: PreviousMeeting = { agenda: null, day: null };
const minutes = Agenda.of(
  `REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBilag\n– Kort over stien\n\n2. Punkter til næste møde\n\n2.1. Punkter til mødet den 18. juni 2025\nSAG-2025-00001 abcd\n\nBaggrund\nSekretariatet har noteret:\n– Ladestandere ved de kommunale bygninger langs hele kysten, jf. pkt. 1.1\n  – heraf de hurtige\n– budget for 2026 (SAG-2025-04321).\n\nIndstilling\nDet indstilles, at KKR Midtjylland\n– godkender listen.\n`,
);

const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });

function made(profile: Profile, about: NewMeeting, previous: PreviousMeeting): { readonly text: string; readonly agenda: Agenda; readonly names: ProfileNames } {
  const names = new ProfileNames(profile);
  const text = newAgenda(names, about, previous);
  return { text, agenda: Agenda.of(text, { names }), names };
}

/** Numbers and titles, as they are read. */
const headings = (agenda: Agenda): readonly string[] => agenda.units.flatMap(({ unit }) => (unit.kind === "front" ? [] : [[unit.heading?.number ?? "", unit.heading?.title ?? ""].join(" ").trim()]));

/** What is still to be done besides what is to be filled in. */
const found = (agenda: Agenda): readonly string[] => linter.check(agenda, { today: "2025-04-01", fileExists: null }).map(({ rule }) => rule).filter((rule) => rule !== "pladsholder" && rule !== "manglende-sag");

describe("a new agenda", () => {
  it("is the house's template with the last meeting in it", () => {
    const { text } = made(profiles.kkr, meeting, { agenda: minutes, day: null });
    assert.equal(
      text,
      "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 18-06-2025 10:00-12:00\nSted: Rådhuset, Torvet 1, 8800 Viborg\n\n1. Godkendelse af dagsorden og referat\n\n1.1. Godkendelse af dagsorden\n[indsæt sagsnummer]\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender dagsordenen.\n\n1.2. Godkendelse af referat\n[indsæt sagsnummer]\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender referatet af mødet den 12. marts 2025.\n\n2. Siden sidst\n\n2.1. Meddelelser fra formandskabet\n[indsæt sagsnummer]\n\nIndstilling\nDet indstilles, at KKR Midtjylland tager orienteringen til efterretning.\n\n3. Regionalpolitiske sager\n\n3.1. Ladestandere ved de kommunale bygninger langs hele kysten\n[indsæt sagsnummer]\n\nIndstilling\n[indsæt indstilling]\n\n3.2. Budget for 2026\nSAG-2025-04321\n\nIndstilling\n[indsæt indstilling]\n\n4. Punkter til næste møde\n\n4.1. Punkter til næste møde\n[indsæt sagsnummer]\n\nIndstilling\nDet indstilles, at KKR Midtjylland drøfter punkter til næste møde.\n\n5. Eventuelt\n",
    );
  });

  for (const [id, profile] of Object.entries(profiles)) {
    it(`has the outline of ${id}, and lacks nothing but what is to be filled in`, () => {
      const body = id === "kkr" ? "KKR Midtjylland" : "Økonomiudvalget";
      for (const previous of [nobody, { agenda: minutes, day: "2025-03-12" }]) {
        const { agenda, text } = made(profile, { ...meeting, body }, previous);
        assert.deepEqual([agenda.kind, agenda.header.body?.toLowerCase(), agenda.header.date, agenda.header.start, agenda.header.end, agenda.header.place], ["dagsorden", body.toLowerCase(), "2025-06-18", "10:00", "12:00", meeting.place]);
        assert.deepEqual(found(agenda), []);
        const titles = headings(agenda).map((heading) => heading.replace(/^[\d.]+ /u, ""));
        assert.equal(new Set(titles.filter((title) => title !== "Punkter til næste møde" && title !== "Gensidig orientering")).size, titles.filter((title) => title !== "Punkter til næste møde" && title !== "Gensidig orientering").length);
        assert.ok(titles.some((title) => title.startsWith(previous.agenda === null ? "[indsæt titel]" : "Budget for 2026")), text);
        // With the case numbers written, nothing is missing any more.
        const filled = text.replaceAll("[indsæt sagsnummer]", profile.caseNumber.example).replaceAll("[indsæt indstilling]", "Det indstilles, at sagen drøftes.");
        const whole = Agenda.of(filled, { names: agenda.names });
        assert.deepEqual(headings(whole), headings(agenda));
        assert.deepEqual(linter.check(whole, { today: "2025-04-01", fileExists: null }).filter(({ rule }) => rule === "manglende-sag" || rule === "ugyldig-sag"), []);
        // What the formatter moves are blank lines about the stubs.
        assert.deepEqual(formatEdits(whole).filter(({ newText, span }) => newText.trim() !== "" || whole.slice(span).trim() !== ""), []);
      }
    });
  }

  it("goes on counting through the year, and from the first again in the next", () => {
    const last = Agenda.of("Dagsorden til møde i Byrådet\nDato: 03-06-2025\n\n33 (Åben) Ny sti\n\n34 (Åben) Eventuelt\n", { names: new ProfileNames(profiles.flad) });
    const first = (day: string): string | undefined => headings(made(profiles.flad, { ...meeting, body: "Byrådet", day }, { agenda: last, day: null }).agenda)[0];
    assert.equal(first("2025-08-05"), "35 Godkendelse af dagsorden");
    assert.equal(first("2026-01-06"), "1 Godkendelse af dagsorden");
    assert.match(made(profiles.flad, { ...meeting, body: "Byrådet" }, { agenda: last, day: null }).text, /\n35 \(Åben\) Godkendelse af dagsorden\n/u);
  });

  it("says what nobody knows yet", () => {
    const { text, agenda } = made(profiles.kkr, { ...meeting, start: null, end: null, place: null }, nobody);
    assert.ok(text.includes("Dato: 18-06-2025\nSted: [indsæt sted]\n") && text.includes("mødet den [indsæt dato]."), text);
    assert.equal(agenda.header.date, "2025-06-18");
  });

  it("follows the house's own template", () => {
    const { text } = made({ ...profiles.kkr, template: [{ title: "Sager", carried: true, items: [{ title: "Beslutningssag: Budget", minutes: 10, recommendation: "Det indstilles, at {organ} godkender {budgettet}." }] }] }, meeting, nobody);
    assert.ok(text.includes("1.1. Beslutningssag: Budget (10 min.)\n[indsæt sagsnummer]\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender {budgettet}.\n\n1.2. [indsæt titel]\n"), text);
  });

  it("has its outline whatever was noted for it", () => {
    const entry = fc.stringMatching(/^[A-ZÆØÅa-zæøå][a-zæøå0-9 ,()"-]{3,90}[a-zæøå]$/u);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const last = Agenda.of(`REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\n\n1. Punkter til næste møde\n\n1.1. Punkter til næste møde\nSAG-2025-00001 abcd\n\nBaggrund\n${entries.map((one) => `– ${one}\n`).join("")}`);
        const { agenda, text } = made(profiles.kkr, meeting, { agenda: last, day: null });
        assert.deepEqual(agenda.sections.map(({ heading }) => heading?.unit.heading?.number), ["1", "2", "3", "4", "5"], text);
        assert.deepEqual(agenda.sections[2]?.items.map(({ unit }) => unit.heading?.number), agenda.sections[2]?.items.map((_, index) => `3.${index + 1}`));
      }),
      { numRuns: 100 },
    );
  });

  it("is named after body and day", () => {
    assert.equal(agendaFileName("KKR Sjælland", "2027-02-08"), "kkr-sjælland-2027-02-08.dagsorden");
    assert.equal(agendaFileName(" Børne- og Ungdomsudvalget / §17 ", "2027-02-08"), "børne-og-ungdomsudvalget-17-2027-02-08.dagsorden");
    assert.equal(agendaFileName("…", "2027-02-08"), "møde-2027-02-08.dagsorden");
  });

  it("keeps what is written where nothing changes", () => {
    const { text, agenda } = made(profiles.flad, { ...meeting, body: "Byrådet" }, nobody);
    assert.equal(applyEdits(text, formatEdits(agenda)), text);
  });
});

describe("a day as somebody types it", () => {
  const texts = textsOf("da");
  const today = "2026-11-22";
  for (const typed of ["8/2", "8. februar", "8. feb", "den 8. februar", "08-02-2027", "8/2-2027", "8/2 2027", "8.2.2027", "2027-02-08", " mandag den 8. februar 2027. "]) {
    it(`"${typed}"`, () => assert.deepEqual(readDay(typed, today, texts), { day: "2027-02-08", spoken: "mandag den 8. februar 2027" }));
  }
  it("without a year is the next one", () => {
    assert.deepEqual(readDay("22/11", today, texts), { day: "2026-11-22", spoken: "søndag den 22. november 2026" });
    assert.deepEqual(readDay("21/11", today, texts), { day: "2027-11-21", spoken: "søndag den 21. november 2027" });
    assert.deepEqual(readDay("29/2", today, texts), { day: "2028-02-29", spoken: "tirsdag den 29. februar 2028" });
  });
  const faults: readonly (readonly [typed: string, fault: string])[] = [
    ["31/2", "Datoen 31/2 findes ikke."],
    ["31. februar", "Datoen 31. februar findes ikke."],
    ["29-02-2027", "Datoen 29-02-2027 findes ikke."],
    ["tirsdag den 8. februar 2027", "8. februar 2027 er en mandag."],
    ["i morgen", texts.dayNotRead],
    ["8/2 og 9/2", texts.dayNotRead],
    ["", texts.dayNotRead],
  ];
  for (const [typed, fault] of faults) it(`"${typed}": ${fault}`, () => assert.deepEqual(readDay(typed, today, texts), { fault }));

  it("with its time", () => {
    for (const typed of ["10-12", "10.00-12.00", "kl. 10:00–12:00", "10 til 12"]) assert.deepEqual(readTimes(typed, texts), { start: "10:00", end: "12:00" });
    assert.deepEqual(readTimes("9", texts), { start: "09:00", end: null });
    for (const typed of ["25", "10-25", "10.60", "formiddag", ""]) assert.deepEqual(readTimes(typed, texts), { fault: texts.timesNotRead });
    assert.deepEqual(readTimes("12-10", texts), { fault: texts.timesBackwards });
  });
});
