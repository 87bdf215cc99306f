import { show } from '../errors.js';
import type { Backend, Scope, StoredEntry, StoredRecord } from './backend.js';
import { checkArea, checkLimit, checkName, checkWhole } from './check.js';
import { closed, fail, heed } from './error.js';
import type { Collections, Entry, HoldState, Kept, Store, TenantStore } from './port.js';
import { prepare } from './prepare.js';

/** A store on a backend: checks what callers say, alike for all stores, and gives them data of their own. */
export function makeStore<C extends Collections = Collections>(backend: Backend): Store<C> {
  let isClosed = false;
  const open = (tenant: string, signal: AbortSignal | undefined): Scope => {
    if (isClosed) throw closed();
    heed(signal);
    return { tenant, signal };
  };
  return {
    tenant: (id) => makeTenant<C>(backend, checkName(id, '/tenant'), open),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await backend.close();
    },
  };
}

type Open = (tenant: string, signal: AbortSignal | undefined) => Scope;

function makeTenant<C extends Collections>(backend: Backend, tenant: string, open: Open): TenantStore<C> {
  const kept = <V>(row: StoredRecord) => keptOf(row) as unknown as Kept<V>;
  return {
    async commit(steps, options) {
      const ready = prepare(steps, options);
      const receipt = await backend.commit(open(tenant, options.signal), ready);
      return { ...receipt, expired: [...receipt.expired] };
    },
    records: {
      async get(collection, id, call = {}) {
        const [name, key] = [checkName(collection, '/collection'), checkName(id, '/id')];
        const row = await backend.record(open(tenant, call.signal), name, key);
        return row && kept(row);
      },
      async list(collection, query = {}) {
        const asked = {
          ...pageOf(query),
          collection: checkName(collection, '/collection'),
          area: query.area === undefined ? undefined : checkArea(query.area, '/area'),
          key: optionalName(query.key, '/key'),
        };
        return (await backend.records(open(tenant, query.signal), asked)).map((row) => kept(row));
      },
      async changes(since, query = {}) {
        const from = checkWhole(since, '/since', 0, Number.MAX_SAFE_INTEGER);
        const limit = checkLimit(query.limit);
        const found = await backend.changes(open(tenant, query.signal), from, limit);
        const changes = found.changes.map((row) => {
          const { collection, id, version, json } = row;
          return json === undefined
            ? { collection, id, version }
            : { collection, id, version, record: keptOf(row) };
        });
        return { ...found, changes: changes as never };
      },
    },
    ledger: {
      async account(id, call = {}) {
        const name = checkName(id, '/account');
        const account = await backend.account(open(tenant, call.signal), name);
        return account && { ...account };
      },
      async accounts(query = {}) {
        const area = query.area === undefined ? undefined : checkArea(query.area, '/area');
        const asked = { ...pageOf(query), area };
        return (await backend.accounts(open(tenant, query.signal), asked)).map((account) => ({ ...account }));
      },
      async hold(id, call = {}) {
        const name = checkName(id, '/hold');
        const hold = await backend.hold(open(tenant, call.signal), name);
        return hold && { ...hold };
      },
      async holds(account, query = {}) {
        const asked = {
          ...pageOf(query),
          account: checkName(account, '/account'),
          state: query.state === undefined ? undefined : checkState(query.state),
        };
        return (await backend.holds(open(tenant, query.signal), asked)).map((hold) => ({ ...hold }));
      },
    },
    journal: {
      async read(query = {}) {
        const asked = {
          limit: checkLimit(query.limit),
          after: checkWhole(query.after ?? 0, '/after', 0, Number.MAX_SAFE_INTEGER),
          kind: optionalName(query.kind, '/kind'),
          about: optionalName(query.about, '/about'),
        };
        return (await backend.entries(open(tenant, query.signal), asked)).map(entryOf);
      },
    },
  };
}

function keptOf({ id, version, area, keys, json }: StoredRecord): Kept<object> {
  return { id, version, area, keys: [...keys], value: JSON.parse(json as string) };
}

function entryOf({ seq, version, at, kind, about, area, json }: StoredEntry): Entry {
  return { seq, version, at, kind, ...(about === undefined ? {} : { about }), area, body: JSON.parse(json) };
}

function pageOf(query: { readonly after?: string; readonly limit?: number }) {
  return { limit: checkLimit(query.limit), after: optionalName(query.after, '/after') };
}

function optionalName(value: unknown, pointer: string): string | undefined {
  return value === undefined ? undefined : checkName(value, pointer);
}

const states: ReadonlySet<string> = new Set<HoldState>(['held', 'confirmed', 'released', 'expired']);

function checkState(state: HoldState): HoldState {
  if (!states.has(state)) fail('BAD_VALUE', '/state', show(state), [...states].join(', '));
  return state;
}
