/** Something that can be called off. */
export interface Cancellable {
  cancel(): void;
}

/**
 * What the server needs of the place it runs in: a process, a worker, or a test that decides itself
 * when time passes.
 */
export interface Host {
  /** Runs `task` once, `milliseconds` from now. */
  schedule(task: () => void, milliseconds: number): Cancellable;
  /** The folder with the packaged pages of the rules as a URI that ends in `/`, or null where there is none. */
  readonly rulePages: string | null;
}

/** Time as it passes in every JavaScript engine. */
export function schedule(task: () => void, milliseconds: number): Cancellable {
  const timer = setTimeout(task, milliseconds);
  return { cancel: () => clearTimeout(timer) };
}
