import type { PartRole, PartStyle, TemplateItem } from "./profile.js";

/** A part as the shipped profiles write it, in one line. */
export function part(name: string, role: PartRole = "other", openings: readonly string[] = []): PartStyle {
  return { name, role, aliases: [], openings };
}

/** `Beslutning`, and `Beslutning i UDVALG den DATO:`. */
export const decisionPart = part("Beslutning", "decision", ["Beslutning i "]);

/** An item that every agenda has. */
export function standing(title: string, recommendation: string): TemplateItem {
  return { title, minutes: null, recommendation };
}
