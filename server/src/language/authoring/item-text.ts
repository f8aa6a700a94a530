import type { ProfileNames } from "../profile/names.js";
import type { PartStyle, TemplateItem } from "../profile/profile.js";
import { textsOf } from "../messages/texts.js";

/** Stands where a case number is to be written. */
export const caseStub = "[indsæt sagsnummer]";

/** The line for a case number, with the label that the house puts before it; null where the house's numbers look otherwise. */
export function caseLineOf({ profile, casePatterns }: ProfileNames, number: string): string | null {
  if (!casePatterns.some((pattern) => pattern.test(number))) return null;
  const [label = ""] = /^[^\d]*:\s*/u.exec(profile.caseNumber.example) ?? [];
  return label + number;
}

/** An item as the house begins one: heading, case line, and the parts it must have. `opening` is all that stands before the title. */
export function itemText(names: ProfileNames, opening: string, { title, minutes, recommendation }: TemplateItem, section: string | null, caseLine: string): string {
  const { position } = names.profile.caseNumber;
  const heading = `${opening}${title}${minutes === null ? "" : ` (${minutes} min.)`}`;
  const hasCase = position !== "none" && !names.isExempt("manglende-sag", title, section);
  const lines = [...(hasCase && position === "before" ? [caseLine] : []), heading, ...(hasCase && position === "after" ? [caseLine] : [])];
  return [lines.join("\n"), ...partsOf(names, title, section, recommendation)].join("\n\n");
}

function partsOf(names: ProfileNames, title: string, section: string | null, recommendation: string): readonly string[] {
  const part = names.profile.parts.find(({ role }) => role === "recommendation");
  const isNeeded = recommendation !== "" || (names.isRequired("recommendation", title) && !names.isExempt("manglende-indstilling", title, section));
  return part === undefined || !isNeeded ? [] : [`${partLine(part)}\n${recommendation === "" ? textsOf("da").recommendationStub : recommendation}`];
}

/** `Direktionen indstiller,` where the house's part ends in a comma. */
export function partLine({ name, openings }: PartStyle): string {
  return openings.includes(`${name},`) ? `${name},` : name;
}
