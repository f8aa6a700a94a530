import type { Log, PhysicalLocation, Region, ReportingConfiguration, ReportingDescriptor, Result } from "sarif";
import { masked, type Severity } from "../../language/index.js";
import type { CheckedFile, Diagnostic, Range } from "../diagnostic.js";
import type { RulePage } from "../encoding-rule.js";
import { repositoryUri } from "./paths.js";

const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration["level"]>>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** What a run was besides its findings. */
export interface Run {
  readonly version: string;
  readonly pages: readonly RulePage[];
  /** Sentences about files that could not be read, and the like. */
  readonly failures: readonly string[];
}

/** The interchange format of static analysis, version 2.1.0. */
export function sarif(files: readonly CheckedFile[], { version, pages, failures }: Run): string {
  const indices = new Map(pages.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Dagsorden", semanticVersion: version, language: "da", rules: pages.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((text) => ({ level: "error", message: { text } })),
          },
        ],
        artifacts: files.map(({ file }) => ({ location: { uri: repositoryUri(file) } })),
        results: files.flatMap(({ file, diagnostics }, artifact) => {
          const uri = repositoryUri(file);
          return diagnostics.map((diagnostic) => resultOf(diagnostic, uri, artifact, indices.get(diagnostic.rule)));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, docs }: RulePage): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: docs.title },
    fullDescription: { text: docs.why },
    help: { text: `${docs.why}\n\n${docs.howToFix}\n\n${docs.source}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf({ rule, severity, message, range, related, fix }: Diagnostic, uri: string, index: number, ruleIndex: number | undefined): Result {
  const artifactLocation = { uri, index };
  const locationOf = (place: Range): PhysicalLocation => ({ artifactLocation, region: regionOf(place) });
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(range) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((place, id) => ({ id, message: { text: place.message }, physicalLocation: locationOf(place.range) })) }),
    // A fix that moves text would carry personal data in it into the report.
    ...(fix === null || fix.edits.some(({ newText }) => masked(newText) !== newText)
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [{ artifactLocation, replacements: fix.edits.map((edit) => ({ deletedRegion: regionOf(edit.range), insertedContent: { text: edit.newText } })) }],
            },
          ],
        }),
  };
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
