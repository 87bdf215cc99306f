import type { FeeRulesInput } from './schema.js';

const voucherProvinces = ['prov-drenthe', 'prov-flevoland', 'prov-gelderland', 'prov-overijssel'];

/** Prices that the texts of 2019 give by size or region. What they leave out is left out here. */
export const nl2019Fees: FeeRulesInput = {
  koppel: 1,
  offers: {
    // 2.14: what firms of 20 to 1,000 staff pay is not stated.
    'veluwe-portaal/membership': {
      fees: [
        {
          amountEur: 300,
          per: 'year',
          when: { headcount: { lt: 20 } },
          label: { nl: 'minder dan 20 werknemers', en: 'fewer than 20 staff' },
        },
        {
          amountEur: 3_000,
          per: 'year',
          when: { headcount: { gt: 1_000 } },
          label: { nl: 'meer dan 1.000 werknemers', en: 'more than 1,000 staff' },
        },
      ],
    },
    // 2.6: most pay this in the four provinces with a voucher; elsewhere "more", up to the whole price of 3,950.
    'businessversneller/programme': {
      fees: [
        {
          amountEur: 1_000,
          upToEur: 1_500,
          per: 'participant',
          when: { areas: voucherProvinces },
          label: { nl: 'wat de meesten met een voucher betalen', en: 'what most pay with a voucher' },
        },
        {
          amountEur: 1_500,
          upToEur: 3_950,
          per: 'participant',
          label: { nl: 'zonder voucher: meer', en: 'without a voucher: more' },
        },
      ],
    },
    // 2.18: the subsidy sits with the firms that are in.
    'region-of-smart-factories/pilot': {
      newcomers: {
        closed: true,
        partner: 'rosf-partner',
        why: {
          nl: 'het subsidiebudget zit bij de bedrijven die al meedoen',
          en: 'the subsidy budget sits with the firms that are in already',
        },
      },
    },
  },
};
