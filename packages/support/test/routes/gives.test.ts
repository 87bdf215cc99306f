import { describe, expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { checkCatalogue } from '../../src/check/check.js';
import { createMatcher } from '../../src/match/match.js';
import { pastSteps } from '../../src/routes/gives.js';
import { routeTo } from '../../src/routes/route.js';
import { asking, english, matcherOf, now, offer } from './small.js';

// Facts that only taking part makes so: being admitted, or a member.

const chain = matcherOf(
  offer('a/membership', { gives: ['member'], access: { mode: 'membership' } }),
  offer('a/table', {
    after: ['a/membership'],
    eligibility: { requires: ['member'] },
    access: { mode: 'membership' },
    provider: { name: 'provider of a/membership', kind: 'foundation' },
  }),
);
const firm = (facts: object) => ({ firm: { facts }, question: asking });
const actions = (facts: object) =>
  routeTo(chain, firm(facts), 'a/table', english).steps.map(({ action }) => action);

describe('a step makes facts so for the steps after it', () => {
  test.each([
    ['who is no member', { no: ['member'] }],
    ['whom nobody asked', {}],
  ])('%s becomes one first, and is asked nothing about it', (_, facts) => {
    expect(routeTo(chain, firm(facts), 'a/table', english).status).toBe('open');
    expect(actions(facts)).toEqual(['join', 'take-part', 'take-part']);
  });

  test('who is a member has that behind it, and goes back to where it is known', () => {
    expect(pastSteps(firm({ yes: ['member'] }), chain.catalogue)).toEqual(['a/membership']);
    const route = routeTo(chain, firm({ yes: ['member'] }), 'a/table', english);
    expect(route.done).toEqual(['a/membership']);
    expect(route.steps.map(({ action }) => action)).toEqual(['return', 'take-part']);
    expect(route.steps[0]?.sentence).toBe(
      'For “title a/table” go to provider of a/membership; you are known there already',
    );
  });

  test('the report itself stays as it was: today the table is closed', () => {
    const report = chain.match(firm({ no: ['member'] }), english);
    expect(report.refused.map(({ id }) => id)).toEqual(['a/table']);
  });
});

test('De Groeiversneller: who is not admitted yet gets to the voucher through admission', () => {
  const matcher = createMatcher(nl2019, { regions: nlRegions });
  const given = {
    firm: {
      area: 'Arnhem',
      fte: 38,
      facts: {
        yes: ['growth-ambition', 'growth-plan', 'named-obstacle', 'growth-innovation'],
        no: ['admitted-groeiversneller'],
      },
    },
    question: { needs: [{ need: 'plan-quality' }] },
  };
  const { status, decidedBy, steps } = routeTo(matcher, given, 'groeiversneller/voucher', english);
  expect([status, decidedBy]).toEqual(['toBeJudged', 'groeiversneller/programme']);
  expect(steps.map(({ offer, action }) => `${offer.split('/')[1]} ${action}`)).toEqual([
    'programme apply',
    'programme talk',
    'programme judge',
    'programme take-part',
    'voucher take-part',
  ]);
});

test('the catalogue names the facts that its programmes make so', () => {
  const gives = nl2019.offers.flatMap((offer) => ('gives' in offer ? [[offer.id, offer.gives]] : []));
  expect(gives).toEqual([
    ['groeiversneller/programme', ['admitted-groeiversneller']],
    ['businessversneller/programme', ['businessversneller-alumnus']],
    ['topcentrum-e-commerce/partnership', ['topcentrum-partner']],
    ['veluwe-portaal/membership', ['veluwe-portaal-member']],
  ]);
});

test('a fact that the catalogue does not declare is refused', () => {
  const { catalogue } = chain;
  const [first] = catalogue.offers;
  const odd = { ...catalogue, offers: [{ ...first, gives: ['luck'] }] };
  expect(checkCatalogue(odd, { now, regions: nlRegions }).map(({ pointer }) => pointer)).toContain(
    '/offers/0/gives/0',
  );
});
