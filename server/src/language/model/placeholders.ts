import { shifted, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import { keptWithPassage, type BlockKind, type Passage } from "./blocks.js";
import { isReadable, proseOf } from "./prose.js";
import type { PlacedBlock, Unit } from "./unit.js";

/**
 * What templates leave behind. A text that holds it has one of the traits (or one that is put together of several), and what
 * `needs` says. `[…]` is an omission in a quotation and stays.
 */
const standing: readonly { readonly traits: readonly number[]; readonly needs: RegExp; readonly pattern: RegExp }[] = [
  { traits: [trait.doubledX], needs: /xx/iu, pattern: /(?<![\p{L}\p{N}-])(?:[xX]{2,4}|X{5,12})(?![\p{L}\p{N}-])/gu },
  { traits: [trait.doubledQuestion], needs: /\?\?\?/u, pattern: /\?{3,}/gu },
  { traits: [trait.capitals], needs: /TODO|FIXME|TBD|NN\./u, pattern: /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|NN\.NN\.)(?![\p{L}\p{N}])/gu },
  { traits: [trait.bracket], needs: /\[/u, pattern: /\[(?:indsæt|skriv|udfyld|angiv|vælg|navn|dato|titel|beløb|tekst|sted|kommune)(?![a-zæøåéüöä])[^\]\n]{0,80}\]/giu },
  {
    traits: [trait.template, trait.kr | trait.lastV, trait.kl | trait.lastK],
    needs: /skriv|indsæt|klik|hjælpetekst|lorem/iu,
    pattern: /(?<![a-zæøåéüöä])(?:skriv (?:tekst )?her|indsæt tekst(?: her)?|klik (?:eller tryk )?her for at (?:angive|skrive) tekst|hjælpetekst(?:en)? (?:skal )?slettes|lorem ipsum)(?![a-zæøåéüöä])/giu,
  },
  { traits: [trait.template], needs: /dd[-.]mm|ÅÅÅÅ/iu, pattern: /(?<![a-zæøåéüöä\d])(?:dd[-.]mm[-.](?:åååå|yyyy)|SAG-ÅÅÅÅ-N{3,5})(?![a-zæøåéüöä\d])/giu },
];

const none: readonly never[] = [];

/** Those of all paragraphs of a unit, spans counted from its start; not in order. */
export function placeholdersIn(unit: Unit, own: readonly RegExp[]): readonly Span[] {
  const found: Span[] = [];
  const look = ({ passage, span: { start } }: PlacedBlock, traits: number): void => {
    for (const place of placesIn(passage, own, traits)) found.push(shifted(place, start));
  };
  for (const { blocks, wording } of proseOf(unit)) for (const block of blocks) look(block, wording.traits);
  for (const block of unit.blocks) if (!isReadable(block.passage.kind) && !withoutAny.has(block.passage.kind)) look(block, everyTrait);
  return found;
}

/** Nobody fills them in. */
const withoutAny: ReadonlySet<BlockKind> = new Set(["note", "address", "furniture"]);

/**
 * What stands for something still to be written: `[indsæt sted]`, `XX`, `???`, and what matches one of
 * the profile's own patterns. In order, none inside another; positions count from the start of the passage.
 */
export function placeholdersOf(passage: Passage, own: readonly RegExp[]): readonly Span[] {
  return placesIn(passage, own, everyTrait);
}

const everyTrait = -1;

/** @param traits all of the passage's, or more */
function placesIn(passage: Passage, own: readonly RegExp[], traits: number): readonly Span[] {
  const left = standingIn(passage, traits);
  return left.length === 0 && own.length === 0 ? none : placesOf(passage.text, [...left, ...own]);
}

const keptStanding = keptWithPassage.place<readonly RegExp[]>();

/** Those of `standing` that the passage has what it needs for. */
function standingIn(passage: Passage, own: number): readonly RegExp[] {
  let found = keptStanding.get(passage);
  if (found === undefined) {
    found = none;
    for (const { traits, needs, pattern } of standing) if (traits.some((wanted) => (own & wanted) === wanted) && needs.test(passage.text)) found = [...found, pattern];
    keptStanding.set(passage, found);
  }
  return found;
}

function placesOf(text: string, looked: readonly RegExp[]): readonly Span[] {
  const found = looked.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const isFree = span.start >= end && span.end > span.start;
      if (isFree) end = span.end;
      return isFree;
    });
}
