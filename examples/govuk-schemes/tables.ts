import type { Text, TreeData } from '@koppel/core';
import type { Need, OfferKind, Theme } from '@koppel/support';

// What the archive says, in the words of @koppel/support. One row per name; a name that is not here is refused.

interface Purpose {
  /** 3 mainly, 1 also. */
  readonly themes: Partial<Record<Theme, 1 | 2 | 3>>;
  readonly needs: readonly Need[];
}

export const purposes: Readonly<Record<string, Purpose>> = {
  'Business growth and expansion': {
    themes: { ambition: 3, finance: 1 },
    needs: ['strategy', 'growth-finance'],
  },
  'Developing new product or service ideas': { themes: { innovation: 3 }, needs: ['technology'] },
  'Energy efficiency and the environment': { themes: { sustainability: 3 }, needs: [] },
  'Exchanging ideas and sharing expertise': {
    themes: { networking: 3 },
    needs: ['peer-learning', 'partners'],
  },
  'Exporting or finding overseas partners': {
    themes: { 'new-markets': 3, networking: 1 },
    needs: ['market-entry', 'partners'],
  },
  'Finding new customers and markets': {
    themes: { 'new-markets': 3 },
    needs: ['market-entry', 'visibility'],
  },
  'Investing in plant, machinery or property': {
    themes: { premises: 3, finance: 1 },
    needs: ['technology', 'growth-finance'],
  },
  'Making the most of the Internet': { themes: { digitalisation: 3 }, needs: ['data'] },
  'Performance improvement and best practice': {
    themes: { ambition: 2, innovation: 1 },
    needs: ['organisation', 'strategy'],
  },
  'Setting up your business': { themes: { ambition: 3 }, needs: ['plan-quality', 'orientation'] },
  'Taking new products or services to market': {
    themes: { innovation: 2, 'new-markets': 2 },
    needs: ['market-entry'],
  },
  'Taking on staff and developing people': {
    themes: { 'human-capital': 3, education: 2 },
    needs: ['recruitment', 'training'],
  },
};

/** What is given. The first row that a scheme has decides what kind of offer it is. */
export const types: Readonly<Record<string, Purpose & { readonly kind: OfferKind }>> = {
  Loan: { kind: 'loan', themes: { finance: 3 }, needs: ['bank-loan'] },
  Grant: { kind: 'grant', themes: { finance: 3 }, needs: ['subsidy'] },
  Equity: { kind: 'programme', themes: { finance: 3 }, needs: ['risk-capital'] },
  'Expertise and Advice': { kind: 'advice', themes: {}, needs: ['coaching'] },
  'Recognition Award': { kind: 'event', themes: { networking: 1 }, needs: ['visibility'] },
  Finance: { kind: 'programme', themes: { finance: 3 }, needs: ['growth-finance'] },
};

/**
 * Our sectors know no mining and no real estate. No firm of ours is in them, so leaving them out refuses nobody; a
 * scheme for these two alone would have no sector left, and is refused by `convert`.
 */
export const sectors: Readonly<Record<string, readonly string[]>> = {
  Agriculture: ['agriculture'],
  'Business and Finance': ['business-services', 'finance-sector'],
  Construction: ['construction'],
  Education: ['education-sector'],
  Health: ['health'],
  'Hospitality and Catering': ['hospitality'],
  'Information, Communication and Media': ['ict'],
  Manufacturing: ['manufacturing'],
  Mining: [],
  'Real Estate': [],
  'Science and Technology': ['high-tech'],
  'Service Industries': ['personal-services', 'business-services'],
  'Transport and Distribution': ['logistics'],
  'Travel and Leisure': ['leisure'],
  Utilities: ['energy', 'water'],
  'Wholesale and Retail': ['trade'],
};

interface FactRow {
  readonly id: string;
  readonly en: string;
  readonly nl: string;
}

export const businessTypes: Readonly<Record<string, FactRow>> = {
  Charity: { id: 'form/charity', en: 'a charity', nl: 'een goed doel' },
  Partnership: { id: 'form/partnership', en: 'a partnership', nl: 'een maatschap' },
  'Private company': { id: 'form/private-company', en: 'a private company', nl: 'een besloten vennootschap' },
  'Public limited company': {
    id: 'form/public-limited-company',
    en: 'a public limited company',
    nl: 'een naamloze vennootschap',
  },
  'Social enterprise': {
    id: 'form/social-enterprise',
    en: 'a social enterprise',
    nl: 'een sociale onderneming',
  },
  'Sole trader': { id: 'form/sole-trader', en: 'a sole trader', nl: 'een eenmanszaak' },
};

export const stages: Readonly<Record<string, FactRow>> = {
  'Pre-startup': {
    id: 'stage/before-start',
    en: 'a firm that has yet to start',
    nl: 'een bedrijf dat nog moet beginnen',
  },
  'Start-up': { id: 'stage/start-up', en: 'a start-up', nl: 'een beginnend bedrijf' },
  'Grow and sustain': {
    id: 'stage/growing',
    en: 'a firm that runs or grows',
    nl: 'een bedrijf dat loopt of groeit',
  },
  'Exiting a business': {
    id: 'stage/exiting',
    en: 'a firm that is being left',
    nl: 'een bedrijf dat wordt beëindigd',
  },
};

export const nations: Readonly<Record<string, string>> = {
  England: 'england',
  'Northern Ireland': 'northern-ireland',
  Scotland: 'scotland',
  Wales: 'wales',
};

/**
 * The parts of England that schemes name (local enterprise partnerships, mostly) and the regions that they lie in.
 * The archive has a region beside each part as well, but not a reliable one: it files "Pan London" under the East
 * Midlands too.
 */
const englishParts: Readonly<Record<string, readonly string[]>> = {
  '(The) North Eastern Local Enterprise Partnership': ['North East'],
  'Black Country': ['West Midlands'],
  'Cheshire and Warrington': ['North West'],
  'Coast to Capital': ['South East', 'London'],
  'Cornwall and the Isles of Scilly': ['South West'],
  'Coventry and Warwickshire': ['West Midlands'],
  Cumbria: ['North West'],
  'Derby, Derbyshire, Nottingham and Nottinghamshire,': ['East Midlands'],
  Dorset: ['South West'],
  'Enterprise M3': ['South East'],
  Gloucestershire: ['South West'],
  'Greater Birmingham and Solihull': ['West Midlands'],
  'Greater Manchester': ['North West'],
  'Heart of the South West': ['South West'],
  Hertfordshire: ['East of England'],
  Humber: ['Yorkshire and the Humber'],
  'Kent, Greater Essex and East Sussex': ['South East', 'East of England'],
  Lancashire: ['North West'],
  'Leeds City Region': ['Yorkshire and the Humber'],
  'Leicester and Leicestershire': ['East Midlands'],
  Lincolnshire: ['East Midlands', 'Yorkshire and the Humber'],
  'Liverpool City Region': ['North West'],
  'New Anglia': ['East of England'],
  'Oxford City Region': ['South East'],
  'Pan London': ['London'],
  'Sheffield City Region': ['Yorkshire and the Humber', 'East Midlands'],
  Solent: ['South East'],
  'South East Midlands': ['East Midlands', 'East of England', 'South East'],
  'Stoke and Staffordshire': ['West Midlands'],
  'Swindon and Wiltshire': ['South West'],
  'Tees Valley': ['North East'],
  'Thames Valley Berkshire': ['South East'],
  'The Marches Enterprise Partnership - Shropshire and Herefordshire': ['West Midlands'],
  'West of England': ['South West'],
  'York and North Yorkshire': ['Yorkshire and the Humber'],
};

/** The id of a part of England, or undefined for a name that the table does not have. */
export function englishPart(name: string): string | undefined {
  return Object.hasOwn(englishParts, name) ? slug(name) : undefined;
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The areas of the United Kingdom, as far as schemes speak of them. */
export const ukAreas: TreeData = {
  id: 'areas',
  version: '2013-06-01',
  nodes: [
    { id: 'uk', label: 'United Kingdom' },
    ...Object.entries(nations).map(([label, id]) => ({ id, parents: ['uk'], label })),
    ...[...new Set(Object.values(englishParts).flat())]
      .sort()
      .map((region) => ({ id: slug(region), parents: ['england'], label: region })),
    ...Object.entries(englishParts).map(([name, regions]) => ({
      id: slug(name),
      parents: regions.map(slug),
      label: name,
    })),
  ],
};

/** The English words in both places: the archive has no others, and the catalogue says so. */
export function english(words: string): Text {
  return { nl: words, en: words };
}
