export { type CheckOptions, checkCatalogue } from './check/check.js';
export type { Finding } from './check/finding.js';
export { analyserOf } from './language/analyser.js';
export { offerCorpus, textOf } from './language/offer-corpus.js';
export { stopWords } from './language/stop-words.js';
export { lexicon, type LexiconEntry } from './lexicon/lexicon.js';
export { type SuggestedTheme, suggestThemes, type SuggestOptions } from './lexicon/suggest.js';
export {
  createMatcher,
  type Matched,
  type Matcher,
  type MatcherOptions,
  type MatchOptions,
  type MatchReport,
} from './match/match.js';
export { type NextStep, nextStep } from './match/next-step.js';
export type { MatchQuestion } from './match/ask.js';
export type { OpenQuestion } from './match/questions.js';
export { type SupportPolicy, supportPolicy } from './policy.js';
export { type Location, type RegionData, Regions } from './regions.js';
export { type AskRow, askRow, type OfferRow, offerRow } from './rows.js';
export {
  type Catalogue,
  type CatalogueInput,
  catalogueSchema,
  type Fact,
  factSchema,
} from './schema/catalogue.js';
export {
  type Case,
  caseSchema,
  type Firm,
  firmSchema,
  type Question,
  questionSchema,
} from './schema/firm.js';
export { type Offer, offerSchema } from './schema/offer.js';
export * from './schema/vocabulary.js';
export { sectors, sectorsOfSbi } from './sectors/sectors.js';
export { askFields, kindNames, needNames, situationNames, themeNames, wordsOf } from './words/words.js';
export * from './stack/index.js';
export * from './calls/index.js';
export * from './capacity/index.js';
export * from './contact/index.js';
export * from './fees/index.js';
export * from './firm-to-firm/index.js';
export * from './maturity/index.js';
export * from './needs/index.js';
export * from './reverse/index.js';
export * from './routes/index.js';
export * from './short-list/index.js';
export * from './signals/index.js';
export { askingRules } from './ask-next/asking.js';
export {
  type AskNextOptions,
  createQuestioner,
  type Questioner,
  type QuestionReport,
} from './ask-next/ask-next.js';
export type { Choice, ChoiceReport, ChoicesOptions } from './ask-next/choices.js';
export { needSignals, type NeedSignal, needThemes } from './ask-next/need-signals.js';
export {
  createNearMisses,
  type NearMisses,
  type NearMissesOptions,
  type NearMissReport,
  type OfferNearMiss,
} from './near-miss/near-misses.js';
export { changeRules, gateCosts } from './near-miss/rules.js';
