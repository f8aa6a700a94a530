import { profiles, rules, type ItemTypeStyle, type PartStyle, type Profile } from "../language/index.js";
import { choice, count, filledText, listOf, nullable, object, pattern, property, text, type PropertiesOf, type Shape } from "./shape.js";

const names = listOf(filledText);
const patterns = listOf(pattern);

const numbering: PropertiesOf<Profile["numbering"]> = {
  levels: property("Niveauer", "Hvor mange niveauer numrene har.", choice([[1, "Kun punkter: 1., 2., 3."], [2, "Afsnit med punkter: 1. og 1.1."]])),
  first: property("Første nummer", "Nummeret på det første punkt eller afsnit; null, når numrene løber videre gennem året.", nullable(count)),
  prefix: property("Foran nummeret", "Det, der står foran nummeret, fx Pkt.; tom, når der ikke står noget.", text),
};

const caseNumber: PropertiesOf<Profile["caseNumber"]> = {
  patterns: property("Mønstre", "Regulære udtryk, som hvert passer på et helt sagsnummer. En tom liste, når huset ikke bruger sagsnumre.", patterns),
  example: property("Eksempel", "En hel sagslinje, som vises i bemærkninger og forslag.", text),
  initials: property("Initialer", "Et regulært udtryk for det, der skal følge efter nummeret; tomt, når intet skal.", pattern),
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
  name: property("Navn", "Delens navn, som det skal skrives.", filledText),
  role: property("Rolle", "Hvad delen er til. Reglerne spørger efter rollen, ikke efter navnet.", roles),
  aliases: property("Andre navne", "Andre navne, der betyder den samme del. Store og små bogstaver er ét.", names),
  openings: property("Begyndelser", "Begyndelser på linjer, der betyder delen, uanset hvad der følger: »Beslutning i«.", names),
};

const required = listOf(choice([["recommendation", "Punktet skal have en indstilling"], ["decision", "Punktet skal have en beslutning i referatet"]]));

const itemType: PropertiesOf<ItemTypeStyle> = {
  name: property("Navn", "Ordet foran kolon i titlen: »Beslutningssag: …«.", filledText),
  verbs: property("Verber", "Begyndelser på de verber, der passer til typen i en indstilling; en tom liste, når alle passer.", names),
  required: property("Obligatoriske dele", "De dele, et punkt af denne type skal have; null, når det er de samme som for andre punkter.", nullable(required)),
};

const participants: PropertiesOf<Profile["participants"]> = {
  present: property("Deltagere", "Overskrifter over listen af deltagere.", names),
  absent: property("Fraværende", "Overskrifter over listen af fraværende.", names),
};

const severity = choice([["error", "Fejl"], ["warning", "Advarsel"], ["information", "Oplysning"], ["hint", "Forslag"], ["off", "Reglen bruges ikke"]]);

/** Rules and their titles; the last one is the command line's own, about the bytes of a file. */
const ruleTitles: readonly (readonly [id: string, title: string])[] = [...rules.map(({ id, docs }) => [id, docs.title] as const), ["tegnkodning", "Filen er ikke gemt som UTF-8"]];

function forEachRule(about: string, shape: Shape): Shape {
  return object(Object.fromEntries(ruleTitles.map(([id, title]) => [id, property(title, about, shape)])));
}

const file: PropertiesOf<Profile & { readonly $schema: string; readonly extends: string }> = {
  $schema: property("Skema", "Adressen på et JSON-skema. Udvidelsen kender selv skemaet.", text),
  extends: property("Bygger på", "Den medfølgende profil, som filen retter i. Uden den er det kkr.", choice(Object.entries(profiles).map(([id, { name }]) => [id, `Profilen ${name}`]))),
  name: property("Navn", "Profilens navn.", filledText),
  bodies: property("Organer", "De organer, der holder møder, skrevet som i løbende tekst.", names),
  numbering: property("Nummerering", "Hvordan punkterne er nummereret.", object(numbering)),
  caseNumber: property("Sagsnummer", "Hvordan sagsnumre ser ud, og hvor de står.", object(caseNumber)),
  parts: property("Dele", "De dele, et punkt består af, i den rækkefølge, de skal stå.", listOf(object(part, ["name"]))),
  groups: property("Grupper", "Overskrifter uden nummer, der samler punkter: »Åbne dagsordenspunkter«.", names),
  participants: property("Deltagerlister", "Overskrifterne over deltagere og fraværende.", object(participants)),
  required: property("Obligatoriske dele", "De dele, ethvert punkt skal have.", required),
  itemTypes: property("Punkttyper", "De typer, en titel kan begynde med, og det, der gælder for dem.", listOf(object(itemType, ["name"]))),
  sectionTitles: property("Afsnitstitler", "Titler, som afsnit plejer at have.", names),
  itemTitles: property("Punkttitler", "Titler, som punkter plejer at have.", names),
  internalAddresses: property("Interne adresser", "Regulære udtryk for adresser, der kun virker i huset. Store og små bogstaver er ét.", patterns),
  placeholders: property("Skabelontekst", "Regulære udtryk for tekst, som husets skabeloner efterlader. Store og små bogstaver er ét.", patterns),
  exemptions: property("Undtagelser", "Titler på afsnit og punkter, som en regel ikke gælder for.", forEachRule("De titler, som reglen ikke gælder for. Store og små bogstaver er ét.", names)),
  severities: property("Alvorlighed", "Hvor alvorlig en regel er her, eller at den ikke bruges.", forEachRule("Hvor alvorlige reglens fund er.", severity)),
};

/** What a profile file may say. */
export const fileShape: Shape = object(file);
