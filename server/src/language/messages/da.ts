/** The Danish texts: what is wrong and what to do about it, in the secretary's words. */
export const da = {
  missingRecommendation: (number: string) => `Punkt ${number} mangler "Indstilling".`,
};
