import { casesOn } from '../cases.js';
import { cancelCases } from './cases-cancel.js';
import { changesCases } from './cases-changes.js';
import { commandCases } from './cases-commands.js';
import { commitCases } from './cases-commits.js';
import { durableCases } from './cases-durable.js';
import { faultCases } from './cases-faults.js';
import { ledgerCases } from './cases-ledger.js';
import { raceCases } from './cases-races.js';
import { recordCases } from './cases-records.js';
import { tenantCases } from './cases-tenants.js';
import { textCases } from './cases-texts.js';
import type { ConformanceOptions, StoreHarness, StoreRunner, Suite } from './harness.js';

/**
 * All that a store has to do, as tests. Call it once, with a runner and with what makes a storage to try.
 * ```ts
 * storeConformance({ test, fc }, { can: { … }, create: async () => … });
 * ```
 */
export function storeConformance(
  { test, fc }: StoreRunner,
  harness: StoreHarness,
  options: ConformanceOptions = {},
): void {
  const law: Suite['law'] = casesOn(test, harness);
  const suite: Suite = { runs: 100, ...options, fc, law, can: harness.can };
  recordCases(suite);
  ledgerCases(suite);
  commitCases(suite);
  changesCases(suite);
  textCases(suite);
  tenantCases(suite);
  cancelCases(suite);
  durableCases(suite);
  raceCases(suite);
  faultCases(suite);
  commandCases(suite);
}
