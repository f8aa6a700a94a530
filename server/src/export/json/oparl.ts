import type { Publication, PublishedAttachment, PublishedItem, PublishedPart, PublishedSection } from "../../language/index.js";
import { meetingId } from "../identity.js";
import { legible } from "../legible.js";
import { addressOf, type FilePlaces } from "../links.js";
import { danishMoment } from "../moment.js";
import { blocksText, contentText } from "./texts.js";

/** The version of OParl whose objects these are. */
const types = "https://schema.oparl.org/1.1";

type Json = Readonly<Record<string, unknown>>;

/**
 * The meeting as open data in the shape of OParl: a Meeting with its AgendaItems and their Files. What
 * OParl has no word for stands under names that begin with `dagsorden:`, as OParl asks. The ids are the
 * same in every version of the document as long as body, day and number are.
 */
export function oparlOf(publication: Publication, files: FilePlaces | null): Json {
  return new Meeting(publication, files).json();
}

class Meeting {
  readonly #id: string;
  #order = 0;

  constructor(
    private readonly publication: Publication,
    private readonly files: FilePlaces | null,
  ) {
    this.#id = meetingId(publication);
  }

  json(): Json {
    const { kind, title, body, date, start, end, place, front, sections } = this.publication;
    return {
      id: this.#id,
      type: `${types}/Meeting`,
      name: legible(title),
      meetingState: kind === "referat" ? "afholdt" : "indkaldt",
      cancelled: false,
      ...(date === null ? {} : { start: danishMoment(date, start ?? "00:00") }),
      ...(date === null || end === null ? {} : { end: danishMoment(date, end) }),
      ...(place === null ? {} : { location: { id: `${this.#id}:sted`, type: `${types}/Location`, description: legible(place) } }),
      agendaItem: sections.flatMap((section) => this.#section(section)),
      "dagsorden:documentKind": kind,
      "dagsorden:language": "da",
      ...(body === null ? {} : { "dagsorden:body": legible(body) }),
      ...(front === null ? {} : { "dagsorden:front": contentText(front) }),
    };
  }

  #section(section: PublishedSection): readonly Json[] {
    const { id, kind, number, title, withheld, content, items } = section;
    const own = this.#agendaItem({ id, number, title, isPublic: !withheld, content }, { "dagsorden:kind": kind });
    const below = items.map((item) => this.#item(item, kind === "none" ? null : id));
    // A section says nothing of itself where nothing is its heading.
    return kind === "none" ? below : [own, ...below];
  }

  #item(item: PublishedItem, sectionId: string | null): Json {
    const { minutes, closed, case: caseLine } = item;
    return this.#agendaItem({ ...item, isPublic: !closed }, {
      "dagsorden:kind": "item",
      ...(sectionId === null ? {} : { "dagsorden:section": `${this.#id}:${sectionId}` }),
      ...(minutes === null ? {} : { "dagsorden:minutes": minutes }),
      ...(caseLine === null ? {} : { "dagsorden:case": { number: legible(caseLine.number), ...(caseLine.initials === null ? {} : { initials: legible(caseLine.initials) }) } }),
    });
  }

  #agendaItem({ id, number, title, isPublic, content }: Pick<PublishedItem, "id" | "title" | "content"> & { readonly number: string | null; readonly isPublic: boolean }, more: Json): Json {
    const parts = content?.parts ?? [];
    const decision = parts.filter(({ role }) => role === "decision").map(({ blocks }) => blocksText(blocks)).join("\n\n");
    const above = content === null ? "" : blocksText(content.blocks);
    const attachments = this.publication.attachments.filter(({ itemId }) => itemId === id);
    return {
      id: `${this.#id}:${id}`,
      type: `${types}/AgendaItem`,
      meeting: this.#id,
      ...(number === null || number === "" ? {} : { number }),
      order: this.#order++,
      name: legible(title),
      public: isPublic,
      ...(decision === "" ? {} : { resolutionText: decision }),
      ...(attachments.length === 0 ? {} : { auxiliaryFile: attachments.map((one) => this.#file(one)) }),
      ...more,
      ...(above === "" ? {} : { "dagsorden:text": above }),
      ...(parts.length === 0 ? {} : { "dagsorden:parts": parts.map((part) => this.#part(part)) }),
    };
  }

  #part({ id, role, name, blocks }: PublishedPart): Json {
    return { id: `${this.#id}:${id}`, role, name: legible(name), text: blocksText(blocks) };
  }

  #file({ id, itemId, title, target }: PublishedAttachment): Json {
    const address = target === null ? null : addressOf(target, this.files);
    const path = target?.kind === "file" ? target.path.replace(/\\/gu, "/").split("/").at(-1) : undefined;
    return {
      id: `${this.#id}:${id}`,
      type: `${types}/File`,
      name: legible(title),
      ...(path === undefined || path === "" ? {} : { fileName: legible(path) }),
      ...(address === null ? {} : { accessUrl: address }),
      agendaItem: [`${this.#id}:${itemId}`],
    };
  }
}
