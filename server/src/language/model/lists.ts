import { runningTextOf, type RunningText } from "./running-text.js";
import { onceAtUnit, type Part, type Unit } from "./unit.js";

/** An entry of a list. */
export interface ListEntry {
  readonly text: RunningText;
  /** `–`, `1)`, `a)`, as written. */
  readonly marker: string;
  /** Whether a list of its own stands below it. */
  readonly hasChildren: boolean;
}

/** Entries of the same depth that follow each other. */
export interface List {
  readonly entries: readonly ListEntry[];
  /** The paragraph right before the first entry, or null. */
  readonly intro: RunningText | null;
  readonly part: Part | null;
}

/** The lists of a unit, by where they begin; one below an entry is a list of its own. */
export const listsOf = onceAtUnit((unit): readonly List[] => collect(unit));

interface Open {
  readonly entries: { text: RunningText; marker: string; hasChildren: boolean }[];
  readonly intro: RunningText | null;
  readonly part: Part | null;
  readonly indent: number;
  readonly isNumbered: boolean;
}

function collect(unit: Unit): readonly List[] {
  const all: Open[] = [];
  let open: Open[] = [];
  let before: RunningText | null = null;
  const { lines } = unit;
  for (const text of runningTextOf(unit)) {
    const line = lines[text.prose.blocks[0]?.line ?? 0];
    if (text.prose.kind !== "entry" || line === undefined) {
      open = [];
      before = text.prose.kind === "paragraph" ? text : null;
      continue;
    }
    // In PDF text one blank marks the top of a page.
    const indent = unit.doubleSpaced && line.indent < 2 ? 0 : line.indent;
    const marker = line.kind === "bullet" ? line.marker : line.kind === "numbered" ? line.number : "";
    const isNumbered = /[\p{L}\d]/u.test(marker);
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    let list = open.at(-1);
    if (list !== undefined && list.part !== text.part) {
      open = [];
      list = undefined;
    }
    if (list === undefined || list.indent < indent || list.isNumbered !== isNumbered) {
      const parent = list?.entries.at(-1);
      if (list !== undefined && parent !== undefined && list.indent < indent) parent.hasChildren = true;
      else if (list !== undefined) open.pop();
      list = { entries: [], intro: list === undefined && before?.part === text.part ? before : null, part: text.part, indent, isNumbered };
      open.push(list);
      all.push(list);
    }
    list.entries.push({ text, marker, hasChildren: false });
    before = null;
  }
  return all;
}
