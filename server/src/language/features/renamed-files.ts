import type { TextEdit as LspTextEdit } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import { linkEdits, type FileRename } from "../model/renamed-files.js";
import { toRanges, type PositionEncoding } from "./to-lsp.js";

/** The edits of the document at `uri` that let its links follow renamed files; see `linkEdits`. */
export function fileRenameEdits(agenda: Agenda, uri: string, renames: readonly FileRename[], encoding: PositionEncoding): LspTextEdit[] {
  const edits = linkEdits(agenda, uri, renames);
  const ranges = toRanges(agenda, edits.map(({ span }) => span), encoding);
  return edits.flatMap(({ newText }, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ range, newText }];
  });
}
