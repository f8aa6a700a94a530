/** What can be wrong with a profile file. */
export const da = {
  profileSyntax: "Her er ikke gyldig JSON.",
  profileMustBe: (name: string, what: string) => `${name === "" ? "Profilen" : `"${name}"`} skal være ${what}.`,
  profileUnknown: (name: string, near: string | null) => `"${name}" kendes ikke${near === null ? "." : `; mente du "${near}"?`}`,
  profileTwice: (name: string) => `"${name}" står to gange.`,
  profileMissing: (name: string) => `"${name}" mangler.`,
  profilePattern: (name: string) => `"${name}" er ikke et gyldigt regulært udtryk.`,
  profileSlowPattern: (name: string) => `"${name}" er et regulært udtryk, der kan tage meget lang tid; undgå gentagelser inde i gentagelser.`,
  profileUnreadable: (reason: string) => `Profilen kan ikke læses (${reason}), så dokumenterne er læst med standardprofilen KKR.`,
  profileEncoding: "Profilen er ikke gemt som UTF-8, så tegnet her kan ikke læses. Gem filen igen med tegnkodningen UTF-8.",
  profileText: "en tekst",
  profileFilledText: "en tekst, der ikke er tom",
  profileList: "en liste i [ ]",
  profileObject: "et objekt i { }",
  profileCount: "et helt tal fra 0",
  profileOrNull: "eller null",
  profileOneOf: (values: readonly string[]) => either(values, "eller"),
};

export const en: typeof da = {
  profileSyntax: "This is no valid JSON.",
  profileMustBe: (name, what) => `${name === "" ? "The profile" : `"${name}"`} must be ${what}.`,
  profileUnknown: (name, near) => `"${name}" is not known${near === null ? "." : `; did you mean "${near}"?`}`,
  profileTwice: (name) => `"${name}" is there twice.`,
  profileMissing: (name) => `"${name}" is missing.`,
  profilePattern: (name) => `"${name}" is no valid regular expression.`,
  profileSlowPattern: (name) => `"${name}" is a regular expression that may take very long; avoid repetitions inside repetitions.`,
  profileUnreadable: (reason) => `The profile cannot be read (${reason}), so the documents are read by the standard profile KKR.`,
  profileEncoding: "The profile is not saved as UTF-8, so the character here cannot be read. Save the file again with the encoding UTF-8.",
  profileText: "a text",
  profileFilledText: "a text that is not empty",
  profileList: "a list in [ ]",
  profileObject: "an object in { }",
  profileCount: "a whole number from 0",
  profileOrNull: "or null",
  profileOneOf: (values) => either(values, "or"),
};

/** `a, b eller c` */
function either(words: readonly string[], joint: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1) ?? ""}`;
}
