import type { Severity } from "../language/index.js";

/**
 * Every text the command line says that does not come from the core. Whole sentences, so that the
 * words can be put in the order Danish wants.
 */
export const texts = {
  description: "Læser dagsordener og referater (.dagsorden, .referat) og kontrollerer dem.",
  usage: "KOMMANDO [valg] FIL…",
  commandUsage: "[valg] FIL…",
  afterHelp: [
    "Skriv - i stedet for et filnavn for at læse fra standardinput.",
    "",
    "Resultatkoder: 0 ingen fejl, 1 mindst én fejl fundet, 2 forkert brug eller en fil, der ikke kan læses.",
    "",
    "Eksempler:",
    "  dagsorden lint møde.dagsorden",
    "  dagsorden lint --fix --min-severity warning *.dagsorden",
    "  dagsorden outline --format json møde.referat",
  ].join("\n"),
  headings: {
    "Usage:": "Brug:",
    "Arguments:": "Argumenter:",
    "Options:": "Valg:",
    "Commands:": "Kommandoer:",
  } as Readonly<Record<string, string>>,
  standard: (value: string) => `(standard: ${value})`,
  help: "vis denne hjælp",
  helpCommand: "vis hjælp til en kommando",
  version: "vis versionen",
  files: "dagsordener og referater; - er standardinput",
  outline: {
    description: "Viser dokumenternes disposition: afsnit, punkter, sager og dele.",
    format: "hvordan dispositionen skrives: text eller json",
  },
  lint: {
    description: "Kontrollerer dokumenterne og skriver, hvad der er fundet.",
    format: "hvordan fundene skrives: text, json, sarif eller github",
    fix: "udfør de sikre rettelser i filerne (ved - skrives den rettede tekst til standardoutput)",
    minSeverity: "vis og ret kun fund, der er mindst så alvorlige: error, warning, information eller hint",
  },
  profileOption: "den profil, alle dokumenter læses efter; ellers den nærmeste dagsorden.json i dokumentets mappe eller mapperne over den",
  stdinFilename: "navnet på det, der læses fra standardinput, fx møde.referat",

  // Wrong use: one sentence
  noCommand: 'Angiv en kommando, fx "lint møde.dagsorden"; se mulighederne med --help.',
  unknownCommand: (name: string, near: string | null) => `Kommandoen "${name}" findes ikke${near === null ? "; se mulighederne med --help." : `; mente du "${near}"?`}`,
  unknownOption: (flag: string, near: string | null) => `Valget "${flag}" findes ikke${near === null ? "; se mulighederne med --help." : `; mente du "${near}"?`}`,
  noFiles: "Angiv mindst én fil, eller - for at læse fra standardinput.",
  noArgument: (name: string) => `Argumentet ${name} mangler; se mulighederne med --help.`,
  noValue: (flag: string) => `Valget "${flag}" mangler sin værdi.`,
  notAllowed: (flag: string, value: string, allowed: readonly string[]) => `"${value}" er ikke en mulighed for "${flag}"; vælg ${either(allowed)}.`,
  tooManyArguments: (argument: string) => `Der er et argument for meget: "${argument}".`,
  unexpected: (detail: string) => `Der opstod en uventet fejl: ${detail}`,

  // Files
  notFound: (file: string) => `Filen "${file}" findes ikke.`,
  noMatch: (pattern: string) => `Ingen filer passer på "${pattern}".`,
  isDirectory: (file: string) => `"${file}" er en mappe; angiv filerne i den, fx ${file.replace(/(?<![\\/])[\\/]+$/u, "")}${file.includes("\\") ? "\\" : "/"}*.dagsorden.`,
  noAccess: (file: string) => `Filen "${file}" kan ikke læses, fordi du ikke har adgang til den.`,
  unreadable: (file: string, code: string) => `Filen "${file}" kan ikke læses (${code}).`,
  tooLarge: (file: string, limit: number) => `"${file}" er for stor; en dagsorden må højst fylde ${limit / 1024 / 1024} MB.`,
  tooManyLines: (file: string, lines: number, limit: number) => `"${file}" har for mange linjer: ${grouped(lines)} (højst ${grouped(limit)}).`,
  notText: (file: string, kind: string | null) => `"${file}" er ${kind ?? "ikke en tekstfil"}${kind === null ? "." : ", ikke en tekstfil; gem eller kopiér teksten som ren tekst først."}`,
  fileKinds: { pdf: "en PDF-fil", office: "et Word-dokument eller en anden Office-fil", zip: "en zip-fil", rtf: "et RTF-dokument", picture: "et billede" },
  ruleFailed: (rule: string, file: string, detail: string) => `Reglen "${rule}" kunne ikke køre på "${file}", så dens fund mangler: ${detail}`,

  // Fixing
  cannotWrite: (file: string, code: string) => `Rettelserne kunne ikke gemmes i "${file}" (${code}); filen er uændret.`,
  readOnly: (file: string) => `Rettelserne kunne ikke gemmes i "${file}", fordi filen eller mappen er skrivebeskyttet; filen er uændret.`,
  changedMeanwhile: (file: string) => `Rettelserne blev ikke gemt i "${file}", fordi filen er ændret imens; kør kommandoen igen.`,
  cannotKeepEncoding: (file: string, encoding: string) => `Rettelserne blev ikke gemt i "${file}", fordi filen er ${encoding} og ikke kan skrives uændret tilbage; gem den som UTF-8 først.`,
  fixed: (file: string, count: number) => `${file}: ${count} ${count === 1 ? "rettelse er udført" : "rettelser er udført"}:`,
  fixedLine: (line: number, title: string) => `  linje ${line}: ${title}`,

  // Findings
  stdin: "standardinput",
  severities: { error: "fejl", warning: "advarsel", information: "oplysning", hint: "forslag" } satisfies Record<Severity, string>,
  place: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
  noFindings: (files: number) => `Ingen fund i ${inFiles(files)}.`,
  summary: (counts: Readonly<Record<Severity, number>>, files: number, fixable: number) => {
    const total = counts.error + counts.warning + counts.information + counts.hint;
    const found = `${listed(countWords(counts))} i ${inFiles(files)}.`;
    if (fixable === 0) return found;
    const which = fixable === total ? (total > 1 ? "Alle" : counts.hint === 1 ? "Det" : "Den") : `${fixable} af dem`;
    return `${found} ${which} kan rettes automatisk med --fix.`;
  },
  tooManyFindings: (file: string, count: number, shown: number) => `"${file}" har ${grouped(count)} fund; kun de første ${grouped(shown)} er med.`,

  // Encodings
  encodings: { "windows-1252": "gemt som Windows-1252 (Latin-1)", "utf-16le": "gemt som UTF-16", "utf-16be": "gemt som UTF-16" },
  otherEncoding: (encoding: string) => `Filen er ${encoding}. Gem den som UTF-8, så æ, ø og å kan læses overalt.`,
  damaged: (count: number) => `Filen er ødelagt: ${count === 1 ? "ét tegn" : `${grouped(count)} tegn`} kan ikke læses som UTF-8. Ret ${count === 1 ? "tegnet" : "tegnene"}, og gem filen som UTF-8.`,
  damagedEncoding: "delvis ødelagt",
  encodingDocs: {
    title: "Filen er ikke gemt som UTF-8",
    why: "Æ, ø og å bliver til andre tegn i programmer, der venter UTF-8, også når dagsordenen offentliggøres.",
    howToFix: "Gem filen igen med tegnkodningen UTF-8 (i VS Code: Gem med kodning).",
    source: "UTF-8 er den tegnkodning, som nettet og nyere programmer bruger.",
  },

  // Outline
  kinds: { dagsorden: "Dagsorden", referat: "Referat" },
  untitled: "(uden titel)",
  closed: "lukket",
  minutes: (minutes: number) => `${minutes} min.`,
  line: (line: number) => `linje ${line}`,
  noSections: "Ingen afsnit eller punkter.",

  // Profiles
  profile: {
    broken: (file: string) => `Profilen "${file}" kan ikke bruges, så dokumenterne er læst med standardprofilen KKR:`,
    problem: (line: number, column: number, message: string) => `  linje ${line}, tegn ${column}: ${message}`,
    notFixed: (file: string) => `"${file}" er ikke rettet, fordi husets profil ikke kan bruges; ret profilen først.`,
  },
  profileDocs: {
    title: "Husets profil kan ikke bruges",
    why: "Så længe profilen er i stykker, bliver dokumenterne læst efter KKR, og fundene passer ikke til jeres hus.",
    howToFix: "Ret filen dagsorden.json der, hvor fundet står. I VS Code kommer der forslag og forklaringer, mens du skriver.",
    source: "Profilens skema.",
  },
};

function inFiles(count: number): string {
  return count === 1 ? "1 fil" : `${grouped(count)} filer`;
}

function countWords(counts: Readonly<Record<Severity, number>>): readonly string[] {
  const words: string[] = [];
  if (counts.error > 0) words.push(`${grouped(counts.error)} fejl`);
  if (counts.warning > 0) words.push(counts.warning === 1 ? "1 advarsel" : `${grouped(counts.warning)} advarsler`);
  if (counts.information > 0) words.push(counts.information === 1 ? "1 oplysning" : `${grouped(counts.information)} oplysninger`);
  if (counts.hint > 0) words.push(`${grouped(counts.hint)} forslag`);
  return words;
}

/** `a, b og c` */
function listed(words: readonly string[], joint = "og"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1) ?? ""}`;
}

function either(words: readonly string[]): string {
  return listed(words, "eller");
}

/** `12.345`; setting up Intl for it would take longer than checking a document. */
function grouped(value: number): string {
  const digits = String(value);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(".");
}
