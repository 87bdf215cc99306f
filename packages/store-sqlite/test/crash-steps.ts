import type { Step } from '@koppel/core';

export const ACCOUNT = { do: 'open', account: 'seats', capacity: 1_000_000_000 } as const;

/** One commit that touches every table: three records of its own, one that all write, a hold and an entry. */
export function stepsOf(n: number): Step[] {
  const text = 'x'.repeat(n % 2_000);
  const put = (id: string) =>
    ({ do: 'put', collection: 'offers', id, value: { n, text }, keys: ['k'] }) as const;
  return [
    ...[0, 1, 2].map((part) => put(`${n}-${part}`)),
    put('last'),
    { do: 'reserve', account: 'seats', hold: `${n}`, amount: 1 },
    { do: 'append', kind: 'proposal', about: `${n}`, body: n },
  ];
}
