import type { Node } from "jsonc-parser";
import { nearest } from "./near.js";
import { texts } from "./texts.js";

/** Told what is wrong and at which node. */
export type Report = (node: Node, message: string) => void;

/** Looks at a value in a JSON file; `name` is where it stands, `"caseNumber.patterns"`. */
export type Check = (node: Node, name: string, report: Report) => void;

const { profile: say } = texts;

function must(holds: (value: unknown) => boolean, what: string): Check {
  return (node, name, report) => {
    if (!holds(node.value)) report(node, say.mustBe(name, what));
  };
}

export const text = must((value) => typeof value === "string", say.text);

export const filledText = must((value) => typeof value === "string" && value.trim() !== "", say.filledText);

export const numberOrNull: Check = (node, name, report) => {
  const isRight = node.type === "null" || (typeof node.value === "number" && Number.isSafeInteger(node.value) && node.value >= 0);
  if (!isRight) report(node, say.mustBe(name, say.numberOrNull));
};

export function oneOf(...values: readonly (string | number)[]): Check {
  return must((value) => values.some((one) => one === value), say.oneOf(values.map((value) => JSON.stringify(value))));
}

/** The source of a regular expression. */
export const pattern: Check = (node, name, report) => {
  text(node, name, report);
  try {
    new RegExp(`^(?:${String(node.value)})$`, "u");
  } catch {
    report(node, say.pattern(name));
  }
};

export function listOf(check: Check): Check {
  return (node, name, report) => {
    if (node.type !== "array") report(node, say.mustBe(name, say.list));
    else node.children?.forEach((child, index) => check(child, `${name}[${index + 1}]`, report));
  };
}

/** An object with some of these properties and no others; `required` must be there. */
export function object(properties: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (node, name, report) => {
    const found = eachProperty(node, name, report, (key) => properties[key] ?? null, Object.keys(properties));
    for (const key of required) if (!found.has(key) && node.type === "object") report(node, say.missing(joined(name, key)));
  };
}

/** An object whose properties are named by `keys` and all pass `check`. */
export function mapOf(keys: readonly string[], check: Check): Check {
  return (node, name, report) => {
    eachProperty(node, name, report, (key) => (keys.includes(key) ? check : null), keys);
  };
}

function eachProperty(node: Node, name: string, report: Report, checkOf: (key: string) => Check | null, known: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (node.type !== "object") {
    report(node, say.mustBe(name, say.object));
    return found;
  }
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key === undefined || value === undefined) continue;
    const written = String(key.value);
    const check = Object.hasOwn(Object.fromEntries(known.map((one) => [one, true])), written) ? checkOf(written) : null;
    if (check === null) report(key, say.unknown(joined(name, written), nearest(written, known)));
    else if (found.has(written)) report(key, say.twice(joined(name, written)));
    else check(value, joined(name, written), report);
    found.add(written);
  }
  return found;
}

function joined(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}
