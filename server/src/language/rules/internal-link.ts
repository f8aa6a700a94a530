import { linksOf } from "../model/links.js";
import { proseOf, remembered } from "../model/prose.js";
import { trait } from "../text/traits.js";
import type { UnitRule } from "./rule.js";

/** Paths that only exist inside the house: `\\server\mappe`, `H:\sager`, `file:///H:/sager`. */
const path = /(?<![\p{L}\p{N}\\])(?:\\\\[\p{L}\p{N}._-]{2,60}\\|[A-Za-z]:\\|file:\/{1,5})[^\s"”)\]]{0,200}/gu;

export const internalLink: UnitRule = {
  id: "internt-link",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Linket peger på et internt system",
    why: "Uden for huset virker linket ikke, og adressen røber navne på sager, mapper og servere.",
    howToFix: "Læg dokumentet ved som bilag, eller link til den offentlige side.",
    source: "Profilens liste over interne systemer: sagssystemer, intranet, SharePoint, filservere.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSe [planen](⟦https://go.eksempel.dk/cases/2025/01234⟧).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSe [planen](https://www.eksempel.dk/planen).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { names, texts }, report) => {
    const found = new Set<number>();
    for (const { target, targetSpan } of linksOf(unit)) {
      if (!names.isInternal(target)) continue;
      found.add(targetSpan.start);
      report({ span: targetSpan, message: texts.internalLink(hostOf(target)) });
    }
    for (const prose of proseOf(unit)) {
      for (const { 0: written, index } of pathsIn(prose)) {
        const span = prose.sourceOf(index, index + written.length);
        if (!found.has(span.start)) report({ span, message: texts.internalLink(hostOf(written)) });
      }
    }
  },
};

const pathsIn = remembered((text, _, traits) => ((traits & trait.backslash) === 0 && !text.includes("file:") ? [] : [...text.matchAll(path)]));

function hostOf(target: string): string {
  return /^(?:[a-z]+:)?[\\/]{2,3}([^\\/?#]+)/iu.exec(target)?.[1] ?? /^[A-Za-z]:/u.exec(target)?.[0] ?? target.slice(0, 40);
}
