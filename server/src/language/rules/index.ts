import { crossReference } from "./cross-reference.js";
import { emptyPart } from "./empty-part.js";
import { emptySection } from "./empty-section.js";
import { invalidCase } from "./invalid-case.js";
import { missingCase } from "./missing-case.js";
import { missingDecision } from "./missing-decision.js";
import { missingRecommendation } from "./missing-recommendation.js";
import { misspeltPart } from "./misspelt-part.js";
import { numbering } from "./numbering.js";
import { partOrder } from "./part-order.js";
import { repeatedPart } from "./repeated-part.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  missingRecommendation,
  missingCase,
  invalidCase,
  emptyPart,
  emptySection,
  partOrder,
  numbering,
  repeatedPart,
  misspeltPart,
  missingDecision,
  crossReference,
];
