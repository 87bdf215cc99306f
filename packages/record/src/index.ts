export { Archive } from './archive.js';
export { canonical } from './canonical.js';
export {
  type ChainFault,
  type FaultKind,
  type Verification,
  verify,
  type VerifyOptions,
} from './chain/verify.js';
export { tombstone } from './chain/tombstone.js';
export { deskRecord, type DeskRecordOptions } from './desk.js';
export { coreEngines, solver } from './engines/core-engines.js';
export type { Engine, Engines } from './engines/engine.js';
export { rankEngine, type RankedCriterion, type RankInput, type RankResult } from './engines/rank.js';
export { rankingRun, type RankingRun } from './engines/ranking-run.js';
export { RecordError } from './error.js';
export {
  type DecisionExplanation,
  explainDecision,
  type ExplanationPart,
} from './explain/explain-decision.js';
export type { ExplainDecisionOptions } from './explain/types.js';
export { createMemoryKeys, type MemoryKeys, type MemoryKeysOptions } from './keys/memory.js';
export { storeKeys, type StoreKeysOptions } from './keys/on-store.js';
export { type KeyStore, type Random, webRandom } from './keys/port.js';
export {
  type Appended,
  type DecisionRecord,
  openRecord,
  type RecordOptions,
  type With,
} from './open-record.js';
export { type ReadEntry, readEntry } from './people/read-entry.js';
export { type Replayed, replay, type ReplayOptions, type ReplayOutcome } from './replay/replay.js';
export {
  type Artefact,
  artefactSchema,
  type Checkpoint,
  checkpointSchema,
  type Entry,
  entrySchema,
  type Json,
  type Kind,
} from './schema/entry.js';
export * from './schema/input.js';
export { type KeyFile, keyFileSchema } from './schema/keys.js';
export type { SubjectKey } from './seal.js';
