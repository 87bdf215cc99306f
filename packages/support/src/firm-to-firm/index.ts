export {
  type FirmPair,
  type FirmPairsOptions,
  type FirmPairsReport,
  firmPairs,
  type Suitors,
} from './firm-pairs.js';
export { type ExchangePolicy, exchangePolicy } from './policy.js';
export { type ExchangeInput, type ExchangeKind, exchangeKinds, exchangeSchema } from './schema.js';
