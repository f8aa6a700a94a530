import type { Agenda } from "../model/agenda.js";
import { written, type IsoDay } from "../model/calendar.js";
import { meetingDateOf } from "../model/meeting.js";
import { betweenOf } from "../model/restructure/actions.js";
import type { ProfileNames } from "../profile/names.js";
import type { TemplateItem, TemplateSection } from "../profile/profile.js";
import { carriedFrom, type CarriedItem } from "./carried.js";
import { caseLineOf, caseStub, itemText } from "./item-text.js";
import { withFacts } from "./stock-decisions.js";

/** A meeting that there is to be an agenda for. */
export interface NewMeeting {
  /** The body in the spelling of running text: `KKR Sjælland`. */
  readonly body: string;
  readonly day: IsoDay;
  /** `10:00`, or null where it is not known yet; likewise `end`, and `place`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
}

/** What is known of the body's meeting before: its minutes, else its agenda. */
export interface PreviousMeeting {
  readonly agenda: Agenda | null;
  readonly day: IsoDay | null;
}

/**
 * The agenda of a meeting as the profile's template has it, with what the meeting before put off to the next. What
 * nobody can know is a placeholder, which the rule `pladsholder` finds.
 */
export function newAgenda(names: ProfileNames, meeting: NewMeeting, previous: PreviousMeeting): string {
  const { profile } = names;
  const last = previous.day ?? (previous.agenda === null ? null : meetingDateOf(previous.agenda));
  const facts = { organ: meeting.body, "sidste møde": last === null ? "[indsæt dato]" : written(last) };
  const filled = (section: TemplateSection): TemplateSection => ({ ...section, items: section.items.map((item) => ({ ...item, recommendation: withFacts(item.recommendation, facts) })) });
  const carried = previous.agenda === null ? [] : carriedFrom(previous.agenda);
  const sections = profile.template.map(filled);
  const blocks = profile.numbering.levels === 1 ? itemsAlone(names, sections, carried, meeting, previous) : sectionsWithItems(names, sections, carried);
  return `${[titleBlock(names, meeting), ...blocks].join("\n\n")}\n`;
}

/** `kkr-sjælland-2027-02-08.dagsorden` */
export function agendaFileName(body: string, day: IsoDay): string {
  const name = body.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
  return `${name === "" ? "møde" : name}-${day}.dagsorden`;
}

function titleBlock({ profile }: ProfileNames, { body, day, start, end, place }: NewMeeting): string {
  const [year, month, date] = day.split("-");
  const time = start === null ? "" : ` ${start}${end === null ? "" : `-${end}`}`;
  const title = profile.numbering.levels === 1 ? [`Dagsorden til møde i ${body}`] : [`DAGSORDEN ${year}`, body.toUpperCase()];
  return [...title, `Dato: ${date}-${month}-${year}${time}`, `Sted: ${place ?? "[indsæt sted]"}`].join("\n");
}

function sectionsWithItems(names: ProfileNames, sections: readonly TemplateSection[], carried: readonly CarriedItem[]): readonly string[] {
  const { first, prefix } = names.profile.numbering;
  const before = prefix === "" ? "" : `${prefix} `;
  return sections.flatMap((section, index) => {
    const number = (first ?? 1) + index;
    const items = itemsOf(names, section, carried).map(({ item, caseLine }, at) => itemText(names, `${before}${number}.${at + 1}. `, item, section.title, caseLine));
    return [`${before}${number}. ${section.title}`, ...items];
  });
}

function itemsAlone(names: ProfileNames, sections: readonly TemplateSection[], carried: readonly CarriedItem[], { day }: NewMeeting, { agenda }: PreviousMeeting): readonly string[] {
  const { groups, numbering } = names.profile;
  const first = numbering.first ?? numberAfter(agenda, day);
  const before = numbering.prefix === "" ? "" : `${numbering.prefix} `;
  const between = agenda === null ? ". " : betweenOf(agenda.units, "item");
  const items = sections.flatMap((section) => {
    const own = itemsOf(names, section, carried);
    // Without items it is one itself: `Eventuelt`.
    const all = own.length > 0 ? own : [{ item: { title: section.title, minutes: null, recommendation: "" }, caseLine: caseStub }];
    return all.map((one) => ({ ...one, section: section.title }));
  });
  return [...groups.slice(0, 1), ...items.map(({ item, caseLine, section }, index) => itemText(names, `${before}${first + index}${between}`, item, section, caseLine))];
}

/** Numbers run on through the year. */
function numberAfter(agenda: Agenda | null, day: IsoDay): number {
  if (agenda === null || meetingDateOf(agenda)?.slice(0, 4) !== day.slice(0, 4)) return 1;
  const numbers = agenda.units.flatMap(({ unit }) => (unit.kind === "item" ? (unit.heading?.numbers ?? []) : []));
  return Math.max(0, ...numbers) + 1;
}

function itemsOf(names: ProfileNames, { items, carried: takesCarried }: TemplateSection, carried: readonly CarriedItem[]): readonly { readonly item: TemplateItem; readonly caseLine: string }[] {
  const standing = items.map((item) => ({ item, caseLine: caseStub }));
  if (!takesCarried) return standing;
  const put = carried.map(({ title, caseNumber }) => {
    const caseLine = caseNumber === null ? caseStub : caseLineOf(names, caseNumber);
    // The number of another system is kept, though not as a case line.
    return { item: { title: caseLine === null ? `${title} (${caseNumber ?? ""})` : title, minutes: null, recommendation: "" }, caseLine: caseLine ?? caseStub };
  });
  return [...standing, ...(put.length > 0 ? put : [{ item: { title: "[indsæt titel]", minutes: null, recommendation: "" }, caseLine: caseStub }])];
}
