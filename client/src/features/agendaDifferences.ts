import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import { meetingFilesMethod, type MeetingFilesAnswer } from "../../../server/src/protocol/minutes.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { exists, nameOf } from "../files.js";

/** "Vis forskelle fra dagsordenen": minutes beside the agenda that was sent out. From the agenda it goes the other way. */
export function activateAgendaDifferences(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.compareWithAgenda", async (file: unknown) => {
      try {
        await compare(file instanceof Uri ? file : window.activeTextEditor?.document.uri, client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

async function compare(file: Uri | undefined, client: AgendaClient): Promise<void> {
  const { authoring } = client.texts();
  const document = file === undefined ? undefined : await workspace.openTextDocument(file);
  if (document === undefined || !isAgenda(document)) {
    void window.showInformationMessage(authoring.openMinutesFirst);
    return;
  }
  const answer = await client.request<MeetingFilesAnswer | null>(meetingFilesMethod, { textDocument: { uri: client.uriOf(document) } });
  const isMinutes = answer === null ? /\.referat$/iu.test(document.uri.path) : answer.kind === "referat";
  const other = await beside(document.uri, isMinutes ? "dagsorden" : "referat", isMinutes ? answer?.agenda : answer?.minutes);
  if (other === undefined) {
    void window.showInformationMessage(answer?.isComplete === false ? `${authoring.noAgendaFound} ${authoring.stillReading}` : authoring.noAgendaFound);
    return;
  }
  const [agenda, minutes] = isMinutes ? [other, document.uri] : [document.uri, other];
  await commands.executeCommand("vscode.diff", agenda, minutes, authoring.differences(nameOf(minutes), nameOf(agenda)), { preview: true });
}

/** The file of the same name with the other ending, else the one that the case memory knows of the meeting. */
async function beside(file: Uri, ending: string, known: string | null | undefined): Promise<Uri | undefined> {
  const same = file.with({ path: file.path.replace(/\.(?:dagsorden|referat)$/iu, `.${ending}`) });
  if (same.path !== file.path && (await exists(same))) return same;
  return known === null || known === undefined ? undefined : Uri.parse(known);
}
