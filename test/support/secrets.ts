import fc from "fast-check";

/** A document with closed items whose every word stands nowhere else, also where an overview or the contents repeat their titles. */
export interface SecretDocument {
  readonly text: string;
  readonly secrets: readonly string[];
}

interface Item {
  readonly closed: boolean;
  readonly parts: readonly string[];
  readonly hasCase: boolean;
  readonly mark: string;
}

const partKinds = ["paragraph", "list", "table", "attachments", "links", "subheading", "note", "people"] as const;

const item: fc.Arbitrary<Item> = fc.record({
  closed: fc.boolean(),
  parts: fc.array(fc.constantFrom(...partKinds), { maxLength: 4 }),
  hasCase: fc.boolean(),
  mark: fc.constantFrom(" (lukket)", " (Lukket punkt)", " LUKKET", " (10 min.) (lukket)", "\nLUKKET"),
});

/** Documents of one or two sections, with contents and an overview at the front or without, with any kind of line end. */
export const secretDocument: fc.Arbitrary<SecretDocument> = fc
  .tuple(fc.array(fc.array(item, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean(), fc.constantFrom("\n", "\r\n"), fc.constantFrom("DAGSORDEN 2025", "REFERAT 2025"))
  .map(([sections, hasContents, closesSection, eol, kind]) => {
    const words = new Words();
    const contents: string[] = [];
    const body = sections.flatMap((items, section) => {
      const sectionClosed = closesSection && section === sections.length - 1;
      const title = words.title(sectionClosed);
      contents.push(`${section + 1}. ${title}.....\t${section + 2}`);
      return [
        `${section + 1}. ${title}${sectionClosed ? " (lukket)" : ""}`, "", ...(sectionClosed ? [words.next(true), ""] : []),
        ...items.flatMap((one, index) => itemLines(`${section + 1}.${index + 1}`, one, sectionClosed, words, contents)),
      ];
    });
    const lines = [kind, "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "", ...(hasContents ? ["Indhold", ...contents, ""] : []), ...body];
    return { text: lines.join(eol) + eol, secrets: words.secrets };
  });

function itemLines(number: string, { closed, parts, hasCase, mark }: Item, sectionClosed: boolean, words: Words, contents: string[]): readonly string[] {
  const secret = closed || sectionClosed;
  const title = words.title(secret);
  contents.push(`${number}. ${title}.....\t3`);
  const caseNumber = secret ? words.number() : "SAG-2025-00417";
  return [
    ...`${number}. ${title}${closed ? mark : ""}`.split("\n"),
    ...(hasCase ? [`${caseNumber} ${secret ? words.initials() : "hjo"}`] : []),
    "",
    ...parts.flatMap((part, index) => [["Baggrund", "Indstilling", "Sagsfremstilling", "Bilag"][index] ?? "Baggrund", ...partLines(part, secret, words), ""]),
  ];
}

function partLines(kind: string, secret: boolean, words: Words): readonly string[] {
  const word = (): string => words.next(secret);
  switch (kind) {
    case "list":
      return [`Det indstilles, at ${word()}`, `– ${word()}`, `  – ${word()}`, `1) ${word()}`];
    case "table":
      return [`| ${word()} | ${word()} |`, "|---|---|", `| ${word()} | **${word()}** |`];
    case "attachments":
      return [`./. [${word()}](bilag/${word()}.pdf)`, `./. ${word()}`];
    case "links":
      return [`Se [${word()}](https://www.example.org/${word()}), https://www.example.org/${word()} og pkt. 1.1, jf. ${secret ? words.number() : "SAG-2025-00418"}.`];
    case "subheading":
      return [`# ${word()}`, word()];
    case "note":
      return [`// ${words.next(true)}`, word()];
    case "people":
      return ["Deltagere", `${word()} ${word()} (A), ${word()} Kommune`];
    default:
      return [`${word()} ${word()}.`, `./. ${word()}`];
  }
}

/** Words nobody else uses. */
class Words {
  readonly secrets: string[] = [];
  #count = 0;

  next(secret: boolean): string {
    const word = `${secret ? "Hemmelig" : "Synlig"}${this.#letters()}`;
    if (secret) this.secrets.push(word);
    return word;
  }

  title(secret: boolean): string {
    return `${this.next(secret)} ${this.next(secret).toLowerCase()}`;
  }

  number(): string {
    const number = `SAG-2024-${String(70_000 + this.#count++)}`;
    this.secrets.push(number);
    return number;
  }

  initials(): string {
    const initials = `zq${this.#letters().slice(-2)}`;
    this.secrets.push(initials);
    return initials;
  }

  #letters(): string {
    return String(this.#count++).padStart(4, "0").replace(/\d/gu, (digit) => "bcdfghjklm".charAt(Number(digit)));
  }
}

/** The secrets that `output` tells, in any case. */
export function leaks(output: string, secrets: readonly string[]): readonly string[] {
  const lower = output.toLowerCase();
  return secrets.filter((secret) => lower.includes(secret.toLowerCase()));
}
