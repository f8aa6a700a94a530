import { type ExtensionContext, Uri, window } from "vscode";
import { AgendaClient, type ServerTransport } from "./agendaClient.js";
import { whenFirstAgendaOpens } from "./agendas.js";
import { activateAgendaTree } from "./features/agendaTree.js";
import { activateAgendaDifferences } from "./features/agendaDifferences.js";
import { activateAttachments } from "./features/addAttachments.js";
import { activateCaseTimeline } from "./features/caseTimeline.js";
import { activateCompare } from "./features/compareVersions.js";
import { activateCreateProfile } from "./features/createProfile.js";
import { activateDecisions } from "./features/decisions.js";
import { activateExport } from "./features/exportAgenda.js";
import { activateFindings } from "./features/findings.js";
import { activateFolderCheck } from "./features/folderCheck.js";
import { activateFolderFix } from "./features/folderFix.js";
import { activateFolderImport } from "./features/importFolder.js";
import { activateListEnd } from "./features/listEnd.js";
import { activateLog } from "./features/log.js";
import { activateImport } from "./features/importAgenda.js";
import { activateMakeMinutes } from "./features/makeMinutes.js";
import { activateManual } from "./features/manual.js";
import { activateNewAgenda } from "./features/newAgenda.js";
import { activateNowMarker } from "./features/nowMarker.js";
import { activatePaste } from "./features/pasteAgenda.js";
import { activateParticipants } from "./features/participants.js";
import { activatePreview } from "./features/preview.js";
import { activateProfileSync } from "./features/profileSync.js";
import { activateReadiness } from "./features/readiness.js";
import { activateRestructure } from "./features/restructure.js";
import { activateRestart } from "./features/restart.js";
import { activateSamples } from "./features/samples.js";
import { activateStatusBar } from "./features/statusBar.js";
import { activateTour } from "./features/tour.js";
import { Restructuring } from "./restructuring.js";

/** What the client does beside the language server, one line each. */
const features: readonly ((context: ExtensionContext, client: AgendaClient, restructuring: Restructuring) => void)[] = [
  activateStatusBar,
  activateFindings,
  activateReadiness,
  activateRestructure,
  activateAgendaTree,
  activatePreview,
  activateCaseTimeline,
  activateFolderCheck,
  activateFolderFix,
  activateNowMarker,
  activateNewAgenda,
  activateMakeMinutes,
  activateParticipants,
  activateAgendaDifferences,
  activateDecisions,
  activateCreateProfile,
  activateProfileSync,
  activateImport,
  activateFolderImport,
  activateExport,
  activateCompare,
  activatePaste,
  activateAttachments,
  activateSamples,
  activateTour,
  activateManual,
  activateLog,
  activateRestart,
  activateListEnd,
];

/**
 * Starts the extension: commands are there at once, the server is started when the first agenda is open (a command alone,
 * such as opening the manual, does not need it).
 */
export function startClient(context: ExtensionContext, transport: ServerTransport): AgendaClient {
  const client = new AgendaClient(transport, window.createOutputChannel("Dagsorden", { log: true }), Uri.joinPath(context.extensionUri, "docs", "regler"), context.storageUri);
  context.subscriptions.push(client);
  const restructuring = new Restructuring(client);
  for (const activate of features) activate(context, client, restructuring);
  context.subscriptions.push(whenFirstAgendaOpens(() => void client.start()));
  return client;
}
