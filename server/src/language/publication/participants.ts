import { participantsOf } from "../model/people.js";
import type { Unit } from "../model/unit.js";
import { inlinesOfProse } from "./inlines.js";
import type { ParticipantsBlock, PublishedBlock, PublishedPerson } from "./nodes.js";
import { sourceOf, type ReadBlock } from "./read.js";
import { readable, type Scope } from "./scope.js";

/**
 * A list of participants: its name and the people below it. Text among them stays text, and the people
 * after it go on in a list without a name of its own.
 */
export function participantsBlock(unit: Unit, blocks: readonly ReadBlock[], scope: Scope): readonly PublishedBlock[] {
  const [name, ...below] = blocks;
  if (name === undefined) return [];
  const known = new Map(participantsOf(unit).map((person) => [person.span.start, person]));
  const head = unit.segments.find((segment, index) => segment.head !== null && unit.segmentLine(index) === name.placed.line)?.head;
  const built: PublishedBlock[] = [];
  let people: { readonly read: ReadBlock; readonly person: PublishedPerson }[] = [];
  let title = unit.slice(name.placed.span).replace(/:$/u, "").trim();
  const close = (): void => {
    if (people.length === 0 && title === "") return;
    const reads = people.map(({ read }) => read);
    const source = sourceOf(title === "" ? reads : [name, ...reads]);
    built.push({ kind: "participants", name: title, absent: head?.kind === "participants" && head.absent, people: people.map(({ person }) => person), source } satisfies ParticipantsBlock);
    people = [];
    title = "";
  };
  for (const read of below) {
    const person = known.get(read.placed.span.start);
    if (person !== undefined) {
      const place = readable(person.place, scope.audience);
      people.push({ read, person: { name: readable(person.name, scope.audience), party: person.party, place, source: sourceOf([read]) } });
      continue;
    }
    close();
    if (read.prose !== null) built.push({ kind: "paragraph", marked: read.prose.mark !== null, inlines: inlinesOfProse(read.prose, scope), source: sourceOf([read]) });
  }
  close();
  return built;
}
