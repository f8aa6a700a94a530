import type { Severity } from "../language/index.js";

/** Colours for people who see them; every text also makes sense without. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const plain = (text: string): string => text;

const withoutColours: Style = { bold: plain, faint: plain, severity: (_severity, text) => text };

const sgr = (on: number, off: number) => (text: string): string => `\u001b[${on}m${text}\u001b[${off}m`;

const severityColours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

const withColours: Style = {
  bold: sgr(1, 22),
  faint: sgr(2, 22),
  severity: (severity, text) => sgr(severityColours[severity], 39)(text),
};

export function styleOf(colours: boolean): Style {
  return colours ? withColours : withoutColours;
}
