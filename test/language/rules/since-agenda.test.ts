import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, Linter, ProfileNames, kkr, minutesOf, rules, type Finding } from "../../../server/src/language/index.js";
import { samples } from "../../support/samples.js";

const id = "aendret-siden-dagsorden";
const names = new ProfileNames({ ...kkr, severities: { ...kkr.severities, [id]: "warning" } });
const onlyThis = rules.filter((rule) => rule.id === id);
const newLinter = (): Linter => new Linter({ rules: onlyThis, onFailure: (_rule, error) => { throw error; } });

const agendaText = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00
Sted: Rådhuset

1. Sager

1.1. Beslutningssag: Ny cykelsti langs åen (15 min.)
SAG-2025-01234 abcd

Baggrund
Stien har været ønsket længe, og kommunerne har fået tegnet en plan for den.

Indstilling
Det indstilles, at KKR Midtjylland godkender planen for stien.

Bilag
./. [Plan for stien](bilag/plan.pdf)

1.2. Orienteringssag: Busdrift på øen (10 min.)
SAG-2025-02345 abcd

Indstilling
Det indstilles, at orienteringen tages til efterretning.

2. Lukkede sager

2.1. (Lukket) Køb af grunden ved havnen (10 min.)
SAG-2025-03456 abcd

Indstilling
Det indstilles, at grunden købes af sælgeren for prisen.

3. Eventuelt
`;
const decided = (text: string): string => text.replace(/(Det indstilles, [^\n]*\n)/gu, "$1\nBeslutning\nIndstillingen blev godkendt.\n").replace("DAGSORDEN", "REFERAT").replace("Sted: Rådhuset\n", "Sted: Rådhuset\n\nDeltagere\nBodil Ager (A), Ølby Kommune\n\nAfbud\nKaj Ibsen (V), Ølby Kommune\n");
const minutesText = decided(agendaText);

function check(minutes: string, agenda = agendaText): readonly Finding[] {
  const sent = Agenda.of(agenda);
  return newLinter().check(Agenda.of(minutes, { names, defaultKind: "referat" }), { sentAgenda: () => sent });
}

/** `message @ what the finding covers` */
function told(minutes: string, agenda?: string): readonly string[] {
  return check(minutes, agenda).map(({ message, span }) => `${message} @ ${minutes.slice(span.start, span.end)}`);
}

function replaced(text: string, old: string, fresh: string): string {
  assert.ok(text.includes(old), old);
  return text.replace(old, fresh);
}

describe("Minutes and the agenda that was sent out", () => {
  it("say nothing where only decisions and participants have come", () => assert.deepEqual(told(minutesText), []));

  for (const { name, text } of samples().filter(({ text }) => Agenda.of(text).kind === "dagsorden")) {
    it(`say nothing of minutes made from ${name}`, () => assert.deepEqual(told(minutesOf(Agenda.of(text), { participants: ["Bodil Ager (A), Ølby Kommune"] }).text, text), []));
  }

  const changes: readonly (readonly [what: string, old: string, fresh: string, found: readonly string[]])[] = [
    ["a title", "Ny cykelsti langs åen", "Ny gangsti langs åen", ['Titlen er en anden end i dagsordenen, hvor den er "Beslutningssag: Ny cykelsti langs åen". @ Beslutningssag: Ny gangsti langs åen']],
    ["a number", "1.2. Orient", "1.3. Orient", ["Punktet har nummer 1.2 i dagsordenen. @ 1.3."]],
    ["a case line", "SAG-2025-02345 abcd", "SAG-2025-02346 abcd", ['Sagslinjen er en anden end i dagsordenen, hvor den er "SAG-2025-02345 abcd". @ SAG-2025-02346 abcd']],
    ["a case line that is gone", "SAG-2025-02345 abcd\n", "", ['Sagslinjen "SAG-2025-02345 abcd" fra dagsordenen mangler. @ Orienteringssag: Busdrift på øen']],
    ["minutes", "(15 min.)", "(25 min.)", ["Punktet er sat til 15 min. i dagsordenen. @ (25 min.)"]],
    ["minutes that are gone", " (15 min.)", "", ["Punktet er sat til 15 min. i dagsordenen. @ Beslutningssag: Ny cykelsti langs åen"]],
    ["the recommendation", "godkender planen for stien", "godkender planen for broen", ['"Indstilling" er ændret siden dagsordenen: "stien" er nu "broen". @ Indstilling']],
    ["the background", "ønsket længe, og", "ønsket, og", ['"Baggrund" er ændret siden dagsordenen: udgået "længe". @ Baggrund']],
    ["a part that came", "Indstilling\nDet indstilles, at orient", "Baggrund\nBusserne kører nu.\n\nIndstilling\nDet indstilles, at orient", ['"Baggrund" står ikke i dagsordenen. @ Baggrund']],
    ["a part that is gone", "Baggrund\nStien har været ønsket længe, og kommunerne har fået tegnet en plan for den.\n\n", "", ['"Baggrund" fra dagsordenen mangler under punktet. @ Beslutningssag: Ny cykelsti langs åen']],
    ["an attachment that came", "./. [Plan", "./. [Kort over ruten](bilag/kort.pdf)\n./. [Plan", ['Bilaget "Kort over ruten" står ikke i dagsordenen. @ Bilag']],
    ["an attachment that is gone", "\nBilag\n./. [Plan for stien](bilag/plan.pdf)\n", "", ['Bilaget "Plan for stien" fra dagsordenen mangler. @ Beslutningssag: Ny cykelsti langs åen']],
    ["an item that came", "2. Lukkede", "1.3. Orienteringssag: Nyt fra skolerne\nSAG-2025-09876 abcd\n\n2. Lukkede", ["Punktet står ikke i dagsordenen. @ Orienteringssag: Nyt fra skolerne"]],
    ["a closed item that is open now", "2.1. (Lukket) Køb", "2.1. Køb", ["Punktet er lukket i dagsordenen. @ Køb af grunden ved havnen"]],
    ["a section", "3. Eventuelt\n", "3. Eventuelt\n\n4. Næste møde\n", ["Afsnittet står ikke i dagsordenen. @ Næste møde"]],
  ];
  for (const [what, old, fresh, found] of changes) it(`tell of ${what}`, () => assert.deepEqual(told(replaced(minutesText, old, fresh)), found));

  it("tell of an item that is missing at the one before it", () => {
    const without = minutesText.replace(/1\.2\. [^]*?(?=2\. Lukkede)/u, "");
    assert.deepEqual(told(without), ['Dagsordenens punkt 1.2 "Orienteringssag: Busdrift på øen" mangler i referatet. @ Beslutningssag: Ny cykelsti langs åen']);
  });

  it("tell of what is missing in front of everything at the first line", () => {
    assert.deepEqual(told("REFERAT 2025\n\n9. Eventuelt\n", "1. Godkendelse\n\n2. Eventuelt\n"), ['Dagsordenens afsnit 1 "Godkendelse" mangler i referatet. @ REFERAT 2025', "Afsnittet har nummer 2 i dagsordenen. @ 9."]);
  });

  it("quote no closed item outside it", () => {
    const gone = told(minutesText.replace(/2\.1\. [^]*?(?=3\. Ev)/u, ""));
    assert.deepEqual(gone, ["Et lukket punkt i dagsordenen (punkt 2.1) mangler i referatet. @ Lukkede sager"]);
    const opened = replaced(replaced(replaced(minutesText, "2.1. (Lukket) Køb af grunden ved havnen", "2.1. Køb af en grund ved havnen"), "grunden købes af sælgeren", "grunden købes"), "SAG-2025-03456 abcd", "SAG-2025-03457 abcd");
    const said = told(opened);
    assert.equal(said.length, 4);
    for (const message of said) assert.doesNotMatch(message.replace(/ @ [^]*$/u, ""), /grunden|sælger|03456/u);
  });

  it("quote no personal number, and no half of one", () => {
    const line = (number: string): string => `godkender planen for stien til ${number}`;
    const [message = ""] = told(replaced(minutesText, "godkender planen for stien", line("140268-1235")), replaced(agendaText, "godkender planen for stien", line("140268-1234")));
    assert.match(message, /^"Indstilling" er ændret siden dagsordenen\. @/u);
    assert.doesNotMatch(told(replaced(minutesText, "Ny cykelsti langs åen", "Ny cykelsti langs åen til 140268-1234")).join("") + told(minutesText, replaced(agendaText, "Ny cykelsti langs åen", "Ny cykelsti langs åen til 140268-1234")).join("").replace(/ @ [^]*$/u, ""), /140268-1234"/u);
  });

  it("leave long differences out", () => {
    const long = "Der er lagt vægt på, at ruten er tryg for alle, og at den kan bruges hele året, også når der er sne, og når vandet i åen står så højt, at de andre veje er lukkede for trafik.";
    assert.deepEqual(told(replaced(minutesText, "plan for den.", `plan for den.\n${long}`)), ['"Baggrund" er ændret siden dagsordenen. @ Baggrund']);
  });

  it("are only compared in minutes, and where there is an agenda", () => {
    assert.deepEqual(told(agendaText.replace("Ny cykelsti", "Ny sti")), []);
    assert.deepEqual(told(minutesText, ""), []);
    const minutes = Agenda.of(minutesText.replace("Ny cykelsti", "Ny sti"), { names });
    assert.deepEqual(newLinter().check(minutes, { sentAgenda: () => null }), []);
    assert.deepEqual(newLinter().check(minutes), []);
  });

  it("are not compared where the rule is off, and nobody asks for the agenda", () => {
    const minutes = Agenda.of(minutesText.replace("Ny cykelsti", "Ny sti"));
    const asked = (): Agenda => assert.fail("the agenda was asked for");
    assert.deepEqual(new Linter({ rules: onlyThis, onFailure: (_rule, error) => { throw error; } }).check(minutes, { sentAgenda: asked }), []);
    const sent = Agenda.of(agendaText);
    assert.equal(new Linter({ rules: onlyThis, alsoOn: [id] }).check(minutes, { sentAgenda: () => sent }).length, 1);
  });

  it("are compared once while decisions are written", () => {
    const linter = newLinter();
    const sent = Agenda.of(agendaText);
    let asked = 0;
    const sentAgenda = (): Agenda => (asked++, sent);
    let minutes = Agenda.of(minutesText.replace("Ny cykelsti", "Ny sti"), { names });
    const before = linter.check(minutes, { sentAgenda });
    for (let round = 0; round < 5; round++) {
      const at = minutes.text.lastIndexOf("blev godkendt");
      minutes = minutes.edited({ start: at, end: at, text: "enstemmigt " });
      const after = linter.check(minutes, { sentAgenda });
      assert.deepEqual(after.map(({ message }) => message), before.map(({ message }) => message));
    }
    assert.equal(asked, 1);
  });

  it("say after any edits what they say of the same text read fresh", () => {
    const pieces = ["Ny ", "\n", "2.9. Nyt punkt\n", "Beslutning\n", "Indstilling\n", "(Lukket) ", " (5 min.)", "SAG-2025-00001 abcd\n", "Bilag\n./. [Nyt](ny.pdf)\n", "ord ", ""];
    const edit = fc.record({ at: fc.nat(), length: fc.nat(60), text: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), edit), { minLength: 1, maxLength: 8 }), (edits) => {
        const linter = newLinter();
        let [minutes, sent] = [Agenda.of(minutesText, { names }), Agenda.of(agendaText)];
        let sentAgenda = (): Agenda => sent;
        for (const [inAgenda, { at, length, text }] of edits) {
          const target = inAgenda ? sent : minutes;
          const start = at % (target.length + 1);
          const edited = target.edited({ start, end: Math.min(target.length, start + length), text });
          if (inAgenda) {
            sent = edited;
            const now = edited;
            sentAgenda = () => now;
          } else minutes = edited;
          const plain = (findings: readonly Finding[]): unknown => findings.map(({ message, span }) => ({ message, span }));
          const fresh = Agenda.of(sent.text);
          assert.deepEqual(plain(linter.check(minutes, { sentAgenda })), plain(newLinter().check(Agenda.of(minutes.text, { names }), { sentAgenda: () => fresh })));
        }
      }),
      { numRuns: 60 },
    );
  });
});
