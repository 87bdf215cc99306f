import { type Bearer, signToken } from './token.js';

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each call has its own answer, and the description says which.
  readonly body: any;
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  more?: { readonly key?: string; readonly headers?: Record<string, string> },
) => Promise<Answered>;

/** Somebody who calls the portal over HTTP; without a key of its own, each call that writes has a new one. */
export function caller(address: () => string, secret: string, bearer: Omit<Bearer, 'until'>): Call {
  const token = signToken({ ...bearer, until: Number.MAX_SAFE_INTEGER }, secret);
  let calls = 0;
  return async (method, path, body, { key, headers } = {}) => {
    calls += 1;
    const response = await fetch(`${address()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method !== 'GET' && { 'idempotency-key': key ?? `${bearer.id}-${calls}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
}
