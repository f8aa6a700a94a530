import { zoomWithin, type FromPage, type PageLook, type PageMode } from "../preview/messages.js";

const step = 10;

/** The buttons above the page. Their texts stand in the page already; here they learn what they do. */
export class Toolbar {
  #look: PageLook;
  readonly #internal: HTMLElement;
  readonly #public: HTMLElement;
  readonly #lock: HTMLElement;
  readonly #paper: HTMLElement;
  readonly #zoom: HTMLElement;

  constructor(
    private readonly document: Document,
    private readonly tell: (message: FromPage) => void,
  ) {
    const { dataset } = document.body;
    this.#look = { zoom: zoomWithin(Number(dataset["zoom"])), paper: dataset["paper"] === "true" };
    this.#internal = this.#button("internal", () => tell({ kind: "audience", audience: "internal" }));
    this.#public = this.#button("public", () => tell({ kind: "audience", audience: "public" }));
    this.#lock = this.#button("lock", () => tell({ kind: "lock", locked: !isPressed(this.#lock) }));
    this.#paper = this.#button("paper", () => this.#change({ ...this.#look, paper: !this.#look.paper }));
    this.#zoom = this.#button("zoom", () => this.#change({ ...this.#look, zoom: 100 }));
    this.#button("smaller", () => this.#change({ ...this.#look, zoom: this.#look.zoom - step }));
    this.#button("larger", () => this.#change({ ...this.#look, zoom: this.#look.zoom + step }));
    this.#button("print", () => tell({ kind: "print" }));
    this.#showLook();
  }

  show({ audience, locked }: PageMode): void {
    press(this.#internal, audience === "internal");
    press(this.#public, audience === "public");
    press(this.#lock, locked);
    this.document.body.classList.toggle("public", audience === "public");
  }

  #change(look: PageLook): void {
    this.#look = { ...look, zoom: zoomWithin(look.zoom) };
    this.#showLook();
    this.tell({ kind: "look", look: this.#look });
  }

  #showLook(): void {
    const { zoom, paper } = this.#look;
    this.document.documentElement.style.setProperty("--zoom", String(zoom / 100));
    this.document.body.classList.toggle("paper", paper);
    press(this.#paper, paper);
    this.#zoom.textContent = `${zoom} %`;
  }

  #button(id: string, onClick: () => void): HTMLElement {
    const button = this.document.getElementById(id);
    if (button === null) throw new Error(`no #${id} on the page`);
    button.addEventListener("click", onClick);
    return button;
  }
}

function press(button: HTMLElement, pressed: boolean): void {
  button.setAttribute("aria-pressed", String(pressed));
}

function isPressed(button: HTMLElement): boolean {
  return button.getAttribute("aria-pressed") === "true";
}
