import type { CaseTimelineAnswer, CaseTimelineItem, CaseTimelineMeeting } from "../../../server/src/protocol/case-timeline.js";
import type { ClientTexts } from "../texts.js";

/** A line of the view "Sagens gang": a meeting, and below it what it did and its files. */
export interface TimelineNode {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** The name of one of VS Code's icons. */
  readonly icon: string;
  /** What opens when the line is chosen, or null. */
  readonly place: { readonly uri: string; readonly line: number } | null;
  readonly children: readonly TimelineNode[];
}

/** The view's lines, the first meeting at the top. */
export function timelineNodes({ meetings }: CaseTimelineAnswer, texts: ClientTexts["timeline"]): readonly TimelineNode[] {
  return meetings.map((meeting) => meetingNode(meeting, texts));
}

function meetingNode({ name, files, items }: CaseTimelineMeeting, texts: ClientTexts["timeline"]): TimelineNode {
  const names = files.map((file) => file.name).join(", ");
  const [first] = files;
  return {
    label: name,
    description: names,
    tooltip: names === "" ? name : `${name} (${names})`,
    spoken: texts.meeting(name, names),
    icon: "calendar",
    place: first === undefined ? null : { uri: first.uri, line: first.line },
    children: [...items.map(itemNode), ...files.map(({ name: kind, uri, line }) => leaf(kind, texts.open, "go-to-file", { uri, line }))],
  };
}

function itemNode({ name, uri, line, outcome }: CaseTimelineItem): TimelineNode {
  const place = { uri, line };
  const told = outcome === null ? [] : [leaf(outcome.label, outcome.text, outcome.text === "" ? "info" : "quote", place)];
  return { label: name, description: "", tooltip: name, spoken: name, icon: "symbol-class", place, children: told };
}

function leaf(label: string, description: string, icon: string, place: TimelineNode["place"]): TimelineNode {
  const whole = description === "" ? label : `${label}: ${description}`;
  return { label, description, tooltip: whole, spoken: whole, icon, place, children: [] };
}
