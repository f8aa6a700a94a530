import type { OpenDocument } from "../documents.js";
import { Agenda, MarkedPages, previewPage, previewPatch, publicationOf, type PreviewPage } from "../language/index.js";
import { limits } from "../limits.js";
import type { PreviewAnswer, PreviewBeforeParams, PreviewParams } from "../protocol/preview.js";

/** Pages that are remembered at once. A client that never says goodbye costs no more than that. */
const mostPages = 50;

interface Shown {
  readonly revision: number;
  readonly page: PreviewPage;
}

/** The earlier version that a page marks its changes since, and what has been made of it for the document as it is read now. */
interface Earlier {
  readonly text: string;
  made: { readonly names: Agenda["names"]; readonly kind: Agenda["kind"]; readonly audience: PreviewParams["audience"]; readonly pages: MarkedPages } | null;
}

/** What every page of the preview shows, so that a page is told no more than what has changed. */
export class Previews {
  readonly #shown = new Map<string, Shown>();
  readonly #earlier = new Map<string, Earlier>();
  #revisions = 0;

  /** Whether the page `view` can mark what changed since `before`; with null it marks nothing. */
  setBefore({ view, before }: PreviewBeforeParams): boolean {
    this.#earlier.delete(view);
    if (before === null) return true;
    if (before.length > limits.characters || before.split("\n", limits.lines + 1).some((line, index) => line.length > limits.lineLength || index >= limits.lines)) return false;
    this.#earlier.set(view, { text: before, made: null });
    forgetOldest(this.#earlier);
    return true;
  }

  /** What has changed on the page `view` since the answer before; all of it where the page shows something else. */
  answer({ view, audience, revision }: PreviewParams, { agenda, version }: OpenDocument): PreviewAnswer {
    const known = this.#shown.get(view);
    const before = known !== undefined && known.revision === revision ? known : null;
    const page = this.#page(view, agenda, audience);
    const now = { revision: ++this.#revisions, page };
    // Asked for last, forgotten last.
    this.#shown.delete(view);
    this.#shown.set(view, now);
    forgetOldest(this.#shown);
    return { version, base: before?.revision ?? null, revision: now.revision, title: page.title, patch: previewPatch(before?.page ?? null, page) };
  }

  close(view: string): void {
    this.#shown.delete(view);
    this.#earlier.delete(view);
  }

  #page(view: string, agenda: Agenda, audience: PreviewParams["audience"]): PreviewPage {
    const publication = publicationOf(agenda, { audience });
    const earlier = this.#earlier.get(view);
    if (earlier === undefined) return previewPage(publication);
    const { names, defaultKind: kind } = agenda;
    if (earlier.made?.names !== names || earlier.made.kind !== kind || earlier.made.audience !== audience) {
      earlier.made = { names, kind, audience, pages: new MarkedPages(publicationOf(Agenda.of(earlier.text, { names, defaultKind: kind }), { audience })) };
    }
    return earlier.made.pages.page(publication);
  }
}

function forgetOldest(pages: Map<string, unknown>): void {
  for (const oldest of pages.keys()) {
    if (pages.size <= mostPages) break;
    pages.delete(oldest);
  }
}
