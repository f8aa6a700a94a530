import type { LocationLink, Position } from "vscode-languageserver-types";
import type { KnownDocument, Memory } from "../memory/memory.js";
import { documentOfMeeting, mentionAt } from "../memory/named-meeting.js";
import { timelineOf } from "../memory/timeline.js";
import type { Agenda } from "../model/agenda.js";
import { itemsWithCase } from "../model/cases.js";
import { thingAt } from "../model/things.js";
import type { Span } from "../text/span.js";
import { storedRange, toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: definitionElsewhere(agenda, uri, position, encoding, memory); the edge adds it to what definition finds

/**
 * Where a place leads in other files: from a named meeting to its minutes, from a case that no item of
 * this document has to where it was treated last.
 */
export function definitionElsewhere(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding, memory: Memory): LocationLink[] {
  const offset = toOffset(agenda, position, encoding);
  const thing = thingAt(agenda, offset);
  if (thing?.kind === "case") {
    if (itemsWithCase(agenda, thing.found.number).length > 0) return [];
    const treatments = timelineOf(memory, thing.found.number).meetings.at(-1)?.treatments ?? [];
    return treatments.map(({ uri: target, item: { place } }) => {
      const range = storedRange(place, encoding);
      return { originSelectionRange: toRange(agenda, thing.span, encoding), targetUri: target, targetRange: range, targetSelectionRange: range };
    });
  }
  const mention = mentionAt(agenda, offset);
  const found = mention === null ? null : documentOfMeeting(agenda, uri, mention, memory);
  return mention === null || found === null ? [] : [toStart(agenda, mention.wholeSpan, found, encoding)];
}

function toStart(agenda: Agenda, span: Span, { uri }: KnownDocument, encoding: PositionEncoding): LocationLink {
  const start = { line: 0, character: 0 };
  return { originSelectionRange: toRange(agenda, span, encoding), targetUri: uri, targetRange: { start, end: start }, targetSelectionRange: { start, end: start } };
}
