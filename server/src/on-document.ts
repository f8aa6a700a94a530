import type { OpenDocument } from "./documents.js";
import type { Session } from "./session.js";
import type { Agenda } from "./language/index.js";

/** Makes handlers of requests about one document: what `answer` says of a document that is open; nothing of any other. Its profile is waited for. */
export function onDocument({ guard, documents, profiles }: Session) {
  return <P extends { readonly textDocument: { readonly uri: string } }, R>(what: string, answer: (agenda: Agenda, params: P, document: OpenDocument) => R | Promise<R>) =>
    guard.request<P, R | null>(what, null, (params) => {
      const { uri } = params.textDocument;
      const now = (): R | Promise<R> | null => {
        const document = documents.get(uri);
        return document === null ? null : answer(document.agenda, params, document);
      };
      return profiles.waiting(uri)?.then(now) ?? now();
    });
}
