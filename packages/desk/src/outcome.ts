import { readDocument } from '@koppel/core';
import { findProposal } from './decide.js';
import { type OutcomeInput, type OutcomeSaid, outcomeSchema } from './schema.js';
import { DeskError } from './error.js';
import type { Office } from './tenant.js';
import { type WriteOptions, write, type Written } from './write.js';

/** What came of it, or that somebody was reached. */
export interface Outcome extends Written<OutcomeSaid> {
  readonly id: string;
}

export async function outcome(office: Office, input: OutcomeInput, options: WriteOptions): Promise<Outcome> {
  const said = readDocument(outcomeSchema, input);
  return write<OutcomeSaid, Omit<Outcome, 'id'>>(office, {
    ...options,
    collection: 'desk.outcomes',
    said,
    async make(on) {
      if (said.proposal !== undefined) await checkAsker(office, said.proposal, said.asker, options);
      return { value: { said, on }, asker: said.asker };
    },
    entry: (id) => ({ kind: 'outcome', about: said.proposal ?? id, body: { ...said, id } }),
  });
}

async function checkAsker(office: Office, id: string, asker: string, options: WriteOptions): Promise<void> {
  const proposal = await findProposal(office, id, options);
  if (proposal.said.asker === asker) return;
  const expected = 'the asker of the proposal';
  throw new DeskError('BAD_VALUE', '/asker', JSON.stringify(asker), expected, 'Check which proposal it was');
}
