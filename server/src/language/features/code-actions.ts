import type { CodeAction, Diagnostic, TextEdit as LspTextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { silencingEdit } from "../model/silencing.js";
import type { Finding } from "../rules/rule.js";
import { safeFixes } from "../rules/safe-fixes.js";
import type { Span, TextEdit } from "../text/span.js";
import { toDiagnostic, type DiagnosticOptions } from "./diagnostics.js";
import { toRange } from "./to-lsp.js";

const quickFix = "quickfix";

/** Makes every safe fix of a document; can be run on saving. */
const fixAllKind = "source.fixAll.dagsorden";

export const codeActionKinds = [quickFix, fixAllKind] as const;

export interface CodeActionOptions extends DiagnosticOptions {
  /** The version the edits are for, or null where the client takes edits without one only. */
  readonly version: number | null;
  /** The kinds the client asks for, or null for what it shows at the cursor. */
  readonly only: readonly string[] | null;
}

/** What can be done about the `findings` that `span` touches. */
export function codeActions(agenda: Agenda, findings: readonly Finding[], span: Span, options: CodeActionOptions, texts: Texts): CodeAction[] {
  const wants = (kind: string): boolean => options.only?.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)) ?? kind === quickFix;
  const actions: CodeAction[] = [];
  if (wants(quickFix)) {
    const touched = findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
    const diagnostics = new Map(touched.map((finding) => [finding, toDiagnostic(agenda, finding, options)]));
    for (const [finding, diagnostic] of diagnostics) actions.push(...fixes(agenda, finding, diagnostic, options));
    for (const rule of new Set(touched.map((finding) => finding.rule))) actions.push(...fixAllOfRule(agenda, findings, rule, options, texts));
    for (const [finding, diagnostic] of diagnostics) actions.push(silence(agenda, finding, diagnostic, options, texts));
  }
  if (wants(fixAllKind)) actions.push(...fixAll(agenda, findings, options, texts));
  return actions;
}

function fixes(agenda: Agenda, finding: Finding, diagnostic: Diagnostic, options: CodeActionOptions): CodeAction[] {
  return finding.fixes.map(({ title, edits, safe }) => ({
    title,
    kind: quickFix,
    diagnostics: [diagnostic],
    ...(safe ? { isPreferred: true } : {}),
    edit: workspaceEdit(agenda, edits, options),
  }));
}

/** Every finding of a kind at once, where there is more than one to fix. */
function fixAllOfRule(agenda: Agenda, findings: readonly Finding[], rule: string, options: CodeActionOptions, texts: Texts): CodeAction[] {
  const chosen = safeFixes(findings.filter((finding) => finding.rule === rule));
  if (chosen.length < 2) return [];
  return [{ title: texts.actionFixAllOfRule(rule, chosen.length), kind: quickFix, edit: workspaceEdit(agenda, chosen.flatMap(({ edits }) => edits), options) }];
}

function silence(agenda: Agenda, finding: Finding, diagnostic: Diagnostic, options: CodeActionOptions, texts: Texts): CodeAction {
  const edit = silencingEdit(agenda, finding.span.start, finding.rule);
  return { title: texts.actionIgnore(finding.rule), kind: quickFix, diagnostics: [diagnostic], edit: workspaceEdit(agenda, [edit], options) };
}

function fixAll(agenda: Agenda, findings: readonly Finding[], options: CodeActionOptions, texts: Texts): CodeAction[] {
  const edits = safeFixes(findings).flatMap((fix) => fix.edits);
  if (edits.length === 0) return [];
  return [{ title: texts.actionFixAll(), kind: fixAllKind, edit: workspaceEdit(agenda, edits, options) }];
}

function workspaceEdit(agenda: Agenda, edits: readonly TextEdit[], { uri, version, encoding }: CodeActionOptions): WorkspaceEdit {
  const converted = edits.map(({ span, newText }): LspTextEdit => ({ range: toRange(agenda, span, encoding), newText }));
  return version === null ? { changes: { [uri]: converted } } : { documentChanges: [{ textDocument: { uri, version }, edits: converted }] };
}
