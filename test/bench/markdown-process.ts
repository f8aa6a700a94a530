import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { CancellationToken, Emitter } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLanguageService, githubSlugifier, LogLevel, type IWorkspace } from "vscode-markdown-languageservice";
import { URI } from "vscode-uri";
import { vscodeMarkdown } from "./markdown-parser.js";

/** What VS Code's Markdown service needed for the same files, in milliseconds and MB. */
export interface MarkdownFigures {
  /** From nothing until it has found the references of a link in the whole folder. */
  readonly complete: number;
  readonly files: number;
  readonly memory: number;
}

// Run by the bench in a process of its own. Argument: the folder.
const [folder = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  const start = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.(?:dagsorden|referat)$/u.test(path));
  const documents = new Map(paths.map((path) => {
    const uri = URI.file(join(folder, `${path}.md`));
    return [uri.toString(), TextDocument.create(uri.toString(), "markdown", 1, readFileSync(join(folder, path), "utf8"))];
  }));
  const never = new Emitter<never>().event;
  const workspace: IWorkspace = {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: () => Promise.resolve(documents.values()),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: (uri) => Promise.resolve(documents.get(uri.toString())),
    stat: () => Promise.resolve(undefined),
    readDirectory: () => Promise.resolve([]),
  };
  const markdown = vscodeMarkdown();
  const service = createLanguageService({
    workspace,
    parser: { slugifier: githubSlugifier, tokenize: (document) => Promise.resolve(markdown.parse(document.getText(), {})) },
    logger: { level: LogLevel.Off, log: () => undefined },
  });
  const [first] = [...documents.values()].filter((document) => document.getText().includes("](bilag/"));
  if (first === undefined) throw new Error("no document has a link");
  const found = await service.getReferences(first, first.positionAt(first.getText().indexOf("](bilag/") + 4), { includeDeclaration: true }, CancellationToken.None);
  const complete = performance.now() - start;
  if (found.length === 0) throw new Error("the link has no references");
  clearInterval(watch);
  const figures: MarkdownFigures = { complete, files: documents.size, memory: Math.max(peak, process.memoryUsage.rss()) / 1024 / 1024 };
  console.log(JSON.stringify(figures));
}

void main();
