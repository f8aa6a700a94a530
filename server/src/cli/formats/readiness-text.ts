import { textsOf, type Light, type ReadinessLine, type ReadinessRecord } from "../../language/index.js";
import { styleOf, type Style } from "../style.js";
import { printable, shownName } from "../terminal.js";
import { texts } from "../texts.js";

const words = textsOf("da");

const severities = { green: null, yellow: "warning", red: "error" } as const satisfies Record<Light, unknown>;

/** The width of the longest light in words. */
const width = Math.max(...Object.values(words.readinessStatus).map((status) => status.length));

/**
 * For people:
 *
 *     Klar til udsendelse? møde.dagsorden
 *     Dokumentet bør ikke sendes ud, før fejlene er rettet.
 *
 *     Skal rettes  Struktur: 1 fejl
 *                  – linje 6: "SAG-2025-123" er ikke et gyldigt sagsnummer. (ugyldig-sag)
 *     I orden      Bilag: Intet at bemærke.
 *
 *     Det skal et menneske se på:
 *     – Om formanden har godkendt dagsordenen.
 *
 * @param checked when it was checked, as the user should read it
 */
export function readinessText({ file, light, verdict, lines, manual, tool, sha256 }: ReadinessRecord, checked: string, colours: boolean): string {
  const style = styleOf(colours);
  return [
    style.bold(`${words.readinessTitle} ${shownName(file)}`),
    lit(verdict, light, style),
    "",
    ...lines.flatMap((line) => paragraph(line, style)),
    "",
    `${words.readinessManual}:`,
    ...manual.map((point) => `– ${point}`),
    "",
    style.faint(texts.check.facts(checked, `${tool.name} ${tool.version}`, sha256)),
    "",
  ].join("\n");
}

function paragraph({ light, title, summary, findings }: ReadinessLine, style: Style): readonly string[] {
  const status = lit(words.readinessStatus[light].padEnd(width), light, style);
  const list = findings.map(({ line, message, rule }) => `${" ".repeat(width)}  – ${words.readinessLine(line)}: ${printable(message)} ${style.faint(`(${rule})`)}`);
  return [`${status}  ${title}: ${summary}`, ...list];
}

function lit(text: string, light: Light, style: Style): string {
  const severity = severities[light];
  return severity === null ? text : style.severity(severity, text);
}
