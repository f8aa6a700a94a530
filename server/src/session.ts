import type { CaseIndex } from "./case-index.js";
import type { ClientTraits } from "./client-traits.js";
import type { DayWatch } from "./day-watch.js";
import type { Documents } from "./documents.js";
import type { FilesBeside } from "./files-beside.js";
import type { Findings } from "./findings.js";
import type { Guard } from "./guard.js";
import type { Host } from "./host.js";
import type { HouseProfiles } from "./house-profiles.js";
import type { WorkspaceTexts } from "./requests/workspace-texts.js";
import type { SentAgendas } from "./sent-agendas.js";
import type { SettingsSource } from "./settings.js";

/** What the features share: one client's documents and how it wants to see them. */
export interface Session {
  readonly traits: ClientTraits;
  readonly guard: Guard;
  readonly settings: SettingsSource;
  readonly documents: Documents;
  readonly profiles: HouseProfiles;
  readonly findings: Findings;
  readonly files: FilesBeside;
  readonly cases: CaseIndex;
  readonly sent: SentAgendas;
  readonly day: DayWatch;
  readonly host: Host;
  /** The folder with the pages of the rules, or null. */
  readonly rulePages: string | null;
  /** The client's command that shows the history of a case; "" where it has none. */
  readonly timelineCommand: string;
}

/** The documents of the folder, open or not, for requests that look through them. */
export function workspaceTextsOf({ documents, profiles, host, cases }: Session): WorkspaceTexts {
  return { documents, profiles, files: host.files, known: cases.files };
}
