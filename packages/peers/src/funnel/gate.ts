import {
  type Explanation,
  explain,
  KoppelError,
  type Language,
  must,
  type Policy,
  policy,
  shares,
  type Words,
  value,
  within,
} from '@koppel/core';
import type { Candidate, Funnel, Stage } from './schema.js';

type Demand = Stage['demands'][number];

/** The demands of a stage as a policy, so that what is not known is neither yes nor no, and each verdict has its sentences. */
export interface Gate {
  readonly policy: Policy;
  readonly limits: Readonly<Record<string, unknown>>;
  /** What facts and their values are called. */
  readonly words: Words;
}

export function gateOf({ demands, wishes }: Stage, words: Funnel['words']): Gate {
  const kindOf = (demand: Demand) => (demand.yes ? 'flag' : demand.in ? 'category' : 'number');
  // The candidate is the side that asks, so that what is not known is asked of the candidate.
  const ask = Object.fromEntries(demands.map((demand) => [demand.field, kindOf(demand)] as const));
  const offer = Object.fromEntries(
    demands.map((demand) => [demand.id, demand.in ? 'tags' : 'span'] as const),
  );
  const made = policy({ ask, offer }, (sides) =>
    Object.fromEntries(
      demands.map((demand) => {
        // The kinds are those of the schema, which the compiler cannot follow into a record.
        const own = sides.ask[demand.field] as never;
        const wanted = sides.offer[demand.id] as never;
        const measure = demand.yes
          ? value(own, true as never)
          : demand.in
            ? shares(own, wanted)
            : within(own, wanted);
        return [demand.id, must(measure, demand.label ? { label: demand.label } : {})];
      }),
    ),
  );
  const limits = demands.map(({ id, in: names, least, most }) => [
    id,
    names ?? { ...(least !== undefined && { gte: least }), ...(most !== undefined && { lte: most }) },
  ]);
  const labels = [...wishes, ...demands].flatMap(({ field, label }) =>
    label ? [[field, label] as const] : [],
  );
  return {
    policy: made as Policy,
    limits: { id: 'stage', ...Object.fromEntries(limits) },
    words: { fields: { ...Object.fromEntries(labels), ...words }, values: words },
  };
}

/** What the demands make of somebody. A fact that no demand speaks of is not read. */
export function passGate(
  { policy: made, limits, words }: Gate,
  { id, facts }: Candidate,
  language: Language,
): Explanation {
  const known = Object.keys(made.ask).filter((field) => Object.hasOwn(facts, field));
  const row = Object.fromEntries(known.map((field) => [field, facts[field]]));
  try {
    return explain(made, { id, ...row } as never, limits as never, { language, words });
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    const where = `/candidates/${id}/facts`;
    throw new KoppelError(
      'BAD_DOCUMENT',
      error.issues.map((issue) => ({ ...issue, pointer: issue.pointer.replace(/^\/ask/, where) })),
    );
  }
}
