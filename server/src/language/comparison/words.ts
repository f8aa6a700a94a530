import { diffArrays, diffWordsWithSpace } from "diff";
import type { WordChange } from "./nodes.js";

/** Texts that differ in more places than this have nothing in common worth showing; keeps the time bounded. */
const most = { maxEditLength: 600 };

/** One text as words that stayed, came and went. */
export function changedWords(before: string, after: string): readonly WordChange[] {
  if (before === after) return [{ state: "same", text: after }];
  const parts = diffWordsWithSpace(before, after, most);
  // Half-kept sentences are harder to read than both of them.
  if (parts === undefined || similarity(before, after) < 0.3) return [...(before === "" ? [] : [{ state: "removed", text: before } as const]), ...(after === "" ? [] : [{ state: "added", text: after } as const])];
  return parts.map(({ added, removed, value }) => ({ state: added ? "added" : removed ? "removed" : "same", text: value }));
}

/** Paragraphs that stayed, came, went, or have other words now. */
export function changedParagraphs(before: readonly string[], after: readonly string[]): readonly (readonly WordChange[])[] {
  const parts = diffArrays([...before], [...after], most);
  if (parts === undefined) return [...before.map((text) => changedWords(text, "")), ...after.map((text) => changedWords("", text))];
  const changed: (readonly WordChange[])[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) continue;
    const next = parts[index + 1];
    if (part.removed && next?.added === true) {
      changed.push(...paired(part.value, next.value));
      index++;
    } else changed.push(...part.value.map((text) => (part.removed ? changedWords(text, "") : part.added ? changedWords("", text) : [{ state: "same", text } as const])));
  }
  return changed;
}

/** Those that went and came in the same place: the first with the first, as long as there are two of them. */
function paired(before: readonly string[], after: readonly string[]): readonly (readonly WordChange[])[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => changedWords(before[at] ?? "", after[at] ?? ""));
}

/** The words that went and those that came; null where that is too much to be said in a sentence. */
export function shortDifference(paragraphs: readonly (readonly WordChange[])[]): { readonly gone: string; readonly come: string } | null {
  const words = paragraphs.flat();
  const said = (state: WordChange["state"]): string => words.filter((word) => word.state === state).map(({ text }) => text.trim()).filter((text) => text !== "").join(" … ");
  const [gone, come] = [said("removed"), said("added")];
  return gone.length + come.length > 160 || gone + come === "" ? null : { gone, come };
}

/** How much of their words two texts share: 1 for all, 0 for none. */
export function similarity(one: string, other: string): number {
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.size === 0 && others.size === 0) return 1;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return (2 * shared) / (words.size + others.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
