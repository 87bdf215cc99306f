import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'MKB-Nederland',
  kind: 'employers-association',
  partners: ['Rabobank'],
} as const;
const access = {
  mode: 'not-stated',
  how: {
    nl: 'Vraag MKB-Nederland of Rabobank hoe u kunt meedoen; de bron zegt het niet.',
    en: 'Ask MKB-Nederland or Rabobank how to take part; the source does not say.',
  },
} as const;
const validity = { from: '2014-01-01' };
const period = {
  nl: 'Het begon in 2014 in Hoogeveen; de dag staat er niet, wij lezen 1 januari.',
  en: 'It began in 2014 in Hoogeveen; the day is not given, we read 1 January.',
};

/** MKB Businessversneller, national (section 2.6). */
export const facts = {
  'businessversneller-alumnus': {
    label: {
      nl: 'deelname aan de MKB Businessversneller',
      en: 'participation in the MKB Businessversneller',
    },
    question: {
      nl: 'Heeft u de MKB Businessversneller gevolgd?',
      en: 'Have you taken part in the MKB Businessversneller?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'businessversneller/programme',
    programme: 'businessversneller',
    title: { nl: 'MKB Businessversneller: zes sessies', en: 'MKB Businessversneller: six sessions' },
    summary: {
      nl: 'Zes maandelijkse sessies in een vaste groep van ongeveer tien ondernemers, over uzelf, uw verdienmodel en uw plan.',
      en: 'Six monthly sessions in a fixed group of about ten entrepreneurs, about yourself, your business model and your plan.',
    },
    kind: 'programme',
    provider,
    themes: { ambition: 3, networking: 2, 'new-markets': 1, 'human-capital': 1 },
    needs: ['strategy', 'peer-learning', 'coaching', 'revenue-model'],
    eligibility: {
      judged: [
        {
          id: 'businessversneller/group-fit',
          what: { nl: 'of u in de groep past', en: 'whether you fit the group' },
          by: { nl: 'wie de groep samenstelt', en: 'those who compose the group' },
        },
      ],
    },
    money: {
      prices: [
        {
          amountEur: 3_950,
          per: 'participant',
          when: {
            nl: 'de hele prijs; Rabobank betaalt gemiddeld 1.000 euro mee, en in vier provincies is er een voucher',
            en: 'the full price; Rabobank adds 1,000 euros on average, and in four provinces there is a voucher',
          },
        },
      ],
      fullCostEur: 3_950,
    },
    time: {
      weeks: { gte: 26, lte: 26 },
      note: {
        nl: 'ongeveer een half jaar: een start, zes sessies en een slot',
        en: 'about half a year: a kick-off, six sessions and a closing',
      },
    },
    access,
    capacity: { groupSize: { gte: 10, lte: 10 } },
    leadsTo: ['businessversneller/business-labs'],
    gives: ['businessversneller-alumnus'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'Een groep heeft ongeveer tien deelnemers; wij lezen tien. Bij voorkeur hebben zij ongeveer dezelfde problemen en een vergelijkbare omvang; andere programma’s mengen juist.',
        en: 'A group has about ten participants; we read ten. Preferably they share roughly the same problems and are of comparable size; other programmes mix on purpose.',
      },
      {
        nl: 'Concurrenten in één groep wordt afgeraden, maar een vaste regel is het niet. Dezelfde branche mag, en elkaars klant of leverancier ook.',
        en: 'Competitors in one group are advised against, but it is not a fixed rule. The same sector is fine, and so are customers and suppliers.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.6',
      '/themes': '1.5, 2.6',
      '/needs': '2.6',
      '/eligibility': '2.6',
      '/money': '2.6, 4.2',
      '/time': '2.6, 4.3',
      '/access': '2.6, 4.6',
      '/capacity': '2.6, 4.4',
      '/leadsTo': '2.6',
      '/gives': '2.6',
      '/validity': '2.6',
      '/funding': '2.6, 4.2',
      '/notes': '2.6, 5 (1), 5 (2)',
    },
  },
  {
    id: 'businessversneller/voucher',
    programme: 'businessversneller',
    title: {
      nl: 'MKB Businessversneller: voucher voor deelname',
      en: 'MKB Businessversneller: voucher for participation',
    },
    summary: {
      nl: 'Met een voucher betalen de meeste deelnemers in Drenthe, Flevoland, Gelderland en Overijssel zelf 1.000 tot 1.500 euro.',
      en: 'With a voucher most participants in Drenthe, Flevoland, Gelderland and Overijssel pay 1,000 to 1,500 euros themselves.',
    },
    kind: 'voucher',
    provider,
    themes: { ambition: 2, finance: 1 },
    needs: ['subsidy', 'peer-learning', 'coaching'],
    eligibility: { areas: ['prov-drenthe', 'prov-flevoland', 'prov-gelderland', 'prov-overijssel'] },
    money: {
      prices: [
        {
          amountEur: 1_000,
          per: 'participant',
          when: { nl: 'wat de meesten minstens zelf betalen', en: 'the least that most pay themselves' },
        },
        {
          amountEur: 1_500,
          per: 'participant',
          when: { nl: 'wat de meesten hoogstens zelf betalen', en: 'the most that most pay themselves' },
        },
      ],
      fullCostEur: 3_950,
    },
    access,
    leadsTo: ['businessversneller/programme'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'Hoe hoog de voucher is, staat er niet; alleen wat de meeste deelnemers zelf betalen.',
        en: 'The value of the voucher is not stated; only what most participants pay themselves.',
      },
    ],
    sources: {
      '/provider': '1.5, 2.6',
      '/themes': '2.6',
      '/needs': '2.6',
      '/eligibility': '2.6',
      '/money': '2.6, 4.2',
      '/access': '2.6, 4.6',
      '/leadsTo': '2.6',
      '/validity': '2.6',
      '/funding': '2.6, 4.2',
      '/notes': '2.6',
    },
  },
  {
    id: 'businessversneller/business-labs',
    programme: 'businessversneller',
    title: { nl: 'Business Labs voor oud-deelnemers', en: 'Business Labs for alumni' },
    summary: {
      nl: 'Regionaal netwerk van oud-deelnemers, met ongeveer drie bijeenkomsten per jaar.',
      en: 'A regional network of former participants, with about three meetings a year.',
    },
    kind: 'network',
    provider,
    themes: { networking: 3, ambition: 1 },
    needs: ['peer-learning'],
    eligibility: { requires: ['businessversneller-alumnus'] },
    access,
    capacity: { perYear: 3 },
    after: ['businessversneller/programme'],
    asOf,
    sources: {
      '/provider': '1.5, 2.6',
      '/themes': '2.6',
      '/needs': '2.6',
      '/eligibility': '2.6',
      '/access': '2.6, 4.6',
      '/capacity': '2.6',
      '/after': '2.6',
    },
  },
] as const satisfies CatalogueInput['offers'];
