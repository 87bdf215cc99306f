import { type Call, type Corpus, type Instant, type Ranked, type Store, show, type Tree } from '@koppel/core';
import { LRUCache } from 'lru-cache';
import type { Disclosures } from './disclose.js';
import { DeskError } from './error.js';
import { checkPolicies, type DeskPolicies } from './policies.js';
import type { DeskRecord } from './recording.js';
import { Answers, type Office } from './tenant.js';
import { TenantDesk } from './tenant-desk.js';

export interface DeskOptions<P extends DeskPolicies = DeskPolicies> {
  /** Where everything is kept. The desk never closes it. */
  // biome-ignore lint/suspicious/noExplicitAny: a store of any collections.
  readonly store: Store<any>;
  /** What the desk answers with, by name. */
  readonly policies: P;
  readonly trees?: readonly Tree[];
  readonly corpora?: readonly Corpus[];
  /** What time it is, in milliseconds since 1970, UTC. */
  readonly now: () => Instant;
  /** The calendar day of a moment, YYYY-MM-DD, where the portal is; the day in UTC unless said. */
  readonly dayOf?: (instant: Instant) => string;
  /** An id that nothing had before, at most 100 characters; for what is written without a `key` of the caller's. */
  readonly newId: () => string;
  /** What each role may see: adviser, provider, entrepreneur … */
  readonly roles?: Disclosures;
  /** The record of a tenant's decisions, to which entries go instead of into the journal in plain. */
  readonly record?: (tenant: string) => DeskRecord;
  /**
   * How many answers to remember per tenant; 0 remembers none. Default 500. They hold a hundred offers each on average, no
   * more: an answer of very many, asked without a limit, may push out others, or not be remembered.
   */
  readonly remember?: number;
}

/** What a portal calls. Tenants share the policies, trees and corpora that it was opened with, and nothing else. */
export interface Desk<P extends DeskPolicies = DeskPolicies> {
  /** The desk of one tenant, the same each time. Costs nothing until something is asked of it. */
  tenant(id: string): TenantDesk<P>;
  /**
   * Brings in what was committed, for every tenant that was called for before; for a timer of the caller's. One that fails
   * keeps back no other; then the first failure is thrown.
   */
  refresh(call?: Call): Promise<void>;
}

/**
 * Opens a desk on a store: live indexes, remembered answers, and everything that is proposed, reserved, decided and
 * followed up written down.
 *
 * @throws DeskError `BAD_OPTION`; KoppelError `BAD_POLICY`, `MISSING_CONTEXT` for policies that cannot be indexed.
 */
export function openDesk<P extends DeskPolicies>(options: DeskOptions<P>): Desk<P> {
  checkGiven(options);
  const {
    store,
    policies,
    trees = [],
    corpora = [],
    now,
    newId,
    dayOf = dayInUtc,
    remember = 500,
    roles = {},
    record,
  } = options;
  if (!Number.isSafeInteger(remember) || remember < 0) {
    throw new DeskError('BAD_OPTION', '/remember', String(remember), 'a whole number from 0');
  }
  checkPolicies(policies, { trees, corpora });
  const desks = new Map<string, TenantDesk<P>>();
  return {
    tenant(id) {
      const known = desks.get(id);
      if (known !== undefined) return known;
      const office: Office = {
        id,
        store: store.tenant(id),
        policies,
        given: { trees, corpora },
        now,
        dayOf,
        newId,
        ...(record && { record: record(id) }),
      };
      const made = new TenantDesk<P>(office, new Answers<P>(office, makeMemory(remember)), roles);
      desks.set(id, made);
      return made;
    },
    async refresh(call = {}) {
      const ends = await Promise.allSettled([...desks.values()].map((desk) => desk.refresh(call)));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}

/** One for each tenant: in a memory that is shared, one tenant's questions would push out another's answers. */
function makeMemory(max: number) {
  if (max === 0) return undefined;
  const sizeCalculation = (ranked: readonly Ranked[]) => ranked.length + 1;
  return new LRUCache<string, readonly Ranked[]>({ max, maxSize: max * 100, sizeCalculation });
}

function dayInUtc(instant: Instant): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whoever writes no TypeScript hears at once what is missing, not from the first ask. */
function checkGiven(options: Partial<Record<keyof DeskOptions, unknown>> | undefined): void {
  const wanted = [
    ['store', 'object', 'a store, such as that of createMemoryStore()'],
    ['policies', 'object', 'policies by name, each with its collection'],
    ['now', 'function', 'a function that tells the time in milliseconds'],
    ['newId', 'function', 'a function that gives a new id'],
  ] as const;
  for (const [name, type, expected] of wanted) {
    const value = options?.[name];
    if (typeof value !== type || value === null)
      throw new DeskError('BAD_OPTION', `/${name}`, show(value), expected);
  }
}
