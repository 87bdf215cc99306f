import type { Call, Policy, Ranked, Status } from '@koppel/core';
import { DeskError } from '../error.js';
import { listAll } from '../list.js';
import type { Proposal } from '../propose.js';
import type { Office, Pinned } from '../tenant.js';

export interface EvaluateOptions extends Call {
  /** The policy that it may become: over the same fields. */
  readonly policy: Policy;
  /** How many offers at the top count as being served. Default 10. */
  readonly limit?: number;
}

/** What a change of the policy would mean to those who asked before. */
export interface Evaluation {
  readonly policy: string;
  /** The version of the tenant's data on which both were asked. */
  readonly version: number;
  /** Of the proposals that were made, how many were asked again: all whose question is still kept. */
  readonly asked: number;
  /** Those who would be served differently, by id of the proposal. */
  readonly different: readonly Difference[];
}

export interface Difference {
  readonly proposal: string;
  readonly asker: string;
  /** Offers that come among the first, and that leave them. */
  readonly enter: readonly string[];
  readonly leave: readonly string[];
  /** Offers with another verdict. */
  readonly verdicts: readonly { readonly offer: string; readonly from: Status; readonly to: Status }[];
  /** Whether those that stay stand in another order. */
  readonly reordered: boolean;
}

/**
 * Asks every past question again with the policy as it is and as it may become, on the same offers, those of now, and
 * on the day of the question. What differs is then the policy's doing alone. Nothing is estimated.
 */
export async function evaluate(
  office: Office,
  name: string,
  { policy, limit = 10, signal }: EvaluateOptions,
  { version, ask }: Pinned,
): Promise<Evaluation> {
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new DeskError('BAD_OPTION', '/limit', String(limit), 'a whole number from 1');
  }
  const call = signal === undefined ? {} : { signal };
  const all = await listAll<Omit<Proposal, 'id'>>(office, 'desk.proposals', call);
  const past = all.filter(({ value }) => value.said.policy === name);
  const different: Difference[] = [];
  for (const { id, value } of past) {
    const { question, unknown, asker } = value.said;
    const options = { limit, unknown, day: value.day };
    const found = differenceOf(ask(question, options), ask(question, { ...options, policy }));
    if (found !== undefined) different.push({ proposal: id, asker, ...found });
  }
  return { policy: name, version, asked: past.length, different };
}

function differenceOf(before: readonly Ranked[], after: readonly Ranked[]) {
  const [had, has] = [before, after].map(
    (ranked) => new Map(ranked.map(({ id, status }) => [id, status])),
  ) as [Map<string, Status>, Map<string, Status>];
  const enter = [...has.keys()].filter((id) => !had.has(id));
  const leave = [...had.keys()].filter((id) => !has.has(id));
  const stays = [...had.keys()].filter((id) => has.has(id));
  const verdicts = stays
    .map((offer) => ({ offer, from: had.get(offer) as Status, to: has.get(offer) as Status }))
    .filter(({ from, to }) => from !== to);
  const order = [...has.keys()].filter((id) => had.has(id));
  const reordered = order.some((id, place) => id !== stays[place]);
  const same = enter.length + leave.length + verdicts.length === 0 && !reordered;
  return same ? undefined : { enter, leave, verdicts, reordered };
}
