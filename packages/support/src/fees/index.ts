export { feeFor, type FeeOptions, type FeeReport, type PossibleFee } from './fee-for.js';
export { nl2019Fees } from './nl-2019.js';
export { type FeeRulesInput, feeRulesSchema } from './schema.js';
