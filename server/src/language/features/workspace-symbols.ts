import type { SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { KnownDocument } from "../memory/memory.js";
import type { StoredPlace } from "../memory/summary.js";
import { storedRange, type PositionEncoding } from "./to-lsp.js";
import { meetingName } from "../memory/timeline-text.js";

// Registered as: workspaceSymbol(document, index, query, encoding, texts), once for each hit of a search

/** As numbers: importing the enumeration would add its whole package to every bundle. */
const kinds = { document: 1 /* File */, section: 3 /* Namespace */, item: 5 /* Class */, attachment: 1 /* File */, person: 13 /* Variable */ } as const satisfies Record<string, SymbolKind>;

/**
 * A symbol of a document that is perhaps not open: itself, an item, an attachment or a person, counted as `searchable`
 * counts them. VS Code asks that the name holds the letters of the query; where it only sounds like it
 * (`aarhus` for Århus), the query is added.
 */
export function workspaceSymbol(document: KnownDocument, index: number, query: string, encoding: PositionEncoding, texts: Texts): SymbolInformation | null {
  const { summary, uri } = document;
  const meeting = meetingName({ body: summary.body, day: summary.date }, texts);
  const symbol = (name: string, kind: SymbolKind, place: StoredPlace, containerName: string): SymbolInformation => ({
    name: holds(name, query) ? name : `${name} · ${query}`, kind, location: { uri, range: storedRange(place, encoding) }, containerName,
  });
  if (index === 0) return symbol(`${texts.memoryKind[summary.kind]}, ${meeting}${summary.date === null ? "" : ` (${summary.date.split("-").reverse().join("-")})`}`, kinds.document, start, "");
  const item = summary.items[index - 1];
  if (item !== undefined) {
    const name = [item.number, item.title, item.caseNumber].filter((part) => part !== null && part !== "").join(" ");
    return symbol(name, item.kind === "item" ? kinds.item : kinds.section, item.place, `${meeting} · ${texts.memoryKind[summary.kind]}`);
  }
  const attachments = summary.items.flatMap((each) => each.attachments);
  const attachment = attachments[index - 1 - summary.items.length];
  if (attachment !== undefined) return symbol(attachment.title, kinds.attachment, attachment.place, meeting);
  const person = summary.people[index - 1 - summary.items.length - attachments.length];
  return person === undefined ? null : symbol(`${person.name}${person.party === null ? "" : ` (${person.party})`}`, kinds.person, person.place, meeting);
}

const start: StoredPlace = { line: 0, start: 0, end: 0, more: [0, 0] };

/** Whether the letters of every word of `query` stand in `name` in this order. */
function holds(name: string, query: string): boolean {
  const lower = name.toLowerCase();
  return query.toLowerCase().split(/\s+/u).every((word) => {
    let from = 0;
    for (const letter of word) {
      const at = lower.indexOf(letter, from);
      if (at < 0) return false;
      from = at + letter.length;
    }
    return true;
  });
}
