import {
  type Corpus,
  type Policy,
  type RankOptions,
  readDocument,
  serialisePolicy,
  type TreeData,
} from '@koppel/core';
import type { Json } from '../schema/entry.js';
import { type PersonInput, type RunInput, runSchema } from '../schema/input.js';
import { rankEngine, type RankInput, type RankResult } from './rank.js';

export interface RankingRun
  extends Pick<RunInput, 'id' | 'at' | 'by' | 'data' | 'engine'>,
    Pick<RankOptions, 'limit' | 'unknown' | 'ineligible'> {
  readonly policy: Policy;
  readonly policyName: string;
  readonly policyVersion?: string;
  readonly ask: object;
  /** Those that were looked at; of very many, those that were shown, with `data` for the rest. */
  readonly offers: readonly Row[];
  readonly trees?: readonly TreeData[];
  /** Those that the policy names. They are too large for a record: a replay gets them again, as `coreEngines({ corpora })`. */
  readonly corpora?: readonly Corpus[];
  readonly day?: string;
  /** Who asks, where that is a person. */
  readonly asker?: string;
  /** Whether the offers are persons, by their ids: seekers for a vacancy. Default false. */
  readonly offersArePeople?: boolean;
}

/** An interface has no index, a literal no fields that are not named: either will do. */
type Row = { readonly id: string } | { readonly id: string; readonly [field: string]: unknown };

/** A `rank` engine's answer as a run for the record, worked out here and now: the same steps that a replay takes. */
export function rankingRun(given: Omit<RankingRun, 'engine'> & { readonly build?: string }): RunInput {
  const { id, at, by, policyName, policyVersion, data, day, asker, build, offersArePeople = false } = given;
  const input = inputOf(given);
  const engine = rankEngine(given.corpora && { corpora: given.corpora });
  const result = engine.run(input as unknown as Record<string, Json>);
  const { policy, trees, offers, ask, options } = input;
  const people: PersonInput[] = [];
  if (asker !== undefined) {
    const rest = offersArePeople ? [] : ['/result'];
    people.push({ id: asker, role: 'asker', holds: ['/input/ask', '/input/unread', ...rest] });
  }
  if (offersArePeople) people.push(...peopleAmong(offers, result as unknown as RankResult));
  const own = {
    options,
    ...(offersArePeople && { offers }),
    ...(asker !== undefined && { ask, unread: unreadOf(given) }),
  };
  const common = {
    policy,
    trees: trees ?? [],
    ...(!offersArePeople && { offers }),
    ...(asker === undefined && { ask }),
  };
  return readDocument(runSchema, {
    id,
    at,
    engine: { name: 'core/rank', version: engine.version, ...(build !== undefined && { build }) },
    policy: { name: policyName, ...(policyVersion !== undefined && { version: policyVersion }) },
    ...(by !== undefined && { by }),
    ...(data && { data }),
    ...(day !== undefined && { day }),
    status: 'optimal',
    ties: 'equal points: the lower id first',
    common,
    input: own,
    result,
    people,
  });
}

function inputOf(given: Omit<RankingRun, 'engine'>): RankInput {
  const { policy, ask, offers, trees, day, limit, unknown, ineligible } = given;
  const options = {
    ...(day !== undefined && { day }),
    ...(limit !== undefined && { limit }),
    ...(unknown && { unknown }),
    ...(ineligible && { ineligible }),
  };
  // What the policy has no field for cannot matter, and is not kept.
  const fields = Object.keys(policy.offer);
  return {
    policy: JSON.parse(serialisePolicy(policy)) as Policy,
    ask: pick(ask, Object.keys(policy.ask)),
    offers: offers.map((offer) => ({ ...pick(offer, fields), id: offer.id })),
    ...(trees && { trees }),
    options,
  };
}

/** Names of what was given of the asker and no policy could read. */
function unreadOf({ policy, ask }: Pick<RankingRun, 'policy' | 'ask'>): string[] {
  return Object.keys(ask)
    .filter((field) => !Object.hasOwn(policy.ask, field))
    .sort();
}

function pick(from: object, fields: readonly string[]): Record<string, Json> {
  const record = from as Record<string, Json | undefined>;
  const picked: Record<string, Json> = {};
  for (const field of fields) {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    if (value !== undefined) picked[field] = value;
  }
  return picked;
}

function peopleAmong(offers: RankInput['offers'], { ranked }: RankResult): PersonInput[] {
  const places = new Map(ranked.map(({ id }, place) => [id, place]));
  return offers.map(({ id }, at) => {
    const place = places.get(id);
    const result = place === undefined ? [] : [`/result/ranked/${place}`];
    return { id, role: 'offer', holds: [`/input/offers/${at}`, ...result] };
  });
}
