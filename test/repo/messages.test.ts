import assert from "node:assert/strict";
import { join } from "node:path";
import { textsOf as clientTextsOf } from "../../client/src/texts.js";
import { texts as commandLine } from "../../server/src/cli/texts.js";
import { wording } from "../../server/src/export/wording.js";
import { rules, textsOf } from "../../server/src/language/index.js";
import { projectFiles, read, root } from "./sources.js";

/** One text a user can come to read, and the path of its key. */
interface Text {
  readonly key: string;
  readonly text: string;
}

/** Values that every function of a dictionary can do something with; some texts depend on them. */
const dummies: readonly unknown[] = [1, 2, "1"];

/** Every text under `value`; functions are called with dummies. */
function textsIn(value: unknown, key = ""): readonly Text[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (isFunction(value)) return [...dummies, ...(value.length === 1 ? ["Beslutningssag"] : [])].flatMap((dummy) => textsIn(called(value, dummy), key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, key === "" ? name : `${key}.${name}`));
}

type TextFunction = (...values: readonly unknown[]) => unknown;

function isFunction(value: unknown): value is TextFunction {
  return typeof value === "function";
}

/** What a text says when every argument is `dummy`; null where it cannot be. */
function called(text: TextFunction, dummy: unknown): unknown {
  try {
    return text(...Array.from({ length: text.length }, () => dummy));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const keysOf = (all: readonly Text[]): readonly string[] => [...new Set(all.map(({ key }) => key))].sort();

/** Words of one language that are none of the other. */
const english = /(?<!\p{L})(?:the|and|of|is|are|has|not|no|with|should|item|items|section|agenda|minutes|meeting|document|write|change|insert|delete|finding|findings|warning|click|case|file)(?!\p{L})/iu;
const danish = /(?<!\p{L})(?:og|ikke|er|af|på|til|en|et|den|der|skal|skriv|punkt|punkter|punktet|afsnit|mødet|dagsorden|referat|referatet|sagen|sagsnummer|findes|mangler|fund|fejl|advarsel|bør|linje|fil)(?!\p{L})|[æøå]/iu;

/** What is quoted stands in the document, and the document is Danish; code and file names are in no language. */
const unquoted = (text: string): string => text.replace(/"[^"]*"|`[^`]*`|\[[^\]]*\](?:\([^)]*\))?|\bdagsorden(?:\.json| lint| outline)?\b(?= |$)/gu, "");

const dictionaries: Readonly<Record<string, readonly [da: readonly Text[], en: readonly Text[]]>> = {
  "the core": [textsIn(textsOf("da")), textsIn(textsOf("en"))],
  "the client": [textsIn(clientTextsOf("da")), textsIn(clientTextsOf("en"))],
};

/** The names of the formats and severities are words one types. */
const typed = /\b(?:error|warning|information|hint|text|json|sarif|github|junit)\b/gu;

const danishOnly: Readonly<Record<string, readonly Text[]>> = {
  "the command line": textsIn(commandLine).filter(({ key }) => !key.startsWith("headings")).map(({ key, text }) => ({ key, text: text.replace(typed, "").replace(/--[a-z-]+/gu, "") })),
  "what goes out": textsIn(wording),
  "package.nls.json": textsIn(JSON.parse(read("package.nls.json"))),
  "the rules' pages": rules.flatMap(({ id, docs }) => textsIn(docs, id)),
};

/** Files with texts in two languages, which `textsOf` of the core or of the client brings together. */
const parts = projectFiles().filter((path) => /^client\/src\/\w+Texts\.ts$|^server\/src\/language\/messages\/(?!texts\.ts|da\.ts|en\.ts)[\w-]+\.ts$/u.test(path));

/** All objects and functions in a dictionary. */
function valuesIn(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
}

describe("What a user reads", () => {
  for (const path of parts) {
    it(`is in the dictionaries that are looked through here: ${path}`, async () => {
      const { da, en } = (await import(join(root, path))) as { readonly da?: object; readonly en?: object };
      assert.ok(da !== undefined && en !== undefined, "a file of texts has da and en");
      for (const [part, all] of [[da, [textsOf("da"), clientTextsOf("da")]], [en, [textsOf("en"), clientTextsOf("en")]]] as const) {
        const known = new Set(all.flatMap(valuesIn));
        assert.deepEqual(Object.entries(part).filter(([, value]) => !known.has(value)).map(([key]) => key), []);
      }
    });
  }

  it("stands in the dictionaries and not in the code of the extension", () => {
    const written = /(?:show(?:Information|Warning|Error)Message\(|(?:title|placeHolder|placeholder|prompt|label|detail|description|tooltip|openLabel|message|textContent|ariaLabel) ?[:=]) ?["'`](?=[^"'`]*\p{L}{2} \p{L})[^"'`]*/u;
    const own = projectFiles().filter((path) => /^client\/src\/.*\.ts$/u.test(path) && !/[tT]exts\.ts$/u.test(path));
    assert.ok(own.length > 30);
    assert.deepEqual(own.flatMap((path) => read(path).split("\n").filter((line) => written.test(line)).map((line) => `${path}: ${line.trim()}`)), []);
  });

  for (const [name, [da, en]] of Object.entries(dictionaries)) {
    it(`is there in Danish and English: ${name}`, () => assert.deepEqual(keysOf(da), keysOf(en)));
    it(`is English in English: ${name}`, () => {
      const plain = en.filter(({ key }) => !key.endsWith("Stub"));
      assert.deepEqual(plain.filter(({ text }) => danish.test(unquoted(text))), []);
    });
  }

  const allDanish = { ...Object.fromEntries(Object.entries(dictionaries).map(([name, [da]]) => [name, da])), ...danishOnly };
  for (const [name, texts] of Object.entries(allDanish)) {
    it(`is Danish in Danish: ${name}`, () => assert.deepEqual(texts.filter(({ text }) => english.test(unquoted(text))), []));
  }

  const sentences = Object.values(dictionaries).flat(2);
  const all = [...sentences, ...Object.values(danishOnly).flat()];

  it("is never empty and has no blanks at its ends", () => {
    assert.deepEqual(sentences.filter(({ text }) => text === "" || text !== text.trim()), []);
    assert.deepEqual(all.filter(({ text }) => text.trim() === ""), []);
  });

  it("never shows a value that is missing", () => {
    assert.deepEqual(all.filter(({ text }) => /\b(?:undefined|NaN)\b|\[object/u.test(text)), []);
  });

  it("has straight quotation marks in messages, and all marks in pairs", () => {
    // A message may speak of the character itself: skriv "”".
    const without = (text: string): string => text.replace(/"[“”„«»‘’]{1,2}"/gu, "");
    const pages = danishOnly["the rules' pages"] ?? [];
    assert.deepEqual(all.filter((one) => !pages.includes(one) && /[“”„«»‘’]/u.test(without(one.text))), []);
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    assert.deepEqual(all.map(({ text }) => without(text)).filter((text) => count(text, '"') % 2 === 1 || count(text, "»") !== count(text, "«")), []);
  });

  it("has an ellipsis in one character and no double blanks", () => {
    assert.deepEqual(sentences.filter(({ text }) => /\.\.\.|\S {2,}\S/u.test(text)), []);
  });

  it("names fixes as titles, without a full stop", () => {
    assert.deepEqual(sentences.filter(({ key, text }) => key.endsWith("Fix") && /\p{L}\.$/u.test(text)), []);
  });
});
