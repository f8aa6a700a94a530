/**
 * How the grammar is compiled: an ES module with its types, one parser for all start rules.
 *
 * `Lines` classifies whole lines, `Paragraphs` finds what stands inside joined text, `Titles`
 * takes a heading apart. Cold and edited text go through the same three rules.
 */
export default {
  format: "es",
  dts: true,
  allowedStartRules: ["Lines", "Paragraphs", "Titles"],
  input: "grammar/dagsorden.peggy",
  output: "server/src/language/syntax/generated/parser.js",
  returnTypes: {
    Lines: "import('../nodes.js').Line[]",
    Paragraphs: "import('../nodes.js').Inline[][]",
    Titles: "import('../nodes.js').Title[]",
  },
};
