import { ThemeIcon, window } from "vscode";
import type { TreeParams } from "../../../server/src/protocol/tree.js";
import type { ClientTexts } from "../texts.js";

type Filter = TreeParams["filter"];

/** Asks what to look for; the rows follow while it is typed. Escape leaves them as they were. */
export function askForFilter(before: Filter, texts: ClientTexts["tree"], onChange: (filter: Filter) => void): void {
  const input = window.createInputBox();
  let { onlyFindings } = before;
  let isAccepted = false;
  const clear = { iconPath: new ThemeIcon("clear-all"), tooltip: texts.clearFilter };
  const toggle = (): { iconPath: ThemeIcon; tooltip: string } => (onlyFindings ? { iconPath: new ThemeIcon("eye"), tooltip: texts.alsoWithoutFindings } : { iconPath: new ThemeIcon("warning"), tooltip: texts.onlyFindings });
  const show = (): void => {
    input.buttons = [toggle(), clear];
    onChange({ text: input.value.trim(), onlyFindings });
  };
  input.title = texts.filter;
  input.placeholder = texts.filterPrompt;
  input.value = before.text;
  input.buttons = [toggle(), clear];
  input.onDidChangeValue(show);
  input.onDidTriggerButton((button) => {
    if (button === clear) input.value = "";
    onlyFindings = button === clear ? false : !onlyFindings;
    show();
  });
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) onChange(before);
    input.dispose();
  });
  input.show();
}
