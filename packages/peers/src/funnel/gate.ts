import {
  type Explanation,
  explain,
  type Language,
  must,
  type Policy,
  policy,
  shares,
  value,
  within,
} from '@koppel/core';
import type { Candidate, Stage } from './schema.js';

type Demand = Stage['demands'][number];

/** The demands of a stage as a policy, so that what is not known is neither yes nor no, and each verdict has its sentences. */
export interface Gate {
  readonly policy: Policy;
  readonly ask: Readonly<Record<string, unknown>>;
}

export function gateOf({ demands }: Stage): Gate {
  const kindOf = (demand: Demand) => (demand.yes ? 'flag' : demand.in ? 'category' : 'number');
  const offer = Object.fromEntries(demands.map((demand) => [demand.field, kindOf(demand)] as const));
  const ask = Object.fromEntries(demands.map((demand) => [demand.id, demand.in ? 'tags' : 'span'] as const));
  const made = policy({ ask, offer }, (sides) =>
    Object.fromEntries(
      demands.map((demand) => {
        // The kinds are those of the schema, which the compiler cannot follow into a record.
        const own = sides.offer[demand.field] as never;
        const wanted = sides.ask[demand.id] as never;
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
  return { policy: made as Policy, ask: Object.fromEntries(limits) };
}

/** What the demands make of somebody. A fact that no demand speaks of is not read. */
export function passGate(
  { policy: made, ask }: Gate,
  { id, facts }: Candidate,
  language: Language,
): Explanation {
  const known = Object.keys(made.offer).filter((field) => Object.hasOwn(facts, field));
  const row = Object.fromEntries(known.map((field) => [field, facts[field]]));
  return explain(made, ask as never, { id, ...row } as never, { language });
}
