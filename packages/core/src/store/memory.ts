import type { Backend } from './backend.js';
import { makeStore } from './make-store.js';
import { MemoryTenant } from './memory-tenant.js';
import { decide } from './plan.js';
import type { Collections, Store } from './port.js';

/**
 * A store in memory: the reference for the others, and enough for tests, scripts and a browser. Keeps nothing when the
 * process ends.
 */
export function createMemoryStore<C extends Collections = Collections>(): Store<C> {
  return makeStore<C>(memoryBackend(new Map()));
}

/** On tenants that somebody else can look at, and with rules that a test can spoil. */
export function memoryBackend(tenants: Map<string, MemoryTenant>, rules: typeof decide = decide): Backend {
  const at = (name: string): MemoryTenant => {
    const known = tenants.get(name);
    if (known !== undefined) return known;
    const made = new MemoryTenant();
    tenants.set(name, made);
    return made;
  };
  return {
    commit: async ({ tenant }, ready) => at(tenant).commit(ready, rules),
    record: async ({ tenant }, collection, id) => at(tenant).record(collection, id),
    records: async ({ tenant }, query) => at(tenant).list(query),
    changes: async ({ tenant }, since, limit) => at(tenant).changes(since, limit),
    account: async ({ tenant }, id) => at(tenant).accounts.get(id),
    accounts: async ({ tenant }, query) => at(tenant).listAccounts(query),
    hold: async ({ tenant }, id) => at(tenant).holds.get(id),
    holds: async ({ tenant }, query) => at(tenant).listHolds(query),
    entries: async ({ tenant }, query) => at(tenant).read(query),
    close: async () => {},
  };
}
