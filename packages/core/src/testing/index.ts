export type { Arbitrary, Fc } from './arbitraries/fc.js';
export { type ContextData, toContext, treeIds } from './arbitraries/trees.js';
export type { RawRecord, World, WorldOptions } from './arbitraries/worlds.js';
export { arbitraries } from './arbitraries.js';
export { assertProperty, type AssertOptions } from './assert-property.js';
export { type CaseOf, casesOn, type Stages, type TestRunner } from './cases.js';
export { damagedText, type Mutation, mutated, mutations } from './mutate.js';
export { type LawOptions, type LawRunner, measureLaws } from './measure-laws.js';
export { storeConformance } from './store/conformance.js';
export type {
  Capability,
  ConformanceOptions,
  Dump,
  Interrupt,
  Storage,
  StoreHarness,
  StoreRunner,
} from './store/harness.js';
export { naughtyTexts } from './store/cases-texts.js';
export { contend, type ContentionFigures } from './store/contention.js';
