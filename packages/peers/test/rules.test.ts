import { assertProperty } from '@koppel/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formGroups, type Member, type PeersPlan, type ProgrammeInput } from '../src/index.js';

// Random programmes with many rules at once. The check below is written from the words of the programme, and knows neither the
// compiled problem nor the solver's own audit.

const tag = (...tags: string[]) => fc.subarray(tags, { minLength: 1 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const memberArbitrary = fc.record({
  firm: maybe(fc.constantFrom('f1', 'f2')),
  persons: fc.constantFrom(undefined, 1, 2),
  level: maybe(fc.integer({ min: 1, max: 5 })),
  sector: maybe(fc.constantFrom('food', 'metal')),
  market: maybe(tag('zwolle', 'kampen')),
  products: maybe(tag('bread', 'steel')),
  struggles: maybe(
    fc.dictionary(fc.constantFrom('staff', 'digital', 'energy'), fc.integer({ min: 1, max: 3 })),
  ),
  stage: fc.constantFrom('early', 'late'),
  available: maybe(tag('monday', 'tuesday')),
  languages: maybe(tag('nl', 'en')),
  attributes: maybe(fc.subarray(['starter'])),
  consent: fc.constantFrom(true, true, true, undefined, false),
});

const caseArbitrary = fc.record({
  members: fc
    .array(memberArbitrary, { minLength: 1, maxLength: 14 })
    .map((list) =>
      list.map((member, i): Member => stripped({ id: `m${String(i).padStart(2, '0')}`, ...member })),
    ),
  min: fc.integer({ min: 1, max: 4 }),
  more: fc.integer({ min: 0, max: 3 }),
  split: fc.subarray(['stage'] as const),
  competitors: fc.constantFrom('forbid' as const, 'allow' as const, 'ignore' as const),
  sensitive: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  sameFirm: fc.constantFrom('together' as const, 'apart' as const, 'free' as const),
  most: fc.integer({ min: 1, max: 3 }),
  firms: maybe(fc.integer({ min: 1, max: 4 })),
  options: fc.boolean(),
  languages: fc.boolean(),
  fallback: fc.constantFrom('none' as const, 'waiting' as const),
});

function stripped(member: object): Member {
  return Object.fromEntries(Object.entries(member).filter(([, value]) => value !== undefined)) as Member;
}

function programmeOf(one: typeof caseArbitrary extends fc.Arbitrary<infer T> ? T : never): ProgrammeInput {
  const { members } = one;
  const id = (place: number) => members[place % members.length]?.id as string;
  return {
    size: { min: one.min, max: one.min + one.more },
    split: [...one.split],
    competitors: one.competitors,
    sensitive: one.sensitive
      .map(([a, b]) => ({ members: [id(a), id(b)] as [string, string], reason: 'SECRET' }))
      .filter(({ members: [a, b] }) => a !== b),
    sameFirm: one.sameFirm,
    ...(one.firms === undefined || one.sameFirm === 'free' ? {} : { firms: { max: one.firms } }),
    quotas: [{ id: 'starters', who: { attribute: 'starter' }, max: one.most }],
    options: one.options ? [{ id: 'monday' }, { id: 'tuesday' }] : [],
    languages: one.languages ? ['nl', 'en'] : [],
    fallback: one.fallback,
    buddies: 'pairs',
  };
}

/** Everything that is wrong with a plan, in the words of the programme. */
function faults(members: readonly Member[], programme: ProgrammeInput, plan: PeersPlan): string[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const found: string[] = [];
  const seats = plan.groups.flatMap((group) => group.members.map(({ id }) => id));
  const out = plan.leftOut.map(({ id }) => id);
  if (new Set([...seats, ...out]).size !== seats.length + out.length) found.push('somebody twice');
  if (plan.status !== 'impossible' && seats.length + out.length !== members.length)
    found.push('somebody lost');
  const groupOf = new Map(
    plan.groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)),
  );
  for (const {
    members: [a, b],
  } of programme.sensitive ?? []) {
    if (groupOf.has(a) && groupOf.get(a) === groupOf.get(b)) found.push('sensitive');
  }
  for (const group of plan.groups) {
    const all = group.members.map(({ id }) => byId.get(id) as Member);
    const persons = all.reduce((sum, { persons: count = 1 }) => sum + count, 0);
    if (persons < (programme.size?.min ?? 0) || persons > (programme.size?.max ?? 99)) found.push('size');
    if (all.some(({ consent }) => consent === false)) found.push('consent');
    if (programme.split?.length && new Set(all.map(({ stage }) => stage)).size > 1) found.push('split');
    const firms = new Set(all.map(({ id, firm = `of ${id}` }) => firm));
    if (firms.size > (programme.firms?.max ?? 99)) found.push('firms');
    const starters = all.filter(
      ({ attributes }) => attributes === undefined || attributes.includes('starter'),
    );
    if (starters.length > (programme.quotas?.[0]?.max ?? 99)) found.push('quota');
    const [date, language] = [group.option?.split(' / ')[0], group.option?.split(' / ').at(-1)];
    if (
      programme.options?.length &&
      all.some(({ available }) => available && !available.includes(date as string))
    ) {
      found.push('date');
    }
    if (
      programme.languages?.length &&
      all.some(({ languages }) => languages && !languages.includes(language as string))
    ) {
      found.push('language');
    }
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(0, i)) {
        const sameFirm = a.firm !== undefined && a.firm === b.firm;
        if (sameFirm && programme.sameFirm === 'apart') found.push('same firm');
        const share = (field: 'market' | 'products') =>
          a[field]?.some((one) => b[field]?.includes(one)) === true;
        const rivals =
          a.sector !== undefined && a.sector === b.sector && share('market') && share('products');
        if (!sameFirm && rivals && programme.competitors === 'forbid') found.push('competitors');
      }
    }
  }
  if (programme.sameFirm === 'together') {
    for (const firm of ['f1', 'f2']) {
      const seated = members.filter((member) => member.firm === firm && groupOf.has(member.id));
      // Whom the programme keeps apart by stage cannot be together: those are of different parts.
      const stages = programme.split?.length ? ['early', 'late'] : [undefined];
      for (const stage of stages) {
        const some = seated.filter((member) => stage === undefined || member.stage === stage);
        if (new Set(some.map(({ id }) => groupOf.get(id))).size > 1) found.push('firm divided');
      }
    }
  }
  return found;
}

describe('whatever the rules', () => {
  test('none is broken, nobody is lost, and nothing confidential is said', () => {
    const seen = new Map<string, number>();
    assertProperty(
      fc,
      fc.property(caseArbitrary, (one) => {
        const programme = programmeOf(one);
        const plan = formGroups(one.members, { language: 'nl', programme, steps: 5, proofNodes: 2_000 });
        seen.set(plan.status, (seen.get(plan.status) ?? 0) + 1);
        expect(faults(one.members, programme, plan)).toEqual([]);
        expect(JSON.stringify(plan)).not.toContain('SECRET');
        expect(plan.groups.every(({ card }) => card.broken === 0)).toBe(true);
      }),
      { runs: process.env['KOPPEL_SOAK'] === '1' ? Number(process.env['KOPPEL_SOAK_RUNS'] ?? 20_000) : 150 },
    );
    // The cases must not all be of one kind, or this test says little.
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(['impossible', 'optimal', 'partial']));
  });
});
