import fc from "fast-check";

/** What an item of a generated document says; places are given as fractions of the items there are. */
interface Prose {
  readonly form: number;
  readonly first: number;
  readonly second: number;
}

const prose: fc.Arbitrary<Prose> = fc.record({ form: fc.nat(11), first: fc.double({ min: 0, max: 0.999, noNaN: true }), second: fc.double({ min: 0, max: 0.999, noNaN: true }) });

export interface NumberedOptions {
  /** With ranges of references, which may become lists. */
  readonly ranges: boolean;
  /** Some headings have another number than they should. */
  readonly faults: boolean;
}

/** Agendas with sections and items whose titles are all different, with every form of reference to each other, and numbers that are none. */
export function numberedText({ ranges, faults }: NumberedOptions): fc.Arbitrary<string> {
  return fc
    .record({
      sections: fc.array(fc.array(fc.tuple(fc.array(prose, { maxLength: 3 }), fc.boolean()), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      contents: fc.boolean(),
      eol: fc.constantFrom("\n", "\n", "\r\n"),
      ending: fc.constantFrom("", "\n", "\n\n"),
      fault: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true }), { nil: null }),
    })
    .map(({ sections, contents, eol, ending, fault }) => {
      const numbers = sections.flatMap((items, section) => [`${section + 1}`, ...items.map((_, item) => `${section + 1}.${item + 1}`)]);
      const wrong = faults && fault !== null ? Math.floor(fault * numbers.length) : -1;
      const written = numbers.map((number, index) => (index === wrong && number.includes(".") ? number.replace(/\d+$/u, (digits) => String(Number(digits) + 50)) : number));
      const lines = ["DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "Sted: Rådhuset", ""];
      if (contents) lines.push("Indhold", ...written.map((number, index) => `${number}. ${titleOf(index)}.....\t${index + 2}`), "");
      let index = 0;
      for (const items of sections) {
        lines.push(`${written[index] ?? ""}. ${titleOf(index)}`, "");
        index++;
        for (const [texts, hasNote] of items) {
          if (hasNote && index > 1 && lines.at(-2) !== `${written[index - 1] ?? ""}. ${titleOf(index - 1)}`) lines.push(`// ignorer: dobbeltord – jf. pkt. ${written[0] ?? ""}`);
          lines.push(`${written[index] ?? ""}. ${titleOf(index)} (5 min.)`, "SAG-2025-01234 abcd", "", "Baggrund", "Teksten begynder her.", ...texts.flatMap((text) => sentence(text, written, ranges)), "");
          index++;
        }
      }
      return lines.join(eol).trimEnd() + (ending === "" ? "" : ending.replaceAll("\n", eol));
    });
}

const words = ["Broen", "Vejen", "Stien", "Havnen", "Skoven", "Parken", "Skolen", "Hallen", "Banen", "Torvet", "Gaden", "Pladsen", "Søen", "Åen", "Marken", "Gården", "Huset", "Tårnet", "Kajen", "Engen", "Bakken", "Øen"];

function titleOf(index: number): string {
  return words[index] ?? `Sag ${words[index % words.length] ?? ""} to`;
}

function sentence({ form, first, second }: Prose, numbers: readonly string[], ranges: boolean): readonly string[] {
  const one = numbers[Math.floor(first * numbers.length)] ?? "1";
  const other = numbers[Math.floor(second * numbers.length)] ?? "1";
  const [from, until] = [one, other].sort((a, b) => numbers.indexOf(a) - numbers.indexOf(b));
  switch (form) {
    case 0:
      return [`Det fremgår af pkt. ${one}.`];
    case 1:
      return [`Se punkt ${one} og ${other}.`];
    case 2:
      return ["Mere herom står ovenfor under pkt.", `${one} i dag.`];
    case 3:
      return [`Det hænger sammen, jf. pkt. ${one}, ${other} og 9.9, den 2.1. og den 2. april 2024.`];
    case 4:
      return ["Prisen er 1.2 mio. kr. i 2024, jf. § 1, stk. 2, pkt. 1, og 1.1 procent."];
    case 5:
      return ["Se pkt. 1.1 i referatet."];
    case 6:
      return ["// Husk pkt. ".concat(one)];
    case 7:
      return ["– et led i listen", "1. at godkende", "2. at drøfte"];
    case 8:
      return ranges && from !== undefined && until !== undefined && from.split(".").length === until.split(".").length ? [`Det gælder pkt. ${from}-${until} og intet andet.`] : [`Det gælder pkt. ${one}.`];
    case 9:
      return ranges && from !== undefined && until !== undefined && from.split(".").length === until.split(".").length ? [`Det gælder punkterne ${from} til ${until}, samt pkt. ${one}.`] : [];
    case 10:
      return [`| Emne | Hvor |`, "|---|---|", `| Bro | pkt. ${one} |`];
    default:
      return [`Sagen er behandlet på mødet den 1.2.2024 som pkt. ${one}`];
  }
}
