import type { Hover, Position } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Memory } from "../memory/memory.js";
import { documentOfMeeting, mentionAt } from "../memory/named-meeting.js";
import { timelineOf, type TimelineMeeting } from "../memory/timeline.js";
import type { Agenda } from "../model/agenda.js";
import { written } from "../model/calendar.js";
import { masked } from "../model/personal-data.js";
import { thingAt } from "../model/things.js";
import { escapeMarkdown as escaped } from "../text/markdown.js";
import { itemName, meetingName, outcomeOf } from "../memory/timeline-text.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: hoverElsewhere(agenda, uri, position, encoding, texts, memory); the edge puts it below what hover says

/** What other files say of a case, and which file a named meeting has. */
export function hoverElsewhere(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding, texts: Texts, memory: Memory): Hover | null {
  const offset = toOffset(agenda, position, encoding);
  const thing = thingAt(agenda, offset);
  if (thing?.kind === "case") {
    const { meetings } = timelineOf(memory, thing.found.number);
    if (meetings.every(({ files }) => files.every((file) => memory.isSame(file.uri, uri)))) return null;
    const shown = meetings.slice(-mostMeetings).reverse().map((meeting) => paragraphOf(meeting, texts));
    const more = meetings.length > mostMeetings ? [texts.memoryMore(meetings.length - mostMeetings)] : [];
    return { contents: { kind: "markdown", value: masked([texts.memoryTreated(meetings.length), ...shown, ...more].join("\n\n")) }, range: toRange(agenda, thing.span, encoding) };
  }
  const mention = mentionAt(agenda, offset);
  const found = mention === null ? null : documentOfMeeting(agenda, uri, mention, memory);
  if (mention === null || found === null) return null;
  const name = texts.memoryMeeting(found.kind, found.body ?? "", written(mention.day));
  return { contents: { kind: "markdown", value: `[${escaped(name)}](${found.uri})` }, range: toRange(agenda, mention.wholeSpan, encoding) };
}

/** More meetings than these are a list to be opened, not to be shown in passing. */
const mostMeetings = 6;

/** The meeting with a link to its file, and below it each item with what came of it. */
function paragraphOf(meeting: TimelineMeeting, texts: Texts): string {
  const links = meeting.files.map(({ uri, kind, line }) => `[${escaped(texts.memoryKind[kind])}](${uri}#L${line + 1})`).join(" · ");
  const lines = meeting.treatments.map((treatment) => {
    const outcome = outcomeOf(treatment, texts);
    const told = outcome === null ? "" : ` — *${escaped(outcome.label)}*${outcome.text === "" ? "" : `: ${escaped(outcome.text)}`}`;
    return `- ${escaped(itemName(treatment, texts))}${told}`;
  });
  return [`**${escaped(meetingName(meeting, texts))}** ${links}`, ...lines].join("\n");
}
