import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText: string } }[];
}

const path = join(dirname(fileURLToPath(import.meta.url)), "../../language-configuration.json");
// VS Code allows comments in this file; JSON.parse does not.
const configuration = JSON.parse(readFileSync(path, "utf8").replaceAll(/^\s*\/\/.*$/gm, "")) as Configuration;

/** What the next line begins with when Enter is pressed after this text. */
function continuation(before: string): string {
  return configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before))?.action.appendText ?? "";
}

describe("Enter in a list", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["– godkender planen", "– "],
    ["  - drøfter", "- "],
    ["• drøfter", "• "],
    ["* drøfter", "* "],
    ["./. Planen er vedlagt.", "./. "],
    ["1) Først", "2) "],
    ["9) Så", "10) "],
    ["19) Næstsidst", "20) "],
    ["a) Først", "b) "],
    ["– ", ""],
    ["./. Bilag", ""],
    ["./. Bilag:", ""],
    ["./. Bilagene er vedlagt.", "./. "],
    ["1. Godkendelse af dagsorden", ""],
    ["**fed** tekst", ""],
    ["-tekst", ""],
    ["Indstilling", ""],
  ];
  for (const [before, next] of cases) it(`${before} -> ${JSON.stringify(next)}`, () => assert.equal(continuation(before), next));
});

describe("words", () => {
  const words = (text: string): string[] => {
    const { pattern, flags } = configuration.wordPattern;
    return [...text.matchAll(new RegExp(pattern, `g${flags}`))].map(([word]) => word);
  };
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Ærø, Ålborg og idé-müsli", ["Ærø", "Ålborg", "og", "idé-müsli"]],
    ["SAG-2025-00412 mhk/tvr", ["SAG-2025-00412", "mhk", "tvr"]],
    ["jf. pkt. 2.1.", ["jf", "pkt", "2.1"]],
    ["85.02.02-G01-1-17", ["85.02.02-G01-1-17"]],
    ["– KKR-mødet (15 min.)", ["KKR-mødet", "15", "min"]],
    ["”it’s” Beskæftigelses- og", ["it’s", "Beskæftigelses", "og"]],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(words(text), expected));
});
