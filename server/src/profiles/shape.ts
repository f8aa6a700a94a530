/**
 * What a value in a profile file may be. One description serves the reader and the JSON schema, so that
 * both accept the same.
 */
export type Shape =
  | { readonly kind: "text"; readonly filled: boolean }
  /** The source of a regular expression. */
  | { readonly kind: "pattern" }
  /** A whole number from 0. */
  | { readonly kind: "count" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "nullable"; readonly of: Shape }
  /** An object with names of the house's own. */
  | { readonly kind: "map"; readonly of: Shape }
  | { readonly kind: "object"; readonly properties: Readonly<Record<string, Property>>; readonly required: readonly string[]; readonly snippets: readonly Snippet[] };

export interface Choice {
  readonly value: string | number | boolean;
  /** In Danish, for the one who writes the file. */
  readonly means: string;
}

/** A whole value to begin from, which editors offer. */
export interface Snippet {
  /** In Danish, as is `description`. */
  readonly label: string;
  readonly description: string;
  /** JSON, its texts with places to fill in: `"${1:Resume}"`. */
  readonly body: unknown;
}

export interface Property {
  /** In Danish, as is `description`. */
  readonly title: string;
  readonly description: string;
  /** More about it for editors, as Markdown: an example, or why; `""` for nothing. */
  readonly more: string;
  readonly shape: Shape;
}

/** One property for each of `Of`: the compiler sees to it that a new one gets its own. */
export type PropertiesOf<Of> = Readonly<Record<keyof Of, Property>>;

export const text: Shape = { kind: "text", filled: false };
export const filledText: Shape = { kind: "text", filled: true };
export const pattern: Shape = { kind: "pattern" };
export const count: Shape = { kind: "count" };

/** `value: what it means` */
export function choice(choices: readonly (readonly [value: string | number | boolean, means: string])[]): Shape {
  return { kind: "choice", choices: choices.map(([value, means]) => ({ value, means })) };
}

export function listOf(of: Shape): Shape {
  return { kind: "list", of };
}

export function nullable(of: Shape): Shape {
  return { kind: "nullable", of };
}

export function mapOf(of: Shape): Shape {
  return { kind: "map", of };
}

/** An object with some of these properties and no others; `required` must be there. */
export function object(properties: Readonly<Record<string, Property>>, required: readonly string[] = [], snippets: readonly Snippet[] = []): Shape {
  return { kind: "object", properties, required, snippets };
}

export function property(title: string, description: string, shape: Shape, more = ""): Property {
  return { title, description, more, shape };
}

/** For `more`: ``Fx `["Byrådet"]`.`` */
export function example(value: unknown): string {
  return `Fx \`${JSON.stringify(value)}\`.`;
}
