import type { InlayHint } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { clockOf, writtenTime } from "../model/clock.js";
import type { Span } from "../text/span.js";
import { toPosition, type PositionEncoding } from "./to-lsp.js";

// Registered as: inlayHints(agenda, span, encoding, texts)

/** The time of every item that has minutes, behind its heading: `10.15–10.30`. Only those whose heading ends in `span`. */
export function inlayHints(agenda: Agenda, span: Span, encoding: PositionEncoding, texts: Texts): InlayHint[] {
  const clock = clockOf(agenda);
  if (clock === null) return [];
  return clock.entries.flatMap(({ placed: { unit, start }, from, to }) => {
    const at = start + (unit.heading?.span.end ?? 0);
    if (to === null || at < span.start || at > span.end) return [];
    return [{ position: toPosition(agenda, at, encoding), label: `${writtenTime(from)}–${writtenTime(to)}`, paddingLeft: true, tooltip: texts.clockTooltip(writtenTime(clock.entries[0]?.from ?? from)) }];
  });
}
