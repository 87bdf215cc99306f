import { describe, test } from 'vitest';
import { measureLaws } from '@koppel/core/testing';
import { type MeasureName, measures } from '@koppel/core';
import { fc, runs } from './helpers.js';

// Whoever adds a measure to the registry gets these tests with it.
describe.each(Object.keys(measures) as MeasureName[])('laws of %s', (name) => {
  measureLaws({ test, fc }, name, runs(1200));
});
