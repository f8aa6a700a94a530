import { getNodeValue, parseTree, type Node, type ParseError } from "jsonc-parser";
import { profiles, textsOf, type ItemTypeStyle, type PartStyle, type Profile, type ProfileId, type Span, type TemplateItem, type TemplateSection, type Texts } from "../language/index.js";
import { check } from "./check.js";
import { fileShape } from "./file-shape.js";

/** A profile, or what is wrong with it. */
export type ProfileResult = { readonly profile: Profile } | { readonly problems: readonly ProfileProblem[] };

export interface ProfileProblem {
  readonly span: Span;
  readonly message: string;
}

type Titled<Of extends { readonly title: string }> = Partial<Of> & Pick<Of, "title">;

type Named<Of extends { readonly name: string }> = Partial<Of> & Pick<Of, "name">;

/** What a file that passed may hold: any of a profile's properties, objects in part. */
interface ProfileFile extends Partial<Omit<Profile, "numbering" | "caseNumber" | "participants" | "parts" | "itemTypes" | "template" | "publication">> {
  readonly extends?: ProfileId;
  readonly numbering?: Partial<Profile["numbering"]>;
  readonly caseNumber?: Partial<Profile["caseNumber"]>;
  readonly participants?: Partial<Profile["participants"]>;
  readonly publication?: Partial<Profile["publication"]>;
  readonly parts?: readonly Named<PartStyle>[];
  readonly itemTypes?: readonly Named<ItemTypeStyle>[];
  readonly template?: readonly Titled<Omit<TemplateSection, "items"> & { readonly items: readonly Titled<TemplateItem>[] }>[];
}

/**
 * Reads a profile: JSON (comments are allowed) with what differs from the profile it extends; its lists
 * replace those of that profile, its objects add to them.
 */
export function readProfile(source: string, texts: Texts = textsOf("da")): ProfileResult {
  const errors: ParseError[] = [];
  const text = source.startsWith("\ufeff") ? ` ${source.slice(1)}` : source;
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (broken !== undefined || root === undefined) {
    const start = broken?.offset ?? 0;
    return { problems: [{ span: { start, end: start + (broken?.length ?? 0) }, message: texts.profileSyntax }] };
  }
  const problems: ProfileProblem[] = [];
  check(root, fileShape, "", texts, ({ offset, length }: Node, message) => problems.push({ span: { start: offset, end: offset + length }, message }));
  // What passed the shape is a ProfileFile.
  return problems.length > 0 ? { problems } : { profile: merged(withoutSchema(getNodeValue(root) as ProfileFile)) };
}

/** Where an editor finds the schema says nothing of the house. */
function withoutSchema(file: ProfileFile): ProfileFile {
  return Object.fromEntries(Object.entries(file).filter(([key]) => key !== "$schema"));
}

function merged({ extends: base = "kkr", ...given }: ProfileFile): Profile {
  const from: Profile = profiles[base];
  return {
    ...from,
    ...given,
    numbering: { ...from.numbering, ...given.numbering },
    caseNumber: { ...from.caseNumber, ...given.caseNumber },
    participants: { ...from.participants, ...given.participants },
    publication: { ...from.publication, ...given.publication },
    abbreviations: { ...from.abbreviations, ...given.abbreviations },
    closedItems: { ...from.closedItems, ...given.closedItems },
    parts: given.parts?.map((style) => ({ role: "other", aliases: [], openings: [], ...style })) ?? from.parts,
    itemTypes: given.itemTypes?.map((style) => ({ verbs: [], required: null, ...style })) ?? from.itemTypes,
    template: given.template?.map(({ items = [], ...section }) => ({ carried: false, ...section, items: items.map((item) => ({ minutes: null, recommendation: "", ...item })) })) ?? from.template,
    exemptions: { ...from.exemptions, ...given.exemptions },
    severities: { ...from.severities, ...given.severities },
  };
}
