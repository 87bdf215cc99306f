export { type AuditedStack, type AuditInput, auditStack, type Breach } from './audit.js';
export type { Room } from './ceilings.js';
export type { Obstacle } from './conflict.js';
export { type Fee, type FeeCondition, feeHolds, feeOf, type Holds } from './fees.js';
export type { Ask, CouldAdd, NotUsed } from './frame.js';
export { type NetCost, type NetCostOptions, netCost } from './net-cost.js';
export type { LeftOut, Limit, PaidItem, Payment, PayingSource, Totals, UsedCeiling } from './outcome.js';
export type { Part, Source, StackProblem } from './problem.js';
export { readPlan, readStackRules } from './read.js';
export { deMinimis, deMinimisRoadFreight, defaultStackRules, nl2019StackRules } from './rules.js';
export {
  type Ceiling,
  type OfferRule,
  type Plan,
  type PlanInput,
  planSchema,
  type StackRules,
  type StackRulesInput,
  stackRulesSchema,
} from './schema.js';
export { DEFAULT_STEPS, type Solution, type SolveOptions, solveStack, type Value } from './solve.js';
export { fundingStack, type StackOptions, type StackReport } from './stack.js';
export { formatEuros, formatPercent } from './words.js';
