import { getNodeValue, parseTree, type Node, type ParseError } from "jsonc-parser";
import type { PartStyle, Profile } from "../language/index.js";
import { filledText, listOf, mapOf, numberOrNull, object, oneOf, pattern, text, type Check } from "./profile-shape.js";
import { texts } from "./texts.js";

/** A profile, or what is wrong with it, each with its place counted from 1. */
export type ProfileResult = { readonly profile: Profile } | { readonly problems: readonly ProfileProblem[] };

export interface ProfileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const strings = listOf(filledText);

/** One check for each property of `Of`: the compiler sees to it that a new one gets its own. */
type Checks<Of> = Readonly<Record<keyof Of, Check>>;

const numbering: Checks<Profile["numbering"]> = { levels: oneOf(1, 2), first: numberOrNull, prefix: text };

const caseNumber: Checks<Profile["caseNumber"]> = { patterns: listOf(pattern), example: text, initials: pattern, position: oneOf("before", "after", "none") };

const part: Checks<PartStyle> = {
  name: filledText,
  role: oneOf("background", "recommendation", "presentation", "attachments", "decision", "other"),
  aliases: strings,
  openings: strings,
};

const participants: Checks<Profile["participants"]> = { present: strings, absent: strings };

function shapeOf(ruleIds: readonly string[]): Check {
  const properties: Checks<Profile & { readonly $schema: string }> = {
    $schema: text,
    name: filledText,
    bodies: strings,
    numbering: object(numbering),
    caseNumber: object(caseNumber),
    parts: listOf(object(part, ["name"])),
    groups: strings,
    participants: object(participants),
    itemTypes: strings,
    sectionTitles: strings,
    itemTitles: strings,
    internalAddresses: listOf(pattern),
    exemptions: mapOf(ruleIds, strings),
    severities: mapOf(ruleIds, oneOf("error", "warning", "information", "hint", "off")),
  };
  return object(properties);
}

/** What a file that passed may hold: any of a profile's properties, objects in part. */
interface ProfileFile extends Partial<Omit<Profile, "numbering" | "caseNumber" | "participants" | "parts">> {
  readonly numbering?: Partial<Profile["numbering"]>;
  readonly caseNumber?: Partial<Profile["caseNumber"]>;
  readonly participants?: Partial<Profile["participants"]>;
  readonly parts?: readonly (Partial<PartStyle> & Pick<PartStyle, "name">)[];
}

/** Reads a profile: JSON (comments are allowed) with what differs from `base`; its lists replace those of `base`, its objects add to them. */
export function readProfile(source: string, base: Profile, ruleIds: readonly string[]): ProfileResult {
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { allowTrailingComma: true });
  const problems: ProfileProblem[] = [];
  const add = (offset: number, message: string): number => problems.push({ ...placeOf(source, offset), message });
  const [broken] = errors;
  if (broken !== undefined || root === undefined) add(broken?.offset ?? 0, texts.profile.syntax);
  else shapeOf(ruleIds)(root, "", (node: Node, message) => add(node.offset, message));
  // What passed the shape is a ProfileFile.
  return problems.length > 0 || root === undefined ? { problems } : { profile: merged(base, getNodeValue(root) as ProfileFile) };
}

function merged(base: Profile, given: ProfileFile): Profile {
  return {
    ...base,
    ...given,
    numbering: { ...base.numbering, ...given.numbering },
    caseNumber: { ...base.caseNumber, ...given.caseNumber },
    participants: { ...base.participants, ...given.participants },
    parts: given.parts?.map((style) => ({ role: "other", aliases: [], openings: [], ...style })) ?? base.parts,
    exemptions: { ...base.exemptions, ...given.exemptions },
    severities: { ...base.severities, ...given.severities },
  };
}

function placeOf(source: string, offset: number): { readonly line: number; readonly column: number } {
  const above = source.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: above.length, column: (above.at(-1) ?? "").length + 1 };
}
