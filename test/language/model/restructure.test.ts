import assert from "node:assert/strict";
import { Agenda, applyEdits, ProfileNames } from "../../../server/src/language/index.js";
import { restructure, type RestructureAction } from "../../../server/src/language/model/restructure/actions.js";
import { numberAt, renameNumber } from "../../../server/src/language/model/restructure/rename.js";
import type { Restructured } from "../../../server/src/language/model/restructure/restructure.js";
import { marked } from "../../support/marked.js";
import { houseStyles } from "../../support/samples.js";

type AtCursor = Exclude<RestructureAction["kind"], "renumberAll" | "moveTo">;

function edited(text: string, result: Restructured): string {
  if (result.kind === "refused") return `refused: ${result.reason}`;
  for (const [index, { span }] of result.edits.entries()) assert.ok(index === 0 || span.start >= result.edits[index - 1]!.span.end, "edits overlap or are out of order");
  return applyEdits(text, result.edits);
}

/** The action at the cursor `|` gives `expected`, in which `|` is where the cursor goes. */
function check(kind: AtCursor, source: string, expected: string, profile = "kkr"): void {
  const { text, cursor } = marked(source);
  const names = houseStyles[profile];
  const agenda = Agenda.of(text, names === undefined ? {} : { names: new ProfileNames(names) });
  const result = restructure(agenda, { kind, at: cursor, title: "Nyt punkt" });
  const after = edited(text, result);
  const focus = result.kind === "edits" ? result.focus : null;
  assert.equal(focus === null ? after : `${after.slice(0, focus)}|${after.slice(focus)}`, expected);
}

/** Moves what stands at `|` to what stands at the marked heading. */
function checkMoveTo(source: string, side: "before" | "after" | "inside", expected: string): void {
  const { text, cursor, spans } = marked(source);
  assert.equal(edited(text, restructure(Agenda.of(text), { kind: "moveTo", at: cursor, target: spans[0]!.start, side })), expected);
}

function checkRename(source: string, written: string, expected: string): void {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text);
  const found = numberAt(agenda, cursor);
  assert.equal(found === null ? null : edited(text, renameNumber(agenda, found, written)), expected);
}

function checkRenumber(text: string, expected: string, profile = "kkr"): void {
  const names = houseStyles[profile];
  assert.equal(edited(text, restructure(Agenda.of(text, names === undefined ? {} : { names: new ProfileNames(names) }), { kind: "renumberAll" })), expected);
}

const two = (prose: string): string => `1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\n${prose}\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n`;

describe("moving", () => {
  it("changes places with the item above or below, and everything that names the two", () => {
    check("moveDown", "1. Sager\n\n1.1. N|y bro\nSAG-2025-00001 abcd\nSe pkt. 1.2.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\nSe pkt. 1.1.\n\n2. Eventuelt\n", "1. Sager\n\n1.1. Ny vej\nSAG-2025-00002 abcd\nSe pkt. 1.2.\n\n|1.2. Ny bro\nSAG-2025-00001 abcd\nSe pkt. 1.1.\n\n2. Eventuelt\n");
    check("moveUp", "1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej|\n", "1. Sager\n\n|1.1. Ny vej\n\n1.2. Ny bro\n");
  });

  it("takes an item over a section's border", () => {
    check("moveDown", "1. Sager\n\n1.1. Ny bro\n\n1.2. |Ny vej\n\n2. Andet\n\n2.1. Ny sti\n\nBaggrund\nJf. pkt. 1.2 og 2.1.\n", "1. Sager\n\n1.1. Ny bro\n\n2. Andet\n\n|2.1. Ny vej\n\n2.2. Ny sti\n\nBaggrund\nJf. pkt. 2.1 og 2.2.\n");
    check("moveUp", "1. Sager\n\n1.1. Ny bro\n\n2. Andet\n\n2.1. |Ny vej\n\n2.2. Ny sti\n", "1. Sager\n\n1.1. Ny bro\n\n|1.2. Ny vej\n\n2. Andet\n\n2.1. Ny sti\n");
  });

  it("takes a section's items with it", () => {
    check("moveUp", "1. Sager\n\n1.1. Ny bro\n\nBaggrund\nJf. pkt. 2 og 2.1.\n\n2. And|et\n\n2.1. Ny vej\n", "|1. Andet\n\n1.1. Ny vej\n\n2. Sager\n\n2.1. Ny bro\n\nBaggrund\nJf. pkt. 1 og 1.1.\n");
  });

  it("keeps blank lines and a missing last line end where they are", () => {
    check("moveUp", "1. Sager\r\n\r\n1.1. Ny bro\r\n\r\n\r\n1.2. Ny |vej", "1. Sager\r\n\r\n|1.1. Ny vej\r\n\r\n\r\n1.2. Ny bro");
  });

  it("takes the notes above a heading with it", () => {
    const [bro, vej] = ["Ny bro\n\nBaggrund\nTekst.\n\n", "Ny vej\n\nBaggrund\nTekst.\n"];
    check("moveUp", `1. Sager\n\n1.1. ${bro}// ignorer: manglende-sag – se pkt. 1.1\n1.2. |${vej}`, `1. Sager\n\n// ignorer: manglende-sag – se pkt. 1.2\n|1.1. ${vej}\n1.2. ${bro.trimEnd()}\n`);
  });

  it("is refused at the ends", () => {
    check("moveUp", "1. Sager\n\n1.1. |Ny bro\n\n1.2. Ny vej\n", "refused: alreadyFirst");
    check("moveDown", "1. Sager\n\n1.1. Ny bro\n\n1.2. |Ny vej\n", "refused: alreadyLast");
    check("moveUp", "1. Sa|ger\n\n1.1. Ny bro\n", "refused: alreadyFirst");
    check("moveDown", "DAGSORDEN| 2025\n\n1. Sager\n\n1.1. Ny bro\n", "refused: noHeading");
  });

  it("goes to any other place", () => {
    const text = "1. Sager\n\n1.1. |Ny bro\n\n1.2. Ny vej\n\n⟦2. Andet⟧\n\n2.1. Ny sti\n";
    checkMoveTo(text, "inside", "1. Sager\n\n1.1. Ny vej\n\n2. Andet\n\n2.1. Ny sti\n\n2.2. Ny bro\n");
    checkMoveTo(text, "after", "1. Sager\n\n1.1. Ny vej\n\n2. Andet\n\n2.1. Ny bro\n\n2.2. Ny sti\n");
    checkMoveTo(text, "before", "1. Sager\n\n1.1. Ny vej\n\n1.2. Ny bro\n\n2. Andet\n\n2.1. Ny sti\n");
    checkMoveTo("1. Sa|ger\n\n1.1. Ny bro\n\n2. Andet\n\n⟦2.1. Ny sti⟧\n", "after", "1. Andet\n\n1.1. Ny sti\n\n2. Sager\n\n2.1. Ny bro\n");
    checkMoveTo("1. Sa|ger\n\n1.1. Ny bro\n\n2. Andet\n\n⟦2.1. Ny sti⟧\n", "inside", "refused: insideItem");
    checkMoveTo("1. Sager\n\n1.1. Ny |bro\n\n⟦1.2. Ny vej⟧\n", "before", "refused: samePlace");
    checkMoveTo("⟦1. Sager⟧\n\n1.1. Ny |bro\n", "before", "refused: noSectionAbove");
  });

  it("keeps the table of contents in order", () => {
    check(
      "moveDown",
      "DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny bro.....\t2\n1.2. Ny vej.....\t3\nBilag.....\t9\n\n1. Sager\n\n1.1. Ny |bro\n\n1.2. Ny vej\n",
      "DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny vej.....\t3\n1.2. Ny bro.....\t2\nBilag.....\t9\n\n1. Sager\n\n1.1. Ny vej\n\n|1.2. Ny bro\n",
    );
  });
});

describe("ranges of references", () => {
  const three = (prose: string, rest = ""): string => `1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\n1.3. Ny sti\n\n1.4. Ny havn\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\n${prose}${rest}\n`;
  const at = (source: string, title: string): string => source.replace(title, `|${title}`);

  it("stay ranges where they still hold the same items", () => {
    check("moveDown", at(three("Jf. pkt. 1.1-1.3."), "Ny bro"), `1. Sager\n\n1.1. Ny vej\n\n|1.2. Ny bro\n\n1.3. Ny sti\n\n1.4. Ny havn\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\nJf. pkt. 1.1-1.3.\n`);
    check("delete", at(three("Jf. pkt. 1.2–1.4 og 2.1."), "Ny bro"), `1. Sager\n\n|1.1. Ny vej\n\n1.2. Ny sti\n\n1.3. Ny havn\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\nJf. pkt. 1.1–1.3 og 2.1.\n`);
  });

  it("become lists where others came between", () => {
    check("moveDown", at(three("Jf. pkt. 1.1-1.3."), "Ny sti"), `1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\n1.3. Ny havn\n\n|1.4. Ny sti\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\nJf. pkt. 1.1, 1.2 og 1.4.\n`);
    check("moveDown", at(three("Jf. pkt. 1.1-1.3 og 2.1."), "Ny sti"), `1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\n1.3. Ny havn\n\n|1.4. Ny sti\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\nJf. pkt. 1.1, 1.2, 1.4 og 2.1.\n`);
  });

  it("shrink when an item of theirs is deleted", () => {
    check("delete", at(three("Jf. pkt. 1.2-1.3."), "Ny sti"), `1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\n|1.3. Ny havn\n\n2. Andet\n\n2.1. Til sidst\n\nBaggrund\nJf. pkt. 1.2.\n`);
  });
});

describe("deleting", () => {
  it("keeps a reference to what is gone, and marks it", () => {
    check("delete", "1. Sager\n\n1.1. Ny |bro\nSAG-2025-00001 abcd\n\n1.2. Ny vej\n\nBaggrund\nSe pkt. 1.1, jf. pkt. 1.2 og 1.3.\n\n1.3. Ny sti\n", "1. Sager\n\n|1.1. Ny vej\n\nBaggrund\nSe pkt. 1.1 [findes ikke], jf. pkt. 1.1 og 1.2.\n\n1.2. Ny sti\n");
    check("delete", "1. Sager\n\n1.1. Ny vej\n\nBaggrund\nSe pkt. 1.2.\n\n1.2. Ny |bro\n", "1. Sager\n\n|1.1. Ny vej\n\nBaggrund\nSe pkt. 1.2.\n");
    check("delete", "1. Sager\n\n1.1. Ny vej\n\nBaggrund\nSe pkt. 1.3 [findes ikke] og 1.2.\n\n1.2. Ny sti\n\n1.3. Ny |bro\n", "1. Sager\n\n1.1. Ny vej\n\nBaggrund\nSe pkt. 1.3 og 1.2.\n\n|1.2. Ny sti\n");
    check("delete", "1. Sager\n\n1.1. Ny vej\n\nBaggrund\nSe pkt. 1.1, 1.2 og 1.3.\n\n1.2. Ny |bro\n\n1.3. Ny sti\n", "1. Sager\n\n1.1. Ny vej\n\nBaggrund\nSe pkt. 1.1, 1.2 [findes ikke] og 1.2.\n\n|1.2. Ny sti\n");
  });

  it("takes the entry out of the contents, and a section's items with it", () => {
    check("delete", "DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny bro.....\t2\n2. Andet.....\t3\n\n1. Sa|ger\n\n1.1. Ny bro\n\n2. Andet\n\n2.1. Ny vej\n", "DAGSORDEN 2025\n\nIndhold\n1. Andet.....\t3\n\n|1. Andet\n\n1.1. Ny vej\n");
  });

  it("leaves the end of the file as it was", () => {
    check("delete", "1. Sager\n\n1.1. Ny bro\n\n1.2. Ny |vej", "1. Sager\n\n|1.1. Ny bro");
    check("delete", "1. Sager\n\n1.1. Ny bro\n\n1.2. Ny |vej\n", "1. Sager\n\n|1.1. Ny bro\n");
  });
});

describe("new headings", () => {
  it("come behind the item, or first in the section", () => {
    check("insertItem", two("Jf. |pkt. 1.2."), "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nJf. pkt. 1.3.\n\n|1.2. Nyt punkt\n\n1.3. Ny vej\nSAG-2025-00002 abcd\n\n2. Eventuelt\n");
    check("insertItem", "1. Sa|ger\n\n1.1. Ny bro\n", "1. Sager\n\n|1.1. Nyt punkt\n\n1.2. Ny bro\n");
    check("insertSection", "1. Sager\n\n1.1. |Ny bro\n\nBaggrund\nJf. pkt. 2.\n\n2. Eventuelt\n", "1. Sager\n\n1.1. Ny bro\n\nBaggrund\nJf. pkt. 3.\n\n|2. Nyt punkt\n\n3. Eventuelt\n");
  });

  it("are written as the house writes them", () => {
    check("insertItem", "1 (Åben) Ny |skole\n\nResume\nTekst.\n\n2 (Lukket) Køb af grund\n\nResume\nTekst.\n", "1 (Åben) Ny skole\n\nResume\nTekst.\n\n|2 (Åben) Nyt punkt\n\n3 (Lukket) Køb af grund\n\nResume\nTekst.\n", "flad");
  });

  it("are copies of an item or a section", () => {
    check("duplicate", "1. Sager\n\n1.1. Ny |bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.2.\n\n1.2. Ny vej", "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.3.\n\n|1.2. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. 1.3.\n\n1.3. Ny vej");
    check("duplicate", "1. Sag|er\n\n1.1. Ny bro\n\n2. Eventuelt\n", "1. Sager\n\n1.1. Ny bro\n\n|2. Sager\n\n2.1. Ny bro\n\n3. Eventuelt\n");
    check("duplicate", "1. Sager\n\n1.1. Ny |bro", "1. Sager\n\n1.1. Ny bro\n\n|1.2. Ny bro");
  });
});

describe("levels", () => {
  const sections = "1. Sager\n\n1.1. Ny bro\n\n1.2. Ny |vej\n\n1.3. Ny sti\n\n2. Andet\n\n2.1. Ny havn\n\nBaggrund\nJf. pkt. 1.1-1.3 og 2.1.\n";
  const promoted = "1. Sager\n\n1.1. Ny bro\n\n|2. Ny vej\n\n2.1. Ny sti\n\n3. Andet\n\n3.1. Ny havn\n\nBaggrund\nJf. pkt. 2, 1.1, 2.1 og 3.1.\n";

  it("go up: the items behind follow into the new section", () => check("promote", sections, promoted));

  it("go down again", () => {
    check("demote", promoted.replace("2, 1.1, 2.1", "1.1, 2, 2.1"), sections.replace("Ny |vej", "Ny vej").replace("1.2. Ny vej", "|1.2. Ny vej").replace("1.1-1.3", "1.1, 1.2, 1.3"));
  });

  it("are refused where there are none", () => {
    check("promote", "1. |Sager\n\n1.1. Ny bro\n", "refused: notAnItem");
    check("demote", "1. |Sager\n\n1.1. Ny bro\n", "refused: noSectionAbove");
    check("demote", "1. Sager\n\n1.1. |Ny bro\n", "refused: notASection");
    check("promote", "1. |Sager\n\n2. Ny bro\n", "refused: oneLevel", "flad");
  });
});

describe("renumbering", () => {
  it("counts from first to last and follows with every reference", () => {
    checkRenumber("1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nJf. pkt. 1.4 og pkt.\n3.1.\n\n1.4. Ny vej\nSAG-2025-00002 abcd\n\n3. Andet\n\n3.1. Ny sti\nSAG-2025-00003 abcd\n", "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nJf. pkt. 1.2 og pkt.\n2.1.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\n2. Andet\n\n2.1. Ny sti\nSAG-2025-00003 abcd\n");
  });

  it("goes on from the first item where the house counts through the year", () => {
    checkRenumber("49. Godkendelse af dagsorden\n\nResume\nTekst.\n\n52. Ny vej\n\nResume\nJf. pkt. 49 og 52. Se også pkt. 52 i referatet.\n", "49. Godkendelse af dagsorden\n\nResume\nTekst.\n\n50. Ny vej\n\nResume\nJf. pkt. 49 og 50. Se også pkt. 52 i referatet.\n", "flad");
  });

  it("leaves dates, years, amounts, lists and laws alone", () => {
    const prose = "Den 1.4. og den 1. april 2024 kostede det 1,4 mio. kr., § 1, stk. 4, pkt. 1.\n1. at godkende\n4. at drøfte";
    const text = two(prose).replace("1.2. Ny vej", "1.4. Ny vej");
    checkRenumber(text, two(prose));
  });

  it("changes nothing where nothing is wrong", () => checkRenumber(two("Jf. pkt. 1.2."), two("Jf. pkt. 1.2.")));

  it("reads the contents by their titles where two items share a number", () => {
    checkRenumber("DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny bro.....\t2\n1.1. Ny vej.....\t3\n\n1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\n1.1. Ny vej\nSAG-2025-00001 abcd\n", "DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny bro.....\t2\n1.2. Ny vej.....\t3\n\n1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\n1.2. Ny vej\nSAG-2025-00001 abcd\n");
  });
});

describe("renaming a number", () => {
  const text = (number: string, reference = number): string => `1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nJf. pkt. ${reference} og 1.1.\n\n${number}. Ny vej\nSAG-2025-00002 abcd\n`;

  it("rewrites the heading and what names it, from wherever it is done", () => {
    for (const written of ["1.3", "1.3.", " pkt. 1.3 ", "Punkt 1.3"]) checkRename(text("1.2", "1.|2"), written, text("1.3"));
    checkRename(text("|1.2", "1.2"), "1.3", text("1.3"));
    checkRename(text("1.2", "1.2").replace("1.2. Ny", "1.2.| Ny"), "1.3", text("1.3"));
  });

  it("takes the items of a section along", () => {
    checkRename("1. Sager\n\n1.1. Ny bro\n\n|2. Andet\n\n2.1. Ny vej\n\nBaggrund\nJf. pkt. 2 og 2.1.\n", "4", "1. Sager\n\n1.1. Ny bro\n\n4. Andet\n\n4.1. Ny vej\n\nBaggrund\nJf. pkt. 4 og 4.1.\n");
  });

  it("is refused where the number is none, has another level or is taken", () => {
    for (const [written, reason] of [["to", "notANumber"], ["1.02", "notANumber"], ["", "notANumber"], ["3", "otherLevel"], ["1.1", "numberTaken"]] as const) checkRename(text("1.2", "1.|2"), written, `refused: ${reason}`);
  });

  it("is not offered for other numbers", () => {
    for (const prose of ["Jf. pkt. 1.|7.", "Jf. pkt. 1.|2 i referatet.", "Det kostede 1.|2 mio. kr.", "Jf. pkt. 1.|2 [findes ikke]."]) {
      const { text: source, cursor } = marked(two(prose));
      assert.equal(numberAt(Agenda.of(source), cursor), null, prose);
    }
  });
});
