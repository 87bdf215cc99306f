import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  askedAreas,
  findArea,
  formerly,
  municipalityOf,
  nlAreas,
  uncertainMembers,
} from '../src/areas/nl.js';

const nodes = new Map(nlAreas.nodes.map((node) => [node.id, node]));
const withPrefix = (prefix: string) => nlAreas.nodes.filter((node) => node.id.startsWith(prefix));

function above(id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (at: string, path: readonly string[]): void => {
    if (path.includes(at)) throw new Error(`cycle: ${[...path, at].join(' > ')}`);
    for (const parent of nodes.get(at)?.parents ?? []) {
      found.add(parent);
      walk(parent, [...path, at]);
    }
  };
  walk(id, []);
  return found;
}

const municipalitiesIn = (area: string) =>
  withPrefix('gm-')
    .map((node) => node.id)
    .filter((id) => above(id).has(area));

function provincesOf(area: string): readonly string[] {
  const found = municipalitiesIn(area).flatMap((id) => [...above(id)].filter((up) => up.startsWith('prov-')));
  return [...new Set(found)].sort();
}

const everyPostcode = Array.from({ length: 9000 }, (_, index) => String(1000 + index)).flatMap((postcode) => {
  const found = municipalityOf(postcode);
  return found === undefined ? [] : [{ postcode, ...found }];
});

describe('the tree', () => {
  test('has one root, twelve provinces and the 355 municipalities that there were on 1 January 2019', () => {
    expect(nlAreas.nodes.filter((node) => (node.parents ?? []).length === 0).map((node) => node.id)).toEqual([
      'nl',
    ]);
    expect(withPrefix('prov-')).toHaveLength(12);
    expect(withPrefix('gm-')).toHaveLength(355);
  });

  test('names every node once and only parents that exist, and ends at the root without a cycle', () => {
    expect(nodes.size).toBe(nlAreas.nodes.length);
    for (const node of nlAreas.nodes) {
      const parents = node.parents ?? [];
      expect(parents.filter((parent) => !nodes.has(parent))).toEqual([]);
      expect(new Set(parents).size).toBe(parents.length);
      expect(node.label).toMatch(/\S/);
      expect(node.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      if (node.id !== 'nl') expect(above(node.id).has('nl')).toBe(true);
    }
  });

  test('puts every municipality in exactly one province', () => {
    for (const { id } of withPrefix('gm-')) {
      expect([id, [...above(id)].filter((up) => up.startsWith('prov-')).length]).toEqual([id, 1]);
    }
  });

  // The number of municipalities of each province on 1 January 2019.
  test.each([
    ['prov-drenthe', 12],
    ['prov-flevoland', 6],
    ['prov-friesland', 18],
    ['prov-gelderland', 51],
    ['prov-groningen', 12],
    ['prov-limburg', 31],
    ['prov-noord-brabant', 62],
    ['prov-noord-holland', 47],
    ['prov-overijssel', 25],
    ['prov-utrecht', 26],
    ['prov-zeeland', 13],
    ['prov-zuid-holland', 52],
  ])('%s has %i municipalities', (province, count) => {
    expect(municipalitiesIn(province)).toHaveLength(count);
  });

  test.each([
    ['regio-west-brabant', 17],
    ['regio-zwolle', 21],
    ['regio-noordoost-brabant', 17],
    ['regio-twente', 14],
    ['regio-mrdh', 23],
    ['regio-eindhoven', 21],
    ['regio-hart-van-brabant', 9],
    ['regio-noord-veluwe', 8],
    ['regio-veluwe-portaal', 11],
    ['regio-amersfoort', 9],
    ['regio-noord-nederland', 42],
    ['regio-noord-groningen', 4],
    ['regio-s-hertogenbosch', 1],
  ])('%s has %i municipalities, each of them known', (region, count) => {
    expect(municipalitiesIn(region)).toHaveLength(count);
  });

  test('has no region that is not counted above', () => {
    expect(withPrefix('regio-')).toHaveLength(13);
  });

  test.each([
    ['regio-west-brabant', ['prov-noord-brabant', 'prov-zeeland']],
    ['regio-zwolle', ['prov-drenthe', 'prov-flevoland', 'prov-gelderland', 'prov-overijssel']],
    ['regio-veluwe-portaal', ['prov-flevoland', 'prov-gelderland']],
    ['regio-amersfoort', ['prov-gelderland', 'prov-utrecht']],
    ['regio-noord-nederland', ['prov-drenthe', 'prov-friesland', 'prov-groningen']],
  ])('%s crosses a provincial border and hangs under no province', (region, provinces) => {
    expect(provincesOf(region)).toEqual(provinces);
    expect([...above(region)].filter((up) => up.startsWith('prov-'))).toEqual([]);
  });

  test('hangs every other region under the one province that holds all of it', () => {
    for (const { id } of withPrefix('regio-')) {
      const own = [...above(id)].filter((up) => up.startsWith('prov-'));
      if (own.length > 0) expect([id, own]).toEqual([id, provincesOf(id)]);
      else expect([id, provincesOf(id).length > 1]).toEqual([id, true]);
    }
  });

  test('overlaps: a municipality may be in two regions', () => {
    expect(nodes.get('gm-heusden')?.parents).toEqual([
      'prov-noord-brabant',
      'regio-noordoost-brabant',
      'regio-hart-van-brabant',
    ]);
    expect(above('gm-elburg')).toEqual(
      new Set(['prov-gelderland', 'regio-zwolle', 'regio-noord-veluwe', 'regio-veluwe-portaal', 'nl']),
    );
  });

  test('puts Flevoland together from the six that the programme names', () => {
    const six = ['gm-almere', 'gm-dronten', 'gm-lelystad', 'gm-noordoostpolder', 'gm-urk', 'gm-zeewolde'];
    expect(municipalitiesIn('prov-flevoland')).toEqual(six);
  });

  test('puts the park in Zaanstad', () => {
    expect(above('park-noorderveld-molletjesveer')).toEqual(
      new Set(['gm-zaanstad', 'prov-noord-holland', 'nl']),
    );
  });

  test('flags exactly the regions whose membership has to be asked', () => {
    expect(askedAreas).toEqual(['regio-noord-groningen', 'regio-s-hertogenbosch']);
    expect(nlAreas.nodes.filter((node) => node.unlisted).map((node) => node.id)).toEqual(askedAreas);
    for (const [region, members] of Object.entries(uncertainMembers)) {
      for (const member of members) expect(municipalitiesIn(region)).toContain(member);
    }
  });
});

describe('municipalityOf', () => {
  test.each([
    ['7411', 'gm-deventer'],
    ['4811', 'gm-breda'],
    ['8011', 'gm-zwolle'],
    ['5611', 'gm-eindhoven'],
    ['1506', 'gm-zaanstad'],
    ['3892', 'gm-zeewolde'],
    ['2511', 'gm-den-haag'],
    ['5211', 'gm-s-hertogenbosch'],
    ['7511', 'gm-enschede'],
    ['7901', 'gm-hoogeveen'],
    ['6711', 'gm-ede'],
    ['3811', 'gm-amersfoort'],
    ['4691', 'gm-tholen'],
    // merged
    ['5461', 'gm-meierijstad'],
    ['4251', 'gm-altena'],
    ['4141', 'gm-vijfheerenlanden'],
    ['9791', 'gm-groningen'],
    ['3201', 'gm-nissewaard'],
    ['8601', 'gm-sudwest-fryslan'],
    ['4205', 'gm-gorinchem'],
    // divided: Maasdonk, Boarnsterhim, Littenseradiel, Winsum
    ['5386', 'gm-oss'],
    ['5391', 'gm-s-hertogenbosch'],
    ['8491', 'gm-heerenveen'],
    ['8493', 'gm-de-fryske-marren'],
    ['9012', 'gm-sudwest-fryslan'],
    ['9001', 'gm-leeuwarden'],
    ['8843', 'gm-waadhoeke'],
    ['9022', 'gm-leeuwarden'],
    ['8731', 'gm-sudwest-fryslan'],
    ['9891', 'gm-westerkwartier'],
    ['9951', 'gm-het-hogeland'],
    // errors of the source, repaired
    ['4264', 'gm-altena'],
    ['4353', 'gm-veere'],
    ['5325', 'gm-maasdriel'],
    ['5851', 'gm-bergen-l'],
    ['7448', 'gm-hellendoorn'],
    ['7686', 'gm-twenterand'],
    ['8372', 'gm-steenwijkerland'],
    ['9828', 'gm-westerkwartier'],
    // two of one name
    ['1861', 'gm-bergen-nh'],
    ['5854', 'gm-bergen-l'],
  ])('%s is in %s', (postcode, area) => {
    expect(municipalityOf(postcode)?.area).toBe(area);
  });

  test('reads a full postcode in any spacing and case', () => {
    const deventer = municipalityOf('7411');
    expect(deventer?.place.lat).toBeCloseTo(52.25, 1);
    expect(deventer?.place.lon).toBeCloseTo(6.16, 1);
    for (const text of ['7411 AB', '7411AB', '7411ab', ' 7411  ab '])
      expect(municipalityOf(text)).toEqual(deventer);
  });

  test('knows nothing of what is no postcode, or not in the table', () => {
    for (const text of ['', '741', '0741', '74111', '7411 A', '7411 ABC', 'AB 7411', '1004 AA', 'Deventer']) {
      expect([text, municipalityOf(text)]).toEqual([text, undefined]);
    }
  });

  test('has 4,689 postcodes and at least one in every municipality', () => {
    expect(everyPostcode).toHaveLength(4689);
    expect([...new Set(everyPostcode.map((row) => row.area))].sort()).toEqual(
      withPrefix('gm-')
        .map((node) => node.id)
        .sort(),
    );
  });

  test('gives positions in the Netherlands, to four decimals', () => {
    for (const { postcode, place } of everyPostcode) {
      const inside = place.lat > 50.7 && place.lat < 53.6 && place.lon > 3.3 && place.lon < 7.3;
      expect([postcode, inside]).toEqual([postcode, true]);
      expect(place).toEqual({ lat: Number(place.lat.toFixed(4)), lon: Number(place.lon.toFixed(4)) });
    }
  });

  test('gives positions near the rest of the municipality', () => {
    const far = everyPostcode.filter(({ area, place }) => {
      const others = everyPostcode.filter((other) => other.area === area);
      const near = others.filter((other) => {
        const north = (other.place.lat - place.lat) * 111.2;
        const east = (other.place.lon - place.lon) * 111.2 * 0.616;
        return Math.hypot(north, east) < 15;
      });
      return others.length > 2 && near.length < 2;
    });
    expect(far.map((row) => row.postcode)).toEqual([]);
  });

  test('hands out a fresh answer, so that nobody can change the table', () => {
    const first = municipalityOf('7411');
    if (first !== undefined) first.area = 'gm-elsewhere';
    expect(municipalityOf('7411')?.area).toBe('gm-deventer');
  });
});

describe('findArea', () => {
  test.each([
    ['Bergen', ['gm-bergen-l', 'gm-bergen-nh']],
    ['Bergen (NH)', ['gm-bergen-nh']],
    ['Bergen (Limburg)', ['gm-bergen-l']],
    ['Utrecht', ['gm-utrecht', 'prov-utrecht']],
    ['gemeente Utrecht', ['gm-utrecht']],
    ['Provincie Groningen', ['prov-groningen']],
    ['WEST-BRABANT', ['regio-west-brabant']],
    ['regio West-Brabant', ['regio-west-brabant']],
    ['Zwolle', ['gm-zwolle']],
    ['Regio Zwolle', ['regio-zwolle']],
    ['súdwest-fryslân', ['gm-sudwest-fryslan']],
    ['Sudwest Fryslan', ['gm-sudwest-fryslan']],
    ['Fryslân', ['prov-friesland']],
    ["'s-Hertogenbosch", ['gm-s-hertogenbosch']],
    ['’s-Hertogenbosch', ['gm-s-hertogenbosch']],
    ['Den Bosch', ['gm-s-hertogenbosch']],
    ["'s-Gravenhage", ['gm-den-haag']],
    ['Nuenen, Gerwen en Nederwetten', ['gm-nuenen-gerwen-en-nederwetten']],
    ['Zaandam', ['gm-zaanstad']],
    ['Midden-Brabant', ['regio-hart-van-brabant']],
    ['Noord-Nederland', ['regio-noord-nederland']],
    ['Nederland', ['nl']],
    // ended before 2019, and formed after it
    ['Veghel', ['gm-meierijstad']],
    ['Sint-Oedenrode', ['gm-meierijstad']],
    ['Woudrichem', ['gm-altena']],
    ['Maasdonk', ['gm-oss', 'gm-s-hertogenbosch']],
    ['Eemsdelta', ['gm-appingedam', 'gm-delfzijl', 'gm-loppersum']],
    ['Atlantis', []],
    ['', []],
  ])('%s', (name, ids) => {
    expect(findArea(name)).toEqual(ids);
  });

  test('finds every node by its own label, and answers with ids of the tree only', () => {
    for (const { id, label } of nlAreas.nodes) expect(findArea(String(label ?? ''))).toContain(id);
    for (const old of Object.keys(formerly)) {
      const found = findArea(old.slice('gm-'.length).replaceAll('-', ' '));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((id) => !nodes.has(id))).toEqual([]);
    }
  });
});

describe('formerly', () => {
  test('leads from ids that are gone to ids that are there', () => {
    for (const [old, now] of Object.entries(formerly)) {
      expect([old, nodes.has(old)]).toEqual([old, false]);
      expect(now.filter((id) => !nodes.has(id))).toEqual([]);
    }
    expect(formerly['gm-schijndel']).toEqual(['gm-meierijstad']);
    expect(formerly['gm-winsum']).toEqual(['gm-het-hogeland', 'gm-westerkwartier']);
    expect(formerly['gm-boarnsterhim']).toHaveLength(4);
  });
});

describe('the generated file', () => {
  const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
  const csv = at('../shared/data/jobs/geo/nl_pc4_4pp.csv');

  test('is what the script makes of the source', (context) => {
    if (!existsSync(csv))
      context.skip('the source table is not here (../shared/data/jobs/geo/nl_pc4_4pp.csv)');
    const made = execFileSync(process.execPath, [at('.tooling/make-areas.mjs'), csv, '-'], {
      encoding: 'utf8',
      maxBuffer: 1e7,
    });
    expect(made).toBe(readFileSync(at('packages/support/src/areas/nl-postcodes.ts'), 'utf8'));
  });

  test('stays small', () => {
    expect(readFileSync(at('packages/support/src/areas/nl-postcodes.ts')).byteLength).toBeLessThan(150_000);
  });
});
