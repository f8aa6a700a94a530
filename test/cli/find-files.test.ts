import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expandFiles } from "../../server/src/cli/files.js";
import { scratchFolder } from "../support/cli.js";

const file = scratchFolder();

interface Found {
  readonly files: readonly string[];
  readonly failures: readonly string[];
}

/** Makes the files of a tree (a value is a file's text) and looks for `args` in it; paths from the tree, with slashes. */
async function checkFiles(tree: Readonly<Record<string, string>>, args: readonly string[], expected: readonly string[], failures: readonly string[] = []): Promise<void> {
  const found = await search(tree, args);
  assert.deepEqual(found, { files: expected, failures });
}

let trees = 0;

async function search(tree: Readonly<Record<string, string>>, args: readonly string[]): Promise<Found> {
  const root = `træ ${++trees}`;
  const top = dirname(file(`${root}/.tom`, ""));
  for (const [name, text] of Object.entries(tree)) file(`${root}/${name}`, text);
  const short = (path: string): string => relative(top, path).split(sep).join("/");
  const told: string[] = [];
  const files = await expandFiles(args.map((argument) => (argument === "-" ? argument : argument === "." ? top : `${top}/${argument}`)), (sentence) => told.push(sentence.replaceAll(`${top}${sep}`, "").replaceAll(`${top}/`, "")));
  return { files: files.map((path) => (path === "-" ? path : short(path))), failures: told };
}

const plain = { "b.referat": "", "a.dagsorden": "", "notat.txt": "", "x/c.DAGSORDEN": "", "x/y/d.dagsorden": "", "x/y/e.txt": "" };
const all = ["a.dagsorden", "b.referat", "x/c.DAGSORDEN", "x/y/d.dagsorden"];

describe("the files that the arguments mean", () => {
  const cases: readonly (readonly [what: string, args: readonly string[], files: readonly string[], failures?: readonly string[]])[] = [
    ["a folder: the agendas and minutes in it and below, by name", ["."], all],
    ["a folder in it", ["x"], ["x/c.DAGSORDEN", "x/y/d.dagsorden"]],
    ["a folder with a slash behind", ["x/"], ["x/c.DAGSORDEN", "x/y/d.dagsorden"]],
    ["a file, whatever its name", ["notat.txt"], ["notat.txt"]],
    ["a file twice, and in its folder", ["x/y/../c.DAGSORDEN", "x", "x/c.DAGSORDEN"], ["x/c.DAGSORDEN", "x/y/d.dagsorden"]],
    ["in the order given", ["b.referat", "-", "a.dagsorden"], ["b.referat", "-", "a.dagsorden"]],
    ["a pattern in one folder", ["*.dagsorden"], ["a.dagsorden"]],
    ["a pattern over folders", ["**/*.dagsorden"], ["a.dagsorden", "x/y/d.dagsorden"]],
    ["a pattern without ending", ["**"], all],
    ["a pattern with an ending of its own", ["x/**/*.txt"], ["x/y/e.txt"]],
    ["a pattern with choices", ["{a,b}.{dagsorden,referat}"], ["a.dagsorden", "b.referat"]],
    ["a pattern with one letter", ["?.referat"], ["b.referat"]],
    ["a pattern that means nothing", ["*.docx"], [], ['Ingen filer passer på "*.docx".']],
    ["a pattern in a folder that is not there", ["nix/*.dagsorden"], [], ['Ingen filer passer på "nix/*.dagsorden".']],
    ["a name of nothing, which is told when it is read", ["nix.dagsorden"], ["nix.dagsorden"]],
  ];
  for (const [what, args, files, failures] of cases) it(what, () => checkFiles(plain, args, files, failures));

  it("a file whose name looks like a pattern", () => checkFiles({ "møde [1].dagsorden": "", "møde 1.dagsorden": "" }, ["møde [1].dagsorden"], ["møde [1].dagsorden"]));

  it("a folder without agendas", () => checkFiles({ "tom/a.txt": "" }, ["tom"], [], ['Der er ingen dagsordener eller referater i mappen "tom".']));

  it("nothing hidden, and nothing that npm has installed", () => checkFiles({ ".git/a.dagsorden": "", ".skjult.dagsorden": "", "node_modules/p/a.dagsorden": "", "a.dagsorden": "" }, ["."], ["a.dagsorden"]));

  if (process.platform !== "win32") {
    it("links to files, but none to folders, which may lead back", async () => {
      const target = file("andetsteds/mål.dagsorden", "");
      const tree = { "a.dagsorden": "" };
      await search(tree, ["."]);
      const top = join(dirname(dirname(target)), `træ ${trees + 1}`);
      mkdirSync(top, { recursive: true });
      symlinkSync(target, join(top, "link.dagsorden"));
      symlinkSync(top, join(top, "rundt"));
      symlinkSync(join(top, "væk"), join(top, "død.dagsorden"));
      await checkFiles(tree, ["."], ["a.dagsorden", "link.dagsorden"]);
    });
  }

  // An administrator may read everything.
  if (process.platform !== "win32" && process.getuid?.() !== 0) {
    it("what can be read beside a folder that cannot", async () => {
      chmodSync(dirname(file(`træ ${trees + 1}/lukket/b.dagsorden`, "")), 0);
      await checkFiles({ "a.dagsorden": "" }, ["."], ["a.dagsorden"], ['Filen "lukket" kan ikke læses, fordi du ikke har adgang til den.']);
    });
  }
});

describe("ignore files", () => {
  const tree = { "a.dagsorden": "", "udkast.dagsorden": "", "arkiv/b.dagsorden": "", "arkiv/2020/c.dagsorden": "" };

  const cases: readonly (readonly [what: string, ignores: Readonly<Record<string, string>>, args: readonly string[], files: readonly string[]])[] = [
    ["leave out files", { ".gitignore": "udkast.*\n" }, ["."], ["a.dagsorden", "arkiv/2020/c.dagsorden", "arkiv/b.dagsorden"]],
    ["leave out folders", { ".dagsordenignore": "# gamle\narkiv/\n" }, ["."], ["a.dagsorden", "udkast.dagsorden"]],
    ["count for patterns", { ".gitignore": "arkiv" }, ["**/*.dagsorden"], ["a.dagsorden", "udkast.dagsorden"]],
    ["do not count for what is named", { ".gitignore": "*" }, ["udkast.dagsorden", "arkiv"], ["udkast.dagsorden", "arkiv/2020/c.dagsorden", "arkiv/b.dagsorden"]],
    ["of ours has the last word", { ".gitignore": "*.dagsorden\n", ".dagsordenignore": "!a.dagsorden\n" }, ["."], ["a.dagsorden"]],
    ["in a folder hold for it", { "arkiv/.gitignore": "/b.*\n" }, ["."], ["a.dagsorden", "arkiv/2020/c.dagsorden", "udkast.dagsorden"]],
    ["in a folder have a later word", { ".gitignore": "*.dagsorden\n", "arkiv/2020/.gitignore": "!c.dagsorden" }, ["."], ["arkiv/2020/c.dagsorden"]],
    ["above the folder that is named hold up to the repository's", { ".git/HEAD": "", ".gitignore": "b.dagsorden\n" }, ["arkiv"], ["arkiv/2020/c.dagsorden"]],
    ["may begin with a byte order mark and have Windows's line ends", { ".gitignore": "\ufeffudkast.dagsorden\r\narkiv/\r\n" }, ["."], ["a.dagsorden"]],
  ];
  for (const [what, ignores, args, files] of cases) it(what, () => checkFiles({ ...tree, ...ignores }, args, files));

  it("are read as Git reads them", async () => {
    const patterns = ["*.referat", "!vigtig.referat", "/rod.dagsorden", "mappe/", "**/dyb/*.dagsorden", "a?.dagsorden", "[bc]1.dagsorden", "x/**/z.dagsorden", "\\#tegn.dagsorden", "slut.dagsorden   "].join("\n");
    const names = ["1.referat", "vigtig.referat", "rod.dagsorden", "under/rod.dagsorden", "mappe/m.dagsorden", "under/mappe/m.dagsorden", "p/dyb/q.dagsorden", "p/dyb/r/q.dagsorden", "a1.dagsorden", "a12.dagsorden", "b1.dagsorden", "x/y/w/z.dagsorden", "x/z.dagsorden", "#tegn.dagsorden", "slut.dagsorden", "æøå.dagsorden"];
    const top = dirname(file(`træ ${trees + 1}/.gitignore`, patterns));
    for (const name of names) file(`træ ${trees + 1}/${name}`, "");
    try {
      execFileSync("git", ["init", "-q"], { cwd: top });
    } catch {
      console.log("      (no git: skipped)");
      return;
    }
    const listed = execFileSync("git", ["-c", "core.quotepath=off", "ls-files", "--others", "--exclude-standard", "*.dagsorden", "*.referat"], { cwd: top, encoding: "utf8" });
    const { files } = await search({}, ["."]);
    assert.deepEqual([...files].sort(), listed.trim().split("\n").sort());
  });
});
