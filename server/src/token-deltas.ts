import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { OpenDocument } from "./documents.js";

interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** Remembers the colours a client has of each document, to send no more than what has changed in them. */
export class TokenDeltas {
  readonly #sent = new WeakMap<OpenDocument, Sent>();
  #count = 0;

  /** All of them, with a name by which the client can ask for what changes next. */
  full(document: OpenDocument, { data }: SemanticTokens): SemanticTokens & { resultId: string } {
    const resultId = String(++this.#count);
    this.#sent.set(document, { resultId, data });
    return { resultId, data };
  }

  /** What has changed since the answer `previousResultId`; all of them where that is not the last one given. */
  delta(document: OpenDocument, tokens: SemanticTokens, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(document);
    const now = this.full(document, tokens);
    return before?.resultId === previousResultId ? { resultId: now.resultId, edits: editsBetween(before.data, now.data) } : now;
  }
}

/** One edit around everything that differs: an author works in one place at a time. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta["edits"] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
