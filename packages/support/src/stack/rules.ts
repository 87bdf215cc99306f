import type { StackRulesInput } from './schema.js';

/**
 * The ceiling on small aid that every member state of the EU has to keep, per single undertaking.
 *
 * - Until 2024: €200,000 over three fiscal years, that of the award and the two before it (Regulation (EU) 1407/2013,
 *   article 3(2); in force until the end of 2023). Calendar years stand for fiscal ones.
 * - From 2024: €300,000 over any three years, looking back from the day of the award (Regulation (EU) 2023/2831, article
 *   3(2); in force until the end of 2030).
 *
 * Agriculture, fishery and services of general economic interest have ceilings of their own, which are not here.
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

/**
 * The same for a firm that carries goods by road for hire or reward: €100,000 until 2024 (Regulation (EU) 1407/2013, article
 * 3(2)), and no ceiling apart since. Which of the two lists holds for a firm that does other things too, a person judges.
 */
export const deMinimisRoadFreight = [
  { ...deMinimis[0], amountEur: 100_000 },
  deMinimis[1],
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
