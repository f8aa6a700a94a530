import type { Agenda, TextChange } from "../../server/src/language/index.js";

/** What a user does to a document. */
export const editKinds = ["character", "newline", "heading", "paste"] as const;

export type EditKind = (typeof editKinds)[number];

export const editNames: Readonly<Record<EditKind, string>> = {
  character: "a character in the text",
  newline: "a newline",
  heading: "a character in a heading",
  paste: "20 lines pasted",
};

const pasted = "Udvalget har talt om planen og bedt om et nyt overslag, før sagen kommer på igen.\n".repeat(20);

/** Numbers between 0 and 1, the same ones each time the bench runs. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

/** An edit of the kind at a place by chance. */
export function anyEdit(kind: EditKind, agenda: Agenda, random: () => number): TextChange {
  const at = kind === "heading" ? inHeading(agenda, random) : Math.floor(random() * agenda.length);
  const text = kind === "newline" ? "\n" : kind === "paste" ? pasted : "a";
  return { start: at, end: at, text };
}

/** The edit that takes `change` back. */
export function inverse(change: TextChange, agenda: Agenda): TextChange {
  return { start: change.start, end: change.start + change.text.length, text: agenda.slice({ start: change.start, end: change.end }) };
}

function inHeading(agenda: Agenda, random: () => number): number {
  const headed = agenda.units.filter(({ unit }) => unit.heading !== null && unit.heading.number !== null);
  const placed = headed[Math.floor(random() * headed.length)];
  if (placed === undefined) return 0;
  const span = placed.unit.heading?.titleSpan ?? { start: 0, end: 0 };
  return placed.start + span.start + Math.floor(random() * (span.end - span.start));
}
