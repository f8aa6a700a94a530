import { joinLines } from "../model/join.js";
import type { Prose } from "../model/prose.js";
import type { PlacedBlock } from "../model/unit.js";
import type { ProfileNames } from "../profile/names.js";
import type { Inline, ItemReference } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import { linkTarget } from "./link-target.js";
import type { Audience, LinkTarget, PublishedInline } from "./nodes.js";
import { readable, type Scope } from "./scope.js";
import { wording } from "./wording.js";

/** An inline and where it stands in a text that was put together. */
interface Found {
  readonly inline: Inline;
  readonly start: number;
  readonly end: number;
  /** Where in the text the character stands that the inline knows as `offset`. */
  readonly at: (offset: number) => number;
  /** Where in the unit the inline's positions count from. */
  readonly base: number;
}

interface Remembered {
  readonly names: ProfileNames;
  readonly inlines: readonly PublishedInline[];
}

/** By the paragraph's wording, for paragraphs that lead nowhere in the document: what they say is the same wherever they stand. */
const cache = new WeakMap<object, Partial<Record<Audience, Remembered>>>();

/** A paragraph, entry or heading as the audience reads it; the same array as before as long as nobody edits it. */
export function inlinesOfProse(prose: Prose, scope: Scope): readonly PublishedInline[] {
  if (prose.blocks.some(({ inlines }) => inlines.some(leadsSomewhere))) return freshInlines(prose, scope);
  const known = cache.get(prose.wording);
  const before = known?.[scope.audience];
  if (before?.names === scope.names) return before.inlines;
  const inlines = freshInlines(prose, scope);
  cache.set(prose.wording, { ...known, [scope.audience]: { names: scope.names, inlines } });
  return inlines;
}

function leadsSomewhere({ kind }: Inline): boolean {
  return kind === "itemReference" || kind === "attachmentMention";
}

function freshInlines(prose: Prose, scope: Scope): readonly PublishedInline[] {
  const found = prose.blocks.flatMap(({ inlines, span }) => {
    const at = (offset: number): number => prose.offsetOf(span.start + offset);
    return inlines.map((inline): Found => ({ inline, start: at(inline.start), end: at(inline.end - 1) + 1, at, base: span.start }));
  });
  return inlinesIn(prose.text, 0, prose.text.length, found, scope);
}

/** What stands from `start` to `end` of a block that has one line: the cell of a table. */
export function inlinesOfCell(text: string, start: number, end: number, block: PlacedBlock, scope: Scope): readonly PublishedInline[] {
  const inside = block.inlines.filter((inline) => inline.start >= start && inline.end <= end);
  return inlinesIn(text, start, end, inside.map((inline) => asWritten(inline, block.span.start)), scope);
}

/** A text that stands nowhere as it is; references in it lead nowhere. */
export function inlinesOfText(text: string, scope: Scope): readonly PublishedInline[] {
  const found = parseInlines(text).map((inline) => asWritten(inline, 0));
  return inlinesIn(text, 0, text.length, found, { ...scope, targets: new Map() });
}

function asWritten(inline: Inline, base: number): Found {
  return { inline, start: inline.start, end: inline.end, at: (offset) => offset, base };
}

/** The words alone. */
export function plainText(inlines: readonly PublishedInline[]): string {
  return inlines.map((inline) => ("inlines" in inline ? plainText(inline.inlines) : inline.text)).join("");
}

function inlinesIn(text: string, from: number, to: number, found: readonly Found[], scope: Scope): readonly PublishedInline[] {
  return new Builder(readable(text, scope.audience), scope).build(from, to, found);
}

class Builder {
  constructor(
    private readonly text: string,
    private readonly scope: Scope,
  ) {}

  build(from: number, to: number, found: readonly Found[]): readonly PublishedInline[] {
    const built: PublishedInline[] = [];
    let at = from;
    for (const [index, one] of found.entries()) {
      if (one.start < at || one.end > to) continue;
      const made = this.#inline(one, found.slice(index + 1));
      if (made === null) continue;
      this.#addText(built, at, one.start);
      built.push(...made);
      at = one.end;
    }
    this.#addText(built, at, to);
    return built;
  }

  #addText(built: PublishedInline[], from: number, to: number): void {
    if (to > from) built.push({ kind: "text", text: this.text.slice(from, to) });
  }

  /** What an inline becomes, or null where it stays the text it is. */
  #inline(found: Found, behind: readonly Found[]): readonly PublishedInline[] | null {
    const { inline, start, end } = found;
    const text = this.text.slice(start, end);
    switch (inline.kind) {
      case "strong":
      case "emphasis": {
        const mark = inline.kind === "strong" ? 2 : 1;
        return [{ kind: inline.kind, inlines: this.build(start + mark, end - mark, behind) }];
      }
      case "link":
        return this.#link(inline.label, inline.target);
      case "address":
        return this.#address(text, this.#target(inline.address));
      case "caseNumber":
        return [{ kind: "caseNumber", text }];
      case "itemReference":
        return this.#references(inline, found);
      case "attachmentMention": {
        const { number } = inline;
        const isListed = number !== null && number >= 1 && number <= this.scope.attachments;
        return isListed ? [{ kind: "attachmentReference", text, targetId: attachmentId(this.scope.id, number) }] : null;
      }
      default:
        return null;
    }
  }

  #link(label: string, written: string): readonly PublishedInline[] {
    const target = this.#target(written);
    const text = joinLines(readable(label, this.scope.audience));
    if (text === "") return this.#address(written.trim(), target);
    return [target === null ? { kind: "text", text } : { kind: "link", text, target }];
  }

  /** An address that is its own text: the public does not even read one that leads inside the house. */
  #address(text: string, target: LinkTarget | null): readonly PublishedInline[] {
    if (target !== null) return [{ kind: "link", text, target }];
    if (text === "") return [];
    return [{ kind: "text", text: this.scope.audience === "public" ? wording.internalAddress : text }];
  }

  /** A name of a file that holds a CPR number gives it away even where its text does not. */
  #target(written: string): LinkTarget | null {
    const { audience, names } = this.scope;
    return readable(written, audience) === written ? linkTarget(written, audience, names) : null;
  }

  /** `pkt. 2.1 og 2.3`: each number leads to its own item, the word before the first one with it. */
  #references(inline: ItemReference, { start, end, at, base }: Found): readonly PublishedInline[] | null {
    const built: PublishedInline[] = [];
    let from = start;
    for (const [index, target] of inline.targets.entries()) {
      const targetId = this.scope.targets.get(base + target.start);
      if (targetId === undefined) continue;
      const first = index === 0 ? start : at(target.start);
      const last = at(target.end - 1) + 1;
      if (first < from) continue;
      this.#addText(built, from, first);
      built.push({ kind: "reference", text: this.text.slice(first, last), targetId });
      from = last;
    }
    if (built.length === 0) return null;
    this.#addText(built, from, end);
    return built;
  }
}

/** The id of an item's attachment by its number, from 1. */
export function attachmentId(itemId: string, number: number): string {
  return `${itemId}-bilag-${number}`;
}
