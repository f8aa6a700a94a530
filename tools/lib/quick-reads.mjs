/**
 * Makes a generated parser read characters in the way V8 compiles well; what it reads stays the same.
 *
 * Peggy asks for the character at the end of the input as for any other, and V8 throws a compiled function away at every
 * place that does so for the first time. And it asks a regular expression about every character of a class; here the
 * answer for a character of the first 256 is remembered. For a word it cuts as many characters out of the input and puts
 * them into small letters; here only where the first one is right.
 *
 * @param {string} source the parser as Peggy generates it
 * @returns {string} the same parser
 * @throws {Error} where Peggy has come to generate something else, so that nothing would be replaced
 */
export function withQuickReads(source) {
  const classes = /^( *)const (peg\$r(\d+)) = /gmu;
  const position = /^ *let peg\$currPos = .*$/mu;
  const asked = /\b(peg\$r(\d+))\.test\((s\d+)\)/gu;
  const word = /^( *s\d+ = )(input\.substr\(peg\$currPos, \d+\));(\n *if \()((s\d+)\.toLowerCase\(\) === (peg\$c\d+))\)/gmu;
  const exactWord = /if \((input\.substr\(peg\$currPos, \d+\) === (peg\$c\d+))\)/gu;
  for (const expected of [classes, position, asked, word, exactWord, /input\.charAt\(peg\$currPos\)/u, /input\.charCodeAt\(peg\$currPos\)/u]) {
    if (source.search(expected) < 0) throw new Error(`The generated parser has no ${expected}.`);
  }
  return source
    .replaceAll("input.charAt(peg$currPos)", "peg$at()")
    .replaceAll("input.charCodeAt(peg$currPos)", "peg$codeAt()")
    .replace(word, '$1peg$mayBe($6) ? $2 : "";$3$5 !== "" && $4)')
    .replace(exactWord, "if (peg$mayBe($2) && $1)")
    .replace(asked, "peg$isIn(peg$k$2, $1, $3)")
    .replace(classes, "$1const peg$k$3 = new Uint8Array(256);\n$&")
    .replace(position, (line) => line + reads);
}

const reads = `
  function peg$at() {
    return peg$currPos < input.length ? input.charAt(peg$currPos) : "";
  }
  function peg$codeAt() {
    return peg$currPos < input.length ? input.charCodeAt(peg$currPos) : -1;
  }
  function peg$mayBe(word) {
    const code = peg$codeAt();
    return (code | 0x20) === (word.charCodeAt(0) | 0x20) || code > 255;
  }
  function peg$isIn(known, regex, character) {
    if (character === "") return false;
    const code = character.charCodeAt(0);
    if (code > 255) return regex.test(character);
    if (known[code] === 0) known[code] = regex.test(character) ? 1 : 2;
    return known[code] === 1;
  }`;
