import type { Language, Store } from '@koppel/core';
import { openDesk } from '@koppel/desk';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { openApi } from './openapi.js';
import { frontPage, proposalPage, type Told } from './page.js';
import { type Offer, policies, roles, trees } from './policy.js';
import { problemOf, Refusal } from './problem.js';
import { type Context, type Route, routes } from './routes.js';
import { readToken } from './token.js';
import { languageOf } from './words.js';

export interface PortalOptions {
  readonly store: Store<{ offers: Offer }>;
  readonly secret: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Where what was not foreseen is written. */
  readonly log?: (error: unknown) => void;
}

/** The portal behind HTTP. It keeps no state of its own: all of it is in the store, and the desk follows that. */
export function makePortal({
  store,
  secret,
  now,
  newId,
  log = console.error,
}: PortalOptions): FastifyInstance {
  const desk = openDesk({ store, policies, trees, now, newId, roles });
  const app = Fastify({ bodyLimit: 256 * 1024, requestTimeout: 30_000 });
  const authenticate = (request: FastifyRequest, reply: FastifyReply, { roles: allowed }: Route): Context => {
    const bearer = readToken(request.headers.authorization, secret, now());
    if (bearer === undefined) throw new Refusal('UNAUTHENTICATED');
    if (!allowed.includes(bearer.role)) throw new Refusal('FORBIDDEN');
    return { desk, store, bearer, now: now(), signal: signalOf(reply), key: keyOf(request) };
  };
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      async handler(request, reply) {
        const context = authenticate(request, reply, route);
        const given = {
          params: read(route.params, request.params, '/path'),
          query: read(route.query, request.query, '/query'),
          body: read(route.body, request.body, ''),
        };
        const answer = await route.run(context, given as never);
        if (route.path === '/v1/proposals/:id' && wantsPage(request))
          return sendProposal(context, answer as never, request, reply);
        reply.code(route.status ?? 200);
        return route.answer.parse(answer);
      },
    });
  }
  app.get('/', async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(frontPage(speaks(request))),
  );
  app.get('/openapi.json', async () => openApi());
  app.get('/health', async () => ({ status: 'ok' }));
  app.setNotFoundHandler((request, reply) => refuse(new Refusal('NOT_FOUND'), request, reply));
  app.setErrorHandler((error, request, reply) => {
    const problem = refuse(error, request, reply);
    if (reply.statusCode === 500) log(error);
    return problem;
  });
  return app;
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, speaks(request));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (problem.retry === 'same') reply.header('retry-after', '1');
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** What the caller sent, checked; every fault with its place. */
function read(schema: z.ZodType | undefined, value: unknown, pointer: string): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => {
    const place = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
    return { pointer: [pointer, ...place].join('/'), found: 'what was sent', expected: message };
  });
  throw new Refusal('BAD_DOCUMENT', issues);
}

/** Writing takes a key, so that a lost answer can be asked for again. */
function keyOf(request: FastifyRequest): string {
  if (request.method === 'GET') return '';
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && key.length >= 1 && key.length <= 80) return key;
  const issue = {
    pointer: '/header/Idempotency-Key',
    found: key === undefined ? 'nothing' : 'something else',
    expected: '1 to 80 characters',
    hint: 'Make a new one for each thing that you do, and send the same again when the answer is lost',
  };
  throw new Refusal('BAD_DOCUMENT', [issue]);
}

/** Aborted when the caller hangs up: what is not committed by then is not done. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('the caller hung up'));
  });
  return controller.signal;
}

function speaks({ query, headers }: FastifyRequest): Language {
  const { lang } = (query ?? {}) as { readonly lang?: unknown };
  return languageOf(typeof lang === 'string' ? lang : undefined, headers['accept-language']);
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}

/** Explains each offer of a proposal as it is now, in the reader's language. */
async function sendProposal(
  { desk, store, bearer, signal }: Context,
  { id, on }: { id: string; on: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = speaks(request);
  const tenant = store.tenant(bearer.tenant);
  const kept = (await tenant.records.get('desk.proposals' as never, id)) as unknown as {
    value: { said: { question: object }; offers: readonly { id: string }[] };
  };
  const told = kept.value.offers.map(async ({ id: offer }): Promise<Told> => {
    const record = await tenant.records.get('offers', offer);
    if (record === undefined) return { id: offer };
    const explanation = await desk
      .tenant(bearer.tenant)
      .explain('support', kept.value.said.question as never, offer, { language, signal });
    return { id: offer, title: record.value.title[language], explanation };
  });
  return reply
    .type('text/html; charset=utf-8')
    .send(proposalPage(language, { id, on }, await Promise.all(told)));
}
