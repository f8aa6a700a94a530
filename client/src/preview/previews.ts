import { type Disposable, type TextDocument, Uri, ViewColumn, type WebviewPanel, type WebviewPanelOptions, type WebviewPanelSerializer, window, workspace, type ExtensionContext, type WebviewOptions } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { type PageLook, type PageMode, pageStateOf, zoomWithin } from "./messages.js";
import { Preview } from "./preview.js";
import { print } from "./print.js";
import { shellHtml } from "./shell.js";

const lookKey = "preview.look";

/** Every preview: at most one that follows the active editor in each column, and as many locked ones as the user wants. */
export class Previews implements Disposable, WebviewPanelSerializer {
  readonly #previews = new Set<Preview>();
  readonly #listeners: readonly Disposable[];
  readonly #folder: Uri;

  constructor(
    private readonly context: ExtensionContext,
    private readonly client: AgendaClient,
  ) {
    this.#folder = Uri.joinPath(context.extensionUri, "dist", "preview");
    this.#listeners = [
      window.registerWebviewPanelSerializer(Preview.viewType, this),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined || !isAgenda(editor.document)) return;
        for (const preview of this.#previews) if (!preview.isLocked) preview.show(editor.document);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("dagsorden.language")) for (const preview of this.#previews) preview.renew();
      }),
    ];
  }

  /** The preview the user works in, or null. */
  get active(): Preview | null {
    return [...this.#previews].find(({ panel }) => panel.active) ?? null;
  }

  /** The preview the user works in, or else one of the document, or null. */
  of(document: TextDocument | null): Preview | null {
    return this.active ?? (document === null ? null : this.showing(document.uri));
  }

  /** A preview of the document, the one the user works in first. */
  showing(uri: Uri): Preview | null {
    const own = [...this.#previews].filter((preview) => preview.uri.toString() === uri.toString());
    return own.find(({ panel }) => panel.active) ?? own[0] ?? null;
  }

  /** Shows a document in `column`: in the preview that is there, if it is one that follows, else in a new one. */
  open(document: TextDocument, column: ViewColumn, locked: boolean): void {
    const uri = document.uri.toString();
    const active = window.tabGroups.activeTabGroup.viewColumn;
    const isThere = ({ panel, isLocked, uri: shown }: Preview): boolean => {
      if (isLocked !== locked) return false;
      return locked ? shown.toString() === uri : column === ViewColumn.Beside || panel.viewColumn === active;
    };
    const known = [...this.#previews].find(isThere);
    if (known !== undefined) {
      known.show(document);
      known.panel.reveal(known.panel.viewColumn, true);
      return;
    }
    const panel = window.createWebviewPanel(Preview.viewType, "", { viewColumn: column, preserveFocus: column === ViewColumn.Beside }, { ...this.#options(), enableFindWidget: true } satisfies WebviewOptions & WebviewPanelOptions);
    this.#take(panel, { uri, audience: "internal", locked, earlier: null }, 0);
  }

  /** A preview of before the restart. */
  deserializeWebviewPanel(panel: WebviewPanel, kept: unknown): Promise<void> {
    const state = pageStateOf(kept);
    if (state === null) panel.dispose();
    else {
      panel.webview.options = this.#options();
      const { line, ...mode } = state;
      this.#take(panel, mode, line);
    }
    return Promise.resolve();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    for (const { panel } of [...this.#previews]) panel.dispose();
  }

  #take(panel: WebviewPanel, mode: PageMode, line: number): void {
    const preview = new Preview(panel, mode, line, {
      client: this.client,
      shell: (own) => this.#shell(own),
      onLook: (look) => void this.context.globalState.update(lookKey, look),
      onPrint: (own) => void print(own, this.context, this.client),
    });
    this.#previews.add(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      preview.dispose();
    });
  }

  /** A page loads from this one folder, and runs nothing but its script. */
  #options(): WebviewOptions {
    return { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [this.#folder] };
  }

  #shell({ webview }: WebviewPanel): string {
    const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(this.#folder, name)).toString();
    const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return shellHtml({ script: file("preview.js"), style: file("preview.css"), source: webview.cspSource, nonce, look: this.#look() }, this.client.texts(), this.client.language);
  }

  #look(): PageLook {
    const kept = this.context.globalState.get<Partial<PageLook>>(lookKey, {});
    return { zoom: zoomWithin(kept.zoom ?? 100), paper: kept.paper === true };
  }
}
