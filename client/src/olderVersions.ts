import { Uri } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient";

/** Schemes under which an older version of a document is shown beside it, to compare. */
const schemes = new Set(["git", "gitlens", "vscode-local-history", "conflictResolution", "review", "pr"]);

/** Keeps the findings of older versions out of the Problems panel, where they would stand beside those of today's text. */
export const withoutFindingsOfOlderVersions: Pick<Middleware, "handleDiagnostics" | "provideDiagnostics"> = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, schemes.has(uri.scheme) ? [] : diagnostics),
  provideDiagnostics: (document, previousResultId, token, next) => {
    const { scheme } = document instanceof Uri ? document : document.uri;
    if (schemes.has(scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    return next(document, previousResultId, token);
  },
};
