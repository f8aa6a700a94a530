import type { Change } from "../comparison/nodes.js";
import { changesSince, type SinceAgenda } from "../comparison/since-agenda.js";
import { shortDifference } from "../comparison/words.js";
import type { Texts } from "../messages/texts.js";
import { masked } from "../model/personal-data.js";
import type { Unit } from "../model/unit.js";
import type { Span } from "../text/span.js";
import type { DocumentRule } from "./rule.js";

const document = (kind: "DAGSORDEN" | "REFERAT", heading: string, recommendation: string, decision = ""): string =>
  `${kind} 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. ${heading}\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender ${recommendation}.\n${decision}`;
const decision = "\nBeslutning\nIndstillingen blev godkendt.\n";

export const changedSinceAgenda: DocumentRule = {
  id: "aendret-siden-dagsorden",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Referatet siger andet end dagsordenen uden for beslutningen",
    why: "Det, medlemmerne fik udsendt, bør stå uændret i referatet; kun beslutninger og deltagere kommer til. Er noget rettet undervejs, skal det være med vilje.",
    howToFix: "Ret teksten, så den er som i dagsordenen, eller skriv i beslutningen, hvad der blev ændret. *Dagsorden: Vis forskelle fra dagsordenen* viser de to side om side.",
    source: "Mødets dagsorden: filen af samme navn med endelsen .dagsorden, ellers den, som mappen har fra samme møde i samme organ; på kommandolinjen kun filen af samme navn. Reglen er slået fra; slå den til i husets profil.",
  },
  examples: [
    {
      kind: "referat",
      sent: document("DAGSORDEN", "Ny cykelsti", "planen for stien"),
      wrong: document("REFERAT", "Ny cykelsti", "planen for broen", decision).replace("Indstilling\n", "⟦Indstilling⟧\n"),
      right: document("REFERAT", "Ny cykelsti", "planen for stien", decision),
    },
    {
      kind: "referat",
      sent: document("DAGSORDEN", "Ny cykelsti", "planen for stien"),
      wrong: document("REFERAT", "⟦Ny cykelsti langs åen⟧", "planen for stien", decision),
      right: document("REFERAT", "Ny cykelsti", "planen for stien", decision),
    },
  ],
  looksAt: textOutsideDecisions,
  check: (minutes, { sentAgenda, texts }, report) => {
    if (minutes.kind !== "referat") return;
    const agenda = sentAgenda?.() ?? null;
    // An agenda without a heading is not the one that was sent out.
    if (agenda === null || agenda.units.every(({ unit }) => unit.heading === null)) return;
    for (const found of changesSince(agenda, minutes)) {
      const placed = minutes.unitAt(found.source?.start ?? 0);
      if (placed === null) continue;
      report({ span: spanOf(found, placed.unit), message: messageOf(found, texts) }, placed.start);
    }
  },
};

/** With where it stands, so that places in it are the same as long as this is. */
function textOutsideDecisions(unit: Unit): string {
  if (unit.kind === "front") return "";
  let [text, from] = ["", 0];
  for (const { role, span } of unit.parts) {
    if (role !== "decision") continue;
    text += unit.slice({ start: from, end: span.start });
    from = span.end;
    if (from < unit.length) text += `\0${from}\0`;
  }
  return text + unit.slice({ start: from, end: unit.length });
}

function spanOf({ change }: SinceAgenda, unit: Unit): Span {
  const { heading, caseReference } = unit;
  if (heading === null) return firstLine(unit);
  switch (change.kind) {
    case "number":
      return heading.numberSpan;
    case "case":
      return caseReference?.span ?? heading.titleSpan;
    case "minutes":
      return heading.minutesSpan ?? heading.titleSpan;
    case "closed":
      return heading.closedSpan ?? heading.titleSpan;
    case "part":
      return nameSpan(unit, ({ role, name }) => role === change.role && name === change.name) ?? heading.titleSpan;
    case "attachment":
      return nameSpan(unit, ({ role }) => role === "attachments") ?? heading.titleSpan;
    default:
      return heading.titleSpan;
  }
}

function nameSpan(unit: Unit, isWanted: (part: Unit["parts"][number]) => boolean): Span | null {
  return unit.parts.find(isWanted)?.nameSpan ?? null;
}

function firstLine(unit: Unit): Span {
  return { start: 0, end: unit.slice({ start: 0, end: unit.length }).search(/[\r\n]|$/u) };
}

/** `isSecret`: nothing of the agenda's words is in it. */
function messageOf({ what, change, isSecret }: SinceAgenda, texts: Texts): string {
  switch (change.kind) {
    case "came":
      return what === "item" ? texts.sinceAgendaItemCame : texts.sinceAgendaSectionCame;
    case "went":
      return what === "item" ? texts.sinceAgendaItemWent(change.number, isSecret ? null : change.title) : texts.sinceAgendaSectionWent(change.number, change.title);
    case "number":
      return what === "item" ? texts.sinceAgendaNumber(change.before) : texts.sinceAgendaSectionNumber(change.before);
    case "title":
      return texts.sinceAgendaTitle(isSecret ? null : before(change.words));
    case "case":
      if (change.after === null) return texts.sinceAgendaNoCase(isSecret ? null : change.before);
      return isSecret && change.before !== null ? texts.sinceAgendaOtherCase : texts.sinceAgendaCase(change.before);
    case "minutes":
      return texts.sinceAgendaMinutes(change.before);
    case "closed":
      return change.after ? texts.sinceAgendaClosed : texts.sinceAgendaOpen;
    case "attachment":
      return change.state === "added" ? texts.sinceAgendaAttachmentCame(change.title) : texts.sinceAgendaAttachmentWent(isSecret ? null : change.title);
    case "part":
      return partMessage(change, isSecret, texts);
  }
}

function partMessage({ state, name, paragraphs }: Change & { readonly kind: "part" }, isSecret: boolean, texts: Texts): string {
  if (state === "added") return texts.sinceAgendaPartCame(name);
  if (state === "removed") return texts.sinceAgendaPartWent(name);
  // Of a number that is personal half might differ, which nobody would recognise any more.
  const isPersonal = paragraphs.some((words) => [before(words), after(words)].some((text) => masked(text) !== text));
  const { gone, come } = (isSecret || isPersonal ? null : shortDifference(paragraphs)) ?? { gone: "", come: "" };
  return texts.sinceAgendaPart(name, gone === "" ? null : gone, come === "" ? null : come);
}

type Words = (Change & { readonly kind: "title" })["words"];

function before(words: Words): string {
  return words.filter(({ state }) => state !== "added").map(({ text }) => text).join("");
}

function after(words: Words): string {
  return words.filter(({ state }) => state !== "removed").map(({ text }) => text).join("");
}
