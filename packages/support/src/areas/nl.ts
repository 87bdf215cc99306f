import { formerLines, municipalityLines, postcodeLines } from './nl-postcodes.js';
import type { TreeData, TreeNode } from '@koppel/core';
import type { RegionData } from '../regions.js';

/** A point on the map, in degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

interface Region {
  readonly id: string;
  readonly label: string;
  /** The province it lies wholly in; left out when it crosses a border. */
  readonly province?: string;
  /** Another region that holds it whole. */
  readonly inside?: string;
  /** More may belong to it than is listed. */
  readonly unlisted?: true;
  /** Municipalities without `gm-`. */
  readonly members: readonly string[];
}

// The membership of each region is that of about 1 January 2019. The comment names the published list it was
// taken from; titles and limits stand in docs/data-sources.md.
const regions: readonly Region[] = [
  {
    // https://www.plaatsengids.nl/west-brabant: sixteen in Noord-Brabant and Tholen in Zeeland, as of 2019.
    id: 'regio-west-brabant',
    label: 'West-Brabant',
    members: [
      'alphen-chaam',
      'altena',
      'baarle-nassau',
      'bergen-op-zoom',
      'breda',
      'drimmelen',
      'etten-leur',
      'geertruidenberg',
      'halderberge',
      'moerdijk',
      'oosterhout',
      'roosendaal',
      'rucphen',
      'steenbergen',
      'tholen',
      'woensdrecht',
      'zundert',
    ],
  },
  {
    // https://www.zwollenu.nl/elburg-sluit-zich-aan-regio-zwolle/: the twenty of 2016;
    // https://plaatsengids.nl/regio-zwolle: Hoogeveen joined in 2018, Nunspeet only in 2020.
    id: 'regio-zwolle',
    label: 'Regio Zwolle',
    members: [
      'dalfsen',
      'de-wolden',
      'dronten',
      'elburg',
      'hardenberg',
      'hattem',
      'heerde',
      'hoogeveen',
      'kampen',
      'meppel',
      'noordoostpolder',
      'oldebroek',
      'olst-wijhe',
      'ommen',
      'raalte',
      'staphorst',
      'steenwijkerland',
      'urk',
      'westerveld',
      'zwartewaterland',
      'zwolle',
    ],
  },
  {
    // http://www.boerderij.nl/Home/Nieuws/2018/2/Kritiek-op-functioneren-van-AgriFood-Capital-253507E/: the
    // seventeen that take part in AgriFood Capital, February 2018.
    id: 'regio-noordoost-brabant',
    label: 'Noordoost-Brabant',
    province: 'prov-noord-brabant',
    members: [
      'bernheze',
      'boekel',
      'boxmeer',
      'boxtel',
      'cuijk',
      'grave',
      'haaren',
      'heusden',
      'landerd',
      'meierijstad',
      'mill-en-sint-hubert',
      'oss',
      's-hertogenbosch',
      'sint-anthonis',
      'sint-michielsgestel',
      'uden',
      'vught',
    ],
  },
  {
    // https://www.regiotwente.nl/english: fourteen.
    id: 'regio-twente',
    label: 'Twente',
    province: 'prov-overijssel',
    members: [
      'almelo',
      'borne',
      'dinkelland',
      'enschede',
      'haaksbergen',
      'hellendoorn',
      'hengelo',
      'hof-van-twente',
      'losser',
      'oldenzaal',
      'rijssen-holten',
      'tubbergen',
      'twenterand',
      'wierden',
    ],
  },
  {
    // http://www.omroepwest.nl/nieuws/3357103/: twenty-three, February 2017; the same number in March 2019.
    id: 'regio-mrdh',
    label: 'Metropoolregio Rotterdam Den Haag',
    province: 'prov-zuid-holland',
    members: [
      'albrandswaard',
      'barendrecht',
      'brielle',
      'capelle-aan-den-ijssel',
      'delft',
      'den-haag',
      'hellevoetsluis',
      'krimpen-aan-den-ijssel',
      'lansingerland',
      'leidschendam-voorburg',
      'maassluis',
      'midden-delfland',
      'nissewaard',
      'pijnacker-nootdorp',
      'ridderkerk',
      'rijswijk',
      'rotterdam',
      'schiedam',
      'vlaardingen',
      'wassenaar',
      'westland',
      'westvoorne',
      'zoetermeer',
    ],
  },
  {
    // https://www.plaatsengids.nl/metropoolregio-eindhoven: twenty-one, the whole of Zuidoost-Brabant.
    id: 'regio-eindhoven',
    label: 'Metropoolregio Eindhoven',
    province: 'prov-noord-brabant',
    members: [
      'asten',
      'bergeijk',
      'best',
      'bladel',
      'cranendonck',
      'deurne',
      'eersel',
      'eindhoven',
      'geldrop-mierlo',
      'gemert-bakel',
      'heeze-leende',
      'helmond',
      'laarbeek',
      'nuenen-gerwen-en-nederwetten',
      'oirschot',
      'reusel-de-mierden',
      'someren',
      'son-en-breugel',
      'valkenswaard',
      'veldhoven',
      'waalre',
    ],
  },
  {
    // https://plaatsengids.nl/hart-van-brabant: nine. https://midpointbrabant.nl/regio-hart-van-brabant/: two
    // more joined on 1 January 2022, and Midpoint Brabant works for this region.
    id: 'regio-hart-van-brabant',
    label: 'Hart van Brabant',
    province: 'prov-noord-brabant',
    members: [
      'dongen',
      'gilze-en-rijen',
      'goirle',
      'heusden',
      'hilvarenbeek',
      'loon-op-zand',
      'oisterwijk',
      'tilburg',
      'waalwijk',
    ],
  },
  {
    // The programme's own territory: Noord-Veluwe with Apeldoorn, Nijkerk and Zeewolde.
    id: 'regio-veluwe-portaal',
    label: 'Werkgebied Veluwe Portaal',
    members: ['apeldoorn', 'nijkerk', 'zeewolde'],
  },
  {
    // https://deputtenaer.nl/lokaal/regiocontract-noord-veluwe-feestelijk-afgesloten-161562: the eight of the
    // Regiocontract 2012-2015.
    id: 'regio-noord-veluwe',
    label: 'Noord-Veluwe',
    province: 'prov-gelderland',
    inside: 'regio-veluwe-portaal',
    members: ['elburg', 'ermelo', 'harderwijk', 'hattem', 'heerde', 'nunspeet', 'oldebroek', 'putten'],
  },
  {
    // https://www.bureauregioamersfoort.nl/organisatie/bestuurlijke-samenwerking: seven in Utrecht, and
    // Barneveld and Nijkerk in Gelderland for part of the work.
    id: 'regio-amersfoort',
    label: 'Regio Amersfoort',
    members: [
      'amersfoort',
      'baarn',
      'barneveld',
      'bunschoten',
      'eemnes',
      'leusden',
      'nijkerk',
      'soest',
      'woudenberg',
    ],
  },
  {
    // https://www.opennieuwsbank.nl/rijksoverheid/2014/11/01/herindelingsscan-noord-groningen-2014: the seven
    // that the ministry called Noord-Groningen, four by 2019. The name is used loosely too, so it stays open.
    id: 'regio-noord-groningen',
    label: 'Noord-Groningen',
    province: 'prov-groningen',
    unlisted: true,
    members: ['appingedam', 'delfzijl', 'het-hogeland', 'loppersum'],
  },
  {
    // No published list found for the finance table at 's-Hertogenbosch: only the city is sure.
    id: 'regio-s-hertogenbosch',
    label: "de omgeving van 's-Hertogenbosch",
    province: 'prov-noord-brabant',
    unlisted: true,
    members: ['s-hertogenbosch'],
  },
];

/** Friesland, Groningen and Drenthe: made of provinces, so of every municipality in them. */
const north = { id: 'regio-noord-nederland', label: 'Noord-Nederland' };
const northern: ReadonlySet<string> = new Set(['prov-drenthe', 'prov-friesland', 'prov-groningen']);

const provinces: readonly (readonly [id: string, label: string])[] = [
  ['prov-drenthe', 'Drenthe'],
  ['prov-flevoland', 'Flevoland'],
  ['prov-friesland', 'Friesland'],
  ['prov-gelderland', 'Gelderland'],
  ['prov-groningen', 'Groningen'],
  ['prov-limburg', 'Limburg'],
  ['prov-noord-brabant', 'Noord-Brabant'],
  ['prov-noord-holland', 'Noord-Holland'],
  ['prov-overijssel', 'Overijssel'],
  ['prov-utrecht', 'Utrecht'],
  ['prov-zeeland', 'Zeeland'],
  ['prov-zuid-holland', 'Zuid-Holland'],
];

const parks: readonly TreeNode[] = [
  {
    id: 'park-noorderveld-molletjesveer',
    label: 'Bedrijventerrein Noorderveld-Molletjesveer',
    parents: ['gm-zaanstad'],
  },
];

/**
 * Municipalities that stand in the list of a region, where another published account leaves them out or takes
 * them in for part of the work only. They count as members; a programme that is strict had better ask.
 */
export const uncertainMembers: Readonly<Record<string, readonly string[]>> = {
  'regio-amersfoort': ['gm-barneveld', 'gm-nijkerk'],
  'regio-noord-veluwe': ['gm-hattem', 'gm-heerde'],
  'regio-west-brabant': ['gm-tholen'],
};

/** Areas without a complete published list: whether a place not listed lies in one has to be asked. */
export const askedAreas: readonly string[] = regions.flatMap((region) =>
  region.unlisted ? [region.id] : [],
);

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

function partsOf(line: string): readonly [id: string, second: string, third: string] {
  const [id = '', second = '', third = ''] = line.split('|');
  return [id, second, third];
}

function regionNode(region: Region): TreeNode {
  const { id, label, province, inside, unlisted } = region;
  const parents = ['nl', province, inside].filter((parent) => parent !== undefined);
  return unlisted ? { id, parents, label, unlisted } : { id, parents, label };
}

function municipalityNodes(): readonly TreeNode[] {
  const inRegions = new Map<string, string[]>();
  for (const region of regions) {
    for (const member of region.members) {
      const id = `gm-${member}`;
      inRegions.set(id, [...(inRegions.get(id) ?? []), region.id]);
    }
  }
  return linesOf(municipalityLines).map((line) => {
    const [id, province, label] = partsOf(line);
    return { id, parents: [province, ...(inRegions.get(id) ?? [])], label };
  });
}

/** The Netherlands on 1 January 2019: provinces, named regions, municipalities, and the parks we know of. */
export const nlAreas: TreeData = {
  id: 'areas',
  version: '2019-01-01',
  nodes: [
    { id: 'nl', label: 'Nederland' },
    { ...north, parents: ['nl'] },
    ...provinces.map(([id, label]) => ({ id, parents: northern.has(id) ? ['nl', north.id] : ['nl'], label })),
    ...regions.map(regionNode),
    ...municipalityNodes(),
    ...parks,
  ],
};

/** Municipalities that ended between 2010 and 2019, by old id: where their area went; several if divided. */
export const formerly: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  linesOf(formerLines).map((line) => {
    const [old, now] = partsOf(line);
    return [old, now.split(' ')];
  }),
);

// ---- postcodes ------------------------------------------------------------------------------------------

/** Postcode: municipality and the six characters of its position. */
let positions: ReadonlyMap<string, readonly [area: string, code: string]> | undefined;

function readPositions(): ReadonlyMap<string, readonly [area: string, code: string]> {
  const found = new Map<string, readonly [area: string, code: string]>();
  let area = '';
  for (const line of linesOf(postcodeLines)) {
    if (line.endsWith(':')) area = line.slice(0, -1);
    else for (const word of line.split(' ')) found.set(word.slice(0, 4), [area, word.slice(4)]);
  }
  return found;
}

const degrees = (code: string, base: number): number => (base * 1e4 + Number.parseInt(code, 36)) / 1e4;

/**
 * Municipality and position of a Dutch postcode: '7411', '7411 AB' or '7411AB'. Only the four digits count; a
 * few postcodes straddle a municipal border. Undefined for anything else, and for one that the table lacks.
 */
export function municipalityOf(postcode: string): { area: string; place: Place } | undefined {
  const digits = /^\s*([1-9]\d{3})\s*(?:[a-z]{2})?\s*$/i.exec(postcode)?.[1];
  if (digits === undefined) return undefined;
  positions ??= readPositions();
  const found = positions.get(digits);
  if (found === undefined) return undefined;
  const [area, code] = found;
  return { area, place: { lat: degrees(code.slice(0, 3), 50), lon: degrees(code.slice(3), 3) } };
}

// ---- names ----------------------------------------------------------------------------------------------

/** Other names in use. A name that several areas share, or that now covers several, lists them all. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  bergen: ['gm-bergen-l', 'gm-bergen-nh'],
  'bergen limburg': ['gm-bergen-l'],
  'bergen noord-holland': ['gm-bergen-nh'],
  brainport: ['regio-eindhoven'],
  'den bosch': ['gm-s-hertogenbosch'],
  fryslân: ['prov-friesland'],
  'hengelo (o)': ['gm-hengelo'],
  'midden-brabant': ['regio-hart-van-brabant'],
  'midpoint brabant': ['regio-hart-van-brabant'],
  mrdh: ['regio-mrdh'],
  noorderveld: ['park-noorderveld-molletjesveer'],
  'noorderveld-molletjesveer': ['park-noorderveld-molletjesveer'],
  molletjesveer: ['park-noorderveld-molletjesveer'],
  nuenen: ['gm-nuenen-gerwen-en-nederwetten'],
  'regio eindhoven': ['regio-eindhoven'],
  "regio 's-hertogenbosch": ['regio-s-hertogenbosch'],
  's-gravenhage': ['gm-den-haag'],
  zaandam: ['gm-zaanstad'],
  'zuidoost-brabant': ['regio-eindhoven'],
  // Municipalities formed after 1 January 2019, by what they were then.
  eemsdelta: ['gm-appingedam', 'gm-delfzijl', 'gm-loppersum'],
  'dijk en waard': ['gm-heerhugowaard', 'gm-langedijk'],
  'land van cuijk': ['gm-boxmeer', 'gm-cuijk', 'gm-grave', 'gm-mill-en-sint-hubert', 'gm-sint-anthonis'],
  maashorst: ['gm-landerd', 'gm-uden'],
  'voorne aan zee': ['gm-brielle', 'gm-hellevoetsluis', 'gm-westvoorne'],
};

/** Lower case, no accents, one hyphen for whatever is neither letter nor digit. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const qualifiers: readonly (readonly [word: string, prefix: string])[] = [
  ['gemeente-', 'gm-'],
  ['provincie-', 'prov-'],
  ['regio-', 'regio-'],
];

let byName: ReadonlyMap<string, readonly string[]> | undefined;

function readNames(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (name: string, ids: readonly string[]): void => {
    found.set(name, [...new Set([...(found.get(name) ?? []), ...ids])].sort());
  };
  for (const { id, label } of nlAreas.nodes) add(plain(typeof label === 'string' ? label : id), [id]);
  for (const [old, now] of Object.entries(formerly)) add(old.slice('gm-'.length), now);
  for (const [name, ids] of Object.entries(otherNames)) add(plain(name), ids);
  return found;
}

/**
 * Every area that goes by this Dutch name, in the order of their ids; case and accents do not count. 'Bergen'
 * gives two, 'Utrecht' a province and a municipality; 'gemeente Utrecht', 'provincie Utrecht' give one each.
 * A municipality that has ended gives those that took it over.
 */
export function findArea(name: string): readonly string[] {
  byName ??= readNames();
  const wanted = plain(name);
  const found = byName.get(wanted);
  if (found !== undefined) return found;
  const qualifier = qualifiers.find(([word]) => wanted.startsWith(word));
  if (qualifier === undefined) return [];
  const [word, prefix] = qualifier;
  return (byName.get(wanted.slice(word.length)) ?? []).filter((id) => id.startsWith(prefix));
}

/** The Netherlands as `createMatcher` wants it. */
export const nlRegions: RegionData = { tree: nlAreas, byName: findArea, byPostcode: municipalityOf };
