import type { TreeData } from '@koppel/core';

type Row = readonly [id: string, parents: readonly string[], nl: string, en: string, sbi: readonly string[]];

// Sectors as the programmes speak of them; some cut across the classification, so a node may have several parents.
// The last entry lists the SBI 2008 divisions and groups (CBS) whose firms belong to the node.
const rows: readonly Row[] = [
  ['agro-food', ['all'], 'agrofood', 'agro-food', []],
  ['agriculture', ['agro-food'], 'landbouw', 'agriculture', ['01', '02', '03']],
  [
    'food-industry',
    ['agro-food', 'manufacturing'],
    'voedingsmiddelenindustrie',
    'food industry',
    ['10', '11', '12'],
  ],
  ['food-trade', ['agro-food', 'trade'], 'handel in voedingsmiddelen', 'food trade', ['463', '472']],
  ['manufacturing', ['all'], 'maakindustrie', 'manufacturing', []],
  [
    'other-manufacturing',
    ['manufacturing'],
    'overige maakindustrie',
    'other manufacturing',
    ['13', '14', '15', '16', '17', '18', '19', '31', '32'],
  ],
  ['metal', ['manufacturing', 'technical'], 'metaal', 'metal', ['24', '25']],
  ['machinery', ['manufacturing', 'technical', 'high-tech'], 'machinebouw', 'machinery', ['28', '33']],
  ['electronics', ['manufacturing', 'technical', 'high-tech'], 'elektronica', 'electronics', ['26', '27']],
  [
    'transport-equipment',
    ['manufacturing', 'technical'],
    'transportmiddelen',
    'transport equipment',
    ['29', '30'],
  ],
  ['chemistry', ['manufacturing'], 'chemie en kunststof', 'chemistry and plastics', ['20', '22', '23']],
  ['pharma', ['manufacturing', 'health'], 'farmacie', 'pharmaceuticals', ['21']],
  ['technical', ['all'], 'techniek', 'technical trades', []],
  ['high-tech', ['all'], 'high tech', 'high tech', ['72']],
  ['construction', ['all'], 'bouw', 'construction', ['41', '42']],
  ['installation', ['construction', 'technical'], 'installatietechniek', 'installation', ['43']],
  ['building-materials', ['construction', 'trade'], 'bouwmaterialen', 'building materials', ['4673']],
  [
    'design-engineering',
    ['construction', 'business-services'],
    'ontwerp en advies in de bouw',
    'building design and engineering',
    ['71'],
  ],
  ['logistics', ['all'], 'logistiek', 'logistics', ['49', '50', '51', '52', '53']],
  ['trade', ['all'], 'handel', 'trade', ['45', '46']],
  ['retail', ['trade'], 'detailhandel', 'retail', ['47']],
  ['e-commerce', ['retail', 'ict'], 'e-commerce', 'e-commerce', ['4791']],
  ['hospitality', ['leisure'], 'horeca', 'hospitality', ['55', '56']],
  ['leisure', ['all'], 'vrije tijd', 'leisure', ['79', '90', '91', '92', '93']],
  ['energy', ['all'], 'energie', 'energy', ['35']],
  ['water', ['all'], 'water en afval', 'water and waste', ['36', '37', '38', '39']],
  ['health', ['all'], 'zorg en gezondheid', 'health', ['86', '87', '88']],
  ['ict', ['all'], 'ICT', 'ICT', ['58', '61', '62', '63']],
  [
    'business-services',
    ['all'],
    'zakelijke dienstverlening',
    'business services',
    ['69', '70', '73', '74', '78', '80', '82'],
  ],
  ['finance-sector', ['all'], 'financiële dienstverlening', 'financial services', ['64', '65', '66']],
  ['education-sector', ['all'], 'onderwijs', 'education', ['85']],
  ['personal-services', ['all'], 'persoonlijke dienstverlening', 'personal services', ['95', '96']],
];

/** The sectors that offers speak of, as a tree; the whole has the id 'all'. */
export const sectors: TreeData = {
  id: 'sectors',
  version: '2019-03-01',
  nodes: [
    { id: 'all', label: { nl: 'alle sectoren', en: 'all sectors' } },
    ...rows.map(([id, parents, nl, en]) => ({ id, parents, label: { nl, en } })),
  ],
};

/**
 * The sectors of an SBI 2008 code such as '2511' or '25.11': those with the longest prefix of it; none if unknown.
 */
export function sectorsOfSbi(code: string): readonly string[] {
  const digits = code.replaceAll('.', '').trim();
  let longest = 0;
  let found: string[] = [];
  for (const [id, , , , prefixes] of rows) {
    for (const prefix of prefixes) {
      if (!digits.startsWith(prefix) || prefix.length < longest) continue;
      found = prefix.length > longest ? [id] : [...found, id];
      longest = prefix.length;
    }
  }
  return found;
}
