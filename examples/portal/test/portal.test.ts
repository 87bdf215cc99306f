import { createMemoryStore } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import { makePortal } from '../app.js';
import type { Offer, Role } from '../policy.js';
import { routes } from '../routes.js';
import { signToken } from '../token.js';

const secret = 'a secret for the tests';
const start = Date.UTC(2019, 2, 4, 9);

function open() {
  const logged: unknown[] = [];
  const store = createMemoryStore<{ offers: Offer }>();
  let ids = 0;
  const app = makePortal({
    store,
    secret,
    now: () => start,
    newId: () => `id-${++ids}`,
    log: (error) => logged.push(error),
  });
  const tokenOf = (role: Role, tenant = 'east', id = `${role}-1`) =>
    signToken({ tenant, role, id, until: start + 1 }, secret);
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    {
      token = tokenOf('adviser'),
      body,
      headers = {},
    }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    ids += 1;
    const answer = await app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': `key-${ids}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      json: () => answer.json(),
    };
  };
  return { app, store, send, tokenOf, logged };
}

const offer = (more: object = {}) => ({
  title: { nl: 'Voucher', en: 'Voucher' },
  areas: ['region'],
  themes: ['export'],
  margin: 40,
  ...more,
});

describe('who is calling', () => {
  test('a token that was forged, bent, or is over is refused', async () => {
    const { send, tokenOf } = open();
    const good = tokenOf('adviser');
    const [said, signature] = good.split('.') as [string, string];
    const other = Buffer.from(
      JSON.stringify({ tenant: 'west', role: 'adviser', id: 'x', until: start + 1 }),
    ).toString('base64url');
    const forged = [
      '',
      'x',
      said,
      `${said}.`,
      `${other}.${signature}`,
      `${good}x`,
      `${good}.x`,
      signToken({ tenant: 'east', role: 'adviser', id: 'x', until: start + 1 }, 'another secret'),
      signToken({ tenant: 'east', role: 'adviser', id: 'x', until: start }, secret),
      signToken({ tenant: 'east', role: 'root' as never, id: 'x', until: start + 1 }, secret),
    ];
    for (const token of forged) {
      const { status, headers, json } = await send('GET', '/v1/me', { token });
      expect([status, headers['www-authenticate'], json().code], token).toEqual([
        401,
        'Bearer',
        'UNAUTHENTICATED',
      ]);
    }
    expect((await send('GET', '/v1/me', { token: good })).json()).toEqual({
      tenant: 'east',
      role: 'adviser',
      id: 'adviser-1',
    });
  });

  test('each call is for its own roles', async () => {
    const { send, tokenOf } = open();
    for (const { method, path, roles } of routes) {
      for (const role of ['adviser', 'provider', 'entrepreneur'] as const) {
        const { status } = await send(method, path.replace(':id', 'x'), { token: tokenOf(role) });
        expect(status === 403, `${role} ${method} ${path}: ${status}`).toBe(
          !(roles as readonly string[]).includes(role),
        );
      }
    }
  });

  test('nothing of another tenant can be read, used or guessed', async () => {
    const { send, tokenOf } = open();
    const west = tokenOf('adviser', 'west');
    await send('PUT', '/v1/offers/a', { body: offer() });
    await send('PUT', '/v1/accounts/seats', { body: { capacity: 1 } });
    await send('POST', '/v1/holds', {
      body: { account: 'seats', amount: 1 },
      headers: { 'idempotency-key': 'h' },
    });
    const there = await send('POST', '/v1/holds/h/release', { token: west });
    const nowhere = await send('POST', '/v1/holds/h/release', { token: tokenOf('adviser', 'nowhere') });
    expect([there.status, there.text]).toEqual([nowhere.status, nowhere.text]);
    expect((await send('POST', '/v1/asks', { token: west, body: { question: {} } })).json()).toEqual({
      ranked: [],
    });
  });
});

describe('what is refused', () => {
  test('problem details in the language of the caller, with the place', async () => {
    const { send } = open();
    const body = offer({ themes: [], extra: 1 });
    const english = await send('PUT', '/v1/offers/a', { body });
    expect(english.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(english.json()).toMatchObject({
      type: 'urn:koppel:problem:bad-document',
      title: 'The request is wrong',
      status: 422,
      retry: 'no',
    });
    expect(english.json().issues.map(({ pointer }: { pointer: string }) => pointer)).toContain('/themes');
    const dutch = await send('PUT', '/v1/offers/a', {
      body,
      headers: { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.8' },
    });
    expect(dutch.json().title).toBe('Het verzoek klopt niet');
  });

  test.each([
    ['no JSON', '{', 422],
    ['another prototype', '{"__proto__": {"a": 1}}', 422],
    ['too much', `"${'x'.repeat(300_000)}"`, 422],
    ['nothing', 'null', 422],
  ])('%s', async (_, body, status) => {
    const { send, logged } = open();
    const answer = await send('POST', '/v1/asks', { body });
    expect([answer.status, answer.json().code, logged]).toEqual([status, 'BAD_DOCUMENT', []]);
  });

  test('writing without a key', async () => {
    const { send } = open();
    const { status, json } = await send('PUT', '/v1/offers/a', {
      body: offer(),
      headers: { 'idempotency-key': '' },
    });
    expect([status, json().issues[0].pointer]).toEqual([422, '/header/Idempotency-Key']);
  });

  test('the same key for something else', async () => {
    const { send } = open();
    const body = { asker: 'f', kind: 'jobs', amount: 1 };
    const headers = { 'idempotency-key': 'once' };
    const first = await send('POST', '/v1/outcomes', { body, headers });
    expect((await send('POST', '/v1/outcomes', { body, headers })).json()).toEqual(first.json());
    const other = await send('POST', '/v1/outcomes', { body: { ...body, amount: 2 }, headers });
    expect([other.status, other.json().retry]).toEqual([409, 'anew']);
  });

  test('what is not foreseen goes to the log, and no word of it to the caller', async () => {
    const { app, store, send, logged } = open();
    store.tenant = () => {
      throw new Error('password=hunter2');
    };
    const { status, text } = await send('PUT', '/v1/offers/a', { body: offer() });
    expect([status, text.includes('hunter2'), String(logged[0])]).toEqual([
      500,
      false,
      'Error: password=hunter2',
    ]);
    await app.close();
  });

  test('a call that is not there', async () => {
    const { send } = open();
    expect((await send('GET', '/v1/nothing')).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});

describe('what is shown', () => {
  test('an entrepreneur does not see what the provider earns', async () => {
    const { send, tokenOf } = open();
    await send('PUT', '/v1/offers/a', { body: offer() });
    const body = { question: { themes: { export: 1 } } };
    expect((await send('POST', '/v1/asks', { body })).text).toContain('margin');
    const shown = await send('POST', '/v1/asks', { body, token: tokenOf('entrepreneur') });
    expect(shown.json().ranked).toEqual([
      {
        id: 'a',
        status: 'open',
        points: 5000,
        outOf: 5000,
        offer: { title: { nl: 'Voucher', en: 'Voucher' } },
      },
    ]);
  });

  test('pages in Dutch and English, with what people wrote as text', async () => {
    const { send } = open();
    const title = '<script>alert("x")</script>';
    await send('PUT', '/v1/offers/a', { body: offer({ title: { nl: title, en: title } }) });
    const question = { area: 'midtown', headcount: 3, themes: { export: 1 } };
    await send('POST', '/v1/proposals', {
      body: { asker: 'f', question },
      headers: { 'idempotency-key': 'p' },
    });
    const pageIn = async (language: string) =>
      (
        await send('GET', '/v1/proposals/p', {
          headers: { accept: 'text/html', 'accept-language': language },
        })
      ).text;
    const [dutch, english] = [await pageIn('nl'), await pageIn('en')];
    for (const page of [dutch, english])
      expect([page.includes('<script>'), page.includes('&lt;script&gt;')]).toEqual([false, true]);
    expect([dutch.includes('<html lang="nl">'), dutch.includes('Opgesteld op')]).toEqual([true, true]);
    expect([english.includes('<html lang="en">'), english.includes('Made on')]).toEqual([true, true]);
    const front = await send('GET', '/?lang=nl', { token: '' });
    for (const { path, what } of routes)
      expect([front.text.includes(path), front.text.includes(what.nl)], path).toEqual([true, true]);
  });
});

describe('the description', () => {
  test('has every call, with the schemas that check it', async () => {
    const { send } = open();
    const api = (await send('GET', '/openapi.json')).json();
    expect(api.openapi).toBe('3.1.0');
    const described = Object.entries(api.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const put = api.paths['/v1/offers/{id}'].put;
    expect(put.requestBody.content['application/json'].schema).toMatchObject({
      required: ['title', 'areas', 'themes'],
      additionalProperties: false,
      properties: { margin: { type: 'integer', minimum: 0 } },
    });
    expect(
      put.parameters.map(({ name, required }: { name: string; required: boolean }) => [name, required]),
    ).toEqual([
      ['id', true],
      ['Idempotency-Key', true],
    ]);
    const operations = Object.values(
      api.paths as Record<string, Record<string, { operationId: string }>>,
    ).flatMap(Object.values);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
    const advisers = api.paths['/v1/holds'].post.requestBody.content['application/json'].schema.properties;
    expect(Object.keys(advisers)).not.toContain('by');
  });
});
