import { storeConformance } from '@koppel/core/testing';
import { test } from 'vitest';
import { fc, runs } from '../helpers.js';
import { memoryHarness } from './memory-harness.js';

storeConformance({ test, fc }, memoryHarness(), runs(300));
