import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTitle } from "../../server/src/language/syntax/parse.js";
import { agendaText, anyText } from "../support/arbitrary.js";

/** A heading's text, its title, and its marks as written (minutes with their number). */
const titles: readonly (readonly [text: string, name: string, ...marks: readonly string[]])[] = [
  ["Godkendelse af dagsorden", "Godkendelse af dagsorden"],
  ["Godkendelse (1 min.)", "Godkendelse", "minutes ⟦(1 min.)⟧ 1"],
  ["Godkendelse (5 min. )", "Godkendelse", "minutes ⟦(5 min. )⟧ 5"],
  ["Godkendelse (1. min)", "Godkendelse", "minutes ⟦(1. min)⟧ 1"],
  ["Godkendelse (10 minutter)", "Godkendelse", "minutes ⟦(10 minutter)⟧ 10"],
  ["Godkendelse (10min)", "Godkendelse", "minutes ⟦(10min)⟧ 10"],
  ["Godkendelse (5\u00a0min.)", "Godkendelse", "minutes ⟦(5\u00a0min.)⟧ 5"],
  ["En lang titel\r\nover to linjer (5\r\nmin.)", "En lang titel\r\nover to linjer", "minutes ⟦(5\r\nmin.)⟧ 5"],
  ["En titel\r(15 min.)", "En titel", "minutes ⟦(15 min.)⟧ 15"],
  ["Køb af grund (lukket)", "Køb af grund", "closed ⟦(lukket)⟧"],
  ["Køb af grund (Lukket punkt) (5 min.)", "Køb af grund", "closed ⟦(Lukket punkt)⟧", "minutes ⟦(5 min.)⟧ 5"],
  ["Køb af grund (5 min.) LUKKET", "Køb af grund", "minutes ⟦(5 min.)⟧ 5", "closed ⟦LUKKET⟧"],
  ["Køb af grund – Lukket punkt", "Køb af grund", "closed ⟦– Lukket punkt⟧"],
  ["Lukket punkt: Køb af grund", "Køb af grund", "closed ⟦Lukket punkt:⟧"],
  ["LUKKET: Køb af grund", "Køb af grund", "closed ⟦LUKKET:⟧"],
  ["Lukket sag", "", "closed ⟦Lukket sag⟧"],
  ["(Åben) Ny skole", "Ny skole", "open ⟦(Åben)⟧"],
  ["(Lukket) Køb af grund", "Køb af grund", "closed ⟦(Lukket)⟧"],
  ["(5 min.)", "", "minutes ⟦(5 min.)⟧ 5"],
  ["", ""],
  // No marks, or not where marks stand
  ["Ny bro (B)", "Ny bro (B)"],
  ["Ny bro (5 min.) over åen", "Ny bro (5 min.) over åen"],
  ["Ny bro (ca. 10 min.)", "Ny bro (ca. 10 min.)"],
  ["Ny bro (10 min", "Ny bro (10 min"],
  ["Svømmehallen er lukket", "Svømmehallen er lukket"],
  ["Lukket sagsbehandling", "Lukket sagsbehandling"],
  ["Aflukket punkt", "Aflukket punkt"],
  ["Lukkethed – en drøftelse", "Lukkethed – en drøftelse"],
  ["Beslutningssag: Ny bro", "Beslutningssag: Ny bro"],
];

function shownTitle(text: string): readonly string[] {
  const title = parseTitle(text);
  assert.equal(text.slice(title.start, title.start + title.name.length), title.name);
  const marks = title.marks.map((mark) => `${mark.kind} ⟦${text.slice(mark.start, mark.end)}⟧${mark.kind === "minutes" ? ` ${mark.minutes}` : ""}`);
  return [title.name, ...marks];
}

describe("the grammar of titles", () => {
  for (const [text, ...expected] of titles) it(JSON.stringify(text), () => assert.deepEqual(shownTitle(text), expected));

  it("finds title and marks in the text, none of them over another", () => {
    const check = (text: string): void => {
      const { start, name, marks } = parseTitle(text);
      assert.equal(text.slice(start, start + name.length), name);
      const pieces = [...marks, ...(name === "" ? [] : [{ start, end: start + name.length }])].sort((a, b) => a.start - b.start);
      pieces.forEach((piece, index) => assert.ok((pieces[index - 1]?.end ?? 0) <= piece.start && piece.start < piece.end && piece.end <= text.length));
    };
    const mark = fc.constantFrom("(5 min.)", "(lukket)", "LUKKET", "– Lukket punkt", "(Åben)", " ", "\n", "(", "lukket", "min.)", "a", "Ny bro", ":", "5");
    fc.assert(fc.property(fc.oneof(fc.array(mark, { maxLength: 8 }).map((pieces) => pieces.join("")), agendaText, anyText), check), { numRuns: 1000 });
  });
});
