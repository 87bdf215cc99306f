import { type Issue, KoppelError, readDocument } from '@koppel/core';
import { byCodeUnit } from '../compile/setting.js';
import { type Funnel, funnelSchema } from './schema.js';

/**
 * Reads a funnel and checks what its parts say of one another. Candidates come back in the order of their ids.
 *
 * @throws KoppelError `BAD_DOCUMENT` or `DUPLICATE_ID` with all that is wrong.
 */
export function readFunnel(given: unknown): Funnel {
  const funnel = readDocument(funnelSchema, given);
  const twice = [
    ...repeated(
      funnel.candidates.map(({ id }) => id),
      '/candidates',
      'each candidate once',
    ),
    ...repeated(
      funnel.stages.map(({ id }) => id),
      '/stages',
      'each stage once',
    ),
    ...repeated(
      funnel.ballots.map(({ stage, voter }) => JSON.stringify([stage, voter])),
      '/ballots',
      'one ballot of each voter',
    ),
    ...repeated(
      funnel.judgements.map((one) => JSON.stringify([one.stage, one.candidate, one.criterion, one.by])),
      '/judgements',
      'one judgement of each judge',
    ),
    ...repeated(
      funnel.withdrawals.map(({ candidate }) => candidate),
      '/withdrawals',
      'each candidate once',
    ),
    ...funnel.stages.flatMap(({ demands, wishes, judged }, at) =>
      repeated(
        [...demands, ...wishes, ...judged].map(({ id }) => id),
        `/stages/${at}`,
        'each criterion once',
      ),
    ),
  ];
  if (twice.length > 0) throw new KoppelError('DUPLICATE_ID', twice.slice(0, 50));
  const issues = dangling(funnel);
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
  return { ...funnel, candidates: [...funnel.candidates].sort((a, b) => byCodeUnit(a.id, b.id)) };
}

function repeated(keys: readonly string[], pointer: string, expected: string): Issue[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index): Issue[] => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ pointer: `${pointer}/${index}`, found: `${JSON.stringify(key)} a second time`, expected }];
  });
}

/** Names that stand for nobody: a vote of a stranger, a judgement of somebody who did not apply. */
function dangling({ candidates, stages, ballots, judgements, withdrawals, routes }: Funnel): Issue[] {
  const people = new Set(candidates.map(({ id }) => id));
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  const criteria = new Set(
    stages.flatMap(({ demands, judged }) => [...demands, ...judged].map(({ id }) => id)),
  );
  const wrong = (ok: boolean, pointer: string, name: string, expected: string): Issue[] =>
    ok ? [] : [{ pointer, found: JSON.stringify(name), expected }];
  const kindOf = (demand: Funnel['stages'][number]['demands'][number]): string =>
    demand.yes ? 'yes or no' : demand.in ? 'a word' : 'a number';
  return [
    ...stages.flatMap(({ demands }, at) =>
      demands.flatMap((demand, i) => {
        const other = demands.find(({ field }) => field === demand.field) as typeof demand;
        const found = `${demand.field} as ${kindOf(demand)}`;
        return kindOf(other) === kindOf(demand)
          ? []
          : [{ pointer: `/stages/${at}/demands/${i}`, found, expected: `${kindOf(other)}, as before` }];
      }),
    ),
    ...ballots.flatMap(({ stage, voter, for: named }, at) => {
      const vote = stageOf.get(stage)?.vote;
      const where = `/ballots/${at}`;
      if (vote === undefined) return wrong(false, `${where}/stage`, stage, 'a stage with a vote');
      const most = vote.most ?? named.length;
      return [
        ...wrong(
          vote.voters.includes(voter),
          `${where}/voter`,
          voter,
          `one of the voters: ${vote.voters.join(', ')}`,
        ),
        ...wrong(new Set(named).size === named.length, `${where}/for`, named.join(', '), 'each name once'),
        ...wrong(named.length <= most, `${where}/for`, `${named.length} names`, `at most ${most}`),
        ...named.flatMap((one, i) =>
          wrong(people.has(one), `${where}/for/${i}`, one, 'the id of a candidate'),
        ),
      ];
    }),
    ...judgements.flatMap(({ stage, candidate, criterion }, at) => [
      ...wrong(people.has(candidate), `/judgements/${at}/candidate`, candidate, 'the id of a candidate'),
      ...wrong(
        stageOf.get(stage)?.judged.some(({ id }) => id === criterion) ?? false,
        `/judgements/${at}/criterion`,
        criterion,
        `something that is judged in stage ${JSON.stringify(stage)}`,
      ),
    ]),
    ...withdrawals.flatMap(({ candidate, after }, at) => [
      ...wrong(people.has(candidate), `/withdrawals/${at}/candidate`, candidate, 'the id of a candidate'),
      ...wrong(
        after === undefined || stageOf.has(after),
        `/withdrawals/${at}/after`,
        after ?? '',
        'the id of a stage',
      ),
    ]),
    ...routes.flatMap(({ stage, failed }, at) => [
      ...wrong(
        stage === undefined || stageOf.has(stage),
        `/routes/${at}/stage`,
        stage ?? '',
        'the id of a stage',
      ),
      ...wrong(
        failed === undefined || criteria.has(failed),
        `/routes/${at}/failed`,
        failed ?? '',
        'a demand or a judgement',
      ),
    ]),
  ];
}
