import {
  type Call,
  type Issue,
  type Kept,
  KoppelError,
  type Policy,
  type Ranked,
  type Status,
} from '@koppel/core';
import { DeskError } from '../error.js';
import { pagesOf } from '../list.js';
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
  /** Of the proposals that were made, how many were asked again: all whose question is still kept and can be read. */
  readonly asked: number;
  /** Those whose question is none any more to one of the two policies: its fields have changed since. */
  readonly refused: readonly { readonly proposal: string; readonly issues: readonly Issue[] }[];
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
  const different: Difference[] = [];
  const refused: { proposal: string; issues: readonly Issue[] }[] = [];
  let asked = 0;
  const askAgain = ({ id, value }: Kept<Omit<Proposal, 'id'>>) => {
    const { question, unknown, asker } = value.said;
    const options = { limit, unknown, day: value.day };
    try {
      const found = differenceOf(ask(question, options), ask(question, { ...options, policy }));
      asked += 1;
      if (found !== undefined) different.push({ proposal: id, asker, ...found });
    } catch (error) {
      // Only what the question itself says wrong is its own fault.
      if (!(error instanceof KoppelError) || error.code !== 'BAD_VALUE') throw error;
      refused.push({ proposal: id, issues: error.issues });
    }
  };
  const pages = pagesOf<Omit<Proposal, 'id'>>(office, 'desk.proposals', { limit: PAGE, ...call });
  for await (const page of pages) {
    for (const proposal of page) if (proposal.value.said.policy === name) askAgain(proposal);
  }
  return { policy: name, version, asked, refused, different };
}

/** How many proposals are asked again before the store, and a signal, have a turn. */
const PAGE = 100;

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
