import { type Ranked, readDocument, type Status } from '@koppel/core';
import type { Answer, AskOptions } from './ask.js';
import { type ProposalInput, type ProposalSaid, proposalSchema } from './schema.js';
import { type Office, policyOf } from './tenant.js';
import { type WriteOptions, write, type Written } from './write.js';

/** What was proposed to whom: as it was then, whatever changes later. */
export interface Proposal extends Written<ProposalSaid & { readonly policy: string }> {
  readonly id: string;
  /** The day of the question. */
  readonly day: string;
  /** The version of the tenant's data on which it was worked out. */
  readonly version: number;
  /** Best first. */
  readonly offers: readonly Proposed[];
}

export interface Proposed {
  readonly id: string;
  readonly status: Status;
  readonly points: number;
  readonly openPoints: number;
  readonly outOf: number;
}

type Ask = (question: object, options: AskOptions) => Promise<Answer>;

/**
 * Ranks the offers for an asker and writes down what comes out, before anybody sees it. The question stays in the record,
 * where it can be erased; the journal, which forgets nothing, has only ids and points.
 */
export async function propose(
  office: Office,
  policy: string,
  input: ProposalInput,
  ask: Ask,
  { key, signal }: WriteOptions,
): Promise<Proposal> {
  const said = { ...readDocument(proposalSchema, input), policy };
  let found: readonly Ranked[] = [];
  return write<typeof said, Omit<Proposal, 'id'>>(office, {
    collection: 'desk.proposals',
    said,
    ...(key !== undefined && { key }),
    ...(signal && { signal }),
    async make(on) {
      const { question, limit, unknown, day = on } = said;
      const { version, ranked } = await ask(question, { limit, unknown, day, ...(signal && { signal }) });
      found = ranked;
      const offers = ranked.map(({ id, status, points, openPoints, outOf }) => {
        return { id, status, points, openPoints, outOf };
      });
      return { value: { said, on, day, version, offers }, asker: said.asker };
    },
    entry: (id, { day, version, offers }) => ({
      kind: 'proposal',
      about: id,
      body: { asker: said.asker, policy, day, version, offers },
      ranking: {
        ...{ policy: policyOf(office, policy).policy, policyName: policy, given: office.given },
        ...{ question: said.question, unknown: said.unknown, by: said.by, day, version, found },
      },
    }),
  });
}
