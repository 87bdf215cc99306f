import { describe, expect, test } from 'vitest';
import { explain, nextQuestions, Tree } from '@koppel/core';
import { nlRegions } from '../../src/areas/nl.js';
import { createQuestioner } from '../../src/ask-next/ask-next.js';
import { askingRules } from '../../src/ask-next/asking.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { supportPolicy } from '../../src/policy.js';
import { Regions } from '../../src/regions.js';
import { askRow, offerRow } from '../../src/rows.js';
import { caseSchema } from '../../src/schema/firm.js';
import { sectors } from '../../src/sectors/sectors.js';

const questioner = createQuestioner(nl2019, { regions: nlRegions });
const options = { now: '2019-03-01', language: 'en' } as const;
const breda = {
  firm: { area: 'Breda', headcount: 12, foundedOn: '2015-02', facts: { yes: ['growth-ambition'] } },
};

describe('what to ask a firm next', () => {
  test('of a shop somewhere, where it is comes first: it decides most', () => {
    const { questions, open, titles } = questioner.next({ firm: { headcount: 4 } }, options);
    expect(questions[0]).toMatchObject({ field: 'area', question: 'Where is the firm established?' });
    expect(Object.keys(titles)).toEqual([...open]);
    // Nobody can be in two provinces at once, and where nothing is offered is an answer too.
    const labels = questions[0]?.options.map(({ label }) => label) ?? [];
    expect(labels).toContain('none of these');
    expect(labels).toContain('Limburg');
    expect(labels.filter((label) => label.includes('Limburg') && label.includes('Drenthe'))).toEqual([]);
  });

  test('of a firm in Breda: its size in FTE, in the bands of REWIN', () => {
    const fte = questioner.next(breda, options).questions.find(({ field }) => field === 'fte');
    expect(fte).toMatchObject({
      question: 'How many full-time equivalents is that?',
      decides: 'verdicts',
      cost: 2,
    });
    expect(
      fte?.options.map(({ label, answer, opens, closes }) => ({
        label,
        answer,
        opens: opens.length,
        closes: closes.length,
      })),
    ).toEqual([
      { label: '0 to 9.9', answer: { gte: 0, lte: 9.9 }, opens: 0, closes: 3 },
      { label: '10 to 250', answer: { gte: 10, lte: 250 }, opens: 2, closes: 0 },
      { label: 'at least 250.1', answer: { gte: 250.1 }, opens: 0, closes: 3 },
    ]);
  });

  test('the catalogue words its facts, and both languages ask the same', () => {
    const en = questioner.next(breda, options).questions;
    const nl = questioner.next(breda, { ...options, language: 'nl' }).questions;
    expect(nl.map(({ field, about, expected }) => [field, about, expected])).toEqual(
      en.map(({ field, about, expected }) => [field, about, expected]),
    );
    const table = (all: typeof en) => all.find(({ about }) => about === 'consent-to-share-case')?.question;
    expect(table(en)).toBe('May the case be shared with the members of the table?');
    expect(table(nl)).toBe('Mag de casus met de leden van de tafel worden gedeeld?');
  });

  test('nobody is asked how they were judged, or what is behind their question', () => {
    for (const given of [{ firm: {} }, breda]) {
      const fields = questioner.next(given, options).questions.map(({ field }) => field);
      expect(fields).not.toContain('judgements');
      expect(fields).not.toContain('underlying');
    }
  });

  test('asking on ends with nothing but judgements open, and never asks twice', () => {
    const { catalogue } = questioner;
    const regions = new Regions(nlRegions);
    const trees = [regions.tree, new Tree(sectors)];
    const rows = catalogue.offers.map(offerRow);
    const asked = new Set<string>();
    let ask = askRow(caseSchema.parse(breda), regions);
    for (;;) {
      const found = nextQuestions(supportPolicy, ask, rows, {
        ...options,
        trees,
        fields: askingRules(catalogue),
        about: 'verdicts',
      });
      const [first] = found.questions;
      if (first === undefined) {
        for (const id of found.open) {
          const row = rows.find((one) => one.id === id);
          const told = explain(supportPolicy, ask, row ?? {}, { ...options, trees });
          expect([id, told.ask, told.provider]).toEqual([id, [], []]);
        }
        expect(found.waiting).toEqual(found.open);
        break;
      }
      const key = `${first.field}/${first.about ?? ''}`;
      expect(asked.has(key), `${key} is asked twice`).toBe(false);
      asked.add(key);
      ask = { ...ask, [first.field]: first.options[0]?.answer };
    }
    expect(asked.size).toBeGreaterThan(2);
  });

  test('refuses what it cannot read, as matching does', () => {
    expect(() => questioner.next({ firm: { headcount: 'many' } }, options)).toThrow('/firm/headcount');
    expect(() => questioner.next({ firm: { sectors: ['metaal'] } }, options)).toThrow('/firm/sectors/0');
    expect(() => questioner.next({ firm: {} }, { ...options, now: 'today' })).toThrow('/now');
    expect(() => createQuestioner({ koppel: 1 }, { regions: nlRegions })).toThrow('/id');
  });
});
