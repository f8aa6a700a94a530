import MarkdownIt from "markdown-it";

/**
 * The parser that VS Code's own Markdown extension gives its language service, set as it is by default: HTML allowed,
 * addresses in the text made links where they name their protocol (`markdown.preview.linkify`).
 */
export function vscodeMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.linkify.set({ fuzzyLink: false });
  return markdown;
}

/** The same parser with as little to do as can be: the service takes half the time with it. */
export function bareMarkdown(): MarkdownIt {
  return new MarkdownIt({ html: true });
}
