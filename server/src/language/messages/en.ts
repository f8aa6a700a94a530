import type { Texts } from "./texts.js";

/** The English texts, for those who set the extension to English. Part names stay Danish: they stand in the document. */
export const en: Texts = {
  missingRecommendation: (number) => `Item ${number} has no "Indstilling" (recommendation).`,
};
