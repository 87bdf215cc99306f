import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2024-03-13';
const provider = { name: 'SPARK', kind: 'partnership', partners: ['TKI Bouw & Techniek'] } as const;
const validity = { from: '2023-11-01' };
const contacts = {
  nl: 'beslissen kost gewoonlijk 4 tot 7 contacten, soms meer',
  en: 'deciding usually takes 4 to 7 contacts, sometimes more',
};
const bothDecide = {
  nl: 'De directeur-eigenaar beslist en een medewerker doet mee: betrek ze allebei.',
  en: 'The owner-director decides and a worker takes part: involve both.',
};
const since = {
  nl: 'Wanneer het lidmaatschap is ingevoerd, staat er niet; aangehouden is november 2023, toen het project begon. Een einddatum is er niet.',
  en: 'When the membership was introduced is not stated; it is taken from November 2023, when the project began. There is no end date.',
};
const threshold = {
  nl: 'Boven 50 à 75 werknemers is deelname makkelijker: een zachte grens, hier gelezen als vanaf 50. Er is ook gesproken met bedrijven boven de 250.',
  en: 'Above some 50 to 75 staff it is easier to take part: a soft limit, read here as from 50. Firms above 250 were contacted too.',
};
const oneTier = {
  nl: 'SPARK stuurt op één vorm, omdat een bedrijf de goedkopere koos toen er twee op elkaar leken; een ander rapport raadt drie keuzes aan.',
  en: 'SPARK steers to one tier, since a firm chose the cheaper one when two looked alike; another report advises three options.',
};

/** SPARK learning community, construction and technology (section 3.1). */
export const facts = {
  'innovates-with-chain-partners': {
    label: { nl: 'innovatie samen met ketenpartners', en: 'innovation together with chain partners' },
    question: {
      nl: 'Innoveert u samen met leveranciers, afnemers of andere bedrijven in uw keten?',
      en: 'Do you innovate together with suppliers, customers or other firms in your chain?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'spark/young-talent',
    programme: 'spark',
    title: { nl: 'SPARK: lidmaatschap voor jong talent', en: 'SPARK: young talent membership' },
    summary: {
      nl: 'Voor studenten, gratis: netwerk, bijeenkomsten, speeddates met bedrijven en meedoen aan challenges.',
      en: 'For students, free: the network, events, speed dates with firms and joining challenges.',
    },
    kind: 'membership',
    provider,
    themes: { networking: 3, 'human-capital': 2, education: 2, innovation: 1 },
    needs: ['orientation', 'partners'],
    eligibility: { requires: ['student'] },
    prefers: { sectors: ['construction'] },
    money: { prices: [] },
    access: { mode: 'membership' },
    validity,
    asOf,
    notes: [since],
    sources: {
      '/provider': '3.1',
      '/themes': '3.1',
      '/needs': '3.1',
      '/eligibility': '3.1',
      '/prefers': '3.1',
      '/money': '3.1, 4.2',
      '/access': '4.6',
      '/validity': '3.1',
      '/notes': '3.1',
    },
  },
  {
    id: 'spark/startup',
    programme: 'spark',
    title: { nl: 'SPARK: lidmaatschap voor start-ups', en: 'SPARK: startup membership' },
    summary: {
      nl: 'Alleen voor kleine bedrijven en start-ups die met vernieuwing vooroplopen en van wie anderen kunnen leren, voor 400 euro per jaar.',
      en: 'Only for small firms and start-ups that lead the way in innovation and from whom others can learn, at 400 euros a year.',
    },
    kind: 'membership',
    provider,
    themes: { networking: 3, innovation: 3 },
    needs: ['partners', 'visibility'],
    eligibility: {
      judged: [
        {
          id: 'spark/innovative-front-runner',
          what: {
            nl: 'een vernieuwende voorloper, klein of start-up, van wie anderen kunnen leren',
            en: 'an innovative front-runner, small or a start-up, from whom others can learn',
          },
          by: { nl: 'SPARK', en: 'SPARK' },
        },
      ],
    },
    prefers: { sectors: ['construction'], facts: ['startup'] },
    money: { prices: [{ amountEur: 400, per: 'year' }] },
    time: { note: contacts },
    access: { mode: 'membership', how: bothDecide },
    validity,
    asOf,
    notes: [
      {
        nl: 'Wat deze vorm biedt en wat "klein" is, staat er niet: de lijst van voordelen noemt hem niet.',
        en: 'What this tier offers and what "small" means is not stated: the list of benefits leaves it out.',
      },
      since,
    ],
    sources: {
      '/provider': '3.1',
      '/themes': '3.1',
      '/needs': '3.1',
      '/eligibility': '3.1',
      '/prefers': '3.1',
      '/money': '3.1, 4.2',
      '/time': '3.1, 4.3',
      '/access': '3.1, 4.6',
      '/validity': '3.1',
      '/notes': '3.1',
    },
  },
  {
    id: 'spark/network-partner',
    programme: 'spark',
    title: { nl: 'SPARK: netwerkpartner', en: 'SPARK: network partner' },
    summary: {
      nl: 'Leer het netwerk kennen voor 1.500 euro per jaar: bijeenkomsten, talent, speeddates en challenges. U kunt gastspreker zijn en bent zichtbaar op de kanalen.',
      en: 'Get to know the network for 1,500 euros a year: events, talent, speed dates and challenges. You can be a guest speaker and are visible on the channels.',
    },
    kind: 'membership',
    provider,
    themes: { networking: 3, 'human-capital': 2, innovation: 1 },
    needs: ['partners', 'recruitment', 'visibility', 'peer-learning'],
    prefers: { headcount: { gte: 50 }, sectors: ['construction'] },
    money: { prices: [{ amountEur: 1_500, per: 'year' }] },
    time: { note: contacts },
    access: { mode: 'membership', how: bothDecide },
    validity,
    asOf,
    notes: [
      {
        nl: 'Landelijke programma’s horen er volgens de kaart wel bij, volgens de tabel niet.',
        en: 'National programmes are included according to the card, but not according to the matrix.',
      },
      threshold,
      oneTier,
      since,
    ],
    sources: {
      '/provider': '3.1',
      '/themes': '3.1',
      '/needs': '3.1',
      '/prefers': '3.1, 4.1',
      '/money': '3.1, 4.2',
      '/time': '3.1, 4.3',
      '/access': '3.1, 4.6',
      '/validity': '3.1',
      '/notes': '3.1, 4.1, 5 (3), 5 (20), 5 (22)',
    },
  },
  {
    id: 'spark/innovation-partner',
    programme: 'spark',
    title: { nl: 'SPARK: innovatiepartner', en: 'SPARK: innovation partner' },
    summary: {
      nl: 'Innoveer met ketenpartners voor 5.000 euro per jaar. U krijgt wat netwerkpartners krijgen, en daarbij landelijke programma’s, een eigen challenge, uw projecten in de etalage, het innovatiediner en 15 procent korting op faciliteiten en training.',
      en: 'Innovate with chain partners for 5,000 euros a year. You get what network partners get, plus national programmes, a challenge of your own, a showcase for your projects, the innovation dinner and 15 per cent off facilities and training.',
    },
    kind: 'membership',
    provider,
    themes: { innovation: 3, networking: 3, 'human-capital': 2, education: 1 },
    needs: ['partners', 'technology', 'recruitment', 'visibility', 'training', 'test-facility'],
    prefers: {
      headcount: { gte: 50 },
      sectors: ['construction'],
      facts: ['innovates-with-chain-partners'],
    },
    money: { prices: [{ amountEur: 5_000, per: 'year' }] },
    time: { note: contacts },
    access: { mode: 'membership', how: bothDecide },
    validity,
    asOf,
    notes: [
      {
        nl: 'Op de kanalen bent u volgens de kaart "prominent" zichtbaar, volgens de tabel gewoon zichtbaar.',
        en: 'On the channels you are "prominent" according to the card, just visible according to the matrix.',
      },
      threshold,
      oneTier,
      since,
    ],
    sources: {
      '/provider': '3.1',
      '/themes': '3.1',
      '/needs': '3.1',
      '/prefers': '3.1, 4.1',
      '/money': '3.1, 4.2',
      '/time': '3.1, 4.3',
      '/access': '3.1, 4.6',
      '/validity': '3.1',
      '/notes': '3.1, 4.1, 5 (3), 5 (20), 5 (22)',
    },
  },
  {
    id: 'spark/premium-partner',
    programme: 'spark',
    title: { nl: 'SPARK: premiumpartner', en: 'SPARK: premium partner' },
    summary: {
      nl: 'Een vaste schakel in het netwerk voor 10.000 euro per jaar. U krijgt wat innovatiepartners krijgen, en daarbij een werkplek, één bijeenkomst per jaar, samenwerking op maat en 20 procent korting.',
      en: 'A strategic link in the network for 10,000 euros a year. You get what innovation partners get, plus a workplace, one event a year, tailored cooperation and a 20 per cent discount.',
    },
    kind: 'membership',
    provider,
    themes: { innovation: 3, networking: 3, 'human-capital': 2, education: 1, premises: 1 },
    needs: ['partners', 'technology', 'recruitment', 'visibility', 'training', 'test-facility'],
    prefers: { headcount: { gte: 50 }, sectors: ['construction'] },
    money: { prices: [{ amountEur: 10_000, per: 'year' }] },
    time: {
      note: {
        nl: 'beslissen kost veel meer contacten dan de gewone 4 tot 7',
        en: 'deciding takes many more contacts than the usual 4 to 7',
      },
    },
    access: { mode: 'membership', how: bothDecide },
    validity,
    asOf,
    notes: [threshold, since],
    sources: {
      '/provider': '3.1',
      '/themes': '3.1',
      '/needs': '3.1',
      '/prefers': '3.1, 4.1',
      '/money': '3.1, 4.2',
      '/time': '3.1, 4.3',
      '/access': '3.1, 4.6',
      '/validity': '3.1',
      '/notes': '3.1, 4.1, 5 (20)',
    },
  },
] as const satisfies CatalogueInput['offers'];
