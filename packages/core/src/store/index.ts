/** What the author of a store needs besides the port. */
export type {
  AccountQuery,
  Backend,
  ChangedRecords,
  EntryQuery,
  HoldQuery,
  RecordQuery,
  Scope,
  StoredEntry,
  StoredRecord,
} from './backend.js';
export { byCodePoint, storeLimits } from './check.js';
export { cancelled, heed, StoreError, type StoreErrorCode, unavailable } from './error.js';
export { makeStore } from './make-store.js';
export { createMemoryStore } from './memory.js';
export { decide, needsOf } from './plan.js';
export type {
  Before,
  Decision,
  EntryRow,
  Needs,
  RecordRow,
  RecordState,
  Writes,
} from './transaction.js';
export type * from './port.js';
export { prepare, type Ready, type ReadyStep } from './prepare.js';
