import assert from "node:assert/strict";
import { textsOf } from "../../client/src/texts.js";
import { dropPlace } from "../../client/src/tree/drop.js";
import { Forest, type TreeNode } from "../../client/src/tree/forest.js";
import { rowOf } from "../../client/src/tree/row.js";
import type { TreeAnswerNode } from "../../server/src/protocol/tree.js";

const texts = textsOf("da");
const noFindings = { error: 0, warning: 0, information: 0, hint: 0 };

function node(name: string, more: Partial<TreeAnswerNode> = {}): TreeAnswerNode {
  const [, number = null, title = name] = /^([\d.]+) (.*)$/u.exec(name) ?? [];
  const plain = { line: 0, from: 0, minutes: null, clock: null, caseNumber: null, closed: false, attachments: 0, missing: [], findings: noFindings, reading: null, excerpt: null, children: [] };
  return { kind: number?.includes(".") === true ? "item" : "section", number, title, ...plain, ...more };
}

/** `1 Sager: 1.1 Bro, 1.2 Vej`, one section a line; `@` and a line number behind a name. */
function outline(text: string): readonly TreeAnswerNode[] {
  const one = (written: string): TreeAnswerNode => {
    const [name = "", line = "0"] = written.trim().split(" @");
    return node(name, { line: Number(line), from: Number(line) });
  };
  return text.split("\n").map((section) => {
    const [heading = "", items = ""] = section.split(":");
    return { ...one(heading), children: items.split(",").filter((item) => item.trim() !== "").map(one) };
  });
}

function forestOf(text: string): Forest {
  const forest = new Forest("a");
  forest.update(1, outline(text), false);
  return forest;
}

const named = (forest: Forest, title: string): TreeNode => forest.rows.find(({ said }) => said.title === title)!;
const idsOf = (forest: Forest): Readonly<Record<string, string>> => Object.fromEntries(forest.rows.map(({ id, said }) => [said.title, id]));

describe("the rows of the agenda tree", () => {
  const before = "1 Sager: 1.1 Bro, 1.2 Vej\n2 Slut: 2.1 Nyt";

  it("stay themselves when they are moved, and get new numbers", () => {
    const forest = forestOf(before);
    const ids = idsOf(forest);
    assert.equal(forest.update(2, outline("1 Sager: 1.1 Vej\n2 Slut: 2.1 Bro, 2.2 Nyt"), false), "all");
    assert.deepEqual(idsOf(forest), ids);
    assert.equal(named(forest, "Bro").parent?.said.title, "Slut");
  });

  it("stay themselves when their title is written anew, and only they change", () => {
    const forest = forestOf(before);
    const { id } = named(forest, "Vej");
    const change = forest.update(2, outline(before.replace("Vej", "Veje")), false);
    assert.deepEqual(change, [named(forest, "Veje")]);
    assert.equal(named(forest, "Veje").id, id);
  });

  it("do not change when their lines do", () => {
    const forest = forestOf("1 Sager @2: 1.1 Bro @4");
    assert.deepEqual(forest.update(2, outline("1 Sager @3: 1.1 Bro @5"), false), []);
    assert.equal(named(forest, "Bro").said.line, 5);
  });

  it("have ids of their own, also those with the same title, and a new one is nobody from before", () => {
    const forest = forestOf("1 Sager: 1.1 Bro, 1.2 Bro");
    const ids = forest.rows.map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    forest.update(2, outline("1 Sager: 1.1 Bro, 1.2 Bro, 1.3 Ny"), false);
    assert.deepEqual(forest.rows.slice(0, 3).map(({ id }) => id), ids);
    assert.ok(!ids.includes(forest.rows[3]!.id));
  });

  it("come back as themselves when a filter had hidden them", () => {
    const forest = forestOf(before);
    const ids = idsOf(forest);
    forest.update(1, outline("2 Slut: 2.1 Nyt"), true);
    forest.update(1, outline(before), false);
    assert.deepEqual(idsOf(forest), ids);
  });

  it("are found by the cursor's line", () => {
    const forest = forestOf("1 Sager @4: 1.1 Bro @6, 1.2 Vej @12");
    const titles = [0, 3, 4, 5, 6, 11, 12, 99].map((line) => forest.nodeAt(line)?.said.title ?? null);
    assert.deepEqual(titles, [null, null, "Sager", "Sager", "Bro", "Bro", "Vej", "Vej"]);
    assert.equal(new Forest("b").nodeAt(0), null);
  });

  it("make a section change with the findings of its items", () => {
    const forest = forestOf(before);
    const [first, ...rest] = outline(before);
    const worse = { ...first!, children: first!.children.map((item) => ({ ...item, findings: { ...noFindings, error: 1 } })) };
    const change = forest.update(2, [worse, ...rest], false);
    assert.deepEqual(change === "all" ? change : change.map(({ said }) => said.title), ["Sager", "Bro", "Vej"]);
  });
});

describe("a row of the agenda tree", () => {
  const full = node("2.1 Ny bro", {
    minutes: 15, clock: { from: "10.15", to: "10.30" }, missing: ["Indstilling"], closed: true, attachments: 2, caseNumber: "SAG-2025-00001",
    findings: { error: 1, warning: 1, information: 0, hint: 4 }, reading: "512 ord · lixtal 45 (svær)", excerpt: { part: "Indstilling", lines: ["Det indstilles, at", "– broen bygges."] },
  });

  it("says everything in a few words", () => {
    const { label, description, icon, colour } = rowOf(full, texts);
    assert.deepEqual([label, description], ["2.1 Ny bro", "15 min. · 10.15–10.30 · 2 fund · mangler Indstilling · lukket · 2 bilag"]);
    assert.deepEqual([icon, colour], ["error", "list.errorForeground"]);
  });

  it("says it to a screen reader in words", () => {
    assert.equal(rowOf(full, texts).spoken, "Punkt 2.1 Ny bro, 15 minutter, klokken 10.15 til 10.30, 1 fejl, 1 advarsel, mangler Indstilling, lukket, 2 bilag");
    assert.equal(rowOf(node("1 Sager"), texts).spoken, "Afsnit 1 Sager");
    assert.equal(rowOf(node("Lukkede punkter", { kind: "group" }), texts).spoken, "Lukkede punkter");
  });

  it("says more when the mouse rests on it", () => {
    assert.deepEqual(rowOf(full, texts).tooltip, [
      "2.1 Ny bro", "15 min. · 10.15–10.30 · 2 fund · mangler Indstilling · lukket · 2 bilag", "1 fejl, 1 advarsel", "Sag SAG-2025-00001", "Indstilling:\nDet indstilles, at\n– broen bygges.", "512 ord · lixtal 45 (svær)",
    ]);
    assert.deepEqual(rowOf(node("1 Sager"), texts).tooltip, ["1 Sager"]);
  });

  it("counts in a section what its items have", () => {
    const { description, icon, colour } = rowOf(node("2 Sager", { children: [full, full], findings: { ...noFindings, information: 1 } }), texts);
    assert.deepEqual([description, icon, colour], ["5 fund", "list-unordered", "list.errorForeground"]);
  });

  it("has an icon for every state", () => {
    const icons = [{}, { closed: true }, { findings: { ...noFindings, hint: 1 } }, { findings: { ...noFindings, information: 1 } }, { findings: { ...noFindings, warning: 1 } }].map((more) => rowOf(node("1.1 Bro", more), texts).icon);
    assert.deepEqual(icons, ["note", "lock", "note", "info", "warning"]);
  });

  it("says what a filter shows", () => {
    assert.equal(texts.tree.filtered("bro", false, 2, 14), '2 af 14 punkter med "bro"');
    assert.equal(texts.tree.filtered("", true, 0, 1), "0 af 1 punkt med fund");
    assert.equal(texts.tree.filtered("bro", true, 1, 3), '1 af 3 punkter med "bro" og fund');
    assert.equal(texts.tree.missing(["Baggrund", "Indstilling", "Bilag"]), "mangler Baggrund, Indstilling og Bilag");
  });
});

describe("dropping a row", () => {
  const forest = forestOf("1 A: 1.1 a, 1.2 b, 1.3 c\n2 B: 2.1 d, 2.2 e\n3 C");
  const place = (source: string, target: string | null): string => {
    const found = dropPlace(named(forest, source), target === null ? null : named(forest, target), forest.rows);
    return found === null ? "nothing" : `${found.side} ${found.target.said.title}`;
  };

  for (const [source, target, expected] of [
    ["a", "c", "after c"], ["c", "a", "before a"], ["a", "b", "after b"],
    ["a", "d", "before d"], ["a", "e", "before e"], ["e", "a", "before a"], ["d", "c", "before c"],
    ["a", "B", "inside B"], ["d", "B", "inside B"], ["a", "C", "inside C"],
    ["A", "B", "after B"], ["B", "A", "before A"], ["A", "e", "after e"], ["C", "a", "before a"],
    ["a", null, "inside C"], ["A", null, "after C"], ["a", "a", "nothing"], ["C", null, "nothing"],
  ] as const) {
    it(`${source} on ${target ?? "the empty place"}: ${expected}`, () => assert.equal(place(source, target), expected));
  }
});
