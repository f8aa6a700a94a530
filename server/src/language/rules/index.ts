import { amount } from "./amount.js";
import { announcedMeeting } from "./announced-meeting.js";
import { apostrophe } from "./apostrophe.js";
import { approvedMeeting } from "./approved-meeting.js";
import { approvedMinutes } from "./approved-minutes.js";
import { attachmentCount } from "./attachment-count.js";
import { attachmentMark } from "./attachment-mark.js";
import { bareAddress } from "./bare-address.js";
import { brokenCharacter } from "./broken-character.js";
import { changedSinceAgenda } from "./changed-since-agenda.js";
import { closedItem } from "./closed-item.js";
import { contentsMismatch } from "./contents-mismatch.js";
import { cprNumber } from "./cpr-number.js";
import { crossReference } from "./cross-reference.js";
import { dash } from "./dash.js";
import { dateForm } from "./date-form.js";
import { decisionAttachment } from "./decision-attachment.js";
import { decisionInAgenda } from "./decision-in-agenda.js";
import { doubleSpace } from "./double-space.js";
import { doubledWord } from "./doubled-word.js";
import { emptyLink } from "./empty-link.js";
import { emptyPart } from "./empty-part.js";
import { emptySection } from "./empty-section.js";
import { emptySubheading } from "./empty-subheading.js";
import { fileNameTitle } from "./file-name-title.js";
import { finalStop } from "./final-stop.js";
import { headerLacks } from "./header-lacks.js";
import { impossibleDate } from "./impossible-date.js";
import { insecureAddress } from "./insecure-address.js";
import { internalLink } from "./internal-link.js";
import { invalidCase } from "./invalid-case.js";
import { itemTypeVerb } from "./item-type-verb.js";
import { leftoverHyphen } from "./leftover-hyphen.js";
import { linkText } from "./link-text.js";
import { listCase } from "./list-case.js";
import { listColon } from "./list-colon.js";
import { listStop } from "./list-stop.js";
import { longSentence } from "./long-sentence.js";
import { longTitle } from "./long-title.js";
import { looseMark } from "./loose-mark.js";
import { mentionWithoutList } from "./mention-without-list.js";
import { minutesForm } from "./minutes-form.js";
import { missingCase } from "./missing-case.js";
import { missingDecision } from "./missing-decision.js";
import { missingFile } from "./missing-file.js";
import { misspeltFile } from "./misspelt-file.js";
import { missingRecommendation } from "./missing-recommendation.js";
import { missingSpace } from "./missing-space.js";
import { misspeltPart } from "./misspelt-part.js";
import { mixedAbbreviation } from "./mixed-abbreviation.js";
import { mixedMarks } from "./mixed-marks.js";
import { nextMeeting } from "./next-meeting.js";
import { noteVerb } from "./note-verb.js";
import { nothingBelow } from "./nothing-below.js";
import { numbering } from "./numbering.js";
import { otherCase } from "./other-case.js";
import { otherMeetingDate } from "./other-meeting-date.js";
import { partOrder } from "./part-order.js";
import { participantForm } from "./participant-form.js";
import { participantOrder } from "./participant-order.js";
import { pastDate } from "./past-date.js";
import { periodForms } from "./period-forms.js";
import { placeholder } from "./placeholder.js";
import { presentAndAbsent } from "./present-and-absent.js";
import { privateContact } from "./private-contact.js";
import { quotationMarks } from "./quotation-marks.js";
import { recommendationBody } from "./recommendation-body.js";
import { recommendationComma } from "./recommendation-comma.js";
import { recommendationForm } from "./recommendation-form.js";
import { repeatedHeading } from "./repeated-heading.js";
import { repeatedPart } from "./repeated-part.js";
import type { Rule } from "./rule.js";
import { sendingDeadline } from "./sending-deadline.js";
import { spaceBeforeMark } from "./space-before-mark.js";
import { strayMark } from "./stray-mark.js";
import { textWithoutItem } from "./text-without-item.js";
import { timeFrame } from "./time-frame.js";
import { unknownAbbreviation } from "./unknown-abbreviation.js";
import { unknownSilence } from "./unknown-silence.js";
import { unknownSpeaker } from "./unknown-speaker.js";
import { unmentionedAttachment } from "./unmentioned-attachment.js";
import { unusedSilence } from "./unused-silence.js";
import { wrongWeekday } from "./wrong-weekday.js";

/** Every rule, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  // Structure
  missingRecommendation,
  missingCase,
  invalidCase,
  otherCase,
  emptyPart,
  emptySection,
  emptySubheading,
  partOrder,
  numbering,
  repeatedPart,
  misspeltPart,
  missingDecision,
  textWithoutItem,
  repeatedHeading,
  contentsMismatch,
  headerLacks,
  decisionInAgenda,
  longTitle,
  // Attachments and references
  attachmentMark,
  looseMark,
  mentionWithoutList,
  unmentionedAttachment,
  mixedMarks,
  fileNameTitle,
  attachmentCount,
  decisionAttachment,
  missingFile,
  misspeltFile,
  crossReference,
  internalLink,
  emptyLink,
  linkText,
  bareAddress,
  insecureAddress,
  nothingBelow,
  // Dates, time, people
  wrongWeekday,
  impossibleDate,
  pastDate,
  otherMeetingDate,
  timeFrame,
  minutesForm,
  dateForm,
  periodForms,
  sendingDeadline,
  nextMeeting,
  approvedMeeting,
  approvedMinutes,
  changedSinceAgenda,
  announcedMeeting,
  participantForm,
  unknownSpeaker,
  participantOrder,
  presentAndAbsent,
  // Recommendation, privacy, placeholders
  recommendationForm,
  recommendationBody,
  itemTypeVerb,
  cprNumber,
  privateContact,
  closedItem,
  placeholder,
  // Typography and language
  doubleSpace,
  spaceBeforeMark,
  missingSpace,
  dash,
  leftoverHyphen,
  apostrophe,
  quotationMarks,
  finalStop,
  listStop,
  listColon,
  listCase,
  strayMark,
  doubledWord,
  mixedAbbreviation,
  amount,
  recommendationComma,
  noteVerb,
  unknownAbbreviation,
  longSentence,
  brokenCharacter,
  // The notes themselves
  unknownSilence,
  unusedSilence,
];
