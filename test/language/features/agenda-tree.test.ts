import assert from "node:assert/strict";
import { Agenda, agendaTree, Linter, rules, textsOf, type DocumentKind } from "../../../server/src/language/index.js";
import { ranged } from "../../support/marked.js";

const texts = textsOf("da");
const linter = new Linter({
  rules,
  language: "da",
  onFailure: (rule, error) => {
    throw new Error(`${rule} failed: ${String(error)}`);
  },
});

interface Wish {
  readonly kind?: DocumentKind;
  readonly filter?: string;
  readonly onlyFindings?: boolean;
}

type Tree = ReturnType<typeof agendaTree>;
type Node = Tree["nodes"][number];

function treeOf(text: string, { kind = "dagsorden", filter = "", onlyFindings = false }: Wish = {}): Tree {
  const agenda = Agenda.of(text, { defaultKind: kind });
  return agendaTree(agenda, linter.check(agenda), { text: filter, onlyFindings }, texts);
}

/** `2.1 Ny bro | 15 min. | 10.00–10.15 | -Indstilling | lukket | 1 bilag`, items indented below their section. */
function drawn(nodes: readonly Node[], indent = ""): readonly string[] {
  return nodes.flatMap(({ number, title, minutes, clock, missing, closed, attachments, children }) => {
    const facts = [
      minutes === null ? "" : `${minutes} min.`,
      clock === null ? "" : `${clock.from}–${clock.to ?? ""}`,
      ...missing.map((part) => `-${part}`),
      closed ? "lukket" : "",
      attachments === 0 ? "" : `${attachments} bilag`,
    ].filter((fact) => fact !== "");
    return [[`${indent}${number === null ? "" : `${number} `}${title}`, ...facts].join(" | "), ...drawn(children, `${indent}  `)];
  });
}

function checkTree(text: string, expected: readonly string[], wish: Wish = {}): void {
  assert.deepEqual(drawn(treeOf(text, wish).nodes), expected);
}

const flat = (nodes: readonly Node[]): readonly Node[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

const source = [
  "DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "Sted: Rådhuset", "",
  "1. Godkendelser", "", "1.1. Dagsorden (5 min.)", "SAG-2025-00001 abcd", "", "Indstilling", "Det indstilles, at KKR Midtjylland godkender dagsordenen.", "",
  "2. Regionale sager", "",
  "2.1. Beslutningssag: Ny bro ved Åkjær", "over fjorden (15 min.)", "SAG-2025-00433 abcd", "", "Baggrund", "Broen er gammel.", "", "Bilag", "./. [Kort](bilag/kort.pdf)", "./. [Tegning](bilag/tegning.pdf)", "",
  "2.2. Køb af grund (lukket)", "SAG-2021-00002 abcd", "", "Indstilling", "Det indstilles, at KKR Midtjylland køber grunden.", "", "Sagsfremstilling", "",
  "3. Eventuelt", "",
].join("\n");

const all = [
  "1 Godkendelser | 5 min. | 10.00–10.05",
  "  1.1 Dagsorden | 5 min. | 10.00–10.05",
  "2 Regionale sager | 15 min. | 10.05–",
  "  2.1 Beslutningssag: Ny bro ved Åkjær over fjorden | 15 min. | 10.05–10.20 | -Indstilling | 2 bilag",
  "  2.2 Køb af grund | 10.20– | lukket",
  "3 Eventuelt",
];

describe("the tree of an agenda", () => {
  it("shows sections and items with minutes, clock, what is missing, closed items and attachments", () => checkTree(source, all));

  it("counts the findings of each heading where they stand, and of no other", () => {
    const text = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.3. Ny vej\nSAG-2025-00002 abcd\n\nBaggrund\n\nIndstilling\nDet indstilles, at planen godkendes.\n";
    const agenda = Agenda.of(text);
    const findings = linter.check(agenda);
    const counted = flat(treeOf(text).nodes).map(({ findings: { error, warning, information, hint } }) => error + warning + information + hint);
    const expected = ["1", "1.1", "1.3"].map((number) => findings.filter(({ span }) => agenda.unitAt(span.start)?.unit.heading?.number === number).length);
    assert.deepEqual(counted, expected);
    assert.ok(expected[2]! >= 2, "1.3 has a wrong number and an empty part");
    assert.deepEqual(flat(treeOf(text).nodes).at(-1)?.missing, ["Baggrund"]);
  });

  it("misses nothing that somebody has silenced", () => {
    const text = "1. Sager\n\n// ignorer: manglende-indstilling – kun til orientering\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\nTekst.\n";
    checkTree(text, ["1 Sager", "  1.1 Ny bro"]);
    checkTree(text.replace(/\/\/.*\n/u, ""), ["1 Sager", "  1.1 Ny bro | -Indstilling"]);
  });

  it("misses decisions in minutes, and shows those that are there", () => {
    const text = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Ny vej\nSAG-2025-00002 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n";
    checkTree(text, ["1 Sager", "  1.1 Ny bro | -Beslutning", "  1.2 Ny vej"], { kind: "referat" });
    const excerpts = (kind: DocumentKind): unknown => flat(treeOf(text, { kind }).nodes).map(({ excerpt }) => excerpt?.part ?? null);
    assert.deepEqual([excerpts("dagsorden"), excerpts("referat")], [[null, "Indstilling", "Indstilling"], [null, "Indstilling", "Beslutning"]]);
  });

  it("tells where each heading and its text begins", () => {
    const { text, spans } = ranged("KKR MIDTJYLLAND\n\n⟦1. Sager⟧\n\nSAG-2025-00001 abcd\n⟦1.1. Ny bro⟧\n\nBaggrund\nTekst.\n\n⟦2. Eventuelt⟧\n");
    const agenda = Agenda.of(text);
    assert.deepEqual(flat(treeOf(text).nodes).map(({ line }) => line), spans.map(({ start }) => agenda.positionAt(start).line));
    for (const { from, line } of flat(treeOf(text).nodes)) assert.ok(from <= line);
  });

  it("says what is recommended and how much there is to read, without personal data", () => {
    const [, , , item] = flat(treeOf(source.replace("Baggrund\nBroen er gammel.", "Indstilling\nDet indstilles, at\n– Ib (010190-1234) godkendes\n– **prisen** drøftes.")).nodes);
    assert.equal(item?.excerpt?.part, "Indstilling");
    assert.deepEqual(item.excerpt.lines[2], "– prisen drøftes.");
    assert.ok(!JSON.stringify(item).includes("1234"), JSON.stringify(item.excerpt));
    assert.match(item.reading ?? "", /^\d+ ord$/u);
  });

  it("has items without a section at the top, in documents of one level and above the first section", () => {
    checkTree("1.1. Ny bro\nSAG-2025-00001 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n", ["1.1 Ny bro"]);
    checkTree("", []);
  });

  it("says the same after an edit as of a fresh text", () => {
    const before = Agenda.of(source);
    agendaTree(before, linter.check(before), { text: "", onlyFindings: false }, texts);
    const at = source.indexOf("Broen er");
    const edited = before.edited({ start: at, end: at, text: "Indstilling\nDet indstilles, at KKR Midtjylland drøfter broen.\n\n" });
    assert.deepEqual(agendaTree(edited, linter.check(edited), { text: "", onlyFindings: false }, texts), treeOf(edited.text));
  });
});

describe("the tree of an agenda, filtered", () => {
  for (const [filter, expected] of [
    ["åkjær", ["2.1"]], ["AAKJÆR", ["2.1"]], ["koeb", ["2.2"]], ["bro fjord", ["2.1"]], ["bro grund", []], ["00433", ["2.1"]], ["sag-2021-00002", ["2.2"]],
    ["2.1", ["2.1"]], ["2.1.", ["2.1"]], ["regionale", ["2.1", "2.2"]], ["eventuelt", []], ["  ", ["1.1", "2.1", "2.2"]], ["(?", []],
  ] as const) {
    it(`finds ${expected.join(" and ") || "nothing"} for "${filter}"`, () => {
      const { nodes, items, shown } = treeOf(source, { filter });
      assert.deepEqual(flat(nodes).filter(({ kind }) => kind === "item").map(({ number }) => number), expected);
      assert.deepEqual([items, shown], [3, expected.length]);
    });
  }

  it("shows a section that is looked for though nothing is in it, and the section of what is found", () => {
    checkTree(source, ["3 Eventuelt"], { filter: "eventuelt" });
    checkTree(source, ["2 Regionale sager | 15 min. | 10.05–", all[4]!], { filter: "grund" });
  });

  it("shows only what has findings", () => {
    const clean = "1. Sager\n\n1.1. Ny bro (5 min.)\nSAG-2025-00001 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender planen.\n\n1.2. Ny vej (5 min.)\nSAG-2025-00002 abcd\n\nBaggrund\nTekst.\n";
    checkTree(clean, ["1 Sager | 10 min.", "  1.2 Ny vej | 5 min. | -Indstilling"], { onlyFindings: true });
    checkTree(clean, ["1 Sager | 10 min.", "  1.2 Ny vej | 5 min. | -Indstilling"], { onlyFindings: true, filter: "sager" });
    checkTree(clean, [], { onlyFindings: true, filter: "bro" });
  });
});
