/** Writes the pages of the rules out of the rules themselves. `npm run docs` puts them in their places, test/repo/docs.test.ts compares. */
import { Agenda, Linter, ProfileNames, exampleFiles, kkr, rules, type Finding, type Fix, type Rule, type RuleExample, type Severity } from "../server/src/language/index.js";

/** The rules' table stands between these in README.md. */
export const readmeMarks = { open: "<!-- rules -->", close: "<!-- /rules -->" } as const;

const severities: Readonly<Record<Severity, string>> = { error: "fejl", warning: "advarsel", information: "oplysning", hint: "forslag" };

/** As it is in the default profile. */
function severityOf({ id, severity }: Rule): string {
  const own = kkr.severities[id];
  return own === "off" ? `${severities[severity]}, men slået fra` : severities[own ?? severity];
}

/** The folder `docs/regler`: file name -> text. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([["README.md", index()], ...rules.map((rule): [string, string] => [`${rule.id}.md`, page(rule)])]);
}

/** README.md with the table of the rules brought up to date; unchanged where it has no marks. */
export function withRuleTable(readme: string): string {
  const from = readme.indexOf(readmeMarks.open);
  const to = readme.indexOf(readmeMarks.close);
  if (from < 0 || to < from) return readme;
  const rows = rules.map((rule) => `| [${rule.id}](docs/regler/${rule.id}.md) | ${rule.docs.title} | ${kkr.severities[rule.id] ?? rule.severity} | ${{ safe: "safe", offered: "offered", none: "" }[fixing(rule)]} |`);
  const table = ["| rule | what it finds | severity | fix |", "|---|---|---|---|", ...rows].join("\n");
  return `${readme.slice(0, from)}${readmeMarks.open}\n${table}\n${readme.slice(to)}`;
}

function index(): string {
  const words = { safe: "sikker rettelse", offered: "forslag til rettelse", none: "rettes i hånden" } as const;
  const rows = rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.docs.title} | ${severityOf(rule)} | ${words[fixing(rule)]} |`);
  return `# Regler

Dagsorden kontrollerer dokumentet efter disse regler. Klik på en regel for at se, hvorfor den findes, hvordan fejlen rettes, og hvordan
reglen slås fra. Alvoren er den, reglen har i profilen ${kkr.name}; en anden profil kan ændre den.

| regel | hvad den finder | alvor | rettelse |
|---|---|---|---|
${rows.join("\n")}

En **sikker rettelse** kan udføres for hele dokumentet på én gang. Et **forslag** skal du selv vælge.
`;
}

function page(rule: Rule): string {
  const { docs, id } = rule;
  return `# ${docs.title}

Regel: \`${id}\` · Alvor: ${severityOf(rule)}

## Hvorfor

${docs.why}

${rule.examples.map((example, at) => exampleText(rule, example, rule.examples.length > 1 ? ` ${at + 1}` : "")).join("\n")}
## Sådan retter du det

${docs.howToFix}
${quickFixes(rule)}
${silencing(rule)}
## Hvor normen kommer fra

${docs.source}

[Alle regler](README.md)
`;
}

function silencing({ id, scope }: Rule): string {
  if (scope === "silences") return `## Sådan slår du reglen fra

Ingen note slår denne regel fra: den handler om noterne selv. En profil kan slå den fra for alle dokumenter.
`;
  return `## Sådan slår du reglen fra

Skriv en note, der siger hvorfor:

\`\`\`dagsorden
// ignorer: ${id} – begrundelse
\`\`\`

Hvor noten står, afgør, hvor meget den gælder for:

- på linjen lige over fundet: kun den linje
- lige under punktets titel eller sagslinje: hele punktet
- øverst i filen: hele dokumentet

Lynrettelsen "Ignorer" skriver noten for dig. Noter kommer aldrig med, når dokumentet vises, eksporteres eller offentliggøres.
`;
}

function exampleText(rule: Rule, example: RuleExample, number: string): string {
  const messages = [...new Set(findingsOf(rule, example).map(({ message }) => message))];
  if (messages.length === 0) throw new Error(`${rule.id}: nothing is found in its example`);
  return `## Eksempel${number}${example.kind === "referat" ? " (i et referat)" : ""}

${example.sent === undefined ? "" : `Dagsordenen:\n\n${fenced(example.sent)}\n\n`}Forkert:

${fenced(unmarked(example.wrong))}

${messages.length === 1 ? "Beskeden er" : "Beskederne er"}: ${messages.map((message) => `*${message.replace(/([*_\\`])/gu, "\\$1")}*`).join(" og ")}

Rigtigt:

${fenced(example.right)}
`;
}

/** In a fence long enough for whatever the example holds. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}dagsorden\n${text.replace(/\n+$/u, "")}\n${fence}`;
}

function quickFixes(rule: Rule): string {
  const fixes = fixesOf(rule);
  if (fixes.length === 0) return "";
  const lines = [...new Map(fixes.map(({ title, safe }) => [title, safe]))].map(([title, safe]) => `- ${title}${safe ? " (sikker: kan udføres for hele dokumentet på én gang)" : ""}`);
  return `\nLynrettelser i eksemplerne:\n\n${lines.join("\n")}\n`;
}

/** What the rule can put right by itself, as its examples show it. */
function fixing(rule: Rule): "safe" | "offered" | "none" {
  const fixes = fixesOf(rule);
  if (fixes.length === 0) return "none";
  return fixes.some(({ safe }) => safe) ? "safe" : "offered";
}

function fixesOf(rule: Rule): readonly Fix[] {
  return rule.examples.flatMap((example) => findingsOf(rule, example).flatMap(({ fixes }) => fixes));
}

/** All rules run, since some are about what others find; in a profile that has the rule on. */
function findingsOf(rule: Rule, { wrong, kind, today, files, meetings, sent }: RuleExample): readonly Finding[] {
  const linter = new Linter({ rules, onFailure: (_rule, error) => { throw error; } });
  const names = new ProfileNames({ ...kkr, severities: { ...kkr.severities, [rule.id]: rule.severity } });
  const agenda = Agenda.of(unmarked(wrong), { defaultKind: kind ?? "dagsorden", names });
  const sentAgenda = sent === undefined ? null : Agenda.of(sent, { names });
  const found = linter.check(agenda, { today: today ?? null, fileExists: files === undefined ? null : exampleFiles(files), meetings: meetings === undefined ? null : () => meetings, sentAgenda: () => sentAgenda });
  return found.filter((finding) => finding.rule === rule.id);
}

function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/gu, "");
}
