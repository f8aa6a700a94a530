import { Uri } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient";
import { withRulePage } from "./rulePages.js";

/** Schemes under which an older version of a document is shown beside it, to compare. */
const olderVersions = new Set(["git", "gitlens", "vscode-local-history", "conflictResolution", "review", "pr"]);

/**
 * What happens to findings on their way to the Problems panel, whether the server sends them or is asked. Those of older
 * versions stay out: they would stand beside the findings of today's text.
 */
export const diagnosticsMiddleware: Pick<Middleware, "handleDiagnostics" | "provideDiagnostics"> = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, olderVersions.has(uri.scheme) ? [] : diagnostics.map(withRulePage)),
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const { scheme } = document instanceof Uri ? document : document.uri;
    if (olderVersions.has(scheme)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
    const report = await next(document, previousResultId, token);
    return report?.kind === vsdiag.DocumentDiagnosticReportKind.full ? { ...report, items: report.items.map(withRulePage) } : report;
  },
};
