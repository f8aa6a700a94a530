import type { EditStyle } from "../../../server/src/language/index.js";
import { measure } from "../measure.js";
import type { Report } from "../report.js";
import type { Core } from "../subject.js";

const style: EditStyle = { uri: "file:///m/d.dagsorden", version: 1, encoding: "utf-16", annotations: true };

/** From a command to its edits, in an agenda far longer than any. */
export async function restructure(core: Core, _texts: unknown, report: Report): Promise<void> {
  report.group("restructure", "the edits of a command in a document of 1 000 items in which every number changes; checked by the editor before, and read anew");
  const text = longAgenda();
  const on = `1 000 items, ${Math.round(text.length / 1024)} KiB`;
  const words = core.textsOf("da");
  const linter = new core.Linter({ rules: core.rules });
  const agenda = core.Agenda.of(text);
  linter.check(agenda);
  const [first, last] = [agenda.units.find(({ unit }) => unit.kind === "item"), agenda.units.at(-1)];
  const position = { line: first?.line ?? 0, character: 0 };
  const target = { position: { line: last?.line ?? 0, character: 0 }, side: "after" } as const;
  let fresh = agenda;
  const timings = await measure(
    [
      { name: "parse", run: () => core.Agenda.of(text).units.length },
      { name: "renumber all", run: () => core.restructureDocument(agenda, { action: "renumberAll", position }, style, words) },
      { name: "renumber all, nothing known yet", before: () => void (fresh = core.Agenda.of(text)), run: () => core.restructureDocument(fresh, { action: "renumberAll", position }, style, words) },
      { name: "move the first item behind the last", run: () => core.restructureDocument(agenda, { action: "moveTo", position, target }, style, words) },
      { name: "delete the first item", run: () => core.restructureDocument(agenda, { action: "delete", position }, style, words) },
      { name: "rename a number", run: () => core.rename(agenda, { line: position.line, character: 1 }, "2.99", style, words) },
    ],
    { time: 300, rounds: 3 },
  );
  for (const [what, timing] of timings) report.timing(what, on, timing);
  const renumbered = timings.get("renumber all")?.median ?? NaN;
  report.add({ what: "renumber all to parse", on, unit: "ratio", value: renumbered / (timings.get("parse")?.median ?? NaN) });
  report.target("restructure: renumbering a document of 1 000 items, milliseconds", renumbered, 100);
}

/** 40 sections with 25 items each, counted from 2 on, with references, ranges, dates and a table of contents. */
function longAgenda(): string {
  const numbers = Array.from({ length: 40 }, (_, section) => section + 2);
  const items = (section: number): readonly string[] => Array.from({ length: 25 }, (_, item) => `${section}.${item + 1}`);
  const titles = (number: string): string => `Sag om vej ${number.replace(".", " og bro ")}`;
  const contents = numbers.flatMap((section) => [`${section}. Afsnit om område ${section}.....\t${section}`, ...items(section).map((number) => `${number}. ${titles(number)}.....\t${section}`)]);
  const body = numbers.flatMap((section) => [`${section}. Afsnit om område ${section}`, "", ...items(section).flatMap((number, index) => itemLines(section, number, index, titles(number)))]);
  return ["DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "Sted: Rådhuset", "", "Indhold", ...contents, "", ...body].join("\n");
}

function itemLines(section: number, number: string, index: number, title: string): readonly string[] {
  const other = `${2 + ((section * 7 + index) % 40)}.${1 + (index % 25)}`;
  return [
    `${number}. ${title} (5 min.)`, `SAG-2025-${String(10_000 + section * 100 + index)} abcd`, "", "Baggrund",
    `Sagen blev drøftet på mødet den 3. februar 2025 og hænger sammen med pkt. ${other}. Udgiften er 2.1 mio. kr. i 2025.`, "",
    "Indstilling", `Det indstilles, at KKR Midtjylland godkender planen, jf. pkt. ${number} og ${section}.1-${section}.3.`, "",
    "Sagsfremstilling", "Planen løber over tre år. Kommunerne deler udgiften efter indbyggertal, og den første del er færdig til sommer.", "",
  ];
}
