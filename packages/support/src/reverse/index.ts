export { type Demand, demand, type DemandOptions } from './demand.js';
export {
  type GapOptions,
  type GapReport,
  gapReport,
  type LimitGap,
  type TopicGap,
} from './gap-report.js';
export { type FoundFirm, type ReverseOptions, type ReverseReport, reverseMatch } from './reverse-match.js';
export { expertSchema, querySchema, type WantedInput, wantedSchema } from './schema.js';
export type { Topic } from './topics.js';
