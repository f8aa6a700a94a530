/**
 * Something that looks at it are kept with, and gone with. Nothing of it is kept elsewhere: what stands in a WeakMap of the
 * program's outlives every collection of young objects, so that documents read one after another would all be carried along.
 */
export interface Keeper {
  /** What is kept, each kind in a place of its own; null until there is something. */
  kept: unknown[] | null;
}

/** What is kept with one kind of keeper. */
export class KeptWith<K extends Keeper> {
  #places = 0;

  /** A place of its own in each keeper, for what holds as long as whoever asks for it says. */
  place<T>(): Place<K, T> {
    const index = this.#places++;
    return {
      get: ({ kept }) => (kept === null ? undefined : (kept[index] as T | undefined)),
      set: (keeper, value) => {
        // As long as all places there are, so that it need not grow.
        (keeper.kept ??= new Array<unknown>(this.#places))[index] = value;
      },
    };
  }

  /** Makes a look into one that is taken once at each keeper; it may depend on nothing else, and never gives undefined. */
  once<S, T>(keeperOf: (subject: S) => K, look: (subject: S) => T): (subject: S) => T {
    const index = this.#places++;
    return (subject) => {
      const keeper = keeperOf(subject);
      const kept = (keeper.kept ??= new Array<unknown>(this.#places));
      const known = kept[index];
      if (known !== undefined) return known as T;
      const found = look(subject);
      kept[index] = found;
      return found;
    };
  }
}

export interface Place<K extends Keeper, T> {
  get(keeper: K): T | undefined;
  set(keeper: K, value: T): void;
}
