export { type Answers, answers } from './answers.js';
export { checkNeedRules } from './check.js';
export { defaultNeedRules } from './rules.js';
export { type NeedRule, type NeedRulesInput, needRuleSchema, needRulesSchema } from './schema.js';
export {
  type NeedQuestion,
  type NeedReason,
  type ProposedNeed,
  type UnderlyingOptions,
  type UnderlyingReport,
  underlyingNeeds,
} from './underlying.js';
export { type AcceptedNeed, withUnderlying } from './with-underlying.js';
