import { create, insertMultiple, search } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Contestant, Found, Material } from '../contestant.js';
import type { Ask } from '../data/asks.js';
import type { OfferRecord } from '../data/records.js';
import { readyFor, rowsOf } from './plain.js';

/**
 * Engines for full text rank by something else, so they can only retrieve: by any of the skills and words that are asked
 * for. What they find is filtered and scored exactly by plain JavaScript. A row without any of the terms is not found,
 * which is what their recall says.
 */
export const miniSearch: Contestant = {
  name: 'MiniSearch',
  claim: 'retrieval',
  how: 'every row with any skill or word, then exact filter and points',
  from: 'records',
  most: 100_000,
  build(material) {
    const score = rescoring(material);
    const index = new MiniSearch({
      fields: ['skills', 'text'],
      tokenize: split,
      processTerm: (term) => term,
    });
    index.addAll(material.records.map((record, id) => ({ id, ...documentOf(record) })));
    return {
      top: (ask, limit) =>
        score(
          ask,
          limit,
          index.search(termsOf(ask)).map(({ id }) => id as number),
        ),
    };
  },
};

export const flexSearch: Contestant = {
  name: 'FlexSearch',
  claim: 'retrieval',
  how: 'rows with some of the skills and words (suggest), then exact filter and points',
  from: 'records',
  most: 100_000,
  build(material) {
    const score = rescoring(material);
    const index = new Index({ tokenize: 'strict', encode: split, cache: false });
    for (const [id, record] of material.records.entries()) {
      const { skills, text } = documentOf(record);
      index.add(id, `${skills} ${text}`);
    }
    const limit = material.world.size;
    return {
      top: (ask, most) => score(ask, most, index.search(termsOf(ask), { limit, suggest: true }) as number[]),
    };
  },
};

/**
 * Orama filters by numbers and places as well. Asked without terms it retrieves everything that meets the demands, so
 * that the answers are exact; with terms it was slower and found two thirds.
 */
export const orama: Contestant = {
  name: 'Orama',
  claim: 'exact',
  how: 'its own filters on numbers and radius, then exact points',
  from: 'records',
  most: 10_000,
  async build(material) {
    const score = rescoring(material);
    const { world } = material;
    const database = create({
      schema: {
        ...{ skills: 'string', text: 'string', place: 'geopoint' },
        ...{
          levelLo: 'number',
          levelHi: 'number',
          hoursLo: 'number',
          hoursHi: 'number',
          from: 'number',
          to: 'number',
        },
      } as const,
      components: { tokenizer: { language: 'dutch', normalizationCache: new Map(), tokenize: split } },
    });
    const documents = material.records.map((record, row) => ({
      id: String(row),
      ...documentOf(record),
      place: record.place,
      levelLo: record.levels.gte,
      levelHi: record.levels.lte,
      hoursLo: record.hoursSpan.gte,
      hoursHi: record.hoursSpan.lte,
      from: world.from[row] as number,
      to: world.to[row] as number,
    }));
    await insertMultiple(database, documents, 1000);
    return {
      async top(ask, limit) {
        const near =
          ask.km === undefined
            ? {}
            : // A little more than asked, since the exact distance is checked afterwards.
              {
                place: {
                  radius: {
                    coordinates: ask.record.place,
                    value: ask.km + 1,
                    unit: 'km' as const,
                    inside: true,
                  },
                },
              };
        const found = await search(database, {
          where: {
            ...near,
            levelLo: { lte: ask.level },
            levelHi: { gte: ask.level },
            hoursLo: { lte: ask.hours },
            hoursHi: { gte: ask.hours },
            from: { lte: ask.start },
            to: { gt: ask.start },
          },
          limit: world.size,
        });
        return score(
          ask,
          limit,
          found.hits.map(({ id }) => Number(id)),
        );
      },
    };
  },
};

const split = (text: string): string[] => text.split(' ');

const documentOf = ({ skills, text }: OfferRecord) => ({ skills: Object.keys(skills).join(' '), text });

const termsOf = ({ record }: Ask): string => `${Object.keys(record.skills).join(' ')} ${record.words}`;

/** Filters and scores the rows that were found, exactly as the plain objects do. */
function rescoring({ world, impacts }: Material) {
  const rows = rowsOf(world, impacts);
  return (ask: Ask, limit: number, found: readonly number[]): Found[] => {
    const { suits, pointsOf } = readyFor(ask, impacts);
    const scored: Found[] = [];
    for (const place of found) {
      const row = rows[place];
      if (row !== undefined && suits(row)) scored.push({ id: row.id, points: pointsOf(row) });
    }
    return scored.sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)).slice(0, limit);
  };
}
