import { type Kept, readDocument } from '@koppel/core';
import { DeskError } from './error.js';
import type { Proposal, Proposed } from './propose.js';
import { type DecisionInput, type DecisionSaid, decisionSchema } from './schema.js';
import type { Office } from './tenant.js';
import { type WriteOptions, write, type Written } from './write.js';

/**
 * In what a choice departs from the proposal. `verdict`: the offer was not eligible, or not proposed at all; `order`: an
 * eligible offer had more points.
 */
export type Override = 'verdict' | 'order';

/** What a person decided about one offer of a proposal. A later decision about it does not wipe out an earlier one. */
export interface Decision extends Written<DecisionSaid> {
  readonly id: string;
  readonly asker: string;
  readonly override?: Override;
}

/** Writes down what a person decided. A refusal keeps its reason, and so does a choice that overrides the proposal. */
export async function decide(office: Office, input: DecisionInput, options: WriteOptions): Promise<Decision> {
  const said = readDocument(decisionSchema, input);
  return write<DecisionSaid, Omit<Decision, 'id'>>(office, {
    ...options,
    collection: 'desk.decisions',
    said,
    async make(on) {
      const proposal = await findProposal(office, said.proposal, options);
      const override = said.what === 'choose' ? overrideOf(proposal.offers, said.offer) : undefined;
      if (override !== undefined && said.why === undefined) throw unreasoned(override);
      const { asker } = proposal.said;
      const value = { said, on, asker, ...(override && { override }) };
      return { value, asker, keys: [`proposal:${said.proposal}`] };
    },
    entry: (id, { asker, override }) => ({
      kind: 'decision',
      about: said.proposal,
      body: { ...said, id, asker, ...(override && { override }) },
    }),
  });
}

export async function findProposal(
  { store }: Office,
  id: string,
  { signal }: WriteOptions,
): Promise<Omit<Proposal, 'id'>> {
  const call = signal === undefined ? {} : { signal };
  const kept: Kept<object> | undefined = await store.records.get('desk.proposals', id, call);
  if (kept !== undefined) return kept.value as Omit<Proposal, 'id'>;
  throw new DeskError(
    'NOT_FOUND',
    '/proposal',
    JSON.stringify(id),
    'a proposal that was made',
    'Propose first',
  );
}

function overrideOf(offers: readonly Proposed[], chosen: string): Override | undefined {
  const offer = offers.find(({ id }) => id === chosen);
  if (offer?.status !== 'eligible') return 'verdict';
  const better = offers.some(({ status, points }) => status === 'eligible' && points > offer.points);
  return better ? 'order' : undefined;
}

function unreasoned(override: Override): DeskError {
  const found =
    override === 'verdict'
      ? 'no reason for an offer that was not eligible'
      : 'no reason to skip a better fit';
  return new DeskError('BAD_VALUE', '/why', found, 'a reason, as an override keeps one', 'Say why');
}
