/** A text edit of the Language Server Protocol; lines and characters count from 0. */
export interface TextEditParams {
  readonly range: { readonly start: PlaceParams; readonly end: PlaceParams };
  readonly newText: string;
}

export interface PlaceParams {
  readonly line: number;
  readonly character: number;
}
