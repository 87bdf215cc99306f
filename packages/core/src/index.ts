export {
  describeIssue,
  type ErrorCode,
  errorCodes,
  type Issue,
  KoppelError,
  type Retry,
  refuse,
  show,
} from './errors.js';
export { escapeHtml } from './explain/escape-html.js';
export {
  type ExplainedCriterion,
  type Explanation,
  type ExplainOptions,
  explain,
} from './explain/explain.js';
export { formatDate, formatNumber, type Outcome, type Words } from './explain/scene.js';
export { closeness } from './measure/closeness.js';
export { coverage } from './measure/coverage.js';
export { covers } from './measure/covers.js';
export { during } from './measure/during.js';
export type { FactGap, Gap, JudgeGap } from './measure/evaluate.js';
export { judged } from './measure/judged.js';
export { all, any, atLeast, custom, not } from './measure/logic.js';
export { type MeasureName, measures } from './measure/registry.js';
export { sameBranch } from './measure/same-branch.js';
export { shares } from './measure/shares.js';
export { similar } from './measure/similar.js';
export { text } from './measure/text.js';
export { value } from './measure/value.js';
export { within } from './measure/within.js';
export { adjust } from './parse/adjust.js';
export { readDocument } from './parse/document.js';
export { guard } from './parse/guard.js';
export { readJson } from './parse/json.js';
export { byPlace } from './parse/pointer.js';
export { parsePolicy } from './parse/policy.js';
export { serialisePolicy } from './parse/serialise.js';
export { daySchema, jsonSchemaOf, valueSchema } from './parse/value.js';
export { logarithm } from './policy/arithmetic.js';
export type { ContextInput } from './policy/context.js';
export { Corpus, type CorpusInput, loadCorpus, makeCorpus, type TextVector } from './policy/corpus.js';
export { ageSpan } from './policy/dates.js';
export {
  type ConditionInput,
  type FieldDeclaration,
  type FieldKind,
  type Fields,
  type PartialTagsInput,
  type PlaceInput,
  type RecordOf,
  rule,
  type SpanInput,
  type TagListInput,
  type ValueInputs,
} from './policy/kinds.js';
export { must, policy, prefer, type Ref } from './policy/policy.js';
export {
  type Criterion,
  flip,
  isSerialisable,
  type MeasureSpec,
  type Operand,
  type Policy,
} from './policy/spec.js';
export { type Language, languages, type Text } from './policy/text.js';
export { type Relation, Tree, type TreeData, type TreeNode } from './policy/tree.js';
export type { Status } from './policy/verdict.js';
export { type Analyser, plainWords, type Word } from './policy/words.js';
export { buildIndex, Index, type IndexOptions } from './retrieve/index.js';
export { type LoadOptions, loadIndex } from './retrieve/load.js';
export type { SaveOptions } from './retrieve/save.js';
export { type Cell, Disclosure } from './protect/disclosure.js';
export { isProtectedTrait } from './protect/traits.js';
export { rank } from './score/rank.js';
export { type Hits, makeHits, rankInto, statuses } from './score/rank-into.js';
export type { Ranked, RankOptions } from './score/ranked.js';
export { type AskOptions, createRanker, type Ranker, type RankerOptions } from './score/ranker.js';
export { type WishPoints, wishesOf } from './score/wishes-of.js';
export { StoreError, type StoreErrorCode } from './store/error.js';
export { createMemoryStore } from './store/memory.js';
export type * from './store/port.js';
export { version } from './version.js';
export type { AskingRule, AskingRules } from './whatif/answers.js';
export {
  type Change,
  changeCosts,
  type ChangeKind,
  type ChangeRule,
  type ChangeRules,
  type NumberChange,
  type SupposeChange,
  type Unit,
} from './whatif/change.js';
export { type NearMiss, nearMiss, type NearMissOptions } from './whatif/near-miss.js';
export {
  type AnswerOption,
  type Expected,
  type NextQuestion,
  type NextQuestions,
  type NextQuestionsOptions,
  nextQuestions,
} from './whatif/questions.js';
export type { Said } from './whatif/said.js';
export type { ChangeTexts } from './whatif/say-change.js';
// Who goes where: assignment and stable matching.
export { allocateProjects } from './solve/assign/allocate-projects.js';
export { auditProjects } from './solve/assign/audit-projects.js';
export { type AssignOptions, assignMatrix } from './solve/assign/assign-matrix.js';
export { assign } from './solve/assign/assign.js';
export { auditAssignment } from './solve/assign/audit-assignment.js';
export { auditGeneralised } from './solve/assign/audit-generalised.js';
export { auditMatrixPlan } from './solve/assign/audit-matrix.js';
export type { PlanAudit } from './solve/assign/audit-plan.js';
export { auditQuotas, type BlockingCouple, type QuotaAudit } from './solve/assign/audit-quotas.js';
export { auditRoommates, type RoommatesAudit } from './solve/assign/audit-roommates.js';
export { auditStableOnPoints, type PointAudit } from './solve/assign/audit-stable-points.js';
export { auditStable, type StableAudit } from './solve/assign/audit-stable.js';
export { deferredAcceptanceOnPoints, type PointMatching } from './solve/assign/deferred-acceptance-points.js';
export {
  deferredAcceptance,
  type DeferredAcceptanceOptions,
  type Matching,
} from './solve/assign/deferred-acceptance.js';
export { type GapOptions, generalisedAssignment } from './solve/assign/generalised-assignment.js';
export { stableRoommates } from './solve/assign/roommates.js';
export { stableWithQuotas } from './solve/assign/stable-with-quotas.js';
export {
  type Agent,
  type Applicant,
  type AssignGoal,
  type AssignmentPlan,
  type AssignmentProblem,
  type BlockingPair,
  type Couple,
  type DualCertificate,
  type Fault,
  type Fit,
  FORBIDDEN,
  type GapPlan,
  type GapProblem,
  type GapReason,
  type Market,
  type MatrixPlan,
  type Pair,
  type Party,
  type Place,
  type PointMarket,
  type PreferenceList,
  type PriceList,
  type Progress,
  type QuotaMarket,
  type QuotaMatching,
  type QuotaPlace,
  type QuotaReason,
  type Roommate,
  type RoommatesPlan,
  type RunOptions,
  type Shortage,
  type WeightedPair,
  type WeightMatrix,
  type Lecturer,
  type Project,
  type ProjectMarket,
  type ProjectMatching,
} from './solve/assign/types.js';
export type { PlanStatus } from './solve/plan.js';
