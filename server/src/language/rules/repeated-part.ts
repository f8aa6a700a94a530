import type { UnitRule } from "./rule.js";

export const repeatedPart: UnitRule = {
  id: "dobbelt-del",
  scope: "unit",
  severity: "error",
  docs: {
    title: "En del forekommer to gange",
    why: "To indstillinger under samme punkt efterlader tvivl om, hvilken der gælder. Ofte mangler overskriften på det næste punkt.",
    howToFix: "Saml teksten under den ene overskrift og slet den anden, eller skriv det punkt, der mangler imellem dem.",
    source: "Hver del forekommer højst én gang i et punkt.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n⟦Indstilling⟧\nDet indstilles, at planen drøftes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes og godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const [index, part] of unit.parts.entries()) {
      const first = unit.parts.findIndex((other) => other.name === part.name);
      const other = unit.parts[first];
      if (first === index || other === undefined) continue;
      report({
        span: part.nameSpan,
        message: texts.repeatedPart(part.name),
        related: [{ span: other.nameSpan, message: texts.firstPartHere(part.name) }],
      });
    }
  },
};
