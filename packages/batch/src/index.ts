export { BatchError, type BatchErrorCode } from './error.js';
export { inProcessExecutor } from './in-process.js';
export type { BatchExecutor, Job, Progress, Shard, ShardResult, WorkOptions } from './port.js';
export {
  type BatchRanked,
  type RankingAnswer,
  rankingAnswers,
  rankingJob,
  type RankingJobOptions,
} from './rank/job.js';
export { planRanking, type RankingOptions, type RankingShard } from './rank/plan.js';
export { type Radius, radiusOf } from './rank/radius.js';
export type { Region } from './rank/region.js';
export { regionsByPlace } from './rank/regions-by-place.js';
export { regionsOfStore, type StoreRegions } from './rank/regions-of-store.js';
