import type { DocumentLink } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Memory } from "../memory/memory.js";
import { documentOfMeeting, otherMeetingsIn } from "../memory/named-meeting.js";
import type { Agenda } from "../model/agenda.js";
import { written } from "../model/calendar.js";
import { toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: meetingLinks(agenda, uri, encoding, texts, memory); the edge adds it to the documentLinks

/** `referatet af mødet den 20. november 2024`, where the file of that meeting is known. */
export function meetingLinks(agenda: Agenda, uri: string, encoding: PositionEncoding, texts: Texts, memory: Memory): DocumentLink[] {
  return otherMeetingsIn(agenda).flatMap((mention) => {
    const found = documentOfMeeting(agenda, uri, mention, memory);
    if (found === null) return [];
    const day = written(mention.day);
    return [{ range: toRange(agenda, mention.wholeSpan, encoding), target: found.uri, tooltip: found.kind === "referat" ? texts.memoryOpenMinutes(day) : texts.memoryOpenAgenda(day) }];
  });
}
