import { commands, type ExtensionContext, OverviewRulerLane, Range, type TextEditor, ThemeColor, window, workspace } from "vscode";
import { type ClockAnswer, clockMethod, type ClockParams } from "../../../server/src/protocol/clock.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { dayOf, entryNow, writtenTime } from "./nowText.js";

/** How often the mark is moved, in milliseconds: the agenda counts in minutes. */
const everySoOften = 15_000;

/** "Dagsorden: Vis eller skjul, hvor mødet er nu": marks the item that the clock says is treated, as long as somebody wants it. */
export function activateNowMarker(context: ExtensionContext, client: AgendaClient): void {
  const mark = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor("editor.stackFrameHighlightBackground"),
    overviewRulerColor: new ThemeColor("editorOverviewRuler.infoForeground"),
    overviewRulerLane: OverviewRulerLane.Full,
    after: { margin: "0 0 0 2ch", color: new ThemeColor("editorCodeLens.foreground") },
  });
  let timer: ReturnType<typeof setInterval> | undefined;

  const show = async (editor: TextEditor): Promise<ClockAnswer | null> => {
    const params: ClockParams = { textDocument: { uri: client.uriOf(editor.document) } };
    const clock = await client.request<ClockAnswer | null>(clockMethod, params);
    const moment = new Date();
    const now = clock?.date === dayOf(moment) ? entryNow(clock.entries, moment.getHours() * 60 + moment.getMinutes()) : undefined;
    const texts = client.texts();
    editor.setDecorations(
      mark,
      now === undefined
        ? []
        : [{ range: new Range(now.line, 0, now.line, 0), renderOptions: { after: { contentText: `◀ ${texts.now}` } }, hoverMessage: texts.nowSince(writtenTime(now.from), now.to === null ? null : writtenTime(now.to)) }],
    );
    return clock;
  };
  const showAll = (): void => {
    for (const editor of window.visibleTextEditors) if (isAgenda(editor.document)) show(editor).catch((error: unknown) => client.log.warn(String(error)));
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
    for (const editor of window.visibleTextEditors) editor.setDecorations(mark, []);
  };
  const toggle = async (): Promise<void> => {
    if (timer !== undefined) {
      stop();
      return;
    }
    timer = setInterval(showAll, everySoOften);
    showAll();
    const editor = window.activeTextEditor;
    if (editor === undefined || !isAgenda(editor.document)) return;
    const clock = await show(editor);
    if (clock === null) void window.showInformationMessage(client.texts().noClock);
    else if (clock.date !== dayOf(new Date())) void window.showInformationMessage(client.texts().otherDay);
  };

  context.subscriptions.push(
    mark,
    commands.registerCommand("dagsorden.toggleNow", () => toggle().catch((error: unknown) => client.reportFailure(error))),
    window.onDidChangeVisibleTextEditors(() => timer !== undefined && showAll()),
    workspace.onDidChangeTextDocument(({ document }) => timer !== undefined && isAgenda(document) && showAll()),
    { dispose: stop },
  );
}
