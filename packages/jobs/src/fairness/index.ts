export {
  auditFairness,
  type AuditOptions,
  type FairnessReport,
  type FairnessRow,
  type FairnessTable,
} from './audit.js';
export { type Measure, measures } from './count.js';
export { type Counts, errorRates, klBits, shareDistances, smoothedSkew } from './distances.js';
export {
  beyondTwoDeviations,
  binomialAtMost,
  deviations,
  fisherExact,
  MOST_EXACT,
  type Tally,
} from './exact-tests.js';
export { passesTable } from './fair-re-rank.js';
export { adjustedTable, type AdjustedTable, failProbability, fairTable } from './fair-top.js';
export { compareFractions, type Fraction, inUnits, MOST_PEOPLE, type Ratio, toNumber } from './fraction.js';
export {
  type GroupTally,
  impactTable,
  type ImpactRow,
  type ImpactTable,
  type ImpactTest,
  isBelowFourFifths,
  type SmallSample,
} from './impact.js';
export { type Inequality, inequalityOf } from './inequality.js';
export type { Method, Placed, Queue } from './rankings.js';
export { type ReRanked, type ReRankMethod, reRankByTrait, type ReRankOptions } from './re-rank.js';
export { type Mismatch, reconcile } from './reconcile.js';
export { type LegalBasis, legalBasisSchema, type Results, resultsSchema, traitsSchema } from './schema.js';
export { type ScoredPerson, scoringTallies } from './scoring.js';
export { readResultsCsv, readTraitsCsv } from './sheets.js';
export { exposureOf, infeasible, ndkl, skewAt, type Targets } from './skew.js';
export { ProtectedTraits } from './traits.js';
export { asChance, asPercent, asRatio, fairnessWords } from './words.js';
