import type { FindingCounts } from "../../../server/src/protocol/session.js";
import type { ClientTexts } from "../texts.js";

/** What a check of a folder came to. */
export interface FolderResult {
  readonly all: number;
  readonly checked: number;
  readonly unread: number;
  readonly stopped: boolean;
  readonly counts: FindingCounts;
}

/** `12 filer er kontrolleret: 2 fejl, 1 advarsel.` Hints are not counted: the Problems panel does not list them either. */
export function folderSummary({ all, checked, unread, stopped, counts }: FolderResult, texts: ClientTexts): string {
  const severities = ["error", "warning", "information"] as const;
  const listed = severities.filter((severity) => counts[severity] > 0).map((severity) => texts.severities[severity](counts[severity]));
  const done = stopped ? texts.folderStopped(checked, all) : texts.folderChecked(checked);
  const summary = `${done}: ${listed.length === 0 ? texts.noFindings : listed.join(", ")}.`;
  return unread === 0 ? summary : `${summary} ${texts.filesUnread(unread)}`;
}
