import assert from "node:assert/strict";
import { timelineNodes, type TimelineNode } from "../../client/src/features/timelineNodes.js";
import { da } from "../../client/src/timelineTexts.js";
import type { CaseTimelineAnswer } from "../../server/src/protocol/case-timeline.js";

const minutes = "file:///sager/marts.referat";

const answer: CaseTimelineAnswer = {
  number: "SAG-2024-00123", title: "Cykelsti", isComplete: true,
  meetings: [
    {
      name: "KKR Midtjylland, 6. marts 2024", day: "2024-03-06",
      files: [{ name: "Referat", uri: minutes, line: 9 }, { name: "Dagsorden", uri: "file:///sager/marts.dagsorden", line: 8 }],
      items: [
        { name: "pkt. 2.1 Cykelsti", uri: minutes, line: 9, outcome: { label: "Beslutning", text: "Godkendt." } },
        { name: "pkt. 3.1 Grund", uri: minutes, line: 30, outcome: { label: "Lukket punkt", text: "" } },
        { name: "pkt. 4.1 Andet", uri: minutes, line: 40, outcome: null },
      ],
    },
    { name: "Møde uden dato", day: null, files: [], items: [] },
  ],
};

const drawn = (nodes: readonly TimelineNode[], indent = ""): readonly string[] =>
  nodes.flatMap(({ label, description, place, children }) => [`${indent}${label}${description === "" ? "" : ` | ${description}`}${place === null ? "" : ` @${place.line}`}`, ...drawn(children, `${indent}  `)]);

const all = (nodes: readonly TimelineNode[]): readonly TimelineNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

describe("the view of a case", () => {
  it("shows meetings with what they did and their files", () => {
    assert.deepEqual(drawn(timelineNodes(answer, da)), [
      "KKR Midtjylland, 6. marts 2024 | Referat, Dagsorden @9",
      "  pkt. 2.1 Cykelsti @9",
      "    Beslutning | Godkendt. @9",
      "  pkt. 3.1 Grund @30",
      "    Lukket punkt @30",
      "  pkt. 4.1 Andet @40",
      "  Referat | Åbn @9",
      "  Dagsorden | Åbn @8",
      "Møde uden dato",
    ]);
  });

  it("says every line to a screen reader", () => {
    for (const { spoken, label } of all(timelineNodes(answer, da))) assert.ok(spoken.includes(label), label);
  });
});
