import { decide, makeStore } from '@koppel/core/store';
import type { Dump, StoreHarness } from '@koppel/core/testing';
import { memoryBackend } from '../../src/store/memory.js';
import type { MemoryTenant } from '../../src/store/memory-tenant.js';

/** The memory store, with a look at its maps. `rules` and `spoil` make broken ones. */
export function memoryHarness(
  rules: typeof decide = decide,
  spoil: (backend: ReturnType<typeof memoryBackend>) => ReturnType<typeof memoryBackend> = (backend) =>
    backend,
  can: Partial<StoreHarness['can']> = {},
): StoreHarness {
  return {
    can: {
      durable: 'it keeps nothing when the process ends',
      shared: 'a memory has one owner',
      faults: 'there is no storage beneath it that could fail',
      guarded: 'there is no engine beneath it',
      ...can,
    },
    create: async () => {
      const tenants = new Map<string, MemoryTenant>();
      return {
        open: async () => makeStore(spoil(memoryBackend(tenants, rules))),
        look: async (tenant) => dumpOf(tenants.get(tenant)),
        dispose: async () => {},
      };
    },
  };
}

function dumpOf(tenant: MemoryTenant | undefined): Dump {
  const { version = 0, records, accounts, holds, journal = [], commits } = tenant ?? {};
  return {
    version,
    seq: journal.length,
    records: [...(records?.values() ?? [])].map(({ json, ...row }) => ({
      ...row,
      value: json === undefined ? undefined : JSON.parse(json),
    })),
    accounts: [...(accounts?.values() ?? [])],
    holds: [...(holds?.values() ?? [])],
    entries: journal.map(({ json, ...entry }) => ({ ...entry, body: JSON.parse(json) })),
    commits: [...(commits ?? [])].map(([key, { receipt, at }]) => ({ key, version: receipt.version, at })),
  };
}
