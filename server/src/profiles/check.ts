import type { Node } from "jsonc-parser";
import { nearest, type Texts } from "../language/index.js";
import { patternFault } from "./pattern.js";
import type { Shape } from "./shape.js";

/** Told what is wrong and at which node. */
export type Report = (node: Node, message: string) => void;

/** Looks at a value in a JSON file; `name` is where it stands, `"caseNumber.patterns"`. */
export function check(node: Node, shape: Shape, name: string, texts: Texts, report: Report): void {
  const mustBe = (what: string): void => report(node, texts.profileMustBe(name, what));
  const value: unknown = node.value;
  switch (shape.kind) {
    case "text":
      if (typeof value !== "string" || (shape.filled && value.trim() === "")) mustBe(shape.filled ? texts.profileFilledText : texts.profileText);
      return;
    case "pattern": {
      if (typeof value !== "string") {
        mustBe(texts.profileText);
        return;
      }
      const fault = patternFault(value);
      if (fault !== null) report(node, fault === "slow" ? texts.profileSlowPattern(name) : texts.profilePattern(name));
      return;
    }
    case "count":
      if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) mustBe(texts.profileCount);
      return;
    case "choice":
      if (!shape.choices.some((one) => one.value === value)) mustBe(texts.profileOneOf(shape.choices.map((one) => JSON.stringify(one.value))));
      return;
    case "nullable":
      if (node.type === "null") return;
      if (shape.of.kind === "count" && node.type !== "number") {
        mustBe(`${texts.profileCount} ${texts.profileOrNull}`);
        return;
      }
      check(node, shape.of, name, texts, report);
      return;
    case "list":
      if (node.type !== "array") {
        mustBe(texts.profileList);
        return;
      }
      node.children?.forEach((child, index) => check(child, shape.of, `${name}[${index + 1}]`, texts, report));
      return;
    case "map":
      checkMap(node, shape.of, name, texts, report);
      return;
    case "object":
      checkObject(node, shape, name, texts, report);
      return;
  }
}

function checkObject(node: Node, { properties, required }: Extract<Shape, { kind: "object" }>, name: string, texts: Texts, report: Report): void {
  const found = checkEntries(node, name, texts, report, (key, value, written, path, isTwice) => {
    const known = Object.hasOwn(properties, written) ? properties[written] : undefined;
    if (known === undefined) report(key, texts.profileUnknown(path, nearest(written, Object.keys(properties))));
    else if (isTwice) report(key, texts.profileTwice(path));
    else check(value, known.shape, path, texts, report);
  });
  for (const key of required) if (found?.has(key) === false) report(node, texts.profileMissing(joined(name, key)));
}

function checkMap(node: Node, of: Shape, name: string, texts: Texts, report: Report): void {
  checkEntries(node, name, texts, report, (key, value, _, path, isTwice) => {
    if (isTwice) report(key, texts.profileTwice(path));
    else check(value, of, path, texts, report);
  });
}

type CheckEntry = (key: Node, value: Node, written: string, path: string, isTwice: boolean) => void;

/** Goes through the entries of an object; gives the keys it has, or null where it is none. */
function checkEntries(node: Node, name: string, texts: Texts, report: Report, checkEntry: CheckEntry): ReadonlySet<string> | null {
  if (node.type !== "object") {
    report(node, texts.profileMustBe(name, texts.profileObject));
    return null;
  }
  const found = new Set<string>();
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? [];
    if (key === undefined || value === undefined) continue;
    const written = String(key.value);
    checkEntry(key, value, written, joined(name, written), found.has(written));
    found.add(written);
  }
  return found;
}

function joined(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}
