import { describe, expect, test } from 'vitest';
import { chosen, type DemoFunnel, funnels } from '../funnels.js';

const of = (id: string) => funnels.find((one) => one.id === id) as DemoFunnel;
const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.replace(/\D/g, ''))).join(' ');

describe('Groei-Ondernemers Challenge', () => {
  const report = chosen(of('groei-ondernemers-challenge'), 'en');

  test('1,000 → 50 → 10', () => {
    expect(report.stages.map(({ entered, through }) => [entered, through])).toEqual([
      [1000, 50],
      [50, 10],
    ]);
  });

  test('the ten, as they came out', () => {
    expect(numbers(report.placed)).toBe('351 882 646 726 83 191 761 546 708 517');
    // Twice as close to one another as the fifty are, at the price of a few with more points.
    expect(report.stages[1]?.sentences).toEqual([
      'The chosen group fits together for 68.3 %; all of them for 40.3 %',
    ]);
    expect(report.stages[0]?.sentences).toEqual(['9 people were equal at the border; decided by lot']);
  });

  test('nobody above six years or from elsewhere is chosen, and each of them is told why', () => {
    const facts = new Map(
      of('groei-ondernemers-challenge').funnel.candidates.map((one) => [one.id, one.facts]),
    );
    const refused = report.people.filter(({ steps }) => steps[0]?.outcome === 'refused');
    expect(refused.length).toBeGreaterThan(200);
    for (const { id, steps } of report.people) {
      const { place, firmAge } = facts.get(id) as { place: string; firmAge: number };
      expect(steps[0]?.outcome === 'refused').toBe(place !== 'breda' || firmAge > 6);
      if (place !== 'breda') expect(steps[0]?.sentence).toMatch(/Based in Breda/);
      if (firmAge > 6) expect(steps[0]?.sentence).toMatch(/Age of the firm/);
    }
  });
});

describe('Move2Social', () => {
  const report = chosen(of('move2social'), 'en');

  test('48 → 24 → 11, ten partners with one ballot each', () => {
    expect(report.stages.map(({ entered, through }) => [entered, through])).toEqual([
      [48, 24],
      [24, 11],
    ]);
    expect(report.stages[1]?.sentences).toContain(
      '10 of 10 voters voted; each has one ballot, and each name on it counts one',
    );
    const votes = report.people.flatMap(({ steps }) => steps[1]?.votes ?? []);
    expect(votes.reduce((sum, one) => sum + one, 0)).toBe(10 * 11);
  });

  test('the eleven, as they came out: the third withdrew and the twelfth moved up', () => {
    expect(numbers(report.placed)).toBe('10 33 27 23 11 9 19 18 42 45 6');
    expect(report.people.find(({ id }) => id === 'initiative-06')?.steps[1]).toMatchObject({
      outcome: 'moved-up',
      place: 12,
    });
    expect(report.people.find(({ id }) => id === 'initiative-13')?.result).toBe('withdrawn');
  });

  test('who did not say something is asked, and everybody else has somewhere to go, in both languages', () => {
    const dutch = chosen(of('move2social'), 'nl');
    const asked = dutch.people.find(({ id }) => id === 'initiative-08');
    expect(asked).toMatchObject({ result: 'open' });
    expect(asked?.steps[0]?.sentence).toBe(
      'Voorselectie: nog niet beslist: nog niet bekend: Uitgewerkt plan',
    );
    for (const { result, routes, next } of report.people.filter((one) => one.result !== 'placed')) {
      expect(routes.length, result).toBeGreaterThan(0);
      expect(next).toBe('may take part again: the next edition');
    }
  });
});
