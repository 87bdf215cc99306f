import {
  type Collections,
  type Instant,
  type Receipt,
  readDocument,
  type Step,
  StoreError,
  type TenantStore,
} from '@koppel/core';
import { addressed, ARTEFACTS, keepArtefacts } from './artefacts.js';
import { canonical } from './canonical.js';
import { refuseRecord } from './error.js';
import { GENESIS, type Head, link } from './chain/link.js';
import { exportLines } from './export.js';
import type { KeyStore } from './keys/port.js';
import { checkName, cut } from './people/cut.js';
import { placeOf } from './people/place.js';
import {
  type Checkpoint,
  type Core,
  type Entry,
  entrySchema,
  FORMAT,
  type Json,
  type Kind,
} from './schema/entry.js';
import {
  type ConsentInput,
  consentSchema,
  type DecisionInput,
  decisionSchema,
  type NoteInput,
  noteSchema,
  type Person,
  type RunInput,
  runSchema,
  type ShownInput,
  shownSchema,
} from './schema/input.js';
import { seal, type SubjectKey } from './seal.js';

export interface RecordOptions {
  /** Where the chain is kept: in the journal of one tenant. */
  // biome-ignore lint/suspicious/noExplicitAny: a store of any collections.
  readonly store: TenantStore<any>;
  /** The tenant's name. It is in every entry, so that none can be moved to another tenant. */
  readonly tenant: string;
  readonly keys: KeyStore;
}

/** What is to be committed together with an entry: the change that it tells of. */
export interface With {
  readonly steps?: readonly Step[];
  /** Names the commit; `record:` and the id of the entry unless said. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

export interface Appended {
  readonly entry: Entry;
  /** Whether the same entry was there already, and nothing was written. */
  readonly repeated: boolean;
}

/**
 * The decision record of one tenant. What it is given it writes down, with the persons sealed, as the next link of the chain. The id
 * of an entry is the caller's: the same words under it again count once, other words are refused with `CONFLICT`.
 */
export interface DecisionRecord {
  /** What an engine worked out. */
  run(input: RunInput, more?: With): Promise<Appended>;
  /** What a person decided, and why. */
  decision(input: DecisionInput, more?: With): Promise<Appended>;
  /** What was shown to whom. */
  shown(input: ShownInput, more?: With): Promise<Appended>;
  consent(input: ConsentInput, more?: With): Promise<Appended>;
  note(input: NoteInput, more?: With): Promise<Appended>;
  /**
   * Erases a person: first their key, then the steps and a tombstone that does not say who. Sent again after a failure, it
   * goes on where it stopped. `found` is false when there was no key.
   */
  erase(
    subject: string,
    input: { readonly id: string; readonly at: Instant },
    more?: With,
  ): Promise<Appended & { readonly found: boolean }>;
  /** The end of the chain, to be kept elsewhere; undefined while it is empty. */
  checkpoint(): Promise<Checkpoint | undefined>;
  entry(id: string): Promise<Entry | undefined>;
  /** Lines of an export: every entry after `after`, each artefact before the first entry that names it. */
  lines(options?: { readonly after?: number }): AsyncIterable<string>;
}

type KeyOf = (subject: string) => Promise<SubjectKey | undefined>;

const HEAD = { collection: 'record.chain', id: 'head' } as const;
const JOURNAL_KIND = 'record';

/** Opens the decision record of one tenant. Costs nothing until something is asked of it. */
export function openRecord({ store, tenant, keys }: RecordOptions): DecisionRecord {
  const chain = new Chain(store, tenant, keys);
  return {
    async run(input, more) {
      const { id, at, people, common, ...body } = readDocument(runSchema, input);
      const { common: named, values } = await addressed(common);
      for (const value of values.values()) checkName(value, people, '/common');
      await keepArtefacts(store, values, at);
      const hash = typeof named['policy'] === 'string' ? { hash: named['policy'] } : {};
      const policy = body.policy && { policy: { ...body.policy, ...hash } };
      const named_ = { ...body, ...policy, common: named } as Record<string, Json>;
      return chain.append({ id, at, kind: 'run', body: named_, people }, more);
    },
    async decision(input, more) {
      const { id, at, people, ...body } = readDocument(decisionSchema, input);
      return chain.append(
        aboutOne({ id, at, kind: 'decision', body, people }, ['why', 'told', 'offer']),
        more,
      );
    },
    async shown(input, more) {
      const { id, at, people, ...body } = readDocument(shownSchema, input);
      return chain.append(aboutOne({ id, at, kind: 'shown', body, people }, ['what']), more);
    },
    async consent(input, more) {
      const { id, at, people, ...body } = readDocument(consentSchema, input);
      return chain.append(aboutOne({ id, at, kind: 'consent', body, people }, ['scope', 'purpose']), more);
    },
    async note(input, more) {
      const { id, at, people, ...body } = readDocument(noteSchema, input);
      return chain.append({ id, at, kind: 'note', body, people }, more);
    },
    async erase(subject, { id, at }, more) {
      const found = await keys.erase(subject);
      return { ...(await chain.append({ id, at, kind: 'erased', body: {}, people: [] }, more)), found };
    },
    checkpoint: () => chain.checkpoint(),
    entry: (id) => chain.find(id),
    lines: ({ after = 0 } = {}) =>
      exportLines(chain.entries(after), async (hash) => {
        const kept = await store.records.get(ARTEFACTS, hash);
        return kept && (kept.value as { readonly value: Json }).value;
      }),
  };
}

interface Draft {
  readonly id: string;
  readonly at: Instant;
  readonly kind: Kind;
  readonly body: Readonly<Record<string, Json>>;
  readonly people: readonly Person[];
}

/** What an entry about one person says of them is sealed under their key, whatever the caller said. */
function aboutOne(draft: Omit<Draft, 'body'> & { readonly body: object }, fields: readonly string[]): Draft {
  const body = draft.body as Record<string, Json>;
  const own = fields.filter((field) => body[field] !== undefined).map((field) => `/${field}`);
  const known = draft.people.find(({ id }) => id === body['about']);
  const others = draft.people.filter((one) => one !== known);
  const held = new Set(draft.people.flatMap(({ holds }) => holds));
  const holds = [...(known?.holds ?? []), ...own.filter((pointer) => !held.has(pointer))];
  return { ...draft, body, people: [{ ...known, id: body['about'] as string, holds }, ...others] };
}

/** The journal as a chain. */
class Chain {
  readonly #store: TenantStore<Collections>;
  readonly #tenant: string;
  readonly #keys: KeyStore;

  constructor(store: TenantStore<Collections>, tenant: string, keys: KeyStore) {
    this.#store = store;
    this.#tenant = tenant;
    this.#keys = keys;
  }

  async append(draft: Draft, { steps = [], key, signal }: With = {}): Promise<Appended> {
    const call = signal === undefined ? {} : { signal };
    let core: Core | undefined;
    for (;;) {
      const known = await this.find(draft.id);
      // Somebody who was erased since gets no new key for saying the same again.
      if (known !== undefined) return repeat(await this.#seal(draft, (id) => this.#keys.get(id)), known);
      const { head, version } = await this.#head();
      core ??= (await this.#seal(draft, (id) => this.#keys.create(id))) as Core;
      const entry = await link(core, head);
      const next: Head = { n: entry.n, hash: entry.hash };
      const all: Step[] = [
        { do: 'put', ...HEAD, value: next, ifVersion: version },
        ...steps,
        { do: 'append', kind: JOURNAL_KIND, about: draft.id, body: entry },
      ];
      const options = { key: key ?? `record:${draft.id}`, now: draft.at, ...call };
      const receipt = await this.#commit(all, options);
      if (receipt !== undefined) return { entry, repeated: false };
    }
  }

  /** Undefined when somebody else wrote the next entry first: then the chain has moved, and this one is linked anew. */
  async #commit(steps: Step[], options: { key: string; now: number }): Promise<Receipt | undefined> {
    try {
      return await this.#store.commit(steps, options);
    } catch (error) {
      const moved = error instanceof StoreError && error.code === 'CONFLICT';
      if (moved && error.issues.every(({ pointer }) => pointer === '/0/ifVersion')) return undefined;
      // The same commit, sent twice at once: the other one is there now.
      if (moved && error.issues.every(({ pointer }) => pointer === '/key')) {
        const id = (steps.at(-1) as { about: string }).about;
        if ((await this.find(id)) !== undefined) return undefined;
      }
      throw error;
    }
  }

  /** Undefined when somebody has no key. */
  async #seal({ id, at, kind, body, people }: Draft, keyOf: KeyOf): Promise<Core | undefined> {
    checkName(id, people, '/id');
    const { body: plain, payloads } = cut(body, people);
    const place = { tenant: this.#tenant, id, kind };
    const parts = await Promise.all(
      payloads.map(async (payload, person) => {
        const key = await keyOf(payload.id);
        return key && seal(key, placeOf(place, person), payload);
      }),
    );
    if (!parts.every((part) => part !== undefined)) return undefined;
    return { format: FORMAT, ...place, at, body: plain, people: parts };
  }

  async find(id: string): Promise<Entry | undefined> {
    const [found] = await this.#store.journal.read({ kind: JOURNAL_KIND, about: id, limit: 1 });
    return found && readDocument(entrySchema, found.body);
  }

  async *entries(after: number): AsyncIterable<Entry> {
    let place = 0;
    for (;;) {
      const page = await this.#store.journal.read({ kind: JOURNAL_KIND, after: place, limit: 1_000 });
      for (const { body } of page) {
        const entry = body as Entry;
        if (!(entry.n <= after)) yield entry;
      }
      const last = page.at(-1);
      if (last === undefined) return;
      place = last.seq;
    }
  }

  async checkpoint(): Promise<Checkpoint | undefined> {
    const { head } = await this.#head();
    return head.n === 0 ? undefined : { format: FORMAT, tenant: this.#tenant, ...head };
  }

  async #head(): Promise<{ readonly head: Head; readonly version: number }> {
    const kept = await this.#store.records.get(HEAD.collection, HEAD.id);
    if (kept === undefined) return { head: GENESIS, version: 0 };
    return { head: kept.value as Head, version: kept.version };
  }
}

function repeat(core: Core | undefined, known: Entry): Appended {
  const { n: _n, previous: _p, hash: _h, ...before } = known;
  if (core !== undefined && canonical(before) === canonical(core)) return { entry: known, repeated: true };
  refuseRecord(
    'CONFLICT',
    '/id',
    'the id of an entry that says something else',
    'the same words, or a new id',
    'Entries are never changed: write another one',
  );
}
