/** Something that looks at it are kept with, and gone with. */
export interface Keeper {
  readonly kept: unknown[];
}

let looks = 0;

/**
 * A look that is taken once at what `keeperOf` a subject gives, and may depend on nothing else. What it
 * gives stands in a place of its own there, so that asking again costs no more than reading a field; it is
 * never undefined.
 */
export function once<S, T>(keeperOf: (subject: S) => Keeper, look: (subject: S) => T): (subject: S) => T {
  const place = looks++;
  return (subject) => {
    const { kept } = keeperOf(subject);
    const known = kept[place];
    if (known !== undefined) return known as T;
    const found = look(subject);
    kept[place] = found;
    return found;
  };
}
