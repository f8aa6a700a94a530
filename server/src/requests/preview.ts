import type { OpenDocument } from "../documents.js";
import { previewPage, previewPatch, publicationOf, type PreviewPage } from "../language/index.js";
import type { PreviewAnswer, PreviewParams } from "../protocol.js";

/** Pages that are remembered at once. A client that never says goodbye costs no more than that. */
const mostPages = 50;

interface Shown {
  readonly revision: number;
  readonly page: PreviewPage;
}

/** What every page of the preview shows, so that a page is told no more than what has changed. */
export class Previews {
  readonly #shown = new Map<string, Shown>();
  #revisions = 0;

  /** What has changed on the page `view` since the answer before; all of it where the page shows something else. */
  answer({ view, audience, revision }: PreviewParams, { agenda, version }: OpenDocument): PreviewAnswer {
    const known = this.#shown.get(view);
    const before = known !== undefined && known.revision === revision ? known : null;
    const page = previewPage(publicationOf(agenda, { audience }));
    const now = { revision: ++this.#revisions, page };
    // Asked for last, forgotten last.
    this.#shown.delete(view);
    this.#shown.set(view, now);
    for (const oldest of this.#shown.keys()) {
      if (this.#shown.size <= mostPages) break;
      this.#shown.delete(oldest);
    }
    return { version, base: before?.revision ?? null, revision: now.revision, title: page.title, patch: previewPatch(before?.page ?? null, page) };
  }

  close(view: string): void {
    this.#shown.delete(view);
  }
}
