import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

// dist/cli.js: runs dist/cli-main.js from what V8 compiled of it when it was built, since compiling is the
// longest part of a short run. Where that is missing, or of another V8, V8 compiles again; the answer is
// the same. With DAGSORDEN_COMPILE set it is written, which the build does.

// By default V8 sets a regular expression up twice, the second time as machine code. A short run has no use for the first.
setFlagsFromString("--no-regexp-tier-up");
// Compiling functions into others takes V8 longer than a run of some seconds gets back from it: a folder of 1 000 documents
// takes four fifths of the time without it, and a single one a little less (measured with two threads).
setFlagsFromString("--no-turbo-inlining");

const main = join(__dirname, "cli-main.js");
const compiled = join(__dirname, "cli-main.compiled");

const source = readFileSync(main, "utf8");
/** Ends with the hash of the text, so that what was compiled of another text is not taken for it. */
const stamp = Buffer.from(source.slice(-64));

type Wrapper = (exports: object, require: NodeJS.Require, module: NodeJS.Module, filename: string, dirname: string) => void;

const cachedData = readCompiled();
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
  filename: main,
  ...(cachedData === null ? {} : { cachedData }),
});
if ((process.env["DAGSORDEN_COMPILE"] ?? "") !== "") {
  process.on("exit", () => writeFileSync(compiled, Buffer.concat([stamp, script.createCachedData()])));
}
(script.runInThisContext() as Wrapper)({}, require, module, main, __dirname);

function readCompiled(): Buffer | null {
  try {
    const data = readFileSync(compiled);
    return data.subarray(0, stamp.length).equals(stamp) ? data.subarray(stamp.length) : null;
  } catch {
    return null;
  }
}
