/** Reads the examples out of grammar/README.md: what is written, and what it is said to mean. */

/** One example of the specification. */
export interface SpecificationExample {
  /** The heading it stands under. */
  readonly heading: string;
  /** Of its first fence in the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly kind: "dagsorden" | "referat";
  /** What differs from the default profile, or null. */
  readonly profile: unknown;
  /** The rules that find something, where the example says so. */
  readonly findings: readonly string[] | null;
  /** `json outline`, `json lines` …: what to look at, and what is there. */
  readonly expected: readonly { readonly what: string; readonly value: unknown }[];
}

interface Fence {
  readonly heading: string;
  readonly line: number;
  readonly info: string;
  readonly text: string;
}

/**
 * The examples, in order. A ```` ```dagsorden ```` fence begins one, as does ```` ```json text ```` with the text as a JSON string;
 * the `json` fences behind it say what is expected, and `json profile` before it what differs from the default profile.
 * In a `dagsorden` fence `␣` is a space and `⇥` a tab.
 */
export function examplesIn(markdown: string): readonly SpecificationExample[] {
  const examples: SpecificationExample[] = [];
  let profile: unknown = null;
  for (const { heading, line, info, text } of fencesIn(markdown)) {
    const [language = "", ...words] = info.split(" ");
    if (info === "json profile") profile = JSON.parse(text);
    else if (language === "dagsorden" || info === "json text") {
      const source = language === "dagsorden" ? text.replaceAll("␣", " ").replaceAll("⇥", "\t") : String(JSON.parse(text));
      examples.push({ heading, line, text: source, kind: words.includes("referat") ? "referat" : "dagsorden", profile, findings: findingsOf(info), expected: [] });
      profile = null;
    } else if (language === "json") {
      const last = examples.pop();
      if (last === undefined) throw new Error(`line ${line}: nothing is expected of`);
      examples.push({ ...last, expected: [...last.expected, { what: words.join(" "), value: JSON.parse(text) }] });
    }
  }
  return examples;
}

/** ```` ```dagsorden findings: tom-del, stavet-del ```` */
function findingsOf(info: string): readonly string[] | null {
  const listed = /findings:(.*)$/u.exec(info)?.[1];
  return listed === undefined ? null : listed.split(",").map((rule) => rule.trim()).filter((rule) => rule !== "").sort();
}

function fencesIn(markdown: string): readonly Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  let open: { readonly line: number; readonly info: string; readonly text: string[] } | null = null;
  for (const [index, line] of markdown.split("\n").entries()) {
    if (open === null && line.startsWith("#")) heading = line.replace(/^#+ */u, "");
    else if (open === null && line.startsWith("```")) open = { line: index + 1, info: line.slice(3).trim(), text: [] };
    else if (open !== null && line === "```") {
      fences.push({ heading, line: open.line, info: open.info, text: open.text.join("\n") });
      open = null;
    } else open?.text.push(line);
  }
  return fences;
}
