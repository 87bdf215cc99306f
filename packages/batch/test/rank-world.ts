import {
  atLeast,
  closeness,
  coverage,
  makeCorpus,
  must,
  policy,
  prefer,
  text,
  Tree,
  within,
  covers,
} from '@koppel/core';
import type { Region } from '@koppel/batch';

const fields = {
  ask: { place: 'place', skills: 'tags', hours: 'number', area: 'category', words: 'text' },
  offer: { place: 'place', skills: 'tags', hours: 'span', areas: 'tags', title: 'text' },
} as const;
type A = typeof fields.ask;
type O = typeof fields.offer;

/** Seekers and vacancies; with a radius in kilometres, or for the whole country. */
export const policyOf = (km?: number) =>
  policy(fields, ({ ask, offer }) => ({
    ...(km === undefined
      ? {}
      : { near: must(atLeast(0.001, closeness(ask.place, offer.place, { zeroAtKm: km }))) }),
    hours: must(within(ask.hours, offer.hours)),
    area: must(covers(offer.areas, ask.area, { tree: 'regions' })),
    skills: prefer(5, coverage(ask.skills, offer.skills)),
    words: prefer(2, text(ask.words, offer.title, { corpus: 'titles' })),
    closer: prefer(1, closeness(ask.place, offer.place, { zeroAtKm: 80 })),
  }));

export const trees = [
  new Tree({
    id: 'regions',
    version: '1',
    nodes: [{ id: 'land' }, { id: 'east', parents: ['land'] }, { id: 'west', parents: ['land'] }],
  }),
];

const words = ['welder', 'baker', 'driver', 'nurse', 'clerk', 'cook'];
export const corpora = [makeCorpus({ id: 'titles', version: '1', texts: words })];

/** Pseudo-random whole numbers below n, the same for the same seed. */
export function randomly(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * n);
  };
}

/** Made-up people and work around some towns; a few have no place, several sites, or a value that is refused. */
export function worldOf(seed: number, asks: number, offers: number) {
  const next = randomly(seed);
  const towns = Array.from({ length: 12 }, () => ({
    lat: 50.8 + next(2_600) / 1_000,
    lon: 3.4 + next(3_700) / 1_000,
  }));
  const placeNear = () => {
    const { lat, lon } = towns[next(towns.length)] as { lat: number; lon: number };
    return { lat: lat + (next(200) - 100) / 1_000, lon: lon + (next(200) - 100) / 1_000 };
  };
  const some = (of: readonly string[]) => of.filter(() => next(3) === 0);
  const skills = Array.from({ length: 12 }, (_, n) => `skill-${n}`);
  const common = () => ({
    ...(next(20) === 0 ? {} : { place: next(10) === 0 ? [placeNear(), placeNear()] : placeNear() }),
    skills: some(skills),
  });
  const asked = Array.from({ length: asks }, (_, n) => ({
    id: `ask-${n}`,
    ...common(),
    hours: 16 + next(24),
    area: ['east', 'west', 'land'][next(3)] as string,
    words: words[next(words.length)] as string,
    ...(n % 97 === 13 ? { hours: 'many' } : {}),
  }));
  const offered = Array.from({ length: offers }, (_, n) => ({
    id: `offer-${n}`,
    ...common(),
    hours: { gte: 8 + next(20), lt: 30 + next(20) },
    areas: [['east', 'west', 'land'][next(3)] as string],
    title: words[next(words.length)] as string,
  }));
  return {
    asks: asked as unknown as Region<A, O>['asks'],
    offers: offered as unknown as Region<A, O>['offers'],
  };
}
