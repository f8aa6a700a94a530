import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { caseKey, itemName, meetingName, outcomeOf, summaryOf, textsOf, timelineOf, type CaseDocument, type Timeline } from "../../language/index.js";
import { CaseMemory } from "../../workspace/case-memory.js";
import { DocumentRecord } from "../../workspace/record.js";
import { choice, type CommandModule } from "../command.js";
import { readSource, type Reading, type Source } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { expandFiles } from "../files.js";
import { profilesFor } from "../profiles.js";
import { readDocument } from "../read-file.js";
import { styleOf } from "../style.js";
import { complain, printable, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { WrongUse } from "../wrong-use.js";

const formats = ["text", "json"] as const;

interface Options {
  readonly format: (typeof formats)[number];
  readonly profile?: string;
}

/** `refs`: every meeting that treated a case, and every place where its number stands. */
export const command: CommandModule<Options> = {
  configure(command) {
    command.argument("[SAG]", texts.refs.number).argument("[FIL...]", texts.refs.folders);
    command.addOption(choice(command, "--format", "FORMAT", texts.refs.format, formats).default("text"));
    command.option("--profile <FIL>", texts.profileOption);
  },
  run: refs,
};

async function refs([number = "", ...folders]: readonly string[], { format, profile }: Options, terminal: Terminal): Promise<ExitCode> {
  const wanted = caseKey(number);
  // `refs mapper/` lacks the case; it is no fault of the folder that it holds no case of that name.
  if (!/\d/u.test(wanted)) throw new WrongUse(number === "" ? texts.refs.noCase : texts.refs.noNumber(number));
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const memory = new CaseMemory();
  /** The files as they were given, by URI. */
  const names = new Map<string, string>();
  const reading: Reading = { profiles: profilesFor(profile ?? null, onFailure), stdinFilename: null };
  for (const file of await expandFiles(folders.length === 0 ? ["."] : folders, onFailure)) {
    const source = await sourceWith(wanted, file, reading, terminal);
    if (source === null) continue;
    if ("failure" in source) {
      onFailure(source.failure);
      continue;
    }
    const uri = pathToFileURL(resolve(file)).href;
    names.set(uri, file);
    memory.setOpen(DocumentRecord.ofOpen(uri, summaryOf(source.agenda)));
  }
  const found: Found = { timeline: timelineOf(memory, wanted), documents: memory.withCase(wanted), nameOf: (uri) => names.get(uri) ?? uri };
  terminal.stdout.write(format === "json" ? asJson(found) : asText(found, terminal.stdout.colours));
  return failures.length > 0 ? exitCodes.unreadable : exitCodes.clean;
}

/** A document that holds the number; null where it does not. To look for the number takes a hundredth of the time that reading the document takes. */
async function sourceWith(wanted: string, file: string, reading: Reading, { readStdin }: Terminal): Promise<Source | { readonly failure: string } | null> {
  if (file === "-") return readSource(file, reading, readStdin);
  const stored = await readDocument(file, file, readStdin);
  if ("failure" in stored) return stored;
  return caseKey(stored.text).includes(wanted) ? readSource(file, reading, readStdin) : null;
}

interface Found {
  readonly timeline: Timeline;
  readonly documents: readonly CaseDocument[];
  readonly nameOf: (uri: string) => string;
}

function asText({ timeline, documents, nameOf }: Found, colours: boolean): string {
  const style = styleOf(colours);
  const words = textsOf("da");
  const title = `${timeline.number}${timeline.title === null ? "" : `  ${timeline.title}`}`;
  const meetings = timeline.meetings.flatMap((meeting) => [
    "",
    style.bold(printable(meetingName(meeting, words))),
    ...meeting.treatments.flatMap((treatment) => {
      const outcome = outcomeOf(treatment, words);
      const told = outcome === null ? [] : [`    ${outcome.label}${outcome.text === "" ? "" : `: ${outcome.text}`}`];
      return [`  ${itemName(treatment, words)}`, ...told].map((line) => printable(line));
    }),
    ...meeting.files.map(({ uri, line }) => `  ${style.faint(`${shownName(nameOf(uri))}:${line + 1}`)}`),
  ]);
  const places = documents.flatMap(({ document, places: all }) => all.filter(({ isLine }) => !isLine).map(({ line }) => `  ${shownName(nameOf(document.uri))}:${line + 1}`));
  const mentioned = places.length === 0 ? [] : ["", style.bold(texts.refs.mentioned), ...places];
  const lines = documents.length === 0 ? [texts.refs.nothing(timeline.number)] : [printable(title), ...meetings, ...mentioned];
  return `${lines.join("\n")}\n`;
}

function asJson({ timeline, documents, nameOf }: Found): string {
  const meetings = timeline.meetings.map(({ body, day, treatments, files }) => ({
    body,
    date: day,
    items: treatments.map(({ uri, kind, item: { number, title, closed, place, decision, recommendation } }) => ({ file: nameOf(uri), kind, line: place.line + 1, number, title, closed, decision, recommendation })),
    files: files.map(({ uri, kind, line }) => ({ file: nameOf(uri), kind, line: line + 1 })),
  }));
  const places = documents.flatMap(({ document, places: all }) => all.map(({ line, start, end, isLine }) => ({ file: nameOf(document.uri), line: line + 1, column: start + 1, endColumn: end + 1, caseLine: isLine })));
  return `${JSON.stringify({ case: timeline.number, title: timeline.title, meetings, places }, null, 2)}\n`;
}
