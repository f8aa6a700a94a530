import type { Agenda, OutlineSection, PlacedUnit } from "../model/agenda.js";
import type { Unit } from "../model/unit.js";
import { unitContent, type UnitContent } from "./content.js";
import type { Audience, ContentsEntry, Publication, PublishedAttachment, PublishedItem, PublishedSection, Source } from "./nodes.js";
import { readable } from "./scope.js";
import { surroundingsOf, type AllSurroundings } from "./surroundings.js";
import { titleInWords, wording } from "./wording.js";

export interface PublicationOptions {
  readonly audience: Audience;
}

const cache = new WeakMap<Agenda, Partial<Record<Audience, Publication>>>();

/**
 * One version of a document as `audience` gets to see it. Notes are for nobody; the public sees of a
 * closed item its number and an allowed headline, no link into the house and no CPR number. The content
 * of a unit that an edit did not touch is the same object as in the version before.
 */
export function publicationOf(agenda: Agenda, { audience }: PublicationOptions): Publication {
  const known = cache.get(agenda) ?? {};
  const publication = known[audience] ?? new Maker(agenda, audience).publication();
  cache.set(agenda, { ...known, [audience]: publication });
  return publication;
}

class Maker {
  readonly #around: AllSurroundings;
  readonly #attachments: PublishedAttachment[] = [];
  readonly #contents: ContentsEntry[] = [];

  constructor(
    private readonly agenda: Agenda,
    private readonly audience: Audience,
  ) {
    this.#around = surroundingsOf(agenda);
  }

  publication(): Publication {
    const { agenda, audience } = this;
    const { header, kind, names } = agenda;
    const read = (text: string | null): string | null => (text === null ? null : readable(text, audience));
    const body = read(names.bodyNamed(header.body) ?? header.body);
    const front = agenda.units[0];
    const sections = agenda.sections.map((section) => this.#section(section));
    return {
      audience,
      language: "da",
      kind,
      heading: header.kindSpan === null ? wording.kinds[kind] : readable(agenda.slice(header.kindSpan).replace(/\s+/gu, " "), audience),
      title: titleInWords(kind, body, header.date),
      body,
      date: header.date,
      start: header.start,
      end: header.end,
      place: read(header.place),
      front: front?.unit.kind === "front" ? this.#content(front).content : null,
      contents: this.#contents,
      sections,
      attachments: this.#attachments,
    };
  }

  #section({ heading, items }: OutlineSection): PublishedSection {
    if (heading === null) {
      return { id: "uden-afsnit", kind: "none", number: null, title: "", withheld: false, source: null, content: null, items: items.map((item) => this.#item(item)) };
    }
    const { unit } = heading;
    // The name of a group comes from the profile and tells nothing of a case.
    const kind = unit.kind === "group" ? "group" : "section";
    const withheld = this.#isWithheld(heading);
    const id = this.#idOf(heading);
    const read = withheld ? null : this.#content(heading);
    const title = read?.title ?? (kind === "group" ? (unit.heading?.title ?? "") : this.#headline(heading));
    const number = unit.heading?.number ?? null;
    this.#contents.push(read?.entry ?? { targetId: id, level: 1, number, title, withheld });
    this.#list(id, read);
    return { id, kind, number, title, withheld, source: sourceOf(heading), content: read?.content ?? null, items: items.map((item) => this.#item(item)) };
  }

  #item(placed: PlacedUnit): PublishedItem {
    const { heading, caseReference } = placed.unit;
    const withheld = this.#isWithheld(placed);
    const id = this.#idOf(placed);
    const number = heading?.number ?? "";
    const read = withheld ? null : this.#content(placed);
    const title = read?.title ?? this.#headline(placed);
    this.#contents.push(read?.entry ?? { targetId: id, level: 2, number, title, withheld });
    this.#list(id, read);
    return {
      id,
      number,
      title,
      minutes: withheld ? null : (heading?.minutes ?? null),
      closed: placed.closed,
      withheld,
      case: withheld || caseReference === null ? null : { number: readable(caseReference.number, this.audience), initials: caseReference.initials },
      source: sourceOf(placed),
      content: read?.content ?? null,
    };
  }

  #isWithheld({ closed }: PlacedUnit): boolean {
    return closed && this.audience === "public";
  }

  /** What the public may read in place of a closed heading. */
  #headline(placed: PlacedUnit): string {
    const { title, headline } = this.agenda.names.profile.closedItems;
    return title === "shown" ? this.#content(placed).title : headline;
  }

  #idOf({ unit }: PlacedUnit): string {
    return this.#around.get(unit)?.id ?? "";
  }

  #content({ unit }: { readonly unit: Unit }): UnitContent {
    const around = this.#around.get(unit);
    if (around === undefined) throw new Error("a unit of another version");
    return unitContent(unit, this.audience, around);
  }

  #list(itemId: string, read: UnitContent | null): void {
    for (const { id, number, title, target } of read?.attachments ?? []) this.#attachments.push({ id, itemId, number, title, target });
  }
}

function sourceOf({ unit, start, line }: PlacedUnit): Source {
  return { start, end: start + unit.length, line, endLine: line + unit.lineCount };
}
