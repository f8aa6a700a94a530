import { semanticTokensLegend } from "../../server/src/language/index.js";

/** A semantic token with its place in the document. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: string;
}

/** The protocol's numbers read back. */
export function decoded(data: readonly number[]): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const deltaLine = data[at]!;
    character = deltaLine === 0 ? character + data[at + 1]! : data[at + 1]!;
    line += deltaLine;
    tokens.push({ line, character, length: data[at + 2]!, type: semanticTokensLegend.tokenTypes[data[at + 3]!]! });
  }
  return tokens;
}
