import { distance } from "fastest-levenshtein";
import type { ItemTypeStyle, PartStyle, Profile, RequiredPart } from "./profile.js";

/** What a line's text names. `misspelt` is set when the text only resembles the name. */
export type Named =
  | { readonly kind: "part"; readonly part: PartStyle; readonly misspelt: boolean; readonly inlineFrom: number | null }
  | { readonly kind: "participants"; readonly absent: boolean }
  | { readonly kind: "group" };

/** Looks up part names, participant lists and groups of one profile. Built once a profile. */
export class ProfileNames {
  readonly #exact = new Map<string, Named>();
  readonly #openings: (readonly [string, Named])[] = [];
  readonly #nearCache = new Map<string, Named | null>();
  readonly #sectionTitles: ReadonlySet<string>;
  readonly #itemTitles: ReadonlySet<string>;
  readonly #itemTypes: ReadonlyMap<string, ItemTypeStyle>;
  readonly #internal: readonly RegExp[];
  /** By rule, the titles it leaves alone, folded. */
  readonly #exempt = new Map<string, ReadonlySet<string>>();
  readonly casePatterns: readonly RegExp[];
  readonly caseInitials: RegExp | null;
  /** What the house's templates leave behind; each for any place in a text. */
  readonly placeholders: readonly RegExp[];

  constructor(readonly profile: Profile) {
    for (const part of profile.parts) {
      const named: Named = { kind: "part", part, misspelt: false, inlineFrom: null };
      for (const name of [part.name, ...part.aliases]) this.#exact.set(fold(name), named);
      for (const opening of part.openings) this.#openings.push([fold(opening), named]);
    }
    for (const name of profile.participants.present) this.#exact.set(fold(name), { kind: "participants", absent: false });
    for (const name of profile.participants.absent) this.#exact.set(fold(name), { kind: "participants", absent: true });
    for (const name of profile.groups) this.#exact.set(fold(name), { kind: "group" });
    this.#sectionTitles = new Set(profile.sectionTitles.map(fold));
    this.#itemTitles = new Set(profile.itemTitles.map(fold));
    this.#itemTypes = new Map(profile.itemTypes.map((type) => [fold(type.name), type]));
    this.#internal = profile.internalAddresses.map((source) => new RegExp(source, "iu"));
    this.casePatterns = profile.caseNumber.patterns.map((source) => new RegExp(`^(?:${source})$`, "u"));
    this.placeholders = profile.placeholders.map((source) => new RegExp(source, "giu"));
    this.caseInitials = profile.caseNumber.initials === "" ? null : new RegExp(`^(?:${profile.caseNumber.initials})$`, "u");
  }

  /**
   * What `text`, the content of a line, names, or null. Only text that begins with a capital is a name.
   * `inlineFrom` is where the part's text begins when it follows on the same line (`Beslutning: Godkendt.`).
   */
  lookUp(text: string): Named | null {
    const first = text.charCodeAt(0);
    const bold = first === asterisk && text.length <= longestName ? /^\*\*([^*]+)\*\*:?$/u.exec(text)?.[1] : undefined;
    if (bold !== undefined) return this.#exact.get(fold(bold)) ?? null;
    if (!isCapital(first)) return null;
    if (text.length <= longestName) {
      const exact = this.#exact.get(fold(text));
      if (exact) return exact;
    }
    const colon = text.indexOf(":");
    if (colon > 0 && colon < longestName) {
      const named = this.#exact.get(fold(text.slice(0, colon)));
      if (named?.kind === "part") return { ...named, inlineFrom: colon + 1 + blanksAt(text, colon + 1) };
    }
    for (const [opening, named] of this.#openings) if (text.length < 120 && fold(text).startsWith(opening)) return named;
    return text.length <= longestName ? this.#near(text) : null;
  }

  isSectionTitle(title: string): boolean {
    return this.#sectionTitles.has(fold(title));
  }

  isItemTitle(title: string): boolean {
    return this.#itemTitles.has(fold(title));
  }

  /** The item type a title begins with (`Beslutningssag: …`), in the profile's spelling, or null. */
  itemType(title: string): string | null {
    return this.itemTypeStyle(title)?.name ?? null;
  }

  /** What the profile says of the item type a title begins with, or null. */
  itemTypeStyle(title: string): ItemTypeStyle | null {
    const colon = title.indexOf(":");
    return colon < 0 ? null : (this.#itemTypes.get(fold(title.slice(0, colon))) ?? null);
  }

  /** Whether an item with this title must have such a part. */
  isRequired(part: RequiredPart, title: string): boolean {
    return (this.itemTypeStyle(title)?.required ?? this.profile.required).includes(part);
  }

  /** A body of the profile by its name in any case, in the profile's spelling, or null. */
  bodyNamed(name: string | null): string | null {
    return name === null ? null : (this.profile.bodies.find((body) => fold(body) === fold(name)) ?? null);
  }

  /** Whether an address only works inside the house. */
  isInternal(address: string): boolean {
    return this.#internal.some((pattern) => pattern.test(address));
  }

  /** Whether the rule leaves something with one of these titles alone. */
  isExempt(rule: string, ...titles: readonly (string | null)[]): boolean {
    let exempt = this.#exempt.get(rule);
    if (exempt === undefined) {
      exempt = new Set((this.profile.exemptions[rule] ?? []).map(fold));
      this.#exempt.set(rule, exempt);
    }
    for (const title of titles) if (title !== null && exempt.has(fold(title))) return true;
    return false;
  }

  #near(text: string): Named | null {
    const word = fold(text);
    const known = this.#nearCache.get(word);
    if (known !== undefined) return known;
    const near = this.#nearest(word);
    if (this.#nearCache.size < 10_000) this.#nearCache.set(word, near);
    return near;
  }

  #nearest(word: string): Named | null {
    if (word.length < 4 || !/^[a-zæøå -]+$/u.test(word)) return null;
    for (const part of this.profile.parts) {
      const name = fold(part.name);
      if (name.split(" ").length !== word.split(" ").length || isInflected(word, name)) continue;
      // One letter in a short word, two in a long one: `Bidrag` is not `Bilag`, `Instilling` is `Indstilling`.
      if (misspelling(word, name) <= (name.length < 7 ? 1 : 2)) return { kind: "part", part, misspelt: true, inlineFrom: null };
    }
    return null;
  }
}

const asterisk = 42;

/** Longer than any part name with its blanks and colon; keeps the look-up off prose. */
const longestName = 48;

/** Letter distance in which two swapped neighbours count as one mistake, as they do to a typist. */
function misspelling(word: string, name: string): number {
  const plain = distance(word, name);
  if (plain !== 2 || word.length !== name.length) return plain;
  const at = Array.from(word).findIndex((letter, index) => letter !== name[index]);
  return word[at] === name[at + 1] && word[at + 1] === name[at] ? 1 : plain;
}

/** `Beslutninger`, `Indstillingen`: a form of the word, not a misspelling of it. */
function isInflected(word: string, name: string): boolean {
  return word.startsWith(name) && /^(?:s|en|et|er|erne|ens|ets|erne?s|e|ne)$/u.test(word.slice(name.length));
}

/** For comparison: no case, no colon at the end, blanks as one space. */
export function fold(text: string): string {
  return (isPlain(text) ? text : text.replace(/[\s\u00a0]+/gu, " ").trim().replace(/ ?:$/u, "")).toLowerCase();
}

/** Letters, digits and marks with single blanks between them: nothing to bring together, and most text. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || (code === 32 && before === 32) || (code >= 0x7f && code < 0xc0) || code >= 0x1680) return false;
    before = code;
  }
  return before !== 32 && before !== 58;
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 198 || code === 216 || code === 197;
}

function blanksAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[ \t\u00a0]/u.test(text.charAt(at))) at++;
  return at - from;
}
