import type { Texts } from "./texts.js";

/** The English texts, for those who set the extension to English. Part names stay Danish: they stand in the document. */
export const en: Texts = {
  // Rules
  missingRecommendation: (number, part) => `Item ${number} has no "${part}".`,
  missingDecision: (number, part) => `The minutes have no "${part}" for item ${number}.`,
  missingCase: (number) => `Item ${number} has no case number.`,
  invalidCase: (written, example) => `"${written}" is not a valid case number; write for instance ${example}.`,
  invalidInitials: (written, example) => `"${written}" are not valid initials after the case number; write for instance ${example}.`,
  futureCase: (written, year) => `"${written}" has a year later than the meeting's (${year}); check the case number.`,
  emptyPart: (part, number) => `"${part}" of item ${number} is empty.`,
  emptyPartOfGroup: (part) => `"${part}" is empty.`,
  emptySection: (number) => `Section ${number} has no items.`,
  misspeltPart: (written, part) => `"${written}" looks like the part "${part}".`,
  repeatedPart: (part) => `"${part}" occurs twice.`,
  firstPartHere: (part) => `"${part}" stands here first.`,
  partOrder: (part, before) => `"${part}" should stand before "${before}".`,
  laterPartHere: (part) => `"${part}" stands here.`,
  numbering: (expected) => `The number should be ${expected}.`,
  brokenReference: (number) => `There is no item ${number}.`,
  // Fixes
  insertPartFix: (part) => `Insert "${part}"`,
  deletePartFix: (part) => `Delete the empty "${part}"`,
  movePartFix: (part, before) => `Move "${part}" up before "${before}"`,
  insertCaseFix: (line) => `Insert the case line ${line}`,
  replaceWithFix: (text) => `Change to ${text}`,
  renumberFix: (number) => `Change the number to ${number}, in references too`,
  recommendationStub: "[indsæt indstilling]",
  decisionStub: "[indsæt beslutning]",
  // Outline
  outlineUntitled: () => "(no title)",
  outlineMinutes: (minutes) => `${minutes} min.`,
  outlineClosed: () => "closed",
  // Quick fixes that every finding has
  actionIgnore: (rule) => `Ignore "${rule}" here (say why)`,
  actionFixAll: () => "Make all safe fixes in the document",
  actionFixAllOfRule: (rule, count) => `Fix all ${count} findings of "${rule}"`,
  // Documents beyond the limits of the server
  tooManyCharacters: (actual, limit) => `The document is too large to be checked: ${actual} characters (at most ${limit}). You can still edit it.`,
  tooManyLines: (actual, limit) => `The document is too long to be checked: ${actual} lines (at most ${limit}). You can still edit it.`,
  lineTooLong: (actual, limit) => `The document is not checked, because a line is too long: ${actual} characters (at most ${limit}). You can still edit it.`,
  number: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/gu, ","),
};
