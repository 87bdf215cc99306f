import { any, coverage, type Criterion, type Issue, must, policy, prefer, shares } from '@koppel/core';
import { type AnyPolicy, supportPolicy } from '../policy.js';
import type { Regions } from '../regions.js';
import { sectors } from '../sectors/sectors.js';

import { refusedBy } from './run.js';
import type { Query } from './schema.js';

const sectorIds: ReadonlySet<string> = new Set(sectors.nodes.map(({ id }) => id));

/** What in areas and sectors is not known; `pointer` is where they stand. */
export function unknownPlaces(
  { areas = [], sectors: named = [] }: Pick<Query, 'areas' | 'sectors'>,
  regions: Regions,
  pointer: string,
): Issue[] {
  const badAreas = areas.flatMap((name, index) =>
    refusedBy(() => void regions.find(name, `${pointer}/areas/${index}`)),
  );
  const badSectors = named.flatMap((id, index): Issue[] =>
    sectorIds.has(id)
      ? []
      : [
          {
            pointer: `${pointer}/sectors/${index}`,
            found: `the sector ${JSON.stringify(id)}`,
            expected: 'a sector',
          },
        ],
  );
  return [...badAreas, ...badSectors];
}

/** The demands of a query, as criteria that can stand beside those of a policy. */
export function queryCriteria(query: Query, regions: Regions): Readonly<Record<string, Criterion>> {
  const { areas, themes, needs, sectors: named } = query;
  const { criteria } = policy({ ask: supportPolicy.ask, offer: supportPolicy.offer }, ({ ask }) => ({
    ...(areas && {
      'query/area': must(
        shares(
          ask.area,
          areas.map((name) => regions.find(name, '')),
          { tree: 'areas' },
        ),
        {
          label: { nl: 'Gezocht: vestigingsplaats', en: 'Looked for: location' },
        },
      ),
    }),
    ...(named && {
      'query/sector': must(shares(ask.sectors, named, { tree: 'sectors' }), {
        label: { nl: 'Gezocht: sector', en: 'Looked for: sector' },
      }),
    }),
    ...(themes && {
      'query/theme': must(shares(ask.themes, themes), {
        label: { nl: 'Gezocht: thema', en: 'Looked for: theme' },
      }),
    }),
    ...(needs && {
      'query/need': must(any(shares(ask.needs, needs), shares(ask.underlying, needs)), {
        label: { nl: 'Gezocht: vraag', en: 'Looked for: need' },
      }),
    }),
  }));
  return criteria;
}

/** A policy with the demands of a query beside its own. Demands earn no points, so those stay what they were. */
export function narrowed(used: AnyPolicy, query: Query | undefined, regions: Regions): AnyPolicy {
  if (query === undefined) return used;
  return { ...used, criteria: { ...used.criteria, ...queryCriteria(query, regions) } };
}

/** The policy of a query alone: its demands, and the more urgent the better. */
export function queryPolicy(query: Query, regions: Regions): AnyPolicy {
  const { criteria } = policy({ ask: supportPolicy.ask, offer: supportPolicy.offer }, ({ ask }) => ({
    ...(query.themes && {
      'query/theme-urgency': prefer(1, coverage(query.themes, ask.themes, { fullAt: 3 }), {
        label: { nl: "Urgentie van de thema's", en: 'Urgency of the themes' },
      }),
    }),
    ...(query.needs && {
      'query/need-urgency': prefer(
        1,
        any(
          coverage(query.needs, ask.needs, { fullAt: 3 }),
          coverage(query.needs, ask.underlying, { fullAt: 3 }),
        ),
        { label: { nl: 'Urgentie van de vraag', en: 'Urgency of the need' } },
      ),
    }),
  }));
  return { ...supportPolicy, criteria: { ...queryCriteria(query, regions), ...criteria } };
}
