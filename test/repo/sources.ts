/** The project's files as the tests about the repository itself see them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

/** The project's top folder. */
export const root = dirname(dirname(import.meta.dirname));

/** Paths of all files in version control, and of new ones that are not ignored. */
export function projectFiles(): readonly string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  return list.split("\n").filter((path) => path !== "" && existsSync(join(root, path)));
}

/** The text of a project file. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** One `import … from` or `export … from` or `import()`. */
export interface Import {
  readonly from: string;
  /** A path in the project, or a package's name. */
  readonly to: string;
  readonly inside: boolean;
  /** Whether it is gone once the types are. */
  readonly typeOnly: boolean;
}

/** Everything a source file imports. */
export function importsOf(path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const inside = specifier.text.startsWith(".");
    found.push({ from: path, to: inside ? resolved(posix.join(posix.dirname(path), specifier.text)) : specifier.text, inside, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022));
  return found;
}

/** `import type { A }` and `import { type A }`. */
function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const { phaseModifier, name, namedBindings } = clause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** The file a specifier means: `./x.js` and `./x` are `x.ts`. */
function resolved(path: string): string {
  const bare = path.replace(/\.js$/u, "");
  return [`${bare}.ts`, path, `${path}/index.ts`].find((candidate) => existsSync(join(root, candidate))) ?? path;
}
