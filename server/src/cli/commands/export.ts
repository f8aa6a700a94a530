import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { publicationOf, readinessOf, textsOf, type Audience } from "../../language/index.js";
import { bundleOf, MissingFiles } from "../../export/bundle/bundle.js";
import { zipped } from "../../export/bundle/zip.js";
import { exportFormats, NoDate, type ExportFormat, type ExportRequest } from "../../export/exporter.js";
import { documentName } from "../../export/identity.js";
import { made, readerOf } from "../../export/make.js";
import type { PdfStandard } from "../../export/pdf/conformance.js";
import { houseStyle } from "../../export/house-style.js";
import type { HouseStyle } from "../../export/style.js";
import { Checker } from "../checker.js";
import { choice, readsDocuments, type CommandModule } from "../command.js";
import { readSource, type Source } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { writeFolder } from "../export-output.js";
import { profilesFor } from "../profiles.js";
import { complain, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { version } from "../version.js";
import { writeNewFile } from "../write-file.js";
import { WrongUse } from "../wrong-use.js";

const audiences = ["internal", "public"] as const satisfies readonly Audience[];
const standards = ["ua-1", "a-2a"] as const satisfies readonly PdfStandard[];

interface Options {
  readonly to?: string;
  readonly audience: Audience;
  readonly bundle?: string;
  readonly pdfStandard: PdfStandard;
  readonly out?: string;
  readonly force?: boolean;
  readonly override?: string;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `export`: a document as it goes out. */
export const command: CommandModule<Options> = {
  configure(command) {
    command.argument("<FIL>", texts.export.file);
    command
      .option("--to <FORMAT>", texts.export.to)
      .option("-o, --out <FIL>", texts.export.out)
      .addOption(choice(command, "--audience", "LÆSER", texts.export.audience, audiences).default("internal"))
      .option("--bundle <MAPPE|ZIP>", texts.export.bundle)
      .addOption(choice(command, "--pdf-standard", "STANDARD", texts.export.pdfStandard, standards).default("ua-1"))
      .option("--force", texts.forceOption)
      .option("--override <BEGRUNDELSE>", texts.export.override)
      .addHelpText("after", `\n${texts.export.afterHelp}`);
    readsDocuments(command);
  },
  run: exportDocument,
};

async function exportDocument([file = "-"]: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const formats = formatsOf(options);
  const fail = (sentence: string): ExitCode => {
    complain(terminal, sentence);
    return exitCodes.unreadable;
  };
  const source = await readSource(file, { profiles: profilesFor(options.profile ?? null, fail), stdinFilename: options.stdinFilename ?? null }, terminal.readStdin);
  if ("failure" in source) return fail(source.failure);
  const now = terminal.now();
  if (options.audience === "public" && !isReady(source, now, options.override ?? "", terminal)) return exitCodes.errorsFound;
  const publication = publicationOf(source.agenda, { audience: options.audience });
  const style = await styleOf(source, terminal);
  const request = { publication, style, generator: `Dagsorden ${version}`, now, pdfStandard: options.pdfStandard };
  try {
    const failure = options.bundle === undefined
      ? await writeOne({ ...request, format: formats[0] ?? "html", files: null }, options, source, terminal)
      : await writeBundle(request, formats, options.bundle, options, source, terminal);
    return failure === null ? exitCodes.clean : fail(failure);
  } catch (error) {
    if (error instanceof NoDate) return fail(texts.export.noDate(shownName(source.file)));
    if (error instanceof MissingFiles) return fail(texts.export.missingFiles(error.paths));
    throw error;
  }
}

/** The look that the document's profile asks for; what cannot be had is told of. */
async function styleOf({ profile: { names, file } }: Source, terminal: Terminal): Promise<HouseStyle> {
  const read = readerOf(file === null ? "." : dirname(fileURLToPath(file)));
  return houseStyle(names.profile.publication, (path) => Promise.resolve(read(path)), ({ kind, value }) => complain(terminal, texts.export.faults[kind](value)));
}

/** One format, or for a bundle several with commas between them. */
function formatsOf({ to, bundle, out }: Options): readonly ExportFormat[] {
  if (to === undefined) throw new WrongUse(texts.export.noFormat(exportFormats));
  if (bundle !== undefined && out !== undefined) throw new WrongUse(texts.export.bundleOrOut);
  const formats = to.split(",").map((name) => {
    const format = exportFormats.find((one) => one === name.trim());
    if (format === undefined) throw new WrongUse(texts.notAllowed("--to", name, exportFormats));
    return format;
  });
  if (formats.length > 1 && bundle === undefined) throw new WrongUse(texts.export.onlyInBundle);
  return [...new Set(formats)];
}

/** Nothing goes to the public with errors in it, unless somebody answers for that. */
function isReady(source: Source, now: Date, reason: string, terminal: Terminal): boolean {
  const onFailure = (sentence: string): void => complain(terminal, sentence);
  const { light, lines } = readinessOf(source.agenda, new Checker(now, onFailure).findings(source, source.agenda), textsOf("da"));
  if (light !== "red") return true;
  const errors = lines.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error").length;
  complain(terminal, reason.trim() === "" ? texts.export.notReady(shownName(source.file), errors) : texts.export.overridden(errors, reason));
  return reason.trim() !== "";
}

async function writeOne(request: ExportRequest, { out, force = false }: Options, { file, isStdin }: Source, terminal: Terminal): Promise<string | null> {
  const folder = isStdin ? "." : dirname(file);
  const target = out ?? join(folder, `${documentName(request.publication)}.${request.format}`);
  const { bytes, missing } = await made(request);
  const failure = writeNewFile(target, bytes, force);
  if (failure !== null) return failure;
  if (missing.length > 0) complain(terminal, texts.export.missingCharacters(missing));
  complain(terminal, texts.export.written(shownName(target)));
  return null;
}

async function writeBundle(request: Omit<ExportRequest, "format" | "files">, formats: readonly ExportFormat[], target: string, { force = false }: Options, { file }: Source, terminal: Terminal): Promise<string | null> {
  const { files, missing } = await bundleOf(request, formats, readerOf(dirname(file)), made);
  const failure = /\.zip$/iu.test(target) ? writeNewFile(target, zipped(files, request.now), force) : writeFolder(target, files, force);
  if (failure !== null) return failure;
  if (missing.length > 0) complain(terminal, texts.export.missingCharacters(missing));
  complain(terminal, texts.export.bundleWritten(shownName(target), files.size));
  return null;
}
