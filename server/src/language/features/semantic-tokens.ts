import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import { utf8Length, type PositionEncoding } from "./to-lsp.js";
import type { Agenda } from "../model/agenda.js";
import { tokensOf, tokenTypes, type Token } from "../model/tokens.js";
import type { Unit } from "../model/unit.js";

// Registered as: semanticTokens(agenda, encoding), semanticTokensInRange(agenda, range, encoding).
// The delta is the edge's: it compares the `data` of two answers.

/** The types are the ones that package.json declares; there are no modifiers. */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] };

/** The colours that take the whole document to know: headings that the outline accepted, parts, cases, references, dates. */
export function semanticTokens(agenda: Agenda, encoding: PositionEncoding): SemanticTokens {
  const data: number[] = [];
  let line = 0;
  for (const { unit, line: unitLine } of agenda.units) {
    const encoded = encodedOf(unit, encoding);
    if (encoded.data.length === 0) continue;
    // The first token says where it stands in its unit; here that becomes the distance from the last one.
    const first = data.length;
    for (const value of encoded.data) data.push(value);
    data[first] = unitLine + encoded.firstLine - line;
    line = unitLine + encoded.lastLine;
  }
  return { data };
}

/** The same for the lines of a range. */
export function semanticTokensInRange(agenda: Agenda, { start, end }: Range, encoding: PositionEncoding): SemanticTokens {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { unit, line: unitLine } of agenda.units) {
    if (unitLine > end.line) break;
    if (unitLine + unit.lineCount <= start.line) continue;
    const encoded = encodedOf(unit, encoding).data;
    let line = unitLine;
    let character = 0;
    for (let at = 0; at < encoded.length; at += tokenSize) {
      const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0, modifiers = 0] = encoded.slice(at, at + tokenSize);
      line += deltaLine;
      character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter;
      if (line < start.line || line > end.line) continue;
      data.push(line - last.line, line === last.line ? character - last.character : character, length, type, modifiers);
      last = { line, character };
    }
  }
  return { data };
}

/** Numbers of the protocol for each token. */
const tokenSize = 5;

interface Encoded {
  /** As the protocol has it; the first token's line counts from the unit's first. */
  readonly data: readonly number[];
  readonly firstLine: number;
  readonly lastLine: number;
}

/** One cache for each encoding; a server has one client and so uses one of them. */
const caches: Readonly<Record<PositionEncoding, WeakMap<Unit, Encoded>>> = { "utf-16": new WeakMap(), "utf-8": new WeakMap() };

function encodedOf(unit: Unit, encoding: PositionEncoding): Encoded {
  let encoded = caches[encoding].get(unit);
  if (encoded === undefined) {
    encoded = encode(tokensOf(unit), encoding === "utf-8" ? utf8Columns(unit) : (token) => token);
    caches[encoding].set(unit, encoded);
  }
  return encoded;
}

function encode(tokens: readonly Token[], inEncoding: (token: Token) => Token): Encoded {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of tokens.map(inEncoding)) {
    data.push(token.line - line, token.line === line ? token.character - character : token.character, token.length, tokenTypes.indexOf(token.type), 0);
    ({ line, character } = token);
  }
  return { data, firstLine: tokens[0]?.line ?? 0, lastLine: line };
}

/** Counts a token's columns in bytes. Tokens come in order, so that each line is counted once. */
function utf8Columns(unit: Unit): (token: Token) => Token {
  const lines = unit.lines;
  let line = -1;
  let counted = 0;
  let bytes = 0;
  return (token) => {
    if (token.line !== line) [line, counted, bytes] = [token.line, 0, 0];
    const text = lines[token.line]?.text ?? "";
    bytes += utf8Length(text.slice(counted, token.character));
    counted = token.character;
    return { ...token, character: bytes, length: utf8Length(text.slice(token.character, token.character + token.length)) };
  };
}
