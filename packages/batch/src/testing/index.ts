export { batchConformance } from './conformance.js';
export type {
  BatchCapability,
  BatchConformanceOptions,
  BatchHarness,
  BatchRunner,
  BatchStage,
  WorkerProcess,
} from './harness.js';
export { toyJob } from './toy.js';
