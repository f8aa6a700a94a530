import type { Artifact, Invocation, Log, PhysicalLocation, Region, ReportingConfiguration, ReportingDescriptor, Result, Run as LogRun } from "sarif";
import { masked, type Severity } from "../../language/index.js";
import type { Diagnostic, Range } from "../diagnostic.js";
import type { RulePage } from "../rule-page.js";
import type { LintFormat } from "./lint-format.js";
import { indented } from "./lint-json.js";
import { repositoryUri } from "./paths.js";

const levels: Readonly<Record<Severity, NonNullable<ReportingConfiguration["level"]>>> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The interchange format of static analysis, version 2.1.0. */
export function sarif(version: string, pages: readonly RulePage[]): LintFormat {
  const indices = new Map(pages.map(({ id }, index) => [id, index]));
  const driver = { name: "Dagsorden", semanticVersion: version, language: "da", rules: pages.map(descriptor) };
  return {
    begin: head({ tool: { driver }, columnKind: "utf16CodeUnits" }),
    file({ file, diagnostics }) {
      const uri = repositoryUri(file);
      return diagnostics.map((diagnostic) => `\n${indented(resultOf(diagnostic, uri, indices.get(diagnostic.rule)), "        ")}`).join(",");
    },
    between: ",",
    end({ files, failures }, isEmpty) {
      const artifacts: Artifact[] = files.map((file) => ({ location: { uri: repositoryUri(file) } }));
      const invocations: Invocation[] = [
        { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map((text) => ({ level: "error", message: { text } })) },
      ];
      const tail = indented({ artifacts, invocations }, "    ").trim().slice(1, -1).trim();
      return `${isEmpty ? "" : "\n      "}],\n      ${tail}\n    }\n  ]\n}\n`;
    },
  };
}

/** A log up to where its results begin. */
function head(run: Pick<LogRun, "tool" | "columnKind">): string {
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [{ ...run, results: [] }] };
  return JSON.stringify(log, null, 2).replace(/\]\s*\}\s*\]\s*\}$/u, "");
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

function resultOf({ rule, severity, message, range, related, fix }: Diagnostic, uri: string, ruleIndex: number | undefined): Result {
  const artifactLocation = { uri };
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
