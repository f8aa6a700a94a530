/** Writes the cheat sheet out of what the extension contributes. `npm run docs` puts it in its place, test/repo/docs.test.ts compares. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { kkr } from "../server/src/language/index.js";

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly keybindings: readonly Keybinding[];
  };
}

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly when?: string;
}

type Row = readonly [left: string, right: string];

const root = dirname(import.meta.dirname);
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** What is typed, and what it means. */
const forms: readonly Row[] = [
  ["`DAGSORDEN 2026` eller `REFERAT 2026`", "dokumentets slags; næste linje er organet"],
  ["`Dato: 04-02-2026 10:00-12:00`", "mødets dag og tid"],
  ["`Sted: Kulturhuset, Havnegade 12, 4600 Køge`", "mødets sted"],
  ["`2. Titel`", "et afsnit, som samler punkter"],
  ["`2.1. Titel (15 min.)`", "et punkt og dets tid"],
  [kkr.itemTypes.slice(0, 3).map(({ name }) => `\`${name}:\``).join(", "), "punktets type, foran titlen"],
  ["`(lukket)` efter titlen", "et lukket punkt"],
  [`\`${kkr.caseNumber.example}\` under titlen`, "sagsnummer og initialer"],
  [kkr.parts.map(({ name }) => `\`${name}\``).join(", "), "punktets dele, hver på sin egen linje"],
  ["`# Titel`", "en underoverskrift"],
  ["`– ` eller `- `, `1) `, `a) `", "lister; to mellemrum rykker ind"],
  ["`./. `", "bilagsmærket"],
  ["`[Titel](bilag/fil.pdf)`", "et link til en fil eller en adresse"],
  ["`**fed**`, `*kursiv*`", "fed og kursiv"],
  ["<code>&#124; Dato &#124; Emne &#124;</code>", "en tabel; anden linje er <code>&#124;---&#124;---&#124;</code>"],
  ["`jf. pkt. 2.1`, `bilag 2`", "henvisninger, som følger med, når noget flyttes"],
  ["`// Husk at ringe`", "en note, som aldrig sendes ud"],
  ["`// ignorer: regel – begrundelse`", "slår en regel fra her"],
];

/** Keys of VS Code itself that a writer of agendas needs. */
const ownKeys: readonly Row[] = [
  ["F1", "alle kommandoer; skriv \"dagsorden\""],
  ["F8", "næste fund"],
  ["Ctrl+punktum", "ret et fund"],
  ["Ctrl+Shift+M", "alle fund"],
  ["Ctrl+mellemrum", "forslag"],
  ["Ctrl+Shift+O", "hop til et punkt"],
  ["Ctrl+T", "søg i alle dagsordener"],
  ["F12, Alt+venstrepil", "følg en henvisning, og kom tilbage"],
  ["Shift+F12", "hvem henviser hertil?"],
  ["F2", "ret et nummer og henvisningerne til det"],
  ["Shift+Alt+F", "sæt dokumentet op"],
  ["Ctrl+Z", "fortryd"],
];

/** Commands by what one wants; what is in none of these stands last. */
const groups: readonly (readonly [title: string, commands: readonly string[]])[] = [
  ["skrive", ["newAgenda", "makeMinutes", "moveParticipant", "import", "importFolder", "pasteAsAgenda", "addAttachment", "showUnmentionedFiles"]],
  ["flytte og rette numre", ["moveUp", "moveDown", "moveToSection", "insertItem", "insertSection", "duplicate", "delete", "promote", "demote", "renumberAll"]],
  ["kontrollere", ["showFindings", "checkReadiness", "checkFolder", "fixFolder"]],
  ["se og sende ud", ["showPreview", "showPreviewToSide", "showLockedPreviewToSide", "togglePreviewLock", "togglePreviewAudience", "showPreviewChanges", "hidePreviewChanges", "showPreviewSource", "printPreview", "export", "compareVersions", "compareWithAgenda", "showDecisions", "saveDecisions"]],
];

/** Where a key means what it says, by what its condition names. */
const places: readonly (readonly [condition: RegExp, words: string])[] = [
  [/dagsorden\.onHeading/u, "på en overskrift"],
  [/focusedView == dagsorden\./u, "i siden"],
  [/activeWebviewPanelId/u, "i forhåndsvisningen"],
];

/** docs/huskeseddel.md: the format, keys and commands on a page. */
export function cheatSheet(): string {
  const { contributes } = readJson("package.json") as Manifest;
  const texts = readJson("package.nls.json") as Readonly<Record<string, string>>;
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, texts[title.slice(1, -1)] ?? title]));
  const hidden = new Set(contributes.menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command));
  const shown = [...titles].filter(([command]) => !hidden.has(command));
  const keys = contributes.keybindings.flatMap((binding): readonly Row[] => {
    const title = titles.get(binding.command);
    return title === undefined ? [] : [[keyInWords(binding), `${title.charAt(0).toLowerCase()}${title.slice(1)}`]];
  });
  return `# Huskeseddel

Formatet, tasterne og kommandoerne på én side. Mere står i [brugervejledningen](brugervejledning.md).

## Formatet

${table("du skriver", "det betyder", forms)}

## Skabeloner

Skriv ordet, og tryk på Tab.

${table("du skriver", "du får", snippets())}

## Taster

${table("tast", "det, den gør", [...ownKeys, ...keys])}

## Kommandoer

Tryk på F1, skriv "dagsorden", og vælg en kommando.

${table("når du vil", "kommando", commandRows(shown))}
`;
}

function snippets(): readonly Row[] {
  const all = Object.values(readJson("client/snippets/dagsorden.json") as Readonly<Record<string, { readonly prefix: string; readonly description: string }>>);
  return all.map(({ prefix, description }) => [`\`${prefix}\``, `${description.charAt(0).toLowerCase()}${description.slice(1)}`]);
}

function commandRows(shown: readonly (readonly [command: string, title: string])[]): readonly Row[] {
  const grouped = new Set(groups.flatMap(([, commands]) => commands));
  const others = shown.map(([command]) => shortName(command)).filter((name) => !grouped.has(name));
  return [...groups, ["noget andet", others] as const].map(([title, names]): Row => {
    const titles = names.flatMap((name) => shown.find(([command]) => shortName(command) === name)?.[1] ?? []);
    return [title, titles.map((one) => `*${one}*`).join(" · ")];
  });
}

const shortName = (command: string): string => command.replace(/^dagsorden\./u, "");

const keyNames: Readonly<Record<string, string>> = { up: "pil op", down: "pil ned", left: "venstrepil", right: "højrepil", space: "mellemrum", escape: "Esc", delete: "Delete", enter: "Enter", tab: "Tab", ".": "punktum" };

/** `alt+up` as `Alt+pil op`, and where it holds. */
function keyInWords({ key, when = "" }: Keybinding): string {
  const written = key.split(" ").map((chord) => chord.split("+").map((one) => keyNames[one] ?? `${one.charAt(0).toUpperCase()}${one.slice(1)}`).join("+")).join(" ");
  const place = places.find(([condition]) => condition.test(when))?.[1];
  return place === undefined ? written : `${written} ${place}`;
}

function table(left: string, right: string, rows: readonly Row[]): string {
  return [`| ${left} | ${right} |`, "|---|---|", ...rows.map(([one, other]) => `| ${one} | ${other} |`)].join("\n");
}
