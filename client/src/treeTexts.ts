/** The texts of the view "Punkter". */
export const da = {
  kinds: { section: (name: string) => `Afsnit ${name}`, group: (name: string) => name, item: (name: string) => `Punkt ${name}` },
  minutes: (minutes: number) => `${minutes} min.`,
  minutesSpoken: (minutes: number) => (minutes === 1 ? "1 minut" : `${minutes} minutter`),
  clock: (from: string, to: string | null) => (to === null ? `fra ${from}` : `${from}–${to}`),
  clockSpoken: (from: string, to: string | null) => (to === null ? `fra klokken ${from}` : `klokken ${from} til ${to}`),
  missing: (parts: readonly string[]) => `mangler ${listed(parts, "og")}`,
  closed: "lukket",
  attachments: (count: number) => `${count} bilag`,
  caseNumber: (number: string) => `Sag ${number}`,
  filter: "Filtrér",
  filterPrompt: "Ord fra titlen, et nummer eller et sagsnummer",
  onlyFindings: "Vis kun punkter med fund",
  alsoWithoutFindings: "Vis også punkter uden fund",
  clearFilter: "Ryd filteret",
  filtered: (text: string, onlyFindings: boolean, shown: number, all: number) => `${shown} af ${all === 1 ? "1 punkt" : `${all} punkter`} med ${listed(wanted(text, onlyFindings ? "fund" : ""), "og")}`,
};

export const en: typeof da = {
  kinds: { section: (name) => `Section ${name}`, group: (name) => name, item: (name) => `Item ${name}` },
  minutes: (minutes) => `${minutes} min.`,
  minutesSpoken: (minutes) => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
  clock: (from, to) => (to === null ? `from ${from}` : `${from}–${to}`),
  clockSpoken: (from, to) => (to === null ? `from ${from}` : `${from} to ${to}`),
  missing: (parts) => `lacks ${listed(parts, "and")}`,
  closed: "closed",
  attachments: (count) => (count === 1 ? "1 attachment" : `${count} attachments`),
  caseNumber: (number) => `Case ${number}`,
  filter: "Filter",
  filterPrompt: "Words of the title, a number or a case number",
  onlyFindings: "Show only what has findings",
  alsoWithoutFindings: "Show what has no findings too",
  clearFilter: "Clear the filter",
  filtered: (text, onlyFindings, shown, all) => `${shown} of ${all === 1 ? "1 item" : `${all} items`} with ${listed(wanted(text, onlyFindings ? "findings" : ""), "and")}`,
};

function wanted(text: string, findings: string): readonly string[] {
  return [text === "" ? "" : `"${text}"`, findings].filter((each) => each !== "");
}

/** `Baggrund, Indstilling og Bilag` */
function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1) ?? ""}`;
}
