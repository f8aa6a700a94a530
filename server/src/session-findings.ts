import type { Diagnostic } from "vscode-languageserver";
import { excessDiagnostic } from "./diagnostics.js";
import type { OpenDocument } from "./documents.js";
import { textsOf, toDiagnostics, type DiagnosticOptions, type Finding, type Found } from "./language/index.js";
import type { Session } from "./session.js";

/** What the client shows of a document's findings now. */
export function diagnosticsOf(session: Session, document: OpenDocument): Diagnostic[] {
  const excess = excessDiagnostic(document, textsOf(session.settings.current.language));
  if (excess !== null) return [excess];
  const { agenda, uri } = document;
  return toDiagnostics(agenda, foundIn(session, document), shownFor(session, uri));
}

/** What the rules say of a document; nothing of one that is too large to be checked. */
export function findingsOf(session: Session, document: OpenDocument): readonly Finding[] {
  return document.excess === null ? foundIn(session, document).all : [];
}

function foundIn({ findings, settings, files, cases, sent, day }: Session, document: OpenDocument): Found {
  return findings.of(document.agenda, settings.current.language, { today: day.today, fileExists: files.existsFor(document.uri), meetings: cases.meetings, sentAgenda: sent.agendaFor(document) });
}

/** An answer about a document's findings, given again where a file it names or its agenda had to be looked for first. */
export async function whenLooked<R>({ files, sent, documents }: Session, { uri }: OpenDocument, answer: () => R): Promise<R> {
  const first = answer();
  const looking = [files.looking(uri), sent.looking(uri)].filter((one) => one !== null);
  if (looking.length > 0) await Promise.all(looking);
  const again = looking.length > 0 ? answer() : first;
  if (documents.get(uri) === null) {
    files.forget(uri);
    sent.forget(uri);
  }
  return again;
}

/** How this client is shown findings. */
export function shownFor({ traits, rulePages }: Session, uri: string): DiagnosticOptions {
  return { uri, encoding: traits.encoding, rulePages, relatedInformation: traits.relatedInformation };
}
