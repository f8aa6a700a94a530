import type MarkdownIt from "markdown-it";
import { lint } from "markdownlint/sync";
import { CancellationToken, Emitter } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLanguageService, DiagnosticLevel, githubSlugifier, LogLevel, type DiagnosticOptions, type ITextDocument, type IWorkspaceWithWatching } from "vscode-markdown-languageservice";
import { URI } from "vscode-uri";
import type { TextChange } from "../../server/src/language/index.js";
import { vscodeMarkdown } from "./markdown-parser.js";

const everything: DiagnosticOptions = {
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.warning,
  validateFileLinks: DiagnosticLevel.warning,
  validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
  validateUnusedLinkDefinitions: DiagnosticLevel.warning,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: [],
};

/** VS Code's own Markdown service with one open document: the same text, taken as Markdown. */
export class MarkdownEditor {
  readonly #changed = new Emitter<ITextDocument>();
  readonly #document: TextDocument;
  readonly #service;
  readonly #diagnostics;

  constructor(text: string, markdown: MarkdownIt = vscodeMarkdown()) {
    const uri = URI.parse("file:///agenda/agenda.md");
    const document = TextDocument.create(uri.toString(), "markdown", 1, text);
    this.#document = document;
    const never = new Emitter<never>().event;
    const workspace: IWorkspaceWithWatching = {
      workspaceFolders: [URI.parse("file:///agenda")],
      onDidChangeMarkdownDocument: this.#changed.event,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: () => Promise.resolve([document]),
      hasMarkdownDocument: (resource) => resource.toString() === uri.toString(),
      openMarkdownDocument: (resource) => Promise.resolve(resource.toString() === uri.toString() ? document : undefined),
      stat: () => Promise.resolve(undefined),
      readDirectory: () => Promise.resolve([]),
      watchFile: () => ({ dispose: () => undefined, onDidCreate: never, onDidChange: never, onDidDelete: never }),
    };
    this.#service = createLanguageService({
      workspace,
      parser: { slugifier: githubSlugifier, tokenize: (open) => Promise.resolve(markdown.parse(open.getText(), {})) },
      logger: { level: LogLevel.Off, log: () => undefined },
    });
    this.#diagnostics = this.#service.createPullDiagnosticsManager();
  }

  get length(): number {
    return this.#document.getText().length;
  }

  /** What the editor does after an edit: symbols and findings of the new text. */
  async edit({ start, end, text }: TextChange): Promise<void> {
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    TextDocument.update(this.#document, [{ range, text }], this.#document.version + 1);
    this.#changed.fire(this.#document);
    await this.answer();
  }

  async answer(): Promise<void> {
    await this.#service.getDocumentSymbols(this.#document, { includeLinkDefinitions: true }, CancellationToken.None);
    await this.#diagnostics.computeDiagnostics(this.#document, everything, CancellationToken.None);
  }

  dispose(): void {
    this.#service.dispose();
  }
}

/** markdownlint with its default rules. */
export function markdownlintFindings(text: string): number {
  return lint({ strings: { text } })["text"]?.length ?? 0;
}
