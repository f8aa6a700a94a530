import type { Page } from "./page.js";
import { lineOfY, yOfLine } from "./places.js";

/** Pixels by which two places still count as the same: positions are rounded. */
const tolerance = 3;

/**
 * Keeps page and text at the same place without answering itself: only what the user does on the page is
 * told to the text, never what a message or a change of the page has moved.
 */
export class Scrolling {
  /** Where a message has put the page, or null once the user has moved it. */
  #told: number | null = 0;
  #userMoves = false;
  #waiting = false;

  /**
   * @param covered pixels at the window's top that are not the page's
   * @param onScrolled the user has moved the page to this line
   */
  constructor(
    private readonly page: Page,
    private readonly window: Window,
    private readonly covered: () => number,
    private readonly onScrolled: (line: number) => void,
  ) {
    for (const event of ["wheel", "touchmove", "pointerdown", "keydown"]) window.addEventListener(event, () => (this.#userMoves = true), { passive: true });
    window.addEventListener("scroll", () => this.#scrolled(), { passive: true });
  }

  /** The text shows `line` at its top. */
  follow(line: number): void {
    this.#userMoves = false;
    const wanted = Math.min(Math.max(0, yOfLine(this.page, line) - this.covered()), this.#lowest());
    this.#told = wanted;
    if (Math.abs(this.window.scrollY - wanted) > tolerance) this.window.scrollTo({ top: wanted, behavior: "instant" });
  }

  /** The page changed: where it moves by that, nobody has scrolled. */
  pageChanged(): void {
    this.#userMoves = false;
  }

  /** The user goes somewhere by a link on the page. */
  goTo(element: Element): void {
    this.#userMoves = true;
    const top = element.getBoundingClientRect().top + this.window.scrollY - this.covered();
    this.window.scrollTo({ top, behavior: "instant" });
  }

  /** The line at the top of the page. */
  get line(): number {
    const { scrollY } = this.window;
    return scrollY === 0 ? 0 : lineOfY(this.page, scrollY + this.covered());
  }

  #lowest(): number {
    const { scrollHeight, clientHeight } = this.window.document.documentElement;
    return Math.max(0, scrollHeight - clientHeight);
  }

  #scrolled(): void {
    if (this.#told !== null && Math.abs(this.window.scrollY - this.#told) <= tolerance) return;
    if (!this.#userMoves || this.#waiting) return;
    this.#told = null;
    this.#waiting = true;
    this.window.requestAnimationFrame(() => {
      this.#waiting = false;
      this.onScrolled(this.line);
    });
  }
}
