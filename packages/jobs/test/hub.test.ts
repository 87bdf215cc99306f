import {
  accessFor,
  type Consent,
  forFirm,
  mayShare,
  placeAll,
  placeGroups,
  poolMatches,
  Region,
  type Seeker,
  spreadSuggestions,
  tightnessOf,
  vacancyMail,
} from '@koppel/jobs';
import { describe, expect, it, test } from 'vitest';
import { now, seekers, small, vacancies } from './data.js';

const region = new Region({ seekers, vacancies }, { now, taxonomy: small });
const consent = (given: Partial<Consent> = {}): Consent => ({
  seeker: 'seeker-1',
  firm: 'firm-1',
  purpose: 'introduction',
  from: '2019-01-01',
  ...given,
});

describe('consent', () => {
  const asked = { seeker: 'seeker-1', firm: 'firm-1', purpose: 'introduction', on: now } as const;
  test.each<[string, Partial<Consent>, boolean]>([
    ['given for this', {}, true],
    ['for another firm', { firm: 'firm-2' }, false],
    ['for another purpose', { purpose: 'cv' }, false],
    ['of somebody else', { seeker: 'seeker-2' }, false],
    ['from tomorrow', { from: '2019-03-02' }, false],
    ['until today', { until: now }, true],
    ['until yesterday', { until: '2019-02-28' }, false],
    ['taken back today', { withdrawnOn: now }, false],
  ])('%s', (_, given, expected) => {
    expect(mayShare([consent(given)], asked)).toBe(expected);
  });

  it('without it a firm learns that somebody exists and nothing else', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const wrong of [
        [],
        [consent({ firm: 'firm-2' })],
        [consent({ purpose: 'pool' })],
        [consent({ withdrawnOn: now })],
      ]) {
        const view = forFirm(region, 'welder-arnhem', wrong, { firm: 'firm-1', language });
        expect(view).toMatchObject({ introduced: [], others: true });
        const shown = JSON.stringify(view);
        for (const secret of secretsOf(seekers)) expect(shown).not.toContain(secret);
      }
    }
  });

  it('an introduction shows no CV, and a consent for one person shows one person', () => {
    const view = forFirm(region, 'welder-arnhem', [consent()], { firm: 'firm-1', language: 'en' });
    expect(view.introduced).toEqual([
      { seeker: 'seeker-1', name: 'Name Not To Be Seen', status: 'eligible', skills: ['welding'] },
    ]);
    expect(view.others).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/hidden@example|A life in metal|seeker-2|seeker-3/);
    const full = forFirm(region, 'welder-arnhem', [consent(), consent({ purpose: 'cv' })], {
      firm: 'firm-1',
      language: 'en',
    });
    expect(full.introduced[0]).toMatchObject({ email: 'hidden@example.org', cv: 'A life in metal' });
  });

  it('refuses the vacancy of another firm', () => {
    expect(() => forFirm(region, 'welder-arnhem', [], { firm: 'firm-2', language: 'nl' })).toThrow(
      /whose vacancy/,
    );
  });
});

/** All that may identify somebody. */
function secretsOf(all: readonly Seeker[]): string[] {
  return all.flatMap(({ id, contact = {} }) => [
    id,
    ...Object.values(contact).filter((text) => text !== undefined),
  ]);
}

describe('who goes where', () => {
  it.each(['stable', 'total', 'most'] as const)('%s: sound, within the seats, and known to be', (how) => {
    const plan = placeAll(region, { how, open: true });
    expect(plan.audit).toEqual({ sound: true, faults: [], blocking: [] });
    expect(plan.status).toBe('optimal');
    expect(plan.placements.length + plan.unplaced.length).toBe(seekers.length);
    const turned = new Region(
      { seekers: [...seekers].reverse(), vacancies: [...vacancies].reverse() },
      { now, taxonomy: small },
    );
    expect(placeAll(turned, { how, open: true })).toEqual(plan);
  });

  it('places nobody whose demands are not met or not decided, unless asked', () => {
    const plan = placeAll(region, { how: 'most' });
    expect(plan.placements.map(({ seeker, vacancy }) => [seeker, vacancy])).toEqual([
      ['seeker-1', 'welder-arnhem'],
      ['seeker-2', 'developer-groningen'],
    ]);
    expect(plan.unplaced).toEqual([{ seeker: 'seeker-3', possible: 0 }]);
  });

  it('groups of students go where there is guidance for all of them', () => {
    const student = (id: string, group: string): unknown => ({
      id,
      level: 'mbo-3',
      place: { lat: 52.37, lon: 5.22 },
      travel: [{ km: 25 }],
      study: { directions: ['engineering'], track: 'bol', kinds: ['work-experience'], weeks: 20, group },
    });
    const internship = (id: string, guidanceCapacityHours: number): unknown => ({
      id,
      firm: `firm-${id}`,
      remote: 'none',
      place: { lat: 52.37, lon: 5.22 },
      internship: {
        kinds: ['work-experience'],
        levels: ['mbo-3', 'mbo-4'],
        directions: ['engineering'],
        guidanceCapacityHours,
      },
    });
    const students = ['a1', 'a2', 'a3']
      .map((id) => student(id, 'group-a'))
      .concat(['b1', 'b2'].map((id) => student(id, 'group-b')));
    const one = new Region(
      { seekers: students, vacancies: [internship('large', 72), internship('small', 47)] },
      { now },
    );
    const plan = placeGroups(one, { hoursPerStudent: 24 });
    expect(plan.faults).toEqual([]);
    expect(plan.placements.map(({ group, internship: at, hours }) => [group, at, hours])).toEqual([
      ['group-a', 'large', 72],
    ]);
    expect(plan.unplaced).toEqual([{ group: 'group-b', suits: ['large', 'small'] }]);
  });
});

describe('the hub', () => {
  it('spreads attention: caps hold, and nobody goes without who could have something', () => {
    const { suggestions, seekersWithout, vacanciesWithout } = spreadSuggestions(region, {
      perSeeker: 2,
      perVacancy: 1,
    });
    for (const { id } of vacancies)
      expect(suggestions.filter(({ vacancy }) => vacancy === id).length).toBeLessThanOrEqual(1);
    for (const { id } of seekers)
      expect(suggestions.filter(({ seeker }) => seeker === id).length).toBeLessThanOrEqual(2);
    expect(seekersWithout).toEqual([]);
    expect(vacanciesWithout).toEqual([]);
  });

  it('mails what interests somebody, and nothing to who did not say what does', () => {
    const mail = vacancyMail(region, 'seeker-1', { language: 'nl' });
    expect(mail?.vacancies.map(({ vacancy }) => vacancy)).toEqual(['welder-arnhem', 'developer-groningen']);
    expect(mail?.sentence).toBe('2 vacatures passen bij wat u boeit');
    expect(vacancyMail(region, 'seeker-3', { language: 'nl' })).toBeUndefined();
  });

  it('brings who comes free to another firm, by consent and never back home', () => {
    const free = { ...(seekers[0] as Seeker), employer: 'firm-3', track: 'surplus' as const };
    const one = new Region({ seekers: [free], vacancies }, { now, taxonomy: small });
    expect(poolMatches(one, [])).toEqual([]);
    const all = ['firm-1', 'firm-3'].map((firm) => consent({ firm, purpose: 'pool' }));
    expect(poolMatches(one, all).map(({ from, to }) => [from, to])).toEqual([['firm-3', 'firm-1']]);
  });

  test.each([
    [500, 100, 'seekers', 500],
    [100, 100, 'employers', 100],
    [200, 100, 'seekers', 200],
    [3, 0, 'seekers', undefined],
  ] as const)('%i seekers for %i seats: help %s', (people, seats, help, per100) => {
    const { sentence: _, ...found } = tightnessOf(people, seats, { language: 'en' });
    expect(found).toEqual({ help, ...(per100 !== undefined && { per100 }) });
  });

  it('rings open one after the other, and decide when, not who', () => {
    const tiers = [
      { id: 'core', afterDays: 0 },
      { id: 'wide', afterDays: 14 },
    ];
    const given = [{ ...vacancies[0], tier: 'core' }, vacancies[1]] as typeof vacancies;
    expect(accessFor(given, tiers, 3).map(({ allowed, daysLeft }) => [allowed, daysLeft])).toEqual([
      [true, 0],
      [false, 11],
    ]);
    expect(accessFor(given, tiers, 14).every(({ allowed }) => allowed)).toBe(true);
  });
});
