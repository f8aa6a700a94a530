import assert from "node:assert/strict";
import { Agenda, type Finding, Linter, type PlacedUnit, rules } from "../../../server/src/language/index.js";
import { allParticipants } from "../../../server/src/language/model/people.js";
import { corpusTexts } from "../../support/corpus.js";
import { samples } from "../../support/samples.js";

/** A change that makes a document wrong, and where its finding must stand: offsets in the text after the change. */
interface Planting {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From where to where the finding may begin. */
  readonly within: readonly [number, number];
}

interface Fault {
  readonly name: string;
  readonly rule: string;
  readonly plant: (agenda: Agenda) => readonly Planting[];
  /** What the same change makes wrong besides. */
  readonly brings?: readonly string[];
}

const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });
const surroundings = { today: null, fileExists: null };

/** How many places of a document each fault is tried at, spread over it. */
const places = 6;

const faults: readonly Fault[] = [
  { name: "a deleted recommendation", rule: "manglende-indstilling", plant: (agenda) => parts(agenda, "recommendation").filter(({ placed }) => !isExempt(agenda, placed)).map(({ placed, span }) => atHeading(placed, span, "")) },
  { name: "a deleted decision", rule: "manglende-beslutning", plant: (agenda) => (agenda.kind === "referat" ? parts(agenda, "decision").map(({ placed, span }) => atHeading(placed, span, "")) : []) },
  { name: "an emptied part", rule: "tom-del", plant: (agenda) => writtenParts(agenda).map(({ nameSpan, text }) => ({ ...text, text: "\n", within: [nameSpan.start, nameSpan.end] })) },
  {
    name: "a part with a slip in its name", rule: "stavet-del",
    plant: (agenda) => writtenParts(agenda).map(({ nameSpan }) => instead(nameSpan, agenda.slice(nameSpan).replace(/ll|gg|ag/u, (pair) => pair.slice(1)))).filter(({ start, end, text }) => text !== agenda.slice({ start, end })),
  },
  { name: "a part that stands twice", rule: "dobbelt-del", plant: (agenda) => parts(agenda, "recommendation").map(({ placed, span, copy }) => ({ start: span.end, end: span.end, text: copy, within: [placed.start, span.end + copy.length] })), brings: ["delraekkefoelge", "indstilles-komma", "orddelingsrest"] },
  { name: "a case number with a letter for a digit", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.replace(/0(?=\d*$)/u, "O"))).filter(({ text }) => text.includes("O")) },
  { name: "a case number that lacks digits", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.slice(0, -3))) },
  { name: "a case number with a dash", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.replace("-", "–"))) },
  { name: "a case number without its first hyphen", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.replace("-", " "))) },
  { name: "a case number of a year to come", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.replace(/20\d\d/u, "2087"))) },
  { name: "a case number with its year twisted", rule: "ugyldig-sag", plant: (agenda) => cases(agenda).map(({ span, number }) => instead(span, number.replace(/20(\d)(\d)/u, "02$1$2"))) },
  { name: "a deleted case number", rule: "manglende-sag", plant: (agenda) => caseLines(agenda).map(({ placed, span }) => atHeading(placed, span, "")) },
  { name: "a wrong weekday", rule: "ugedag", plant: (agenda) => matches(agenda, /(?:man|tirs|ons|tors|fre|lør|søn)dag(?= den \d{1,2}\. [a-z]+ 20\d\d)/gu).map(({ span, text }) => instead(span, text === "mandag" ? "tirsdag" : "mandag")), brings: ["moededato-afviger"] },
  { name: "a day that does not exist", rule: "ugyldig-dato", plant: (agenda) => matches(agenda, /(?<= )\d{1,2}(?=\. (?:februar|april|juni|september|november)(?: 20\d\d)?\b)/gu).map(({ span }) => instead(span, "31")), brings: ["moededato-afviger", "hoved", "indholdsfortegnelse"] },
  { name: "another meeting's date in the approval of the agenda", rule: "moededato-afviger", plant: (agenda) => matches(agenda, /(?<=godkend[a-z]* dagsorden(?:en)? (?:for|til) mødet? (?:i [^.]{0,40} )?den )\d{1,2}(?=\. [a-z]+)/giu).map(({ span, text }) => instead(span, text === "3" ? "4" : "3")) },
  { name: "a broken reference", rule: "krydshenvisning", plant: (agenda) => matches(agenda, /(?<=(?:jf\.|se) (?:pkt\.|punkt) )\d+(?:\.\d+)?/gu).map(({ span }) => instead(span, "48.7")) },
  { name: "a reference to an item that is not there", rule: "krydshenvisning", plant: (agenda) => sentenceEnds(agenda).map((at) => inserted(at, " Se også pkt. 48.7 om sagen.")) },
  { name: "an attachment that is not listed", rule: "henvisning-uden-bilag", plant: (agenda) => sentenceEnds(agenda, (placed) => !/bilag|vedlagt|vedhæft/iu.test(placed.unit.text)).map((at) => inserted(at, " Notatet er vedlagt som bilag.")) },
  ...["140268-1234", "140268 1234", "1402681234", "140268- 1234", "140268 -1234", "14 02 68 1234", "14.02.68-1234", "14-02-68-1234", "140268\u20131234", "140268-\n1234", "140268\u00a01234"].map(
    (number): Fault => ({ name: `a CPR number written ${JSON.stringify(number)}`, rule: "cpr", plant: (agenda) => sentenceEnds(agenda).map((at) => inserted(at, ` Borgeren har nummer ${number} hos os.`)) }),
  ),
  ...["https://intranet.example.dk/sager/7", "https://go.example.dk/cases/GEO12/BES-2023-1", "https://exempel.sharepoint.com/sites/sag", "file:///C:/Sager/notat.docx", "\\\\filserver\\sager\\notat.docx", "G:\\Sager\\2023\\notat.docx", "http://localhost:8080/sag"].map(
    (address): Fault => ({ name: `the internal address ${address}`, rule: "internt-link", plant: (agenda) => sentenceEnds(agenda).map((at) => inserted(at, ` Læs mere på ${address} om sagen.`)) }),
  ),
  ...["XX", "xx.xx.2023", "???", "TODO", "[indsæt tekst]", "[dato]", "Skriv her", "xxx"].map(
    (text): Fault => ({ name: `the left-over ${text}`, rule: "pladsholder", plant: (agenda) => sentenceEnds(agenda).map((at) => inserted(at, ` Planen drøftes med ${text} i maj.`)) }),
  ),
  {
    name: "minutes that exceed the meeting", rule: "tidsramme",
    plant: (agenda) => (agenda.header.start === null || agenda.header.end === null ? [] : agenda.units.flatMap(({ unit, start }) => (unit.heading?.minutesSpan ? [{ ...instead(moved(unit.heading.minutesSpan, start), "(400 min.)"), within: [0, agenda.length] as const }] : []))),
  },
  {
    name: "a number that is skipped", rule: "nummerering",
    plant: (agenda) => itemHeadings(agenda).flatMap(({ placed, span, number, stop }) => (/^\d+\.\d+$/u.test(number) ? [{ ...instead(span, number.replace(/\d+$/u, (last) => String(Number(last) + 3)) + stop), within: [placed.start, placed.start + placed.unit.length] as const }] : [])),
    brings: ["krydshenvisning", "indholdsfortegnelse"],
  },
  {
    name: "a number that stands twice", rule: "nummerering",
    plant: (agenda) => itemHeadings(agenda).flatMap(({ placed, span, number, stop }) => (/\.(?:[2-9]|\d\d)$/u.test(number) ? [{ ...instead(span, number.replace(/\d+$/u, (last) => String(Number(last) - 1)) + stop), within: [placed.start, placed.start + placed.unit.length] as const }] : [])),
    brings: ["krydshenvisning", "indholdsfortegnelse"],
  },
  {
    name: "somebody both present and absent", rule: "dobbelt-deltager",
    plant: (agenda) => {
      const people = allParticipants(agenda);
      const last = people.filter(({ absent }) => absent).at(-1);
      if (last === undefined) return [];
      return people.filter(({ absent, span }) => !absent && !agenda.slice(span).includes("\n")).map(({ span }) => {
        const text = `\n${agenda.slice(span).trim()}`;
        return { start: last.span.end, end: last.span.end, text, within: [0, last.span.end + text.length] as const };
      });
    },
    brings: ["sortering"],
  },
];

describe("planted faults", () => {
  const planted = new Set<Fault>();
  const texts = [...samples().filter(({ name }) => /^(?:kkr-midtjylland-2025-03-12|kkr-nordjylland|konstituerende|minimal)/u.test(name) && !name.includes("kladde")), ...corpusTexts()];
  for (const { name, text, ...more } of texts) {
    const agenda = Agenda.of(text, "kind" in more ? { defaultKind: more.kind } : {});
    const before = linter.check(agenda, surroundings);
    for (const fault of faults) {
      it(`${fault.name} in ${name}`, () => {
        const plantings = fault.plant(agenda);
        const step = Math.max(1, Math.floor(plantings.length / places));
        for (const [index, planting] of plantings.entries()) if (index % step === 0) checkPlanted(agenda, before, fault, planting);
        if (plantings.length > 0) planted.add(fault);
      });
    }
  }

  it("were all planted somewhere", () => {
    assert.deepEqual(faults.filter((fault) => !planted.has(fault)).map(({ name }) => name), []);
  });
});

function checkPlanted(agenda: Agenda, before: readonly Finding[], { rule, brings = [] }: Fault, { start, end, text, within }: Planting): void {
  const edited = agenda.edited({ start, end, text });
  const shift = text.length - (end - start);
  const known = new Set(before.map((finding) => `${finding.rule} ${finding.span.start >= end ? finding.span.start + shift : finding.span.start}`));
  const isOwn = (finding: Finding): boolean => finding.rule === rule && within[0] <= finding.span.start && finding.span.start <= within[1];
  const fresh = linter.check(edited, surroundings).filter((finding) => !known.has(`${finding.rule} ${finding.span.start}`) || (isOwn(finding) && !before.some(({ message }) => message === finding.message)));
  const context = `${edited.text.slice(Math.max(0, start - 40), start)}⟦${text}⟧${edited.text.slice(start + text.length, start + text.length + 40)}`;
  const own = fresh.filter(isOwn);
  assert.ok(own.length >= 1, `${rule} not found: ${JSON.stringify(context)}; instead ${fresh.map((finding) => `${finding.rule} ${String(finding.span.start - start)}`).join()}`);
  const others = fresh.filter((finding) => finding.rule !== rule && !brings.includes(finding.rule) && (finding.severity === "error" || finding.severity === "warning"));
  assert.deepEqual(others.map((finding) => `${finding.rule}: ${finding.message}`), [], JSON.stringify(context));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const instead = (span: Range, text: string): Planting => ({ ...span, text, within: [span.start - 30, span.start + text.length] });

const inserted = (at: number, text: string): Planting => ({ start: at, end: at, text, within: [at, at + text.length] });

/** A change whose finding stands at the heading of its item. */
const atHeading = (placed: PlacedUnit, span: Range, text: string): Planting => ({ ...span, text, within: [placed.start, placed.start + (placed.unit.heading?.span.end ?? 0)] });

/** The parts of a role of items that have one only, and are not closed. */
function parts(agenda: Agenda, role: string): readonly { readonly placed: PlacedUnit; readonly span: Range; readonly copy: string }[] {
  return agenda.units.flatMap((placed) => {
    const own = placed.unit.parts.filter((part) => part.role === role);
    const [part] = own;
    if (placed.unit.kind !== "item" || own.length !== 1 || part === undefined || placed.unit.heading?.closed === true) return [];
    const span = moved(part.span, placed.start);
    return [{ placed, span, copy: agenda.slice(span) }];
  });
}

/** Whether the house style asks for no recommendation there. */
function isExempt(agenda: Agenda, placed: PlacedUnit): boolean {
  const section = agenda.sections.find(({ items }) => items.includes(placed))?.heading?.unit.heading?.title ?? null;
  return agenda.names.isExempt("manglende-indstilling", placed.unit.heading?.title ?? null, section);
}

/** Where a part's name and its text stand. */
function writtenParts(agenda: Agenda): readonly { readonly nameSpan: Range; readonly text: Range }[] {
  return agenda.units.flatMap(({ unit, start }) =>
    unit.kind !== "item" || unit.heading?.closed === true
      ? []
      : unit.parts.filter(({ isEmpty, nameSpan }) => !isEmpty && /^:?[ \t]*\r?\n/u.test(unit.text.slice(nameSpan.end))).map(({ nameSpan, span }) => ({ nameSpan: moved(nameSpan, start), text: { start: start + nameSpan.end, end: start + span.end } })),
  );
}

function cases(agenda: Agenda): readonly { readonly span: Range; readonly number: string }[] {
  return agenda.units.flatMap(({ unit: { caseReference }, start }) => (caseReference?.wellFormed === true ? [{ span: moved(caseReference.numberSpan, start), number: caseReference.number }] : []));
}

function caseLines(agenda: Agenda): readonly { readonly placed: PlacedUnit; readonly span: Range }[] {
  return agenda.units.flatMap((placed) => {
    const { caseReference, kind, heading } = placed.unit;
    return caseReference === null || kind !== "item" || heading?.closed === true ? [] : [{ placed, span: moved(caseReference.span, placed.start) }];
  });
}

function itemHeadings(agenda: Agenda): readonly { readonly placed: PlacedUnit; readonly span: Range; readonly number: string; readonly stop: string }[] {
  return agenda.units.flatMap((placed) => {
    const { kind, heading } = placed.unit;
    if (kind !== "item" || heading === null || heading.number === null) return [];
    const span = moved(heading.numberSpan, placed.start);
    return [{ placed, span, number: heading.number, stop: agenda.slice(span).endsWith(".") ? "." : "" }];
  });
}

function matches(agenda: Agenda, pattern: RegExp): readonly { readonly span: Range; readonly text: string }[] {
  return [...agenda.text.matchAll(pattern)].map(({ 0: text, index }) => ({ span: { start: index, end: index + text.length }, text }));
}

/** Behind a full stop that ends a paragraph of running text. */
function sentenceEnds(agenda: Agenda, isMeant: (placed: PlacedUnit) => boolean = () => true): readonly number[] {
  return agenda.units.flatMap((placed) =>
    placed.unit.kind !== "item" || placed.unit.heading?.closed === true || !isMeant(placed)
      ? []
      : placed.unit.blocks.flatMap(({ block, span, lineStart }) => {
          const text = placed.unit.slice(span);
          const role = placed.unit.partAt(lineStart)?.role;
          if (block.kind !== "paragraph" || role === undefined || role === "recommendation" || role === "attachments" || text.length < 120 || !/\p{Ll}{3}\.\s*$/u.test(text)) return [];
          return [placed.start + span.start + text.trimEnd().length];
        }),
  );
}
