import type { StackRulesInput } from './schema.js';

/**
 * The ceiling on small aid that every member state of the EU has to keep. Other sectors (agriculture, fishery, services
 * of general interest) have ceilings of their own, which are not here.
 */
export const deMinimis = [
  {
    id: 'de-minimis',
    label: { nl: 'de-minimissteun', en: 'de minimis aid' },
    amountEur: 200_000,
    years: 3,
    window: 'calendar',
    grants: true,
    validity: { from: '2014-01-01', to: '2024-01-01' },
    source: 'Regulation (EU) 1407/2013, article 3(2)',
  },
  {
    id: 'de-minimis',
    label: { nl: 'de-minimissteun', en: 'de minimis aid' },
    amountEur: 300_000,
    years: 3,
    window: 'rolling',
    grants: true,
    validity: { from: '2024-01-01', to: '2031-01-01' },
    source: 'Regulation (EU) 2023/2831, article 3(2)',
  },
] as const satisfies NonNullable<StackRulesInput['ceilings']>;

/** What holds when nobody says more: the ceiling on small aid, and nothing about single offers. */
export const defaultStackRules = { koppel: 1, ceilings: deMinimis.map((one) => ({ ...one })) } as const;

/** What the texts behind the catalogue of 2019 say about which costs an offer pays for. */
export const nl2019StackRules: StackRulesInput = {
  koppel: 1,
  ceilings: deMinimis.map((one) => ({ ...one })),
  offers: {
    // 2.2d: an investment that prepares the firm for the future
    'familiebedrijven/jonge-opvolgers': { covers: ['investment'] },
    // 2.5: buying expertise
    'groeiversneller/voucher': { covers: ['expertise'] },
    // 2.9: an external financial specialist for plan and application
    'financieringspoort/voucher-1.0': { covers: ['finance-expertise'] },
    'financieringspoort/voucher-2.0': { covers: ['finance-expertise'] },
    // 2.14: a yearly fee by size; what firms in between pay is not stated
    'veluwe-portaal/membership': {
      fees: [
        { amountEur: 300, per: 'year', when: { headcount: { lt: 20 } } },
        { amountEur: 3_000, per: 'year', when: { headcount: { gt: 1000 } } },
      ],
    },
  },
};
