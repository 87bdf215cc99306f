import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'Oost NL',
  kind: 'development-agency',
  partners: ['Provincie Gelderland', 'RVO', 'KvK'],
} as const;
const businessDeveloper = { nl: 'een business developer van Oost NL', en: 'a business developer of Oost NL' };
const validity = { from: '2017-03-01', to: '2020-01-01' };

/** De Groeiversneller, Gelderland (section 2.5). */
export const facts = {
  'admitted-groeiversneller': {
    label: { nl: 'toegelaten tot De Groeiversneller', en: 'admitted to De Groeiversneller' },
    question: {
      nl: 'Bent u toegelaten tot De Groeiversneller?',
      en: 'Have you been admitted to De Groeiversneller?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'groeiversneller/programme',
    programme: 'groeiversneller',
    title: {
      nl: 'De Groeiversneller: toelating en verwijzing',
      en: 'De Groeiversneller: admission and referral',
    },
    summary: {
      nl: 'Een kritisch gesprek over uw groeiplan, daarna verwijzing naar begeleiding, kennis en financiering.',
      en: 'A critical talk about your growth plan, then referral to guidance, knowledge and finance.',
    },
    kind: 'programme',
    provider,
    themes: { ambition: 3, finance: 2, 'new-markets': 2, innovation: 2, networking: 1, sustainability: 1 },
    needs: ['growth-finance', 'strategy', 'market-entry', 'revenue-model', 'partners'],
    eligibility: {
      areas: ['prov-gelderland'],
      fte: { lte: 250 },
      requires: ['growth-ambition', 'growth-plan', 'named-obstacle'],
      requiresOneOf: ['growth-new-markets', 'growth-innovation', 'growth-revenue-model'],
      judged: [
        {
          id: 'groeiversneller/realistic-case',
          what: {
            nl: 'een realistische businesscase met groei in banen',
            en: 'a realistic business case with growth in jobs',
          },
          by: businessDeveloper,
        },
      ],
    },
    prefers: { sectors: ['agro-food', 'health', 'energy', 'manufacturing'] },
    time: { note: { nl: 'enkele uren', en: 'a few hours' } },
    access: {
      mode: 'conversation-first',
      gatekeeper: businessDeveloper,
      how: {
        nl: 'Meld u online aan met uw plan en uw vragen; daarna volgt een gesprek.',
        en: 'Register online with your plan and your questions; a conversation follows.',
      },
    },
    initiative: 'provider',
    capacity: { budgetEur: 10_000_000, providerHoursPerFirm: 4 },
    leadsTo: ['groeiversneller/voucher', 'groeiversneller/loan', 'groeiversneller/community'],
    gives: ['admitted-groeiversneller'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Het aantal aanmeldingen staat op de ene plaats als "ongeveer 700", op de andere als 702.',
        en: 'The number of applications is given as "about 700" in one place and as 702 in another.',
      },
    ],
    sources: {
      '/provider': '2.5',
      '/themes': '1.5, 2.5',
      '/needs': '2.5',
      '/eligibility': '2.5, 4.1',
      '/prefers': '2.5',
      '/time': '4.3',
      '/access': '2.5, 4.6',
      '/initiative': '2.5',
      '/capacity': '2.5',
      '/leadsTo': '2.5',
      '/gives': '2.5',
      '/validity': '2.5',
      '/funding': '2.5',
      '/notes': '5 (23)',
    },
  },
  {
    id: 'groeiversneller/voucher',
    programme: 'groeiversneller',
    title: {
      nl: 'De Groeiversneller: voucher voor expertise',
      en: 'De Groeiversneller: voucher for expertise',
    },
    summary: {
      nl: 'Vergoedt de helft van ingekochte expertise, tot 10.000 euro.',
      en: 'Covers half of the expertise that you buy, up to 10,000 euros.',
    },
    kind: 'voucher',
    provider,
    themes: { ambition: 2, innovation: 2, finance: 1, 'new-markets': 1 },
    needs: ['strategy', 'plan-quality', 'subsidy'],
    eligibility: { areas: ['prov-gelderland'], fte: { lte: 250 }, requires: ['admitted-groeiversneller'] },
    money: { grantCapEur: 10_000, grantShare: 0.5, ownShare: 0.5 },
    access: { mode: 'conversation-first', gatekeeper: businessDeveloper },
    after: ['groeiversneller/programme'],
    validity,
    funding: 'funded',
    asOf,
    sources: {
      '/provider': '2.5',
      '/themes': '2.5',
      '/needs': '2.5',
      '/eligibility': '2.5, 4.1',
      '/money': '2.5, 4.2',
      '/access': '2.5',
      '/after': '2.5',
      '/validity': '2.5',
      '/funding': '2.5',
    },
  },
  {
    id: 'groeiversneller/loan',
    programme: 'groeiversneller',
    title: { nl: 'De Groeiversneller: lening met garantie', en: 'De Groeiversneller: guaranteed loan' },
    summary: {
      nl: 'Een lening tot 225.000 euro, waarvan de provincie 80 procent garandeert.',
      en: 'A loan of up to 225,000 euros, of which the province guarantees 80 per cent.',
    },
    kind: 'loan',
    provider,
    themes: { finance: 3, ambition: 1 },
    needs: ['growth-finance', 'bank-loan'],
    eligibility: { areas: ['prov-gelderland'], fte: { lte: 250 }, requires: ['admitted-groeiversneller'] },
    money: { loanCapEur: 225_000, guaranteeShare: 0.8 },
    access: { mode: 'conversation-first', gatekeeper: businessDeveloper },
    after: ['groeiversneller/programme'],
    validity,
    funding: 'funded',
    asOf,
    sources: {
      '/provider': '2.5',
      '/themes': '2.5',
      '/needs': '2.5',
      '/eligibility': '2.5, 4.1',
      '/money': '2.5, 4.2',
      '/access': '2.5',
      '/after': '2.5',
      '/validity': '2.5',
      '/funding': '2.5',
    },
  },
  {
    id: 'groeiversneller/community',
    programme: 'groeiversneller',
    title: { nl: 'De Groeiversneller: ontbijtbijeenkomsten', en: 'De Groeiversneller: breakfast meetings' },
    summary: {
      nl: 'Enkele keren per jaar ontbijten met andere ondernemers die groeien.',
      en: 'Breakfast with other growing entrepreneurs, a few times a year.',
    },
    kind: 'network',
    provider,
    themes: { networking: 3, ambition: 1 },
    needs: ['peer-learning'],
    eligibility: { areas: ['prov-gelderland'], fte: { lte: 250 }, requires: ['admitted-groeiversneller'] },
    access: { mode: 'conversation-first', gatekeeper: businessDeveloper },
    after: ['groeiversneller/programme'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'Dat u eerst toegelaten moet zijn, staat alleen bij de voucher en de lening; wij lezen het ook bij de ontbijten.',
        en: 'Admission first is stated only for the voucher and the loan; we read it for the breakfasts too.',
      },
    ],
    sources: {
      '/provider': '2.5',
      '/themes': '2.5',
      '/needs': '2.5',
      '/eligibility': '2.5',
      '/access': '2.5',
      '/after': '2.5',
      '/validity': '2.5',
      '/funding': '2.5',
      '/notes': '2.5',
    },
  },
] as const satisfies CatalogueInput['offers'];
