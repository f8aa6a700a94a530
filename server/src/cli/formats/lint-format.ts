import type { Severity } from "../../language/index.js";
import type { CheckedFile } from "../diagnostic.js";

export const formatNames = ["text", "json", "sarif", "github", "junit"] as const;

export type FormatName = (typeof formatNames)[number];

/** What a run was besides its findings. */
export interface Run {
  /** The files that could be read. */
  readonly files: readonly string[];
  /** Sentences about files that could not be read, and the like. */
  readonly failures: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings have a safe fix. */
  readonly fixable: number;
  /** How many findings were left out because they are known; null where nobody asked for it. */
  readonly known: number | null;
  /** Whether the summary is wanted. */
  readonly hasSummary: boolean;
}

/**
 * A form for the findings, in pieces, so that those of a thousand files need not be kept until the last one
 * is read. What comes from `file` is joined by `between` where it is not empty.
 */
export interface LintFormat {
  readonly begin: string;
  readonly file: (checked: CheckedFile) => string;
  readonly between: string;
  /** @param isEmpty whether there was nothing from `file` */
  readonly end: (run: Run, isEmpty: boolean) => string;
}
