import type { ProfileTexts, StyleId } from "../profileTexts.js";

/** What a house of each style begins with: its usual names and parts, as its profile has them. */
const houses: Readonly<Record<StyleId, { readonly name: string; readonly bodies: readonly string[]; readonly parts: readonly string[] }>> = {
  kkr: {
    name: "KKR",
    bodies: ["KKR Hovedstaden", "KKR Sjælland"],
    parts: ["Baggrund: background", "Indstilling: recommendation", "Sagsfremstilling: presentation", "Videre proces: other", "Bilag: attachments", "Beslutning: decision"],
  },
  sbsys: {
    name: "Vores kommune",
    bodies: ["Byrådet", "Økonomiudvalget"],
    parts: ["Forventet sagsgang: other", "Anledning: background", "Indstilling: recommendation", "Sagsfremstilling: presentation", "Bilag: attachments", "Beslutning: decision: Beslutning i "],
  },
  acadre: {
    name: "Vores kommune",
    bodies: ["Byrådet", "Økonomiudvalget"],
    parts: [
      "Kompetence: other", "Beslutningstema: other", "Baggrund: background", "Indstilling: recommendation", "Økonomiske konsekvenser: other", "Bilag: attachments",
      "Beslutning: decision: Beslutning i ", "Fraværende: other",
    ],
  },
  region: {
    name: "Vores region",
    bodies: ["Regionsrådet", "Forretningsudvalget"],
    parts: ["Resume: background", "Direktionen indstiller: recommendation: Direktionen indstiller,", "Sagsfremstilling: presentation", "Bilag: attachments", "Beslutning: decision: Beslutning i "],
  },
  flad: {
    name: "Vores hus",
    bodies: ["Bestyrelsen"],
    parts: ["Resume: background", "Indstilling: recommendation", "Sagsfremstilling: presentation", "Økonomi: other", "Bilag: attachments", "Beslutning: decision: Beslutning i "],
  },
};

/** A `dagsorden.json` to begin with: what it builds on, and the rest as comments to take into use. */
export function starterProfile(style: StyleId, { starter }: ProfileTexts): string {
  const { name, bodies, parts } = houses[style];
  const lines = [
    ...starter.what.map((sentence) => `// ${sentence}`),
    `// ${starter.how}`,
    "{",
    `  // ${starter.base}`,
    `  "extends": ${JSON.stringify(style)},`,
    "",
    `  // ${starter.name}`,
    `  "name": ${JSON.stringify(name)},`,
    ...unused(starter.bodies, [`"bodies": ${list(bodies)},`]),
    ...unused(starter.parts, ['"parts": [', ...parts.map((part) => `  ${partLine(part)},`), "],"]),
    ...unused(starter.itemTypes, ['"itemTypes": [', '  { "name": "Orientering", "verbs": ["efterretning", "orientering"] },', "],"]),
    ...unused(starter.placeholders, ['"placeholders": ["her skrives .{1,40}"],']),
    ...unused(starter.exemptions, ['"exemptions": { "manglende-indstilling": ["Eventuelt", "Spørgetid"] },']),
    ...unused(starter.severities, ['"severities": { "delraekkefoelge": "off", "tom-del": "error" },']),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** A property that is there as a comment, with what it is for. */
function unused(about: string, lines: readonly string[]): readonly string[] {
  return ["", `  // ${about}`, ...lines.map((line) => `  // ${line}`)];
}

/** `Beslutning: decision: Beslutning i ` as JSON. */
function partLine(part: string): string {
  const [name = "", role = "", opening] = part.split(": ");
  const openings = opening === undefined ? "" : `, "openings": ${list([opening])}`;
  return `{ "name": ${JSON.stringify(name)}, "role": ${JSON.stringify(role)}${openings} }`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(", ")}]`;
}
