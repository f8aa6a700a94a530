import type { CodeLens } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Memory } from "../memory/memory.js";
import { meetingsWith } from "../memory/timeline.js";
import type { Agenda } from "../model/agenda.js";
import { caseKey } from "../model/cases.js";
import { shifted } from "../text/span.js";
import { toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: codeLenses(agenda, encoding, texts, memory, command)

/**
 * Above items whose case was on more than one meeting: `Behandlet 3 gange`.
 *
 * @param command the client's command that shows the history of a case, given its number; "" where it has none
 */
export function codeLenses(agenda: Agenda, encoding: PositionEncoding, texts: Texts, memory: Memory, command: string): CodeLens[] {
  return agenda.units.flatMap(({ unit, start }): readonly CodeLens[] => {
    const { heading, caseReference } = unit;
    if (heading === null || caseReference === null) return [];
    const number = caseKey(caseReference.number);
    const count = meetingsWith(memory, number);
    if (count < 2) return [];
    const lens = { title: texts.memoryLens(count), tooltip: texts.memoryLensHint(), command, arguments: [{ number }] };
    return [{ range: toRange(agenda, shifted(heading.span, start), encoding), command: lens }];
  });
}
