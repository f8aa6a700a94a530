import type { CaseReference, Unit } from "../model/unit.js";
import type { ProfileNames } from "../profile/names.js";
import { consistsOf, isLetter } from "../text/letters.js";
import type { Fix, UnitRule } from "./rule.js";

export const invalidCase: UnitRule = {
  id: "ugyldig-sag",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Sagsnummeret er ikke gyldigt",
    why: "Et forkert sagsnummer fører læseren til en anden sag eller ingen sag. Bogstavet O i stedet for nul og manglende cifre ses let forkert på tryk.",
    howToFix: "Skriv sagsnummeret, som det står i sagssystemet: SAG, årstal med fire cifre, løbenummer med fem cifre og sagsbehandlerens initialer.",
    source: "KKR's sagsnumre har formen SAG-ÅÅÅÅ-NNNNN.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\n⟦SAG-2O25-01234⟧ abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\n⟦SAG–2025–1234⟧ abcd/efgh\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd/efgh\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { names, meetingDate, texts }, report) => {
    const reference = unit.caseReference;
    if (reference === null) return;
    const { example } = names.profile.caseNumber;
    if (!names.casePatterns.some((pattern) => pattern.test(reference.number))) {
      const fixes = repairs(reference.number, names).map((number): Fix => ({
        title: texts.replaceWithFix(number),
        edits: [{ span: reference.numberSpan, newText: number }],
        safe: false,
      }));
      report({ span: reference.numberSpan, message: texts.invalidCase(reference.number, example), fixes });
      return;
    }
    const year = yearOf(reference.number);
    const meetingYear = Number(meetingDate?.slice(0, 4) ?? Infinity);
    if (year !== null && year > meetingYear) {
      report({ span: reference.numberSpan, message: texts.futureCase(reference.number, meetingYear) });
    }
    checkInitials(unit, reference, names, (span, written) => report({ span, message: texts.invalidInitials(written, example) }));
  },
};

/** Initials may be missing, but what stands in their place must be some: letters, two people joined by a slash. */
function checkInitials(unit: Unit, reference: CaseReference, names: ProfileNames, report: (span: CaseReference["span"], written: string) => void): void {
  const { initials, initialsSpan } = reference;
  if (names.caseInitials === null || initials === null || initialsSpan === null) return;
  const written = initials.split(/[/,+&]/u).map((one) => one.trim());
  if (written.every((one) => one.length >= 2 && one.length <= 5 && consistsOf(one, isLetter))) return;
  report(initialsSpan, unit.slice(initialsSpan));
}

function yearOf(number: string): number | null {
  const year = /^SAG-(\d{4})-/u.exec(number)?.[1];
  return year === undefined ? null : Number(year);
}

/** What the number may have been meant to be: letters that look like digits, other dashes, blanks, too few digits. */
function repairs(number: string, names: ProfileNames): readonly string[] {
  const digits = number.slice(3).replace(/[oO]/gu, "0").replace(/[lI|]/gu, "1");
  const groups = /^[\s–—_./-]*(\d{4})[\s–—_./-]*(\d{1,5})$/u.exec(digits);
  if (groups === null) return [];
  const [, year = "", serial = ""] = groups;
  return [`SAG-${year}-${serial.padStart(5, "0")}`].filter((repaired) => names.casePatterns.some((pattern) => pattern.test(repaired)));
}
