import type { Inline } from "../../server/src/language/syntax/nodes.js";
import { parseInlines } from "../../server/src/language/syntax/parse.js";

/** What stands inside `text`, in order: `date ⟦8. februar 2023⟧ 8.2.2023`. */
export function inlinesIn(text: string): readonly string[] {
  return parseInlines(text).map((inline) => {
    const value = valueOf(inline);
    return `${inline.kind} ⟦${text.slice(inline.start, inline.end)}⟧${value === "" ? "" : ` ${value}`}`;
  });
}

/** What the inline says beside its text. */
function valueOf(inline: Inline): string {
  switch (inline.kind) {
    case "date":
      return `${inline.day}.${inline.month}.${inline.year ?? ""}`;
    case "time":
      return [inline.from, inline.until].filter((time) => time !== null).map(clock).join("-");
    case "itemReference":
      return inline.targets.map(({ number, until, missing }) => (until === null ? number : `${number}→${until}`) + (missing ? "?" : "")).join(" ");
    case "attachmentMention":
      return inline.number === null ? "" : String(inline.number);
    case "link":
      return `${inline.label} → ${inline.target}`;
    default:
      return "";
  }
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
