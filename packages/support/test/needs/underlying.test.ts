import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '@koppel/core/testing';
import { KoppelError } from '@koppel/core';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { answers } from '../../src/needs/answers.js';
import { checkNeedRules } from '../../src/needs/check.js';
import { defaultNeedRules } from '../../src/needs/rules.js';
import { underlyingNeeds } from '../../src/needs/underlying.js';
import { withUnderlying } from '../../src/needs/with-underlying.js';
import { needs, situations } from '../../src/schema/vocabulary.js';

const matcher = createMatcher(nl2019, { regions: nlRegions });
const { catalogue } = matcher;
const find = (given: unknown, rules?: unknown) =>
  underlyingNeeds(given, { catalogue, language: 'en', ...(rules === undefined ? {} : { rules }) });
const asks = (...needs: readonly string[]) => needs.map((need) => ({ need }));
const brief = (list: ReturnType<typeof find>['proposed']) =>
  list.map(
    ({ need, urgency, reasons }) => `${need} ${urgency}: ${reasons.map(({ rule }) => rule).join(', ')}`,
  );

const loan = { needs: asks('bank-loan'), amountSoughtEur: 400_000 };

test.each([
  {
    name: 'a loan, refused, no plan: the plan is what to look at first, then the course',
    firm: { situation: 'healthy', facts: { yes: ['refused-by-bank'], no: ['growth-plan'] } },
    question: loan,
    proposed: ['plan-quality 3: refused-without-plan, refused-by-bank', 'strategy 2: refused-without-plan'],
  },
  {
    name: 'a loan, refused, with a plan: only why the bank refused',
    firm: { situation: 'healthy', facts: { yes: ['refused-by-bank', 'growth-plan'] } },
    question: loan,
    proposed: ['plan-quality 2: refused-by-bank'],
  },
  {
    name: 'a loan, refused, and nobody asked for the plan: that rule does not fire',
    firm: { situation: 'healthy', facts: { yes: ['refused-by-bank'] } },
    question: loan,
    proposed: ['plan-quality 2: refused-by-bank'],
  },
  {
    name: 'a loan during a succession',
    firm: { situation: 'healthy', facts: { yes: ['in-succession'] } },
    question: loan,
    proposed: ['succession 2: money-for-succession'],
  },
  {
    name: 'a loan of an amount that nobody named',
    firm: { situation: 'healthy' },
    question: { needs: asks('bank-loan') },
    proposed: ['plan-quality 1: money-without-amount'],
  },
  {
    name: 'in trouble: whatever the question, turnaround comes first',
    firm: { situation: 'in-trouble' },
    question: { needs: asks('recruitment') },
    proposed: ['turnaround 3: in-trouble'],
  },
  {
    name: 'recruiting in a firm of ten',
    firm: { situation: 'healthy', headcount: 10 },
    question: { needs: asks('recruitment') },
    proposed: ['staff-planning 1: recruiting-without-hr'],
  },
  {
    name: 'recruiting in a firm of 40 to 60: too rough to say',
    firm: { situation: 'healthy', headcount: { gte: 40, lte: 60 } },
    question: { needs: asks('recruitment') },
    proposed: [],
  },
  {
    name: 'a technical question',
    firm: { situation: 'healthy' },
    question: { needs: asks('technology') },
    proposed: ['organisation 1: technology-is-people'],
  },
  {
    name: 'what was accepted before is not proposed again',
    firm: { situation: 'in-trouble' },
    question: { needs: [{ need: 'recruitment' }, { need: 'turnaround', kind: 'underlying' }] },
    proposed: [],
  },
  {
    name: 'no question at all',
    firm: { situation: 'healthy' },
    question: {},
    proposed: ['orientation 1: no-question-yet'],
  },
])('$name', ({ firm, question, proposed }) => {
  expect(brief(find({ firm, question }).proposed)).toEqual(proposed);
});

test('each proposal has its reason, what it rests on, and where it comes from', () => {
  const given = {
    firm: { facts: { yes: ['refused-by-bank'], no: ['growth-plan'] } },
    question: { ...loan, needs: [{ need: 'bank-loan', urgency: 3 }] },
  };
  expect(find(given).proposed[0]?.reasons[0]).toEqual({
    rule: 'refused-without-plan',
    sentence:
      'The bank refused and there is no plan: for a third of such questions sharpening the plan first was what helped',
    why: defaultNeedRules[0].because,
    source: '1.4, 2.10',
    restsOn: [
      'Stated need: a loan',
      'What is not so: there is no: a growth plan',
      'What is so: there is: refused by a bank',
    ],
  });
  expect(find(given).summary).toBe(
    'The question is: a loan; behind it there may be: a better plan and strategy',
  );
  expect(underlyingNeeds(given, { catalogue, language: 'nl' }).summary).toBe(
    'De vraag is: een lening; daarachter zit misschien: een beter plan en strategie',
  );
});

test('what is not known makes a rule possible, and says what to ask; it never fires', () => {
  const { proposed, possible, questions } = find({
    firm: { situation: 'healthy', facts: { no: ['staff-to-spare', 'growth-plan', 'in-succession'] } },
    question: loan,
  });
  expect(proposed).toEqual([]);
  expect(brief(possible)).toEqual([
    'plan-quality 3: refused-without-plan, refused-by-bank',
    'strategy 2: refused-without-plan',
  ]);
  expect(possible[0]?.reasons[0]?.sentence).toMatch(/^To be checked: The bank refused/);
  expect(questions).toEqual([
    {
      field: 'facts',
      about: 'refused-by-bank',
      question: 'Did a bank refuse your application?',
      rules: ['refused-by-bank', 'refused-without-plan'],
    },
  ]);
});

test('an accepted need is added as underlying; the stated ones and the given case stay as they were', () => {
  const given = {
    firm: { facts: { yes: ['refused-by-bank'], no: ['growth-plan'] } },
    question: { needs: [{ need: 'bank-loan', urgency: 3 }] },
  };
  const before = structuredClone(given);
  const { proposed } = find(given);
  const accepted = withUnderlying(given, proposed.slice(0, 1));
  expect(given).toEqual(before);
  expect(accepted.question.needs).toEqual([
    { need: 'bank-loan', kind: 'stated', urgency: 3 },
    { need: 'plan-quality', kind: 'underlying', urgency: 3, why: defaultNeedRules[0].because },
  ]);
  expect(withUnderlying(accepted, proposed.slice(0, 1))).toEqual(accepted);
  expect(withUnderlying(given, [{ need: 'bank-loan', urgency: 1 }]).question.needs).toHaveLength(1);
});

test('offers are ranked for both kinds of need, and shown as such', () => {
  const given = {
    firm: {
      area: 'Roermond',
      facts: { yes: ['refused-by-bank', 'external-finance-need'], no: ['growth-plan'] },
    },
    question: { needs: asks('bank-loan') },
  };
  const options = { now: '2019-03-01', language: 'en' } as const;
  const accepted = withUnderlying(given, find(given).proposed);
  const voucher = 'financieringspoort/voucher-2.0';
  const points = (report: ReturnType<typeof matcher.match>, criterion: string) =>
    report.eligible.find(({ id }) => id === voucher)?.explanation.criteria.find(({ id }) => id === criterion)
      ?.points;
  expect(points(matcher.match(given, options), 'underlying')).toBe(0);
  expect(points(matcher.match(accepted, options), 'underlying')).toBe(1800);
  expect(points(matcher.match(accepted, options), 'needs')).toBe(5000);
  const offer = catalogue.offers.find(({ id }) => id === voucher);
  expect(offer && answers(offer, accepted)).toEqual({ stated: ['bank-loan'], underlying: ['plan-quality'] });
});

const rule = {
  id: 'mine',
  when: { needsAny: ['recruitment'] },
  suggests: [{ need: 'training' }],
  because: { nl: 'Zo is het', en: 'So it is' },
  source: 'the hub',
};

test('a hub adds rules of its own', () => {
  const given = { firm: { headcount: 200 }, question: { needs: asks('recruitment') } };
  expect(brief(find(given, [...defaultNeedRules, rule]).proposed)).toEqual(['training 1: mine']);
});

test.each([
  ['no condition', [{ ...rule, when: {} }], '/0/when: found no condition, expected at least one condition'],
  ['an id twice', [rule, rule], '/1/id: found the id "mine" again, as at /0, expected an id of its own'],
  ['an unknown need', [{ ...rule, suggests: [{ need: 'luck' }] }], '/0/suggests/0/need: found "luck"'],
  ['a misspelt condition', [{ ...rule, when: { need: ['data'] } }], '/0/when/need: found an unknown key'],
  ['no list', 'mine', 'found "mine"'],
])('rules with %s are refused', (_, rules, message) => {
  expect(() => find({ firm: {} }, rules)).toThrow(message);
  expect(() => checkNeedRules(rules, catalogue)).toThrow(KoppelError);
});

test('a case or a language that is wrong is refused', () => {
  expect(() => find({ firm: { headcount: 'many' } })).toThrow('/firm/headcount: found "many"');
  const options = { catalogue, language: 'fr' as 'en' };
  expect(() => underlyingNeeds({ firm: {} }, options)).toThrow('found "fr", expected nl or en');
});

test('the rules that come with the package have no faults', () => {
  expect(checkNeedRules(defaultNeedRules, catalogue)).toEqual([]);
});

test.each([
  ['an empty list', { when: { situations: [] } }, 'error /0/when/situations: an empty list'],
  [
    'a fact both ways',
    { when: { yes: ['startup'], no: ['startup'] } },
    'error /0/when: the fact startup both so',
  ],
  [
    'stated and not stated',
    { when: { stated: ['needs'], notStated: ['needs'] } },
    'error /0/when: needs both stated and not stated',
  ],
  [
    'reads what must not be stated',
    { when: { notStated: ['headcount'], headcount: { lte: 9 } } },
    'error /0/when/notStated: headcount, which this rule reads as well',
  ],
  [
    'proposes what is asked',
    { suggests: [{ need: 'recruitment' }] },
    'error /0/suggests/0: the need recruitment, which is asked for already',
  ],
  ['a fact without a name', { when: { yes: ['rich'] } }, 'warning /0/when/yes/0: the fact rich'],
])('a rule that is odd is found: %s', (_, change, found) => {
  const findings = checkNeedRules([{ ...rule, ...change }], catalogue);
  expect(findings.map(({ level, pointer, found }) => `${level} ${pointer}: ${found}`)).toContainEqual(
    expect.stringContaining(found),
  );
});

test('a rule that adds nothing to another is found, and of two equals the later one', () => {
  const narrow = { ...rule, id: 'narrow', when: { needsAny: ['recruitment'], situations: ['no-time'] } };
  const twin = { ...rule, id: 'twin' };
  const found = checkNeedRules([rule, narrow, twin], catalogue);
  expect(found.map(({ pointer, found }) => `${pointer} ${found}`)).toEqual([
    '/1 the rule narrow, which adds nothing to mine',
    '/2 the rule twin, which adds nothing to mine',
  ]);
});

const factIds = [
  'refused-by-bank',
  'growth-plan',
  'in-succession',
  'family-firm',
  'staff-to-spare',
  'staff-shortage',
];
const anyCase = fc
  .record({
    situation: fc.option(fc.constantFrom(...situations), { nil: undefined }),
    headcount: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    answers: fc.array(fc.constantFrom('yes', 'no', 'unknown'), { minLength: 6, maxLength: 6 }),
    stated: fc.uniqueArray(fc.constantFrom(...needs), { maxLength: 4 }),
  })
  .map(({ situation, headcount, answers, stated }) => ({
    firm: {
      ...(situation === undefined ? {} : { situation }),
      ...(headcount === undefined ? {} : { headcount }),
      facts: {
        yes: factIds.filter((_, index) => answers[index] === 'yes'),
        no: factIds.filter((_, index) => answers[index] === 'no'),
      },
    },
    question: { needs: asks(...stated) },
  }));

test('proposals never touch what is stated, and an accepted one is not proposed again', () => {
  assertProperty(
    fc,
    fc.property(anyCase, (given) => {
      const { stated, proposed, possible } = find(given);
      const said = proposed.map(({ need }) => need);
      expect(stated).toEqual(needs.filter((need) => given.question.needs.some((one) => one.need === need)));
      expect(said.filter((need) => stated.includes(need))).toEqual([]);
      expect(possible.filter(({ need }) => said.includes(need) || stated.includes(need))).toEqual([]);
      const again = find(withUnderlying(given, proposed));
      expect(again.proposed).toEqual([]);
      expect(again.stated).toEqual(stated);
    }),
    { runs: 60 },
  );
});

test('an answer makes a possible need proposed or not possible; a proposed one stays', () => {
  assertProperty(
    fc,
    fc.property(anyCase, fc.constantFrom(...factIds), fc.boolean(), (given, fact, so) => {
      const { yes, no } = given.firm.facts;
      fc.pre(!yes.includes(fact) && !no.includes(fact));
      const facts = so ? { yes: [...yes, fact], no } : { yes, no: [...no, fact] };
      const before = find(given);
      const after = find({ ...given, firm: { ...given.firm, facts } });
      const all = (report: typeof before) => [...report.proposed, ...report.possible].map(({ need }) => need);
      const proposed = after.proposed.map(({ need }) => need);
      expect(proposed).toEqual(expect.arrayContaining(before.proposed.map(({ need }) => need)));
      expect(all(before)).toEqual(expect.arrayContaining(all(after)));
    }),
    { runs: 60 },
  );
});
