import {
  type CommitOptions,
  type Corpus,
  type Policy,
  type Step,
  StoreError,
  type TenantStore,
  type Tree,
} from '@koppel/core';
import { rankingRun } from './engines/ranking-run.js';
import { RecordError } from './error.js';
import type { DecisionRecord } from './open-record.js';
import type { DecisionInput } from './schema/input.js';

export interface DeskRecordOptions {
  readonly record: DecisionRecord;
  /** The version of a policy, by its name. */
  readonly policyVersions?: Readonly<Record<string, string>>;
}

/** An entry as `@koppel/desk` hands it over. The desk is no dependency: these are the words that the two share. */
interface DeskEntry {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly body: unknown;
  readonly asker: string;
  readonly ranking?: {
    readonly policy: Policy;
    readonly policyName: string;
    readonly given: { readonly trees: readonly Tree[]; readonly corpora: readonly Corpus[] };
    readonly question: object;
    readonly unknown: 'keep' | 'drop';
    readonly day: string;
    readonly version: number;
    readonly by?: string | undefined;
    readonly found: readonly { readonly offer: object; readonly id: string }[];
  };
}

/**
 * The record of a desk: `openDesk({ …, record: (tenant) => deskRecord({ record: recordOf(tenant) }) })`. A proposal becomes a run that
 * can be replayed and explained (`proposal:` and its id), a decision a decision, all else a note; each is sealed under the
 * asker's key.
 */
export function deskRecord({ record, policyVersions = {} }: DeskRecordOptions) {
  return {
    async commit(
      steps: readonly Step[],
      { key, now, signal }: CommitOptions,
      { id, kind, body, asker, ranking }: DeskEntry,
    ): Promise<unknown> {
      const more = { steps, key, ...(signal && { signal }) };
      const said = { id: `${kind}:${id}`, at: now };
      try {
        if (ranking !== undefined) return await record.run(runOf({ ...said, asker, ranking }), more);
        if (kind === 'decision') {
          const { proposal, id: _, asker: about, ...rest } = body as DeskDecision;
          return await record.decision({ ...rest, ...said, run: `proposal:${proposal}`, about }, more);
        }
        const people = [{ id: asker, role: 'asker', holds: ['/content'] }];
        return await record.note({ ...said, what: kind, content: body, people }, more);
      } catch (error) {
        // To the desk it is what a key is that was used before.
        if (error instanceof RecordError && error.code === 'CONFLICT')
          throw new StoreError('CONFLICT', error.issues);
        throw error;
      }
    },
  };

  function runOf({ id, at, asker, ranking }: { id: string; at: number; asker: string; ranking: Ranking }) {
    const { policy, policyName, given, question, unknown, day, version, by, found } = ranking;
    const policyVersion = Object.hasOwn(policyVersions, policyName) ? policyVersions[policyName] : undefined;
    return rankingRun({
      id,
      at,
      ...(by !== undefined && { by }),
      policy,
      policyName,
      ...(policyVersion !== undefined && { policyVersion }),
      data: { version },
      ask: question,
      offers: found.map(({ offer, id: of }) => ({ ...offer, id: of })),
      trees: given.trees.map(({ data }) => data),
      corpora: given.corpora,
      day,
      unknown,
      asker,
    });
  }
}

type Ranking = NonNullable<DeskEntry['ranking']>;
type DeskDecision = Omit<DecisionInput, 'id' | 'at' | 'run' | 'about'> & {
  readonly id: string;
  readonly asker: string;
  readonly proposal: string;
};

/** What a desk keeps of its askers. */
const COLLECTIONS = [
  'desk.proposals',
  'desk.decisions',
  'desk.outcomes',
  'desk.tasks',
  'desk.facts',
  'desk.firms',
] as const;

/**
 * Deletes all that a desk keeps of an asker, before `erase` takes their key. Their record stays, sealed for ever. Sent again after a
 * failure, it goes on where it stopped.
 *
 * @returns how many records were deleted.
 */
export async function eraseFromDesk(
  // biome-ignore lint/suspicious/noExplicitAny: a store of any collections.
  store: TenantStore<any>,
  asker: string,
  { key, now }: Pick<CommitOptions, 'key' | 'now'>,
): Promise<number> {
  let deleted = 0;
  for (const collection of COLLECTIONS) {
    for (;;) {
      const found = await store.records.list(collection, { key: `asker:${asker}`, limit: 500 });
      if (found.length === 0) break;
      const steps = found.map(({ id }) => ({ do: 'delete', collection, id }) as const);
      await store.commit(steps, { key: `${key}:${collection}:${found[0]?.id}:${found.length}`, now });
      deleted += found.length;
    }
  }
  return deleted;
}
