import type { Texts } from "../messages/texts.js";
import type { TimelineMeeting, Treatment } from "./timeline.js";
import { written } from "../model/calendar.js";

// How meetings and what they did are told: shared by hover, the view and the command line.

/** `KKR Midtjylland, 12. marts 2025` */
export function meetingName({ body, day }: Pick<TimelineMeeting, "body" | "day">, texts: Texts): string {
  return [body, day === null ? texts.memoryUndated() : written(day)].filter((part) => part !== null).join(", ");
}

/** What came of an item: the decision, and where there are no minutes yet the recommendation; with the name of what it is. */
export function outcomeOf({ kind, item }: Treatment, texts: Texts): { readonly label: string; readonly text: string } | null {
  if (item.closed) return { label: texts.memoryClosed(), text: "" };
  if (item.decision !== null) return { label: texts.memoryDecision(), text: item.decision };
  if (kind === "referat") return { label: texts.memoryNoDecision(), text: "" };
  return item.recommendation === null ? null : { label: texts.memoryRecommendation(), text: item.recommendation };
}

/** `pkt. 2.1 Ny cykelsti` */
export function itemName({ item: { number, title } }: Treatment, texts: Texts): string {
  return [number === null ? "" : texts.memoryItem(number), title === "" ? texts.outlineUntitled() : title].filter((part) => part !== "").join(" ");
}
