/**
 * How the grammar is compiled: an ES module with its types, one parser for all start rules.
 *
 * `Lines` classifies whole lines, `Inlines` finds what stands inside a paragraph, `Title` takes a
 * heading apart. Cold and edited text go through the same three rules.
 */
export default {
  format: "es",
  dts: true,
  allowedStartRules: ["Lines", "Inlines", "Title"],
  input: "grammar/dagsorden.peggy",
  output: "server/src/language/syntax/generated/parser.js",
  returnTypes: {
    Lines: "import('../nodes.js').Line[]",
    Inlines: "import('../nodes.js').Inline[]",
    Title: "import('../nodes.js').Title",
  },
};
