import { Agenda, type TextChange } from "../model/agenda.js";
import { applyEdits, countedFrom, type TextEdit } from "../text/span.js";
import { canonicalText } from "./canonical.js";
import { editsBetweenLetters } from "./between-letters.js";
import { meaningOf, unitMeaning } from "./meaning.js";

/** So many times a document is formatted until it stays as it is. Once is nearly always enough. */
const mostRounds = 5;

/**
 * The edits that bring a document into canonical form. No letter and no digit is touched, and the
 * outline, every part, paragraph, list and note say what they said before. What has been formatted gives
 * no edits. Where a unit could only be formatted by changing what it says, it is left as it is.
 */
export function formatEdits(agenda: Agenda): readonly TextEdit[] {
  return editsBetweenLetters(agenda.text, formatted(agenda).text) ?? [];
}

/** The document as `formatEdits` leave it. */
export function formatted(agenda: Agenda): Agenda {
  const meaning = meaningOf(agenda);
  let current = agenda;
  for (let round = 0; round < mostRounds; round++) {
    const next = formattedOnce(current, meaning);
    if (next.text === current.text) return current;
    current = next;
  }
  // It would go on changing: then better not at all.
  return agenda;
}

function formattedOnce(agenda: Agenda, meaning: string): Agenda {
  const canonical = canonicalText(agenda);
  if (canonical === agenda.text) return agenda;
  const edits = editsBetweenLetters(agenda.text, canonical);
  if (edits === null) return agenda;
  const whole = edited(agenda, edits);
  return meaningOf(whole) === meaning ? whole : unitByUnit(agenda, edits, meaning);
}

/** Something in the document would be read differently: the edits of all units that can be formatted on their own. */
function unitByUnit(agenda: Agenda, edits: readonly TextEdit[], meaning: string): Agenda {
  const groups = new Map<number, TextEdit[]>();
  for (const edit of edits) {
    const unit = agenda.unitAt(edit.span.start)?.start ?? 0;
    const group = groups.get(unit) ?? [];
    group.push(edit);
    groups.set(unit, group);
  }
  let current = agenda;
  // From the end, so that the edits still to come stay in their places.
  for (const group of [...groups.values()].reverse()) {
    const next = current.edited(asOne(current, group));
    if (sameUnits(current, next)) current = next;
  }
  // What lies between units, such as a note for the whole document, is looked at once.
  return meaningOf(current) === meaning ? current : agenda;
}

/** The edits of one unit as one change. */
function asOne(agenda: Agenda, edits: readonly TextEdit[]): TextChange {
  const start = edits[0]?.span.start ?? 0;
  const end = edits.at(-1)?.span.end ?? start;
  const local = edits.map(({ span, newText }) => ({ span: countedFrom(span, start), newText }));
  return { start, end, text: applyEdits(agenda.slice({ start, end }), local) };
}

/** Whether every unit says the same; those that the change did not touch are the same objects. */
function sameUnits(before: Agenda, after: Agenda): boolean {
  return (
    before.units.length === after.units.length &&
    before.units.every((placed, index) => {
      const other = after.units[index];
      return other !== undefined && placed.closed === other.closed && (placed.unit === other.unit || JSON.stringify(unitMeaning(placed)) === JSON.stringify(unitMeaning(other)));
    })
  );
}

function edited(agenda: Agenda, edits: readonly TextEdit[]): Agenda {
  return Agenda.of(applyEdits(agenda.text, edits), { names: agenda.names, defaultKind: agenda.defaultKind });
}
