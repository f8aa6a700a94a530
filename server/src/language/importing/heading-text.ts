/** Words that a sentence has and a heading seldom: finite verbs, and small words that no heading ends in. */
const verbs = /(?<!\p{L})(?:er|var|har|havde|skal|skulle|kan|kunne|vil|ville|må|bør|bliver|blev|får|fik|gav|giver|indstilles|fremgår|forventes|foreslås|drøftede|besluttede|godkender|drøfter)(?!\p{L})/u;
const openEnd = /(?<!\p{L})(?:at|om|og|eller|samt|af|i|på|til|for|fra|med|ved|den|det|de|en|et|som|der|under|mellem|efter)$|(?<!\p{L})at \p{Ll}+$/u;

/** Whether a line may be a heading inside an item: a capital at the start, no stop at the end, no sentence in between. */
export function isHeadingText(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/[.!;,:)”"»]$/u.test(text) && !/(?:https?:|www\.)/iu.test(text) && !verbs.test(text) && !openEnd.test(text);
}
