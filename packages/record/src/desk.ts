import { type CommitOptions, type Corpus, type Policy, type Step, StoreError, type Tree } from '@koppel/core';
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
