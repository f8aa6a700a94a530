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
    "  dagsorden check møde.dagsorden",
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
  files: "dagsordener og referater, mapper med dem eller mønstre; - er standardinput",
  outline: {
    description: "Viser dokumenternes disposition: afsnit, punkter, sager og dele.",
    format: "hvordan dispositionen skrives: text eller json",
  },
  refs: {
    description: "Viser, hvilke møder der har behandlet en sag, og hvor sagsnummeret står.",
    usage: "[valg] SAG [FIL…]",
    number: "sagsnummeret, fx SAG-2025-01234",
    folders: "mapper, filer eller mønstre at søge i (standard: den mappe, du står i)",
    format: "hvordan svaret skrives: text eller json",
    noCase: "Angiv et sagsnummer, fx dagsorden refs SAG-2025-01234 møder",
    noNumber: (given: string) => `"${given}" er ikke et sagsnummer. Skriv sagsnummeret først, fx dagsorden refs SAG-2025-01234 møder`,
    mentioned: "Nævnt i teksten",
    nothing: (number: string) => `Ingen dagsorden og intet referat nævner ${number}.`,
  },
  lint: {
    description: "Kontrollerer dokumenterne og skriver, hvad der er fundet.",
    format: "hvordan fundene skrives: text, json, sarif, github eller junit",
    fix: "udfør de sikre rettelser i filerne (ved - skrives den rettede tekst til standardoutput)",
    minSeverity: "vis og ret kun fund, der er mindst så alvorlige: error, warning, information eller hint",
    rule: "vis og ret kun fund af disse regler, fx cpr,krydshenvisning; en regel, der er slået fra, bruges, når den nævnes",
    exceptRule: "vis og ret ikke fund af disse regler",
    quiet: "skriv kun fundene: ingen opsummering og ingen liste over rettelser",
    baseline: "liste over kendte fund, som ikke skal vises og rettes igen",
    writeBaseline: "skriv alle fund til listen fra --baseline, så de er kendte fra nu af",
    afterHelp: [
      "En mappe betyder alle dagsordener og referater i den og i mapperne i den; et mønster som",
      '"2025/**/*.referat" betyder de filer, der passer på det. Filer, som .gitignore eller',
      ".dagsordenignore undtager, springes over, medmindre de er nævnt ved navn.",
      "",
      "Eksempler:",
      "  dagsorden lint møder --min-severity warning",
      "  dagsorden lint --rule cpr,kontakt --format junit arkiv > rapport.xml",
      "  dagsorden lint --baseline kendte.json --write-baseline arkiv",
      "  dagsorden lint --baseline kendte.json arkiv",
    ].join("\n"),
  },
  format: {
    description: "Sætter dokumenterne op: mellemrum, tomme linjer, punkttegn, tabeller og titler. Ingen ord ændres.",
    check: "ændr ingen filer; skriv kun, hvilke der ikke er sat op",
    changed: (file: string, count: number) => `${file}: ${count === 1 ? "ét sted er ændret" : `${grouped(count)} steder er ændret`}.`,
    wouldChange: (file: string, count: number) => `${file}: ${count === 1 ? "ét sted" : `${grouped(count)} steder`} ville blive ændret.`,
    summary: (files: number, changed: number, check: boolean) => `${inFiles(files)}: ${changed === 0 ? (check ? "alle er sat op" : "ingen er ændret") : `${grouped(changed)} ${check ? "ikke sat op" : "ændret"}`}.`,
    pdfText: (file: string) => `"${file}" er tekst fra en PDF med en tom linje efter hver linje; brug "dagsorden import" til den.`,
    brokenProfile: (file: string) => `"${file}" er ikke sat op, fordi dens profil ikke kan bruges; kontrollér den med "dagsorden lint".`,
  },
  check: {
    description: "Klar til udsendelse? Gennemgår dokumenterne som en tjekliste før udsendelse og offentliggørelse.",
    format: "hvordan tjeklisten skrives: text, json eller html",
    report: "gem desuden en dateret rapport om hvert dokument i mappen, som HTML og JSON",
    strict: "resultatkode 1 også, når der kun er noget at se efter",
    afterHelp: [
      "Hver linje i tjeklisten er i orden, noget at se efter eller noget, der skal rettes.",
      "Resultatkoden er 1, når noget skal rettes.",
      "",
      "Eksempler:",
      "  dagsorden check møde.dagsorden",
      "  dagsorden check --report rapporter --strict møder/2025",
    ].join("\n"),
    facts: (checked: string, tool: string, hash: string) => `Kontrolleret ${checked} med ${tool}. Filens SHA-256: ${hash}`,
    oneForHtml: "--format html kan kun bruges til ét dokument; brug --report til flere.",
    reportName: (file: string, day: string) => `${file}-rapport-${day}`,
    saved: (file: string) => `Rapporten er gemt i "${file}".`,
  },
  import: {
    description: "Gør PDF-filer, Word-dokumenter og tekst fra PDF-filer til dagsordener og referater.",
    usage: "[valg] FIL|MAPPE",
    file: "en PDF-fil, et Word-dokument (.docx), en tekstfil eller en mappe med dem; - er standardinput",
    out: "filen, der skal skrives, eller for en mappe den mappe, som filerne skal skrives i; ellers skrives til standardoutput",
    folderNeedsOut: (folder: string) => `"${folder}" er en mappe; angiv med --out, hvilken mappe dagsordenerne skal skrives i.`,
    nothingIn: (folder: string) => `Der er ingen PDF-filer, Word-dokumenter eller tekstfiler i "${folder}".`,
    progress: (number: number, total: number, file: string) => `${grouped(number)} af ${grouped(total)}: ${file}`,
    written: (file: string) => `${file} er skrevet.`,
    summary: (imported: number, skipped: number, failed: number) => `${imported === 1 ? "1 fil er importeret" : `${grouped(imported)} filer er importeret`}, ${grouped(skipped)} var importeret i forvejen, og ${grouped(failed)} kunne ikke importeres.`,
    changed: (file: string, existing: string) => `"${file}" er ændret, siden den blev importeret til "${existing}", som ikke er ændret. Slet eller omdøb den for at importere filen igen.`,
    interrupted: "Importen blev afbrudt. Kør kommandoen igen for at fortsætte, hvor den slap.",
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
  unknownRule: (id: string, near: string | null) => `Reglen "${id}" findes ikke${near === null ? "." : `; mente du "${near}"?`}`,
  needsBaseline: "--write-baseline skal bruges sammen med --baseline og navnet på listen.",
  fixAndBaseline: "--fix og --write-baseline kan ikke bruges sammen; ret først, og skriv listen bagefter.",
  unexpected: (detail: string) => `Der opstod en uventet fejl: ${detail}`,

  // Files
  notFound: (file: string) => `Filen "${file}" findes ikke.`,
  noMatch: (pattern: string) => `Ingen filer passer på "${pattern}".`,
  emptyFolder: (folder: string) => `Der er ingen dagsordener eller referater i mappen "${folder}".`,
  isDirectory: (file: string) => `"${file}" er en mappe, ikke en fil.`,
  noAccess: (file: string) => `Filen "${file}" kan ikke læses, fordi du ikke har adgang til den.`,
  unreadable: (file: string, code: string) => `Filen "${file}" kan ikke læses (${code}).`,
  tooLarge: (file: string, limit: number) => `"${file}" er for stor; en dagsorden må højst fylde ${limit / 1024 / 1024} MB.`,
  tooManyLines: (file: string, lines: number, limit: number) => `"${file}" har for mange linjer: ${grouped(lines)} (højst ${grouped(limit)}).`,
  notText: (file: string, kind: string | null) => `"${file}" er ${kind ?? "ikke en tekstfil"}${kind === null ? "." : ", ikke en tekstfil; gem eller kopiér teksten som ren tekst først."}`,
  fileKinds: { pdf: "en PDF-fil", office: "et Word-dokument eller en anden Office-fil", zip: "en zip-fil", rtf: "et RTF-dokument", picture: "et billede" },
  ruleFailed: (rule: string, file: string, detail: string) => `Reglen "${rule}" kunne ikke køre på "${file}", så dens fund mangler: ${detail}`,

  notChecked: (file: string, detail: string) => `"${file}" kunne ikke kontrolleres: ${detail}`,
  cannotPut: (file: string, code: string) => `Filen "${file}" kunne ikke skrives (${code}).`,
  interrupted: (done: number, all: number) => `Afbrudt: ${grouped(done)} af ${inFiles(all)} blev kontrolleret.`,

  // Known findings
  baseline: {
    comment: "Kendte fund, som dagsorden lint --baseline ikke viser igen. Filen skrives med --write-baseline.",
    missing: (file: string) => `Listen over kendte fund, "${file}", findes ikke; skriv den med --write-baseline.`,
    broken: (file: string) => `"${file}" er ikke en liste over kendte fund; skriv den igen med --write-baseline under et andet navn.`,
    written: (file: string, count: number, files: number) => `${count === 1 ? "1 fund" : `${grouped(count)} fund`} i ${inFiles(files)} står nu på listen over kendte fund, "${file}".`,
    notWritten: (file: string) => `Listen over kendte fund, "${file}", er ikke skrevet, fordi ikke alle filer kunne kontrolleres.`,
  },

  // Fixing
  cannotWrite: (file: string, code: string) => `Rettelserne kunne ikke gemmes i "${file}" (${code}); filen er uændret.`,
  readOnly: (file: string) => `Rettelserne kunne ikke gemmes i "${file}", fordi filen eller mappen er skrivebeskyttet; filen er uændret.`,
  changedMeanwhile: (file: string) => `Rettelserne blev ikke gemt i "${file}", fordi filen er ændret imens; kør kommandoen igen.`,
  cannotKeepEncoding: (file: string, encoding: string) => `Rettelserne blev ikke gemt i "${file}", fordi filen er ${encoding} og ikke kan skrives uændret tilbage; gem den som UTF-8 først.`,
  fixed: (file: string, count: number) => `${file}: ${count} ${count === 1 ? "rettelse er udført" : "rettelser er udført"}:`,
  fixedLine: (line: number, title: string) => `  linje ${line}: ${title}`,

  // Writing what a command makes
  outOption: "filen, der skal skrives; ellers skrives til standardoutput",
  forceOption: "erstat filen, hvis den findes i forvejen",
  alreadyThere: (file: string) => `"${file}" findes allerede; brug --force for at erstatte den.`,
  noFolder: (folder: string) => `Mappen "${folder}" findes ikke.`,
  notWritable: (file: string) => `"${file}" kan ikke skrives, fordi mappen eller filen er skrivebeskyttet.`,
  notWritten: (file: string, code: string) => `"${file}" kunne ikke skrives (${code}).`,
  export: {
    description: "Gør et dokument til HTML, PDF, Word, åbne data, kalender eller ren tekst.",
    usage: "[valg] --to FORMAT FIL",
    file: "dagsordenen eller referatet; - er standardinput",
    to: "hvad der skal laves: html, pdf, docx, json, ics eller txt; i en pakke flere med komma imellem",
    out: "filen, der skal skrives; ellers ved siden af dokumentet med navn efter organ og dato",
    audience: "hvem der skal læse det: internal (huset) eller public (offentligheden)",
    bundle: "saml dokument, bilag og en liste med SHA-256 i en mappe eller, når navnet ender på .zip, en zip-fil",
    pdfStandard: "den standard, en PDF følger: ua-1 (tilgængelighed) eller a-2a (også arkivering)",
    override: "offentliggør trods fejl; begrundelsen skrives ud",
    afterHelp: [
      "Til offentligheden er lukkede punkter kun med nummer, og noter, CPR-numre og interne adresser er udeladt.",
      "Der bliver ikke skrevet noget, før alt er klar. En fil, der findes, bliver kun erstattet med --force.",
    ].join("\n"),
    noFormat: (formats: readonly string[]) => `Angiv med --to, hvad der skal laves: ${either(formats)}.`,
    bundleOrOut: "Brug enten --out eller --bundle, ikke begge.",
    onlyInBundle: "Flere formater på én gang kræver --bundle.",
    notReady: (file: string, errors: number) => `"${file}" er ikke offentliggjort, fordi ${errors === 1 ? "en fejl skal rettes" : `${grouped(errors)} fejl skal rettes`} først; se dem med "dagsorden check", eller giv en begrundelse med --override.`,
    overridden: (errors: number, reason: string) => `Offentliggjort trods ${grouped(errors)} fejl. Begrundelse: ${reason}`,
    noDate: (file: string) => `"${file}" kan ikke blive til en kalenderaftale, fordi mødets dato mangler i titelblokken.`,
    missingFiles: (paths: readonly string[]) => `Pakken er ikke lavet, fordi ${paths.length === 1 ? "et bilag ikke findes" : `${grouped(paths.length)} bilag ikke findes`} ved siden af dokumentet: ${paths.map((path) => `"${path}"`).join(", ")}.`,
    missingCharacters: (characters: readonly string[]) => `PDF-filens skrifttype mangler ${characters.length === 1 ? "et tegn" : `${grouped(characters.length)} tegn`}, som er erstattet af ?: ${characters.slice(0, 20).join(" ")}`,
    written: (file: string) => `${file} er skrevet.`,
    bundleWritten: (target: string, files: number) => `${target} er skrevet med ${grouped(files)} filer.`,
    faults: {
      missing: (path: string) => `Profilens fil "${path}" findes ikke, så eksporten er uden den.`,
      picture: (path: string) => `Profilens logo "${path}" er hverken et PNG- eller et JPEG-billede, så eksporten er uden det.`,
      font: (path: string) => `Profilens skrifttype "${path}" er ikke en TTF- eller OTF-fil, så eksporten er uden den.`,
      colour: (colour: string) => `Profilens farve "${colour}" er ingen farve; skriv # og seks cifre, fx #1d3c6e.`,
      pale: (colour: string) => `Profilens farve "${colour}" er for lys til at blive læst på hvidt, så eksporten bruger en mørkere.`,
      word: (path: string) => `Profilens Word-skabelon "${path}" er ikke et Word-dokument, så eksporten er uden den.`,
    },
    notBundle: (folder: string) => `"${folder}" er i brug til andet; vælg en ny eller tom mappe.`,
  },
  diff: {
    description: "Viser, hvad der er ændret fra én udgave af et dokument til en anden.",
    usage: "[valg] GAMMEL NY",
    old: "den gamle udgave",
    fresh: "den nye udgave",
    format: "hvordan ændringerne skrives: text (kort liste), json eller html (med ændringerne markeret)",
  },
  decisions: {
    description: "Viser, hvad der er besluttet, hvem der følger op, og hvornår.",
    format: "hvordan listen skrives: text, csv (åbnes i Excel) eller json",
  },
  makeMinutes: {
    description: "Gør en dagsorden til et referat med plads til beslutningerne.",
    usage: "[valg] DAGSORDEN",
    agenda: "dagsordenen; - er standardinput",
    from: "det seneste referat, som deltagerne tages fra (ellers medlemmerne i husets profil)",
    isMinutes: (file: string) => `"${file}" er allerede et referat.`,
    written: (file: string, items: number) => `${file} er skrevet med plads til ${items === 1 ? "1 beslutning" : `${items} beslutninger`}.`,
  },
  makeAgenda: {
    description: "Laver en ny dagsorden efter husets skabelon.",
    usage: "[valg] --body ORGAN --date DATO",
    body: "organet, skrevet som i løbende tekst, fx \"KKR Sjælland\"",
    date: "mødets dato, fx 8/2, \"8. februar\" eller 08-02-2027",
    start: "hvornår mødet begynder, fx 10.00 (standard: som sidst)",
    end: "hvornår mødet slutter, fx 12.00 (standard: som sidst)",
    place: "mødets sted (standard: som sidst)",
    previous: "det seneste referat eller den seneste dagsorden: derfra kommer sted, tid og de punkter, der blev noteret til næste møde",
    out: "skriv dagsordenen i denne fil; er det en mappe, får filen navn efter organ og dato",
    needs: (flag: string) => `Angiv ${flag}, fx dagsorden new --body "KKR Sjælland" --date 08-02-2027`,
    written: (file: string, day: string) => `${file} er skrevet til mødet ${day}.`,
  },

  // Findings
  stdin: "standardinput",
  severities: { error: "fejl", warning: "advarsel", information: "oplysning", hint: "forslag" } satisfies Record<Severity, string>,
  place: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
  /** `known` is how many findings were left out because they are known, or null where nobody asked for it. */
  noFindings: (files: number, known: number | null) => (known === null ? `Ingen fund i ${inFiles(files)}.` : `Ingen nye fund i ${inFiles(files)}.${knownLeftOut(known)}`),
  summary: (counts: Readonly<Record<Severity, number>>, files: number, fixable: number, known: number | null) => {
    const total = counts.error + counts.warning + counts.information + counts.hint;
    const found = `${listed(countWords(counts))} i ${inFiles(files)}.`;
    const left = known === null ? "" : knownLeftOut(known);
    if (fixable === 0) return found + left;
    const which = fixable === total ? (total > 1 ? "Alle" : counts.hint === 1 ? "Det" : "Den") : `${fixable} af dem`;
    return `${found} ${which} kan rettes automatisk med --fix.${left}`;
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

function knownLeftOut(known: number): string {
  return known === 0 ? "" : known === 1 ? " 1 kendt fund er udeladt." : ` ${grouped(known)} kendte fund er udeladt.`;
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
