/** How often a crashed server is started again without asking: `attempts` times within `period` milliseconds. */
const attempts = 4;
const period = 3 * 60 * 1000;

/**
 * Decides whether a crashed server is started again. A server that falls over on a document would do so for ever; one that
 * fell over this morning deserves another try.
 */
export class RestartPolicy {
  private crashes: number[] = [];

  /** `now` is the clock, in milliseconds. */
  constructor(private readonly now: () => number) {}

  /** Counts a crash and says whether to start the server again. */
  crashed(): "restart" | "give up" {
    const now = this.now();
    this.crashes = [...this.crashes.filter((time) => now - time < period), now];
    return this.crashes.length <= attempts ? "restart" : "give up";
  }

  /** The user asked for a new start: earlier crashes no longer count. */
  reset(): void {
    this.crashes = [];
  }
}
