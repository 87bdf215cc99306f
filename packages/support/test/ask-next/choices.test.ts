import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { createQuestioner } from '../../src/ask-next/ask-next.js';
import { apartness, mostDifferent } from '../../src/ask-next/choices.js';
import { needSignals, needThemes } from '../../src/ask-next/need-signals.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { needs } from '../../src/schema/vocabulary.js';

const questioner = createQuestioner(nl2019, { regions: nlRegions });
const options = { now: '2019-03-01', language: 'en' } as const;

describe('three needs to choose from', () => {
  const table = [
    [
      'nothing is known: the usual first questions',
      { firm: {} },
      ['growth-finance', 'market-entry', 'orientation'],
    ],
    [
      'in trouble in Deventer: help in hard times, not growth',
      { firm: { area: 'Deventer', situation: 'in-trouble' } },
      ['bank-loan', 'legal', 'turnaround'],
    ],
    [
      'a family firm in Deventer that does not look ahead',
      { firm: { area: 'Deventer', situation: 'not-looking-ahead', facts: { yes: ['family-firm'] } } },
      ['governance', 'strategy', 'succession'],
    ],
    [
      'growing but blocked in Breda',
      { firm: { area: 'Breda', situation: 'growing-but-blocked' } },
      ['growth-finance', 'market-entry', 'recruitment'],
    ],
  ] as const;

  test.each(table)('%s', (_, given, expected) => {
    const { choices } = questioner.choices(given, options);
    expect(choices.map(({ need }) => need).sort()).toEqual([...expected]);
    for (const { because, offers } of choices) {
      expect(because.length).toBeGreaterThan(0);
      expect(offers.length).toBeGreaterThan(0);
    }
  });

  test('what was put into words already is no choice', () => {
    const given = { firm: {}, question: { needs: [{ need: 'growth-finance' }] } };
    expect(questioner.choices(given, options).choices.map(({ need }) => need)).not.toContain(
      'growth-finance',
    );
  });

  test('no triple lies further apart: every one is looked at', () => {
    const suggested = needs.map((need, index) => ({ need, strength: 1 + (index % 4) }));
    const worth = (all: readonly { need: (typeof needs)[number] }[]): number[] => {
      const apart = all.flatMap((a, at) => all.slice(at + 1).map((b) => apartness(a.need, b.need)));
      return [Math.min(...apart), apart.reduce((sum, one) => sum + one, 0)];
    };
    const [least, sum] = worth(mostDifferent(suggested)) as [number, number];
    for (const a of suggested) {
      for (const b of suggested) {
        for (const c of suggested) {
          if (new Set([a, b, c]).size < 3) continue;
          const [other, total] = worth([a, b, c]) as [number, number];
          expect(other < least || (other === least && total <= sum)).toBe(true);
        }
      }
    }
  });

  test('apartness is none to itself, and the same both ways', () => {
    for (const a of needs) {
      expect(apartness(a, a)).toBe(0);
      for (const b of needs) expect(apartness(a, b)).toBe(apartness(b, a));
    }
    expect(apartness('growth-finance', 'market-entry')).toBe(1000);
    expect(apartness('growth-finance', 'plan-quality')).toBe(500);
  });

  test('the table speaks of facts that the catalogue knows, and of each situation', () => {
    const facts = new Set(Object.keys(questioner.catalogue.facts));
    expect(needSignals.flatMap(({ fact }) => fact ?? []).filter((fact) => !facts.has(fact))).toEqual([]);
    expect(new Set(needSignals.flatMap(({ situation }) => situation ?? [])).size).toBe(8);
    for (const need of needs) expect(needThemes[need].length).toBeGreaterThan(0);
  });

  test('both languages choose the same', () => {
    const given = { firm: { situation: 'healthy' } };
    const en = questioner.choices(given, options).choices;
    const nl = questioner.choices(given, { ...options, language: 'nl' }).choices;
    expect(nl.map(({ need }) => need)).toEqual(en.map(({ need }) => need));
    expect(nl[0]?.because).not.toEqual(en[0]?.because);
  });
});
