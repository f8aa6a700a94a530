import type { PreviewAnswer } from "../../../server/src/protocol/preview.js";

/** What the extension and a page of the preview say to each other. Lines count from 0; a fraction is a place inside the line. */
export type ToPage =
  | { readonly kind: "patch"; readonly answer: PreviewAnswer }
  /** The text's first visible line. */
  | { readonly kind: "scroll"; readonly line: number }
  | { readonly kind: "selection"; readonly start: number; readonly end: number }
  | { readonly kind: "findings"; readonly findings: readonly PageFinding[] }
  | { readonly kind: "mode"; readonly mode: PageMode }
  /** A sentence in place of the document, or null. */
  | { readonly kind: "notice"; readonly text: string | null };

export type FromPage =
  /** The script runs and the page is empty. */
  | { readonly kind: "ready" }
  /** The user has scrolled the page; its first visible line. */
  | { readonly kind: "scrolled"; readonly line: number }
  /** The user has clicked twice on what comes from this line. */
  | { readonly kind: "reveal"; readonly line: number }
  | { readonly kind: "open"; readonly href: string }
  | { readonly kind: "audience"; readonly audience: Audience }
  | { readonly kind: "lock"; readonly locked: boolean }
  | { readonly kind: "look"; readonly look: PageLook }
  | { readonly kind: "print" };

export type Audience = "internal" | "public";

export interface PageFinding {
  readonly line: number;
  /** Not included. */
  readonly end: number;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
}

/** What a page shows and whether it stays with it. */
export interface PageMode {
  readonly uri: string;
  readonly audience: Audience;
  /** Stays with its document whatever editor becomes active. */
  readonly locked: boolean;
  /** The file of an earlier version whose changes are marked, or null. */
  readonly earlier: string | null;
}

/** How a page looks; kept for the next one. */
export interface PageLook {
  /** In per cent. */
  readonly zoom: number;
  /** White paper, whatever the theme. */
  readonly paper: boolean;
}

/** What VS Code keeps of a page over a restart. */
export interface PageState extends PageMode {
  readonly line: number;
}

/** The zoom as the page takes it. */
export function zoomWithin(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(300, Math.max(50, Math.round(zoom))) : 100;
}

/** What VS Code kept, or null where it is none of ours. */
export function pageStateOf(state: unknown): PageState | null {
  if (typeof state !== "object" || state === null || !("uri" in state) || typeof state.uri !== "string") return null;
  const audience = "audience" in state && state.audience === "public" ? "public" : "internal";
  const line = "line" in state && typeof state.line === "number" && Number.isFinite(state.line) ? Math.max(0, state.line) : 0;
  const earlier = "earlier" in state && typeof state.earlier === "string" ? state.earlier : null;
  return { uri: state.uri, audience, locked: "locked" in state && state.locked === true, earlier, line };
}
