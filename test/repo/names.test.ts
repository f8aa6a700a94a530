import assert from "node:assert/strict";
import { extname } from "node:path";
import { projectFiles, read } from "./sources.js";

// Put together here, so that this file does not name them either.
const registries = new RegExp(["npm" + "js", "regi" + "stry\\.\\w", "yarn" + "pkg", "open-" + "vsx", "deb\\.deb" + "ian", "jf" + "rog"].join("|"), "iu");
const machinePaths = /(^|[\s"'`(=:])\/(root|home|work|Users)\/\w/u;

const texts = projectFiles()
  .filter((path) => ![".png", ".pdf", ".svg", ".vsix"].includes(extname(path)))
  .map((path) => ({ path, lines: read(path).split("\n") }));

function matching(pattern: RegExp, except: (path: string) => boolean = () => false): string[] {
  return texts.flatMap(({ path, lines }) =>
    except(path) ? [] : lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe("The project's files", () => {
  it("name no package registry", () => {
    // npm itself writes where to support the packages' authors into lock files; where packages come from it leaves out.
    assert.deepEqual(matching(registries), []);
    assert.deepEqual(matching(/"resolved": "\w+:\/\//u, (path) => !path.endsWith("package-lock.json")), []);
  });

  it("name no path of the machine they were written on", () => {
    assert.deepEqual(matching(machinePaths), []);
  });

  it("have line feeds and no byte order mark, but the samples that are about them", () => {
    const odd = texts.filter(({ path, lines }) => !path.startsWith("test/samples/") && (lines[0]?.startsWith("\uFEFF") === true || lines.some((line) => line.endsWith("\r"))));
    assert.deepEqual(odd.map(({ path }) => path), []);
  });
});
