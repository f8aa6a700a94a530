/**
 * Workspaces as they grow over the years: agendas and minutes of some bodies, meeting by meeting, cases
 * that come back, references between them. Everything is invented; the same seed gives the same texts.
 */
export interface GeneratedFile {
  /** `kkr-midtjylland/2024-03-13.referat` */
  readonly path: string;
  readonly text: string;
}

export interface GeneratedOptions {
  /** How many files; agendas and minutes take turns. */
  readonly files: number;
  /** About how many characters a file has. */
  readonly length?: number;
  readonly seed?: number;
}

const councils = ["KKR Hovedstaden", "KKR Sjælland", "KKR Syddanmark", "KKR Midtjylland", "KKR Nordjylland"];
const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
const meetingMonths = [1, 3, 5, 8, 10];
const subjects = ["Ladestandere ved idrætshaller", "Fælles vagtplan for sygeplejersker", "Cykelrute langs fjorden", "Elevpladser på køkkenuddannelsen", "Klimatilpasning ved åen", "Overgang fra skole til job", "Samarbejde om letbanen i Århus", "Beredskabets øvelser", "Indkøb af økologiske fødevarer", "Boliger til unge studerende", "Genbrug af byggematerialer", "Rekruttering til ældreplejen", "Trafiksikkerhed ved små skoler", "Fælles ansøgning om fibernet"];
const kinds = ["Beslutningssag", "Orienteringssag", "Temadrøftelse", "Drøftelsessag"];
const first = ["Anne", "Bodil", "Carsten", "Dorthe", "Esben", "Freja", "Gorm", "Hanne", "Ivan", "Jytte", "Kåre", "Lærke", "Mogens", "Nanna", "Ole", "Pia", "Rasmus", "Signe", "Torben", "Ågot"];
const last = ["Agerskov", "Birkedal", "Damgård", "Enevold", "Fruelund", "Gammelby", "Højager", "Iversholt", "Kirkebæk", "Lyngdal", "Mosegård", "Nørremark", "Overby", "Præstholm", "Ravnsø", "Søndergaard", "Tværbæk", "Vesterlund"];
const towns = ["Fjordager", "Mosely", "Klintby", "Åbjerg", "Nørrelund", "Storebæk", "Vandel", "Højsande", "Skovlunde", "Øster Hede"];
const bodies = [...councils, ...["Teknikudvalget", "Kulturudvalget", "Ældreudvalget"].flatMap((name) => towns.map((town) => `${name} i ${town}`))];
const subjectsOfSentences = ["Kommunerne", "Arbejdsgruppen", "Regionen og kommunerne", "De mindre byer", "Direktørerne", "De faglige organisationer", "Skolerne og foreningerne", "Borgerne i området", "Sekretariatet og regionens kontor", "Lederne af de fælles tilbud"];
const deeds = ["har i løbet af foråret samlet erfaringer fra de første prøveperioder", "har drøftet, hvordan udgiften kan deles efter antallet af indbyggere", "anbefaler, at arbejdet begynder i det små og udvides, når der er penge til det", "har bedt om at komme med i den næste runde", "mødes hver anden måned og lægger regnskabet frem én gang om året", "har svaret på den undersøgelse, som blev sendt ud før sommerferien", "peger på, at afstanden til det nærmeste tilbud er for stor", "har sendt deres bemærkninger, og de er arbejdet ind i teksten", "venter, at løsningen virker bedst, når medarbejderne er med fra begyndelsen", "har aftalt, at ordningen er frivillig og kan opsiges med seks måneders varsel"];
const endings = ["og det omfatter", "hvilket berører", "med virkning for", "i første omgang for", "og forslaget gælder", "efter samme regler som for", "og tallene dækker", "under forudsætning af tilslutning fra", "som det også skete for", "uden at det ændrer vilkårene for"];
const things = ["skoler", "ungdomsuddannelser", "plejehjem", "idrætshaller", "biblioteker", "busruter", "boligselskaber", "lokale foreninger", "daginstitutioner", "sundhedshuse"];

/** The files, one after another, so that no more than one is in memory. */
export function* generatedWorkspace({ files, length = 55 * 1024, seed = 1 }: GeneratedOptions): Generator<GeneratedFile> {
  const used = Math.min(bodies.length, Math.max(councils.length, Math.ceil(files / 300)));
  for (let index = 0; index < files; index++) {
    const meeting = Math.floor(index / 2);
    const body = bodies[meeting % used]!;
    const number = Math.floor(meeting / used);
    const isMinutes = index % 2 === 1;
    // Minutes say what the agenda said, and what was decided.
    const random = randomNumbers(seed + meeting * 7919);
    const text = documentText({ body, number, isMinutes, length, random });
    const day = dayOf(number);
    yield { path: `${body.toLowerCase().replace(/\s/gu, "-")}/${isoOf(day)}.${isMinutes ? "referat" : "dagsorden"}`, text };
  }
}

interface Meeting {
  readonly body: string;
  /** Which meeting of the body it is, from 0. */
  readonly number: number;
  readonly isMinutes: boolean;
  readonly length: number;
  readonly random: () => number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Five meetings a year. */
function dayOf(number: number): Day {
  return { year: 1990 + Math.floor(number / meetingMonths.length), month: meetingMonths[number % meetingMonths.length]! + 1, day: 8 + (number % 17) };
}

function isoOf({ year, month, day }: Day): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function wordsOf({ year, month, day }: Day): string {
  return `${day}. ${months[month - 1]} ${year}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function documentText({ body, number, isMinutes, length, random }: Meeting): string {
  const day = dayOf(number);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const next = dayOf(number + 1);
  const numbered = (year: number, of: number, at: number): string => caseOf(year, bodies.indexOf(body) * 3001 + of * 41 + at);
  const before = number > 0 ? dayOf(number - 1) : null;
  const pieces = [
    `${isMinutes ? "REFERAT" : "DAGSORDEN"} ${day.year}\n${body.toUpperCase()}\nDato: ${two(day.day)}-${two(day.month)}-${day.year} 10:00-12:30\nSted: Rådhuset, Torvegade ${1 + Math.floor(random() * 90)}, ${pick(towns)}\n\n`,
  ];
  const [present, absent] = [people(random, 18), people(random, 3)];
  if (isMinutes) pieces.push(`Deltagere\n${present}\nAfbud\n${absent}\n`);
  pieces.push("1. Godkendelse af dagsorden og referat\n\n");
  pieces.push(item("1.1. Godkendelse af dagsorden (1 min.)", numbered(day.year, number, 0), `Det indstilles, at ${body} godkender dagsordenen.`, "", isMinutes ? "Dagsordenen blev godkendt." : null));
  if (before !== null) {
    const when = wordsOf(before);
    pieces.push(item("1.2. Godkendelse af referat (1 min.)", numbered(day.year, number, 0), `Det indstilles, at ${body} godkender referatet af mødet den ${when}.`, `Referatet af mødet den ${when} blev sendt til medlemmerne ti dage senere.`, isMinutes ? "Referatet blev godkendt." : null));
  }
  pieces.push("2. Regionalpolitiske sager\n\n");
  let written = 0;
  for (let at = 1; written < length - 1200; at++) {
    const closed = random() < 0.05;
    const subject = pick(subjects);
    const own = random() < 0.5 && number > 3 ? numbered(dayOf(number - 1 - Math.floor(random() * 3)).year, number - 1 - Math.floor(random() * 3), 1 + Math.floor(random() * 20)) : numbered(day.year, number, at);
    const prose = paragraphs(random, 4 + Math.floor(random() * 4), at, before === null ? null : wordsOf(before), own);
    const attachments = random() < 0.7 ? `\nBilag\n./. [${subject}, notat](bilag/${day.year}-${number}-${at}.pdf)\n./. [Tidsplan for ${subject.toLowerCase()}](bilag/tidsplan-${number}-${at}.pdf)\n` : "";
    const told = pick(towns);
    const decision = isMinutes ? `${body} godkendte indstillingen med den bemærkning, at ${told} Kommune holdes orienteret.` : null;
    const text = item(`2.${at}. ${pick(kinds)}: ${subject}${closed ? " (lukket)" : ` (${5 * (1 + Math.floor(random() * 4))} min.)`}`, own, `Det indstilles, at ${body}\n– godkender oplægget\n– beder sekretariatet følge op til mødet den ${wordsOf(next)}.`, `${prose}${attachments}`, decision);
    pieces.push(text);
    // The decision does not count: the minutes have as many items as the agenda.
    written += text.length - (decision === null ? 0 : decision.length + "\nBeslutning\n\n".length);
  }
  pieces.push(`3. Punkter til næste møde\n\n${item("3.1. Punkter til næste møde (5 min.)", numbered(day.year, number, 0), `Det indstilles, at ${body} drøfter punkter til næste møde.`, `Næste møde i ${body} holdes onsdag den ${wordsOf(next)} kl. 10.00-12.30.`, isMinutes ? "Punkterne blev drøftet." : null)}4. Eventuelt\n`);
  return pieces.join("");
}

function item(heading: string, number: string, recommendation: string, presentation: string, decision: string | null): string {
  const [prose = "", attachments] = presentation.split("\nBilag\n");
  const parts = [`Indstilling\n${recommendation}\n`, prose === "" ? "" : `\nSagsfremstilling\n${prose}\n`, attachments === undefined ? "" : `\nBilag\n${attachments}`, decision === null ? "" : `\nBeslutning\n${decision}\n`];
  return `${heading}\n${number} abcd\n\n${parts.join("")}\n`;
}

function paragraphs(random: () => number, count: number, at: number, meeting: string | null, own: string): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const sentence = (): string => `${pick(subjectsOfSentences)} ${pick(deeds)}, ${pick(endings)} ${2 + Math.floor(random() * 97)} ${pick(things)} i ${pick(towns)} Kommune.`;
  const all = Array.from({ length: count }, () => `${sentence()} ${sentence()}`);
  if (random() < 0.4) all.push(`Sagen hænger sammen med ${own} og behandles samtidig, jf. pkt. 2.${1 + Math.floor(random() * at)}.`);
  if (meeting !== null && random() < 0.3) all.push(`Sagen blev drøftet på mødet den ${meeting}, hvor der var enighed om at gå videre.`);
  if (random() < 0.3) all.push("| Dato | Aktivitet |\n|---|---|\n| 2. februar | Bestyrelsen beslutter rammen |\n| 14. maj | Kommunerne giver tilsagn |");
  return all.join("\n\n");
}

function people(random: () => number, count: number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: count }, () => `${pick(first)} ${pick(last)} (${pick(["A", "V", "C", "F", "B"])}), ${pick(towns)} Kommune\n`).join("");
}

function caseOf(year: number, number: number): string {
  return `SAG-${year}-${String(number % 100_000).padStart(5, "0")}`;
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
