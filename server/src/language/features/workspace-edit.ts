import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import type { RestructureEdit } from "../model/restructure/edit.js";
import { toRanges, type PositionEncoding } from "./to-lsp.js";

/** How the client takes edits. */
export interface EditStyle {
  readonly uri: string;
  /** The version the edits are for, or null where the client takes edits without one only. */
  readonly version: number | null;
  readonly encoding: PositionEncoding;
  /** Whether the client shows what edits are about. */
  readonly annotations: boolean;
}

/** The edits of a change of the outline as one edit of the document, each with what it is about where the client shows that. */
export function toWorkspaceEdit(agenda: Agenda, edits: readonly RestructureEdit[], { uri, version, encoding, annotations }: EditStyle, texts: Texts): WorkspaceEdit {
  const starts = toRanges(agenda, edits.map(({ span }) => span), encoding);
  const plain = edits.map(({ newText }, index) => ({ range: starts[index] as (typeof starts)[number], newText }));
  if (version === null) return { changes: { [uri]: plain } };
  const textDocument = { uri, version };
  if (!annotations) return { documentChanges: [{ textDocument, edits: plain }] };
  const changeAnnotations = Object.fromEntries([...new Set(edits.map(({ kind }) => kind))].map((kind): [string, ChangeAnnotation] => [kind, { label: texts.restructureEdits[kind] }]));
  const annotated = plain.map((edit, index): AnnotatedTextEdit => ({ ...edit, annotationId: edits[index]?.kind ?? "text" }));
  return { documentChanges: [{ textDocument, edits: annotated }], changeAnnotations };
}
