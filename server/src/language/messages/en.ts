import { en as attachments } from "./attachments.js";
import { en as authoring } from "./authoring.js";
import { en as dates } from "./dates.js";
import { en as importing } from "./importing.js";
import { en as memory } from "./memory.js";
import { en as privacy } from "./privacy.js";
import { en as profiles } from "./profiles.js";
import { en as readiness } from "./readiness.js";
import { en as restructure } from "./restructure.js";
import { en as sinceAgenda } from "./since-agenda.js";
import { en as structure } from "./structure.js";
import type { Texts } from "./texts.js";
import { en as typography } from "./typography.js";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The English texts, for those who set the extension to English. Part names stay Danish: they stand in the document. */
export const en: Texts = {
  ...structure,
  ...restructure,
  ...profiles,
  ...readiness,
  ...importing,
  ...privacy,
  ...memory,
  ...authoring,
  ...dates,
  ...attachments,
  ...typography,
  ...sinceAgenda,
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
  missingReference: (number) => `The reference is to an item that is no longer there; item ${number} is another one now.`,
  // Fixes
  insertPartFix: (part) => `Insert "${part}"`,
  deletePartFix: (part) => `Delete the empty "${part}"`,
  movePartFix: (part, before) => `Move "${part}" up before "${before}"`,
  insertCaseFix: (line) => `Insert the case line ${line}`,
  replaceWithFix: (text) => `Change to ${text}`,
  renumberFix: (number) => `Change the number to ${number}, in references too`,
  recommendationStub: "[indsæt indstilling]",
  decisionStub: "[indsæt beslutning]",
  participantsStub: "[indsæt deltagere]",
  absentStub: "[indsæt afbud]",
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
  number: (value) => value.toLocaleString("en"),
  // What a part and a type of item are for: shown beside the name and when choosing it
  partPurpose: {
    background: "Why the case is on the agenda, and what has happened so far.",
    recommendation: "What the meeting is asked to decide, worded so that it can be adopted as it stands: \"Det indstilles, at …\".",
    presentation: "Facts and assessments: what the members need to know to decide.",
    attachments: "The attachments sent with the item, each on a line of its own: ./. [Titel](bilag/fil.pdf)",
    decision: "What the meeting decided. Belongs in the minutes, not in the agenda.",
    other: "Anything else about the item, for instance what happens after the meeting.",
  },
  itemTypePurpose: (type) => itemTypes[type.toLowerCase()] ?? null,
  // Hover
  hoverMisspelt: (written) => `Written here: "${written}".`,
  hoverCaseShared: (count) => `${count} items of the document have this case:`,
  hoverCaseAlone: () => "No other item of the document has this case.",
  hoverCaseIn: () => "The case is on this item:",
  hoverCaseNowhere: () => "No item of the document has this case.",
  hoverElsewhere: () => "The reference is to another meeting or another document.",
  hoverMissing: () => "The item that the reference is to is no longer there.",
  hoverNoAttachment: (number) => `The item lists no attachment ${number}.`,
  hoverMore: (count) => `and ${count} more`,
  clockTooltip: (start) => `From the meeting's start at ${start} and the items' minutes.`,
  wordCount: (words) => (words === 1 ? "1 word" : `${words} words`),
  lixLevels: { veryEasy: "very easy", easy: "easy", middle: "medium", hard: "hard", veryHard: "very hard" },
  readability: (words, lix, level) => `${words} · LIX ${lix} (${level})`,
  hoverDate: (weekday, day, month, year) => `${weekdays[weekday] ?? ""} ${day} ${months[month - 1] ?? ""} ${year}`,
  hoverDateInYearOfMeeting: (date) => `In the year of the meeting: ${date}`,
  hoverNoSuchDate: (date) => `There is no such date: ${date}.`,
  // Links
  linkToPage: () => "Open the page",
  linkToFile: (path) => `Open ${path}`,
  // Completion
  completionNewItem: (section) => `New item under ${section}`,
  completionNewItemAlone: () => "New item",
  completionNewSection: () => "New section",
  completionNewCase: () => "New case number",
};

/** By the Danish type in lower case. */
const itemTypes: Readonly<Record<string, string>> = {
  beslutningssag: "The meeting is to make a decision.",
  orienteringssag: "The meeting is informed and makes no decision.",
  temadrøftelse: "The meeting discusses a theme in depth, mostly without a decision.",
  drøftelsessag: "The meeting discusses the case without a final decision.",
  meddelelse: "A short announcement that is not meant for discussion.",
};
