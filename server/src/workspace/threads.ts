/** When threads pay for themselves, in files. */
export interface Worth {
  /** Where a core is idle: a thread takes as long to start as a few files take to read. */
  readonly start: number;
  /** Where none is: what V8 compiles for one thread it compiles again for the next, on the cores that the threads would have. */
  readonly busy: number;
  /** More threads than this take more memory than they save time. */
  readonly most: number;
}

/**
 * How many threads shall go through so many files. Half of the cores are left to V8's compiler, which works as long as a
 * thread is new, and to whoever sits before the machine; all of them are taken where there is enough for each.
 *
 * @returns 0 where the files are read sooner without any
 */
export function threadsFor(files: number, cores: number, { start, busy, most }: Worth): number {
  const beside = Math.min(Math.floor(files / start), Math.max(1, Math.floor(cores / 2)));
  const everywhere = Math.min(Math.floor(files / busy), cores);
  return Math.min(most, Math.max(beside, everywhere));
}
