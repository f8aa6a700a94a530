import { da } from "./da.js";
import { en } from "./en.js";

/** The languages a user can choose. Danish is the base. */
export type Language = "da" | "en";

/** Every text a user reads that comes from the core. English has the same keys, which the compiler checks. */
export type Texts = typeof da;

/** The texts of a language, chosen when a text is needed and not before. */
export function textsOf(language: Language): Texts {
  return language === "en" ? en : da;
}
