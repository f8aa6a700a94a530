import type { CommandModule } from "./command.js";
import { command as check } from "./commands/check.js";
import { command as format } from "./commands/format.js";
import { command as lint } from "./commands/lint.js";
import { command as outline } from "./commands/outline.js";
import { texts } from "./texts.js";

/** A command as `--help` lists it; the rest of it is looked up when it is the one that is wanted. */
export interface CommandEntry {
  readonly name: string;
  readonly description: string;
  /** What follows the name; `[valg] FIL…` where it is not given. */
  readonly usage?: string;
  readonly load: () => { readonly command: CommandModule } | Promise<{ readonly command: CommandModule }>;
}

/**
 * The commands in the order of `--help`: one file in commands/ and one line here. What brings libraries of
 * its own is loaded by `() => import("./commands/<name>.js")`, which gives it a bundle of its own,
 * dist/commands/<name>.js (esbuild.mjs reads the names here), so that the others start without it.
 */
export const commands: readonly CommandEntry[] = [
  { name: "outline", description: texts.outline.description, load: () => ({ command: outline }) },
  { name: "lint", description: texts.lint.description, load: () => ({ command: lint }) },
  { name: "check", description: texts.check.description, load: () => ({ command: check }) },
  { name: "format", description: texts.format.description, load: () => ({ command: format }) },
  { name: "import", description: texts.import.description, usage: texts.import.usage, load: () => import("./commands/import.js") },
  { name: "decisions", description: texts.decisions.description, load: () => import("./commands/decisions.js") },
  { name: "minutes", description: texts.makeMinutes.description, usage: texts.makeMinutes.usage, load: () => import("./commands/minutes.js") },
  { name: "new", description: texts.makeAgenda.description, usage: texts.makeAgenda.usage, load: () => import("./commands/new.js") },
  { name: "refs", description: texts.refs.description, usage: texts.refs.usage, load: () => import("./commands/refs.js") },
  { name: "export", description: texts.export.description, usage: texts.export.usage, load: () => import("./commands/export.js") },
  { name: "diff", description: texts.diff.description, usage: texts.diff.usage, load: () => import("./commands/diff.js") },
];
