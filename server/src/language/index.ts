/** The only door to the core: everything outside imports from here. */
export { Agenda, type AgendaOptions, type OutlineSection, type PlacedUnit, type TextChange } from "./model/agenda.js";
export type { Block, BlockKind } from "./model/blocks.js";
export type { Header } from "./model/header.js";
export type { CaseReference, Heading, Part, PlacedBlock, Unit, UnitKind } from "./model/unit.js";
export { textsOf, type Language, type Texts } from "./messages/texts.js";
export { kkr } from "./profile/kkr.js";
export { ProfileNames } from "./profile/names.js";
export type { Profile, PartStyle, RuleSeverity } from "./profile/profile.js";
export { rules } from "./rules/index.js";
export { Linter, type LinterOptions } from "./rules/lint.js";
export type { Finding, Fix, RelatedPlace, Rule, RuleDocs, RuleExample, Severity } from "./rules/rule.js";
export type { DocumentKind, Inline, Line } from "./syntax/nodes.js";
export { parseInlines, parseLines, parseTitles } from "./syntax/parse.js";
export { applyEdits, indexAt, shifted, touches, type Position, type Span, type TextEdit } from "./text/span.js";
