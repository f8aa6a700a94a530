import { profiles, rules, type ItemTypeStyle, type PartStyle, type Profile, type ProfileId, type TemplateItem, type TemplateSection } from "../language/index.js";
import { choice, count, example, filledText, listOf, mapOf, nullable, object, pattern, property, text, type PropertiesOf, type Shape, type Snippet } from "./shape.js";

const names = listOf(filledText);
const patterns = listOf(pattern);

/** For those who know regular expressions from elsewhere. */
const inJson = "I JSON skrives en omvendt skråstreg to gange.";

const numbering: PropertiesOf<Profile["numbering"]> = {
  levels: property("Niveauer", "Hvor mange niveauer numrene har.", choice([[1, "Kun punkter: 1., 2., 3."], [2, "Afsnit med punkter: 1. og 1.1."]])),
  first: property("Første nummer", "Nummeret på det første punkt eller afsnit; null, når numrene løber videre gennem året.", nullable(count), example(1)),
  prefix: property("Foran nummeret", "Det, der står foran nummeret, fx Pkt.; tom, når der ikke står noget.", text, example("Pkt.")),
};

const caseNumber: PropertiesOf<Profile["caseNumber"]> = {
  patterns: property("Mønstre", "Regulære udtryk, som hvert passer på et helt sagsnummer. En tom liste, når huset ikke bruger sagsnumre.", patterns, `${example(["\\d{3}-\\d{4}-\\d{1,7}"])} ${inJson}`),
  example: property("Eksempel", "En hel sagslinje, som vises i bemærkninger og forslag.", text, example("Sagsnr.: 330-2020-164")),
  initials: property("Initialer", "Et regulært udtryk for det, der skal følge efter nummeret; tomt, når intet skal.", pattern, example("[a-zæøå]{2,5}")),
  position: property("Placering", "Hvor sagslinjen står.", choice([["before", "På linjen før titlen"], ["after", "På linjen efter titlen"], ["none", "Huset bruger ikke sagslinjer"]])),
};

const roles = choice([
  ["background", "Baggrunden for sagen"],
  ["recommendation", "Indstillingen: det, mødet skal tage stilling til"],
  ["presentation", "Fremstillingen af sagen"],
  ["attachments", "Listen over bilag"],
  ["decision", "Beslutningen: det, mødet nåede frem til"],
  ["other", "En anden del"],
]);

const part: PropertiesOf<PartStyle> = {
  name: property("Navn", "Delens navn, som det skal skrives.", filledText, example("Sagsfremstilling")),
  role: property("Rolle", "Hvad delen er til. Reglerne spørger efter rollen, ikke efter navnet.", roles, "En indstilling kan hedde noget andet i jeres hus; det er rollen, der siger, at punktet har den."),
  aliases: property("Andre navne", "Andre navne, der betyder den samme del. Store og små bogstaver er ét.", names, example(["Beskrivelse af sagen"])),
  openings: property("Begyndelser", "Begyndelser på linjer, der betyder delen, uanset hvad der følger.", names, `${example(["Beslutning i "])} Så er »Beslutning i Byrådet den 3. juni 2025« også delen.`),
};

const partSnippets: readonly Snippet[] = [
  { label: "Ny del", description: "En del med navn og rolle.", body: { name: "${1:Økonomi}", role: "${2|background,recommendation,presentation,attachments,decision,other|}" } },
  { label: "Ny del med andre navne", description: "En del, der også kendes under andre navne.", body: { name: "${1:Sagsfremstilling}", role: "${2|presentation,background,recommendation,attachments,decision,other|}", aliases: ["${3:Beskrivelse af sagen}"] } },
];

const required = listOf(choice([["recommendation", "Punktet skal have en indstilling"], ["decision", "Punktet skal have en beslutning i referatet"]]));

const itemType: PropertiesOf<ItemTypeStyle> = {
  name: property("Navn", "Ordet foran kolon i titlen: »Beslutningssag: …«.", filledText, example("Beslutningssag")),
  verbs: property("Verber", "Begyndelser på de verber, der passer til typen i en indstilling; en tom liste, når alle passer.", names, example(["godkend", "beslut"])),
  required: property("Obligatoriske dele", "De dele, et punkt af denne type skal have; null, når det er de samme som for andre punkter.", nullable(required)),
};

const itemTypeSnippets: readonly Snippet[] = [
  { label: "Ny punkttype", description: "Et ord foran kolon i titlen og de verber, der passer til det.", body: { name: "${1:Beslutningssag}", verbs: ["${2:godkend}"] } },
];

const participants: PropertiesOf<Profile["participants"]> = {
  present: property("Deltagere", "Overskrifter over listen af deltagere.", names, example(["Deltagere", "Til stede"])),
  absent: property("Fraværende", "Overskrifter over listen af fraværende.", names, example(["Afbud", "Fraværende"])),
};

const closedItems: PropertiesOf<Profile["closedItems"]> = {
  title: property("Titlen", "Om offentligheden må se titlen på et lukket punkt. Indholdet ser den aldrig.", choice([["hidden", "Titlen erstattes af overskriften"], ["shown", "Titlen offentliggøres"]])),
  headline: property("Overskrift", "Det, der står i stedet for titlen.", filledText, example("Lukket punkt")),
};

const templateItem: PropertiesOf<TemplateItem> = {
  title: property("Titel", "Punktets titel, eventuelt med type.", filledText, example("Godkendelse af referat")),
  minutes: property("Minutter", "Hvor mange minutter der plejer at være sat af; null, når det ikke ligger fast.", nullable(count), example(5)),
  recommendation: property("Indstilling", "Teksten i indstillingen. {organ} bliver til organets navn og {sidste møde} til datoen for organets seneste møde. Tom, når den skal skrives hver gang.", text, example("Det indstilles, at {organ} godkender referatet af mødet den {sidste møde}.")),
};

const templateSection: PropertiesOf<TemplateSection> = {
  title: property("Titel", "Afsnittets titel. Når kun punkter er nummereret, bliver den ikke skrevet, medmindre afsnittet er uden punkter; så er den punktets titel.", filledText, example("Eventuelt")),
  items: property("Punkter", "De punkter, som altid står i afsnittet.", listOf(object(templateItem, ["title"]))),
  carried: property("Punkter fra sidst", "Om de punkter, der på sidste møde blev noteret til næste møde, skal stå her.", choice([[true, "Punkterne fra sidst skrives her"], [false, "Kun de faste punkter"]])),
};

const publication: PropertiesOf<Profile["publication"]> = {
  accent: property("Farve", "Farven på overskrifter og streger, med # og seks cifre. Den skal være mørk nok til at læses på hvidt.", text, example("#1d3c6e")),
  logo: property("Logo", "Et billede (PNG eller JPEG) i eller under profilens mappe; tomt, når der ikke er noget.", text, example("logo.png")),
  logoText: property("Logoets tekst", "Det, logoet viser, til dem, der ikke ser det.", text, example("Ådal Kommune")),
  fonts: property("Skrifttyper", "Navne på skrifttyper, den ønskede først.", names, example(["Verdana"])),
  fontFiles: property("Skrifttypefiler", "Skrifttyper til PDF-filer (TTF eller OTF) i eller under profilens mappe.", names, example(["skrift/husets.ttf"])),
  opening: property("Indledende tekster", "Afsnit, der altid står under titelblokken.", names, example(["Mødet er åbent for tilhørere."])),
  closing: property("Afsluttende tekster", "Afsnit, der altid står til sidst.", names, example(["Sekretariatet kan kontaktes på sekretariatet@aadal.dk."])),
  wordTemplate: property("Word-skabelon", "Et Word-dokument (.docx) med husets typografier, i eller under profilens mappe.", text, example("skabelon.docx")),
};

const severity = choice([["error", "Fejl"], ["warning", "Advarsel"], ["information", "Oplysning"], ["hint", "Forslag"], ["off", "Reglen bruges ikke"]]);

/** Rules and their titles; the last one is the command line's own, about the bytes of a file. */
const ruleTitles: readonly (readonly [id: string, title: string, why: string])[] = [
  ...rules.map(({ id, docs }) => [id, docs.title, docs.why] as const),
  ["tegnkodning", "Filen er ikke gemt som UTF-8", "Æ, ø og å bliver til andre tegn i programmer, der venter UTF-8."],
];

function forEachRule(about: string, shape: Shape): Shape {
  return object(Object.fromEntries(ruleTitles.map(([id, title, why]) => [id, property(title, about, shape, why)])));
}

/** The profiles that come along, in a line each. */
const styles: Readonly<Record<ProfileId, string>> = {
  kkr: "KKR: afsnit og punkter, 1. og 1.1., og SAG-2023-01234 abcd efter titlen",
  sbsys: "Kommuner med SBSYS: 33., 34. … gennem året, og 85.02.02-G01-1-17 før titlen",
  acadre: "Kommuner med Acadre: 1., 2. …, og Sagsnr.: 330-2020-164 efter titlen",
  region: "Regioner: 1., 2. …, og Sagnr.: 1-51-71-3321-08 før titlen",
  flad: "Huse uden sagslinjer: 1 (Åben), 2 (Lukket) …",
};

const file: PropertiesOf<Profile & { readonly $schema: string; readonly extends: string }> = {
  $schema: property("Skema", "Adressen på et JSON-skema. Udvidelsen kender selv skemaet.", text),
  extends: property("Bygger på", "Den medfølgende profil, som filen retter i. Uden den er det kkr.", choice(Object.entries(styles))),
  name: property("Navn", "Profilens navn.", filledText, example("Ådal Kommune")),
  bodies: property("Organer", "De organer, der holder møder, skrevet som i løbende tekst.", names, `${example(["Byrådet", "Økonomiudvalget"])} Navnene bruges, når dagsordenens organ sammenlignes med indstillingernes.`),
  numbering: property("Nummerering", "Hvordan punkterne er nummereret.", object(numbering)),
  caseNumber: property("Sagsnummer", "Hvordan sagsnumre ser ud, og hvor de står.", object(caseNumber)),
  parts: property("Dele", "De dele, et punkt består af, i den rækkefølge, de skal stå. Listen træder i stedet for den medfølgende profils.", listOf(object(part, ["name"], partSnippets)), example([{ name: "Indstilling", role: "recommendation" }])),
  groups: property("Grupper", "Overskrifter uden nummer, der samler punkter.", names, example(["Åbne dagsordenspunkter", "Lukkede dagsordenspunkter"])),
  participants: property("Deltagerlister", "Overskrifterne over deltagere og fraværende.", object(participants)),
  members: property("Medlemmer", "De faste medlemmer, én linje hver, som de skal stå i listen af deltagere. De bruges i et nyt referat, når mappen ikke har et tidligere.", names, example(["Bo Lund (A), Viborg Kommune"])),
  decisions: property("Beslutninger", "De vendinger, som beslutninger plejer at bestå af. {organ} bliver til organets navn.", names, example(["{organ} godkendte indstillingen."])),
  template: property("Skabelon", "Det, en ny dagsorden begynder med: afsnit med faste punkter. Listen træder i stedet for den medfølgende profils.", listOf(object(templateSection, ["title"])), example([{ title: "Sager", carried: true }, { title: "Eventuelt" }])),
  required: property("Obligatoriske dele", "De dele, ethvert punkt skal have.", required, example(["recommendation", "decision"])),
  itemTypes: property("Punkttyper", "De typer, en titel kan begynde med, og det, der gælder for dem.", listOf(object(itemType, ["name"], itemTypeSnippets)), example([{ name: "Orienteringssag", verbs: ["efterretning", "orientering"] }])),
  sectionTitles: property("Afsnitstitler", "Titler, som afsnit plejer at have.", names, "De hjælper med at skelne et afsnit fra et nummer i løbende tekst."),
  itemTitles: property("Punkttitler", "Titler, som punkter plejer at have.", names, "De hjælper med at skelne et punkt fra et nummer i løbende tekst."),
  internalAddresses: property("Interne adresser", "Regulære udtryk for adresser, der kun virker i huset. Store og små bogstaver er ét. Listen træder i stedet for den medfølgende profils.", patterns, `${example(["^https?://sager\\.aadal\\."])} ${inJson}`),
  abbreviations: property("Forkortelser", "Det, husets forkortelser står for. Forklaringen vises, når musen holdes over forkortelsen.", mapOf(filledText), `${example({ KKR: "Kommunekontaktråd" })} Forkortelsen skrives med de store og små bogstaver, den har i teksten.`),
  closedItems: property("Lukkede punkter", "Det, offentligheden får at vide om et lukket punkt ud over dets nummer.", object(closedItems)),
  publication: property("Udgivelse", "Hvordan det, der sendes ud, ser ud, og hvad der altid står i det.", object(publication)),
  placeholders: property("Skabelontekst", "Regulære udtryk for tekst, som husets skabeloner efterlader. Store og små bogstaver er ét.", patterns, `${example(["her skrives .{1,40}"])} ${inJson}`),
  exemptions: property("Undtagelser", "Titler på afsnit og punkter, som en regel ikke gælder for.", forEachRule("De titler, som reglen ikke gælder for. Store og små bogstaver er ét.", names), example({ "manglende-indstilling": ["Eventuelt", "Spørgetid"] })),
  severities: property("Alvorlighed", "Hvor alvorlig en regel er her, eller at den ikke bruges.", forEachRule("Hvor alvorlige reglens fund er.", severity), example({ delraekkefoelge: "off", "tom-del": "error" })),
};

/** A file to begin with: what it builds on, and the house's name. */
const fileSnippets: readonly Snippet[] = Object.entries(profiles).map(([id, { name }]) => ({
  label: `Profil, der bygger på ${name}`,
  description: "Retter i den medfølgende profil.",
  body: { extends: id, name: "${1:Jeres hus}" },
}));

/** What a profile file may say. */
export const fileShape: Shape = object(file, [], fileSnippets);
