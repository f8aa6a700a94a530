import type { Cancellable, Host } from "./host.js";
import { danishDay } from "./language/index.js";

const hour = 3_600_000;

/** Tells when a new day begins in Denmark, also to a server that has run for weeks. */
export class DayWatch {
  #timer: Cancellable | null = null;

  constructor(
    private readonly host: Pick<Host, "schedule" | "now">,
    private readonly onNewDay: () => void,
  ) {}

  get today(): string {
    return danishDay(this.host.now());
  }

  /** Looks at the clock at every full hour; midnight is one of them, and a machine that has slept catches up. */
  start(): void {
    const { today } = this;
    this.#timer = this.host.schedule(() => {
      const isNew = this.today !== today;
      this.start();
      if (isNew) this.onNewDay();
    }, hour - (this.host.now().getTime() % hour));
  }

  stop(): void {
    this.#timer?.cancel();
  }
}
