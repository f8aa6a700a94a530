import { commands, type ExtensionContext, Range, Selection, type TextDocument, type TextDocumentShowOptions, TextEditorRevealType, window } from "vscode";
import type { RestructureActionName } from "../../../server/src/protocol/restructure.js";
import type { AgendaClient } from "../agendaClient.js";
import type { Restructuring, Wish } from "../restructuring.js";
import { AgendaTreeView } from "../tree/agendaTreeView.js";
import { dropPlace } from "../tree/drop.js";
import { DropController } from "../tree/dropController.js";
import { askForFilter } from "../tree/filterInput.js";
import type { Forest, TreeNode } from "../tree/forest.js";
import { ShownAgenda } from "../tree/shownAgenda.js";

/** The view "Punkter": the agenda's outline to look at, go to and put in order. */
export function activateAgendaTree(context: ExtensionContext, client: AgendaClient, restructuring: Restructuring): void {
  const shown = new ShownAgenda();
  const view = new AgendaTreeView(client, shown, new DropController((id, target) => drop(id, target)));

  /** One after the other, each with the rows as the one before it has left them. */
  const onFresh = (change: (document: TextDocument, forest: Forest) => Promise<void>): Promise<void> =>
    restructuring.add(async () => {
      const fresh = await view.fresh();
      if (fresh !== null) await change(fresh.document, fresh.forest);
      else void window.showInformationMessage(client.texts().documentChanged);
    });

  /** Where it is open already. */
  const shownAt = (): TextDocumentShowOptions => (shown.editor?.viewColumn === undefined ? {} : { viewColumn: shown.editor.viewColumn });

  const restructure = async (document: TextDocument, { said }: TreeNode, wish: Wish): Promise<void> => {
    const isNew = wish.action === "insertItem";
    // What is new is to be written, so the keys go there.
    const editor = isNew ? await window.showTextDocument(document, shownAt()) : shown.editor;
    await restructuring.run({ document, position: { line: said.line, character: 0 }, editor }, wish);
  };

  const drop = (id: string, target: TreeNode | null): Promise<void> =>
    onFresh(async (document, forest) => {
      const source = forest.nodeWith(id);
      const onto = target === null ? null : forest.nodeWith(target.id);
      if (source === null || (target !== null && onto === null)) return;
      const place = dropPlace(source, onto, forest.rows);
      if (place === null) return;
      await restructure(document, source, { action: "moveTo", target: { position: { line: place.target.said.line, character: 0 }, side: place.side } });
    });

  /** On the row that the command was chosen at; keys have none. */
  const run = (action: RestructureActionName) => (row?: TreeNode): Promise<void> => {
    const { id = "" } = row ?? view.chosen ?? {};
    return onFresh(async (document, forest) => {
      const node = forest.nodeWith(id);
      if (node !== null) await restructure(document, node, { action });
      view.followSoon();
    });
  };

  const goTo = async (row?: TreeNode): Promise<void> => {
    const node = row ?? view.chosen;
    const { document } = shown;
    if (node === undefined || document === undefined) return;
    // The text may have changed since the row was drawn.
    await view.fresh();
    const line = Math.min(node.said.line, document.lineCount - 1);
    const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
    const start = range.start.translate(0, firstNonWhitespaceCharacterIndex);
    const opened = await window.showTextDocument(document, { ...shownAt(), selection: new Selection(start, start) });
    opened.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const filterBy = (change: Partial<typeof view.filtered>): void => view.setFilter({ ...view.filtered, ...change });
  context.subscriptions.push(
    shown,
    view,
    commands.registerCommand("dagsorden.tree.goTo", goTo),
    commands.registerCommand("dagsorden.tree.moveUp", run("moveUp")),
    commands.registerCommand("dagsorden.tree.moveDown", run("moveDown")),
    commands.registerCommand("dagsorden.tree.insertItem", run("insertItem")),
    commands.registerCommand("dagsorden.tree.duplicate", run("duplicate")),
    commands.registerCommand("dagsorden.tree.delete", run("delete")),
    commands.registerCommand("dagsorden.tree.filter", () => askForFilter(view.filtered, client.texts().tree, (filter) => view.setFilter(filter))),
    commands.registerCommand("dagsorden.tree.onlyFindings", () => filterBy({ onlyFindings: !view.filtered.onlyFindings })),
    commands.registerCommand("dagsorden.tree.clearFilter", () => filterBy({ text: "", onlyFindings: false })),
  );
}
