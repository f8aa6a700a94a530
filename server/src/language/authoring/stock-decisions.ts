import { bodyOf } from "../model/meeting.js";
import type { Agenda } from "../model/agenda.js";

/** What the house's decisions usually say, with the document's body in them. */
export function stockDecisions(agenda: Agenda): readonly string[] {
  const body = bodyOf(agenda) ?? "Mødet";
  return [...new Set(agenda.names.profile.decisions.map((phrase) => withFacts(phrase, { organ: body })))];
}

/** A text of the profile with the facts in the place of their names: `{organ}`. Other braces stay. */
export function withFacts(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]{1,40})\}/gu, (written, name: string) => (Object.hasOwn(facts, name) ? (facts[name] ?? written) : written));
}
