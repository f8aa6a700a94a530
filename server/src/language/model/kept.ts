/** Something that looks at it are kept with, and gone with. */
export interface Keeper {
  readonly kept: unknown[];
}

/** Makes a look into one that is taken once at each keeper; it may depend on nothing else, and never gives undefined. */
type Once<K extends Keeper> = <S, T>(keeperOf: (subject: S) => K, look: (subject: S) => T) => (subject: S) => T;

/**
 * For one kind of keeper. What a look gives stands in a place of its own in the keeper, so that asking
 * again costs no more than reading a field.
 */
export function keptBy<K extends Keeper>(): Once<K> {
  let places = 0;
  return (keeperOf, look) => {
    const place = places++;
    return (subject) => {
      const { kept } = keeperOf(subject);
      const known = kept[place];
      if (known !== undefined) return known as ReturnType<typeof look>;
      const found = look(subject);
      kept[place] = found;
      return found;
    };
  };
}
