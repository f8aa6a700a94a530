import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, minutesOf, minutesSnippet, stockDecisions } from "../../../server/src/language/index.js";

/** What VS Code makes of a snippet, the choices in braces: text, `\` before a letter that is meant, places with choices. */
function played(snippet: string): { readonly text: string; readonly choices: readonly (readonly string[])[] } {
  let text = "";
  const choices: string[][] = [];
  for (let at = 0; at < snippet.length; at++) {
    if (snippet[at] === "\\" && /[\\$}]/u.test(snippet.charAt(at + 1))) text += snippet.charAt(++at);
    else if (snippet.startsWith("$0", at)) at++;
    else if (snippet.charAt(at) === "$") {
      const open = /^\$\{(\d+)\|/u.exec(snippet.slice(at));
      assert.ok(open !== null && Number(open[1]) === choices.length + 1, snippet.slice(at, at + 20));
      const own = [""];
      for (at += open[0].length; snippet[at] !== "|"; at++) {
        assert.ok(at < snippet.length);
        if (snippet.charAt(at) === ",") own.push("");
        else own.push((own.pop() ?? "") + (snippet.charAt(at) === "\\" && /[\\,|]/u.test(snippet.charAt(at + 1)) ? snippet.charAt(++at) : snippet.charAt(at)));
      }
      assert.equal(snippet[++at], "}");
      choices.push(own);
      text += own[0] ?? "";
    } else text += snippet.charAt(at);
  }
  return { text, choices };
}

describe("the snippet of minutes", () => {
  it("is their text, with the house's phrases at every decision", () => {
    const agenda = Agenda.of("DAGSORDEN 2025\nKKR MIDTJYLLAND\n\n1. Sager\n\n1.1. Pris: $100 {ca.} \\ eller\nSAG-2025-01234 abcd\n\n1.2. Ny vej\nSAG-2025-01235 abcd\n");
    const minutes = minutesOf(agenda, { participants: ["Bo Lund (A), Viborg Kommune"] });
    const { text, choices } = played(minutesSnippet(minutes, ["A, b | c", "d\\e"]));
    assert.equal(text, minutes.text);
    assert.deepEqual(choices, [["[indsæt beslutning]", "A, b | c", "d\\e"], ["[indsæt beslutning]", "A, b | c", "d\\e"]]);
  });

  it("is their text whatever stands in it", () => {
    const piece = fc.constantFrom("$", "}", "{", "\\", "|", ",", "${1:x}", "$0", "a", " ", "Ny vej", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { maxLength: 3 }), (pieces, phrases) => {
        const minutes = minutesOf(Agenda.of(`1. Sager\n\n1.1. Ny sti\nSAG-2025-01234 abcd\n\nBaggrund\n${pieces.join("")}\n`), { participants: [] });
        const written = phrases.map((phrase) => phrase.join(""));
        const { text, choices } = played(minutesSnippet(minutes, written));
        assert.equal(text, minutes.text);
        assert.ok(choices.every((own) => own.length === written.length + 1));
        assert.deepEqual(choices[0]?.slice(1), written.map((phrase) => phrase.replace(/\s+/gu, " ")));
      }),
    );
  });

  it("has the body in the phrases", () => {
    const [first] = stockDecisions(Agenda.of("DAGSORDEN 2025\nKKR SJÆLLAND\n\n1. Sager\n"));
    assert.equal(first, "KKR Sjælland godkendte indstillingen.");
    assert.equal(stockDecisions(Agenda.of("1. Sager\n"))[0], "Mødet godkendte indstillingen.");
  });
});
