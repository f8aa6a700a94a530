import { Agenda, publicationOf, type Audience, type Publication, type PublishedBlock, type PublishedContent, type PublishedInline } from "../../server/src/language/index.js";

/** What `audience` gets of a text, one line for each thing; see the tests for what it looks like. */
export function published(text: string, audience: Audience = "internal"): readonly string[] {
  return outline(publicationOf(Agenda.of(text), { audience }));
}

function outline({ heading, title, place, front, sections }: Publication): readonly string[] {
  return [
    `${heading}: ${title}${place === null ? "" : `, ${place}`}`,
    ...content(front),
    ...sections.flatMap((section) => [
      ...(section.kind === "none" ? [] : [`${section.number ?? ""} ${section.title}`.trim()]),
      ...content(section.content),
      ...section.items.flatMap(({ number, title: name, minutes, content: below, ...item }) => [
        [number, name, minutes === null ? "" : `(${minutes})`, item.closed ? "closed" : "", item.case === null ? "" : `[${item.case.number} ${item.case.initials ?? ""}]`].filter((piece) => piece !== "").join(" "),
        ...content(below),
      ]),
    ]),
  ];
}

function content(below: PublishedContent | null): readonly string[] {
  if (below === null) return [];
  return [...below.blocks.flatMap((block) => lines(block, "  ")), ...below.parts.flatMap(({ name, blocks }) => [` = ${name}`, ...blocks.flatMap((block) => lines(block, "  "))])];
}

function lines(block: PublishedBlock, indent: string): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [`${indent}${block.marked ? "./. " : ""}${marked(block.inlines)}`];
    case "subheading":
      return [`${indent}${"#".repeat(block.level)} ${marked(block.inlines)}`];
    case "list":
      return block.entries.flatMap((entry, index) => [
        `${indent}${block.style === "bullet" ? "–" : `${block.first + index}${block.style === "letter" ? "." : ")"}`} ${marked(entry.inlines)}`,
        ...entry.children.flatMap((child) => lines(child, `${indent}  `)),
      ]);
    case "table":
      return [...(block.header === null ? [] : [`${indent}! ${block.header.cells.map(marked).join(" | ")}`]), ...block.rows.map(({ cells }) => `${indent}| ${cells.map(marked).join(" | ")}`)];
    case "attachments":
      return block.entries.map(({ number, inlines }) => `${indent}@${number} ${marked(inlines)}`);
    case "participants":
      return [`${indent}${block.name}${block.absent ? " absent" : ""}:`, ...block.people.map(({ name, party, place }) => `${indent}  ${name} (${party ?? ""}) ${place}`)];
  }
}

function marked(inlines: readonly PublishedInline[]): string {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case "text":
        return inline.text;
      case "strong":
      case "emphasis":
        return `{${inline.kind} ${marked(inline.inlines)}}`;
      case "link":
        return `{${inline.target.kind} ${inline.text} > ${inline.target.kind === "file" ? inline.target.path : inline.target.address}}`;
      case "reference":
      case "attachmentReference":
        return `{${inline.text} > ${inline.targetId}}`;
      case "caseNumber":
        return `{case ${inline.text}}`;
    }
  }).join("");
}
