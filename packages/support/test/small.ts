import type { CatalogueInput } from '@koppel/support';

/** A catalogue small enough to read at one glance; tests change one thing in a copy of it. */
export const small = {
  koppel: 1,
  id: 'small',
  title: { nl: 'Klein', en: 'Small' },
  asOf: '2019-03-01',
  facts: {
    plan: {
      label: { nl: 'een plan', en: 'a plan' },
      question: { nl: 'Heeft u een plan?', en: 'Do you have a plan?' },
    },
    listed: {
      label: { nl: 'beursgenoteerd', en: 'listed' },
      question: { nl: 'Is het bedrijf beursgenoteerd?', en: 'Is the firm listed?' },
    },
  },
  offers: [
    {
      id: 'growth/talk',
      programme: 'growth',
      title: { nl: 'Groeigesprek', en: 'Growth talk' },
      summary: { nl: 'Een gesprek over groei.', en: 'A talk about growth.' },
      kind: 'advice',
      provider: { name: 'Growth desk', kind: 'development-agency' },
      themes: { ambition: 3, finance: 1 },
      needs: ['strategy'],
      eligibility: {
        areas: ['prov-overijssel'],
        headcount: { gt: 5, lt: 250 },
        judged: [
          {
            id: 'growth/ambition',
            what: { nl: 'ambitie', en: 'ambition' },
            by: { nl: 'de gemeente', en: 'the municipality' },
          },
        ],
      },
      access: { mode: 'nomination', gatekeeper: { nl: 'de gemeente', en: 'the municipality' } },
      leadsTo: ['growth/voucher'],
      validity: { from: '2018-01-01', to: '2020-01-01' },
      funding: 'funded',
      asOf: '2019-03-01',
      sources: {
        '/provider': '1',
        '/themes': '1',
        '/needs': '1',
        '/eligibility': '1',
        '/access': '1',
        '/leadsTo': '1',
        '/validity': '1',
        '/funding': '1',
      },
    },
    {
      id: 'growth/voucher',
      programme: 'growth',
      title: { nl: 'Groeivoucher', en: 'Growth voucher' },
      summary: { nl: 'De helft van het advies.', en: 'Half of the advice.' },
      kind: 'voucher',
      provider: { name: 'Growth desk', kind: 'development-agency' },
      themes: { finance: 3 },
      needs: ['plan-quality'],
      eligibility: { areas: ['prov-overijssel'], requires: ['plan'], excludes: ['listed'] },
      money: { grantCapEur: 2500, grantShare: 0.5 },
      access: { mode: 'direct' },
      after: ['growth/talk'],
      asOf: '2019-03-01',
      sources: {
        '/provider': '1',
        '/themes': '1',
        '/needs': '1',
        '/eligibility': '1',
        '/money': '1',
        '/access': '1',
        '/after': '1',
      },
    },
    {
      id: 'park/desk',
      programme: 'park',
      title: { nl: 'Parkloket', en: 'Park desk' },
      summary: { nl: 'Voor bedrijven op het park.', en: 'For firms on the park.' },
      kind: 'desk',
      provider: { name: 'Park association', kind: 'business-association' },
      themes: { networking: 3 },
      eligibility: { areas: ['park-noorderveld-molletjesveer'] },
      access: { mode: 'direct' },
      asOf: '2019-03-01',
      sources: { '/provider': '2', '/themes': '2', '/eligibility': '2', '/access': '2' },
    },
  ],
} as const satisfies CatalogueInput;

/** A deep copy that a test may change. */
export function copy<T>(value: T): { -readonly [K in keyof T]: T[K] } & Record<string, never> {
  return structuredClone(value) as never;
}
