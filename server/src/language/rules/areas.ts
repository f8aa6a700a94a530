/** What a rule is about, as the check before sending lists it. */
export type Area = "structure" | "recommendations" | "attachments" | "references" | "dates" | "privacy" | "placeholders" | "closed" | "language";

/** In the order of the checklist. */
export const areas: readonly Area[] = ["structure", "recommendations", "attachments", "references", "dates", "privacy", "placeholders", "closed", "language"];

const rulesOf: Readonly<Record<Exclude<Area, "language">, readonly string[]>> = {
  structure: [
    "manglende-sag", "ugyldig-sag", "sag-afviger", "tom-del", "tom-sektion", "tom-underoverskrift", "delraekkefoelge", "nummerering", "dobbelt-del", "stavet-del",
    "indhold-uden-punkt", "dobbelt-overskrift", "indholdsfortegnelse", "hoved", "dagsorden-med-beslutning", "titel-for-lang", "aendret-siden-dagsorden", "ignorer-ukendt", "ignorer-ubrugt", "tegnkodning",
  ],
  recommendations: ["manglende-indstilling", "manglende-beslutning", "indstilling-formel", "indstilling-organ", "type-indstilling"],
  attachments: [
    "bilagsmaerke", "loest-bilagsmaerke", "henvisning-uden-bilag", "bilag-uden-henvisning", "bilagsmaerker-blandet", "bilagstitel-filnavn", "bilag-antal", "beslutning-bilag",
    "bilagsfil-mangler", "nedenfor",
  ],
  references: ["krydshenvisning", "internt-link", "tomt-link", "linktekst", "raa-url", "usikker-url"],
  dates: [
    "ugedag", "ugyldig-dato", "foraeldet-dato", "moededato-afviger", "tidsramme", "minutangivelse", "datoformat", "aarsinterval", "udsendelsesfrist", "naeste-moede", "referat-moededato", "referat-mangler", "naeste-moede-afviger",
    "deltagerformat", "ukendt-taler", "sortering", "dobbelt-deltager",
  ],
  privacy: ["cpr", "kontakt"],
  placeholders: ["pladsholder"],
  closed: ["lukket-punkt"],
};

const areaByRule = new Map(Object.entries(rulesOf).flatMap(([area, rules]) => rules.map((rule) => [rule, area as Area])));

/** The area of a rule by its id; whatever is not named above is about language. */
export function areaOf(rule: string): Area {
  return areaByRule.get(rule) ?? "language";
}
