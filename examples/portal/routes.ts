import type { Account, Hold, Language, Store } from '@koppel/core';
import {
  decisionSchema,
  type Desk,
  handoverSchema,
  outcomeSchema,
  proposalSchema,
  reservationSchema,
  settlementSchema,
} from '@koppel/desk';
import { z } from 'zod';
import { type Offer, offerSchema, type policies, questionSchema, type Role } from './policy.js';
import type { Bearer } from './token.js';

/** Everything that a call works with. The tenant comes from the token and from nowhere else. */
export interface Context {
  readonly desk: Desk<typeof policies>;
  readonly store: Store<{ offers: Offer }>;
  readonly bearer: Bearer;
  readonly now: number;
  readonly signal: AbortSignal;
  /** `Idempotency-Key`: sent again, a call counts once. */
  readonly key: string;
}

/** One call of the portal: what it takes and gives, in zod, for checking and for OpenAPI alike. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly what: Readonly<Record<Language, string>>;
  readonly roles: readonly Role[];
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What is answered: fields that are not named here do not go out. */
  readonly answer: z.ZodType;
  readonly status?: 200 | 201;
  run(context: Context, given: { params: never; query: never; body: never }): Promise<unknown>;
}

/** Ties the types of a route to its schemas. */
function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  given: Omit<Route, 'run' | 'params' | 'query' | 'body'> & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    run(
      context: Context,
      given: { params: z.output<P>; query: z.output<Q>; body: z.output<B> },
    ): Promise<unknown>;
  },
): Route {
  return given as unknown as Route;
}

const id = z.string().min(1).max(100);
const byId = z.object({ id });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const status = z.enum(['eligible', 'open', 'ineligible']);
const ranked = z.object({
  id: z.string(),
  status,
  points: z.number().int(),
  openPoints: z.number().int().optional(),
  outOf: z.number().int(),
  offer: offerSchema.partial().loose().optional(),
});
const proposed = z.object({
  id: z.string(),
  status,
  points: z.number().int().optional(),
  outOf: z.number().int().optional(),
});
const proposal = z.object({
  id: z.string(),
  on: day,
  version: z.number().int().optional(),
  offers: z.array(proposed),
});
const hold = z.object({
  hold: z.string(),
  account: z.string(),
  amount: z.number().int(),
  state: z.enum(['held', 'confirmed', 'released', 'expired']),
  until: z.number().int().optional(),
});
const account = z.object({ account: z.string(), capacity: z.number(), held: z.number(), used: z.number() });
const task = z.object({
  id: z.string(),
  due: day.optional(),
  said: z.looseObject({}),
  settled: z.looseObject({}).optional(),
});
const count = z.object({
  askers: z.number().int().optional(),
  outcomes: z.number().int().optional(),
  amount: z.number().optional(),
  amountUnknown: z.number().int().optional(),
});
const line = z.object({ reached: count, results: z.record(z.string(), count) });

const staff = ['adviser'] as const;
const everybody = ['adviser', 'provider', 'entrepreneur'] as const;
/** Advisers act in their own name: what they say of themselves does not count. */
const own = <S extends z.ZodObject>(schema: S) =>
  schema.omit({ by: true } as never) as unknown as z.ZodObject;

const tenantOf = ({ desk, bearer }: Context) => desk.tenant(bearer.tenant);
const asRole = (context: Context) => tenantOf(context).as(context.bearer.role, context.bearer.id);
const options = ({ key, signal }: Context) => ({ key, signal });

/** All calls, one line of meaning each. What the desk keeps comes with its own schemas. */
export const routes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/v1/offers/:id',
    what: { nl: 'Een aanbod plaatsen of vervangen', en: 'Publish or replace an offer' },
    roles: staff,
    params: byId,
    body: offerSchema,
    answer: z.object({ id: z.string(), version: z.number().int() }),
    async run(context, { params, body }) {
      const { store, bearer, key, now, signal } = context;
      const steps = [{ do: 'put', collection: 'offers', id: params.id, value: body }] as const;
      const { version } = await store
        .tenant(bearer.tenant)
        .commit(steps, { key: `offer:${key}`, now, signal });
      return { id: params.id, version };
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/offers/:id',
    what: { nl: 'Een aanbod weghalen', en: 'Withdraw an offer' },
    roles: staff,
    params: byId,
    answer: z.object({ version: z.number().int() }),
    async run({ store, bearer, key, now, signal }, { params }) {
      const steps = [{ do: 'delete', collection: 'offers', id: params.id }] as const;
      const { version } = await store
        .tenant(bearer.tenant)
        .commit(steps, { key: `offer:${key}`, now, signal });
      return { version };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/asks',
    what: { nl: 'Vragen wat er is', en: 'Ask what there is' },
    roles: ['adviser', 'entrepreneur'],
    body: z.strictObject({ question: questionSchema, limit: z.number().int().min(1).max(100).default(10) }),
    answer: z.object({ ranked: z.array(ranked) }),
    async run(context, { body }) {
      const { question, limit } = body;
      return { ranked: await asRole(context).ask('support', question, { limit, signal: context.signal }) };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/proposals',
    what: { nl: 'Een voorstel doen en vastleggen', en: 'Make a proposal and keep it' },
    roles: staff,
    body: own(proposalSchema).extend({ question: questionSchema }),
    answer: proposal,
    status: 201,
    run: (context, { body }) =>
      tenantOf(context).propose(
        'support',
        { ...(body as object), by: context.bearer.id } as never,
        options(context),
      ),
  }),
  route({
    method: 'GET',
    path: '/v1/proposals/:id',
    what: {
      nl: 'Een voorstel teruglezen; als pagina in de browser',
      en: 'Read a proposal again; as a page in a browser',
    },
    roles: ['adviser', 'entrepreneur'],
    params: byId,
    answer: proposal,
    run: (context, { params }) => asRole(context).proposal(params.id, { signal: context.signal }),
  }),
  route({
    method: 'POST',
    path: '/v1/decisions',
    what: { nl: 'Kiezen of afwijzen, met reden', en: 'Choose or refuse, with a reason' },
    roles: staff,
    body: z.strictObject({
      proposal: id,
      offer: id,
      what: decisionSchema.shape.what,
      why: decisionSchema.shape.why,
    }),
    answer: z.object({ id: z.string(), on: day, override: z.enum(['order', 'verdict']).optional() }),
    status: 201,
    run: (context, { body }) =>
      tenantOf(context).decide({ ...body, by: context.bearer.id }, options(context)),
  }),
  route({
    method: 'PUT',
    path: '/v1/accounts/:id',
    what: { nl: 'Plaatsen openstellen', en: 'Open seats' },
    roles: staff,
    params: byId,
    body: z.strictObject({ capacity: z.number().int().min(0) }),
    answer: account,
    run: (context, { params, body }): Promise<Account> =>
      tenantOf(context).open(params.id, body.capacity, options(context)),
  }),
  route({
    method: 'POST',
    path: '/v1/holds',
    what: { nl: 'Plaatsen vasthouden, nooit meer dan er zijn', en: 'Hold seats, never more than there are' },
    roles: staff,
    body: own(reservationSchema),
    answer: hold,
    status: 201,
    run: (context, { body }): Promise<Hold> =>
      tenantOf(context).reserve({ ...(body as object), by: context.bearer.id } as never, options(context)),
  }),
  route({
    method: 'POST',
    path: '/v1/holds/:id/confirmation',
    what: { nl: 'Een plaats definitief maken', en: 'Confirm a seat' },
    roles: staff,
    params: byId,
    answer: hold,
    run: (context, { params }) =>
      tenantOf(context).confirm(params.id, context.bearer.id, { signal: context.signal }),
  }),
  route({
    method: 'POST',
    path: '/v1/holds/:id/release',
    what: { nl: 'Een plaats teruggeven', en: 'Give a seat back' },
    roles: staff,
    params: byId,
    answer: hold,
    run: (context, { params }) =>
      tenantOf(context).release(params.id, context.bearer.id, { signal: context.signal }),
  }),
  route({
    method: 'POST',
    path: '/v1/handovers',
    what: { nl: 'Iemand warm overdragen', en: 'Hand somebody over, warm' },
    roles: staff,
    body: handoverSchema,
    answer: task,
    status: 201,
    run: (context, { body }) => tenantOf(context).handOver(body, options(context)),
  }),
  route({
    method: 'GET',
    path: '/v1/tasks',
    what: { nl: 'Wat er nog moet gebeuren', en: 'What is still to be seen to' },
    roles: ['adviser', 'provider'],
    answer: z.object({ tasks: z.array(task) }),
    run: async (context) => ({ tasks: await asRole(context).tasks({ signal: context.signal }) }),
  }),
  route({
    method: 'POST',
    path: '/v1/tasks/:id/settlement',
    what: { nl: 'Terugkoppelen hoe het afliep', en: 'Say how it ended' },
    roles: staff,
    params: byId,
    body: own(settlementSchema),
    answer: task,
    run: (context, { params, body }) =>
      tenantOf(context).settle(params.id, { ...(body as object), by: context.bearer.id } as never, {
        signal: context.signal,
      }),
  }),
  route({
    method: 'POST',
    path: '/v1/outcomes',
    what: { nl: 'Vastleggen wat het opleverde', en: 'Keep what came of it' },
    roles: staff,
    body: z.strictObject({
      asker: id,
      proposal: id.optional(),
      kind: outcomeSchema.shape.kind,
      amount: outcomeSchema.shape.amount,
    }),
    answer: z.object({ id: z.string(), on: day }),
    status: 201,
    run: (context, { body }) =>
      tenantOf(context).outcome({ ...body, by: context.bearer.id } as never, options(context)),
  }),
  route({
    method: 'GET',
    path: '/v1/report',
    what: {
      nl: 'Bereik en resultaat, kleine aantallen verborgen',
      en: 'Reach and results, small counts hidden',
    },
    roles: staff,
    query: z.object({ from: day, to: day, least: z.coerce.number().int().min(2).default(5) }),
    answer: z.object({ from: day, to: day, total: line, channels: z.record(z.string(), line) }),
    run: (context, { query }) => tenantOf(context).report({ ...query, signal: context.signal }),
  }),
  route({
    method: 'GET',
    path: '/v1/me',
    what: { nl: 'Wie u bent', en: 'Who you are' },
    roles: everybody,
    answer: z.object({ tenant: z.string(), role: z.string(), id: z.string() }),
    run: async ({ bearer }) => bearer,
  }),
];
