import { Tree } from '@koppel/core';
import { describe, expect, test } from 'vitest';
import {
  assignAmbassadors,
  composeConsortia,
  type Member,
  type NetworkInput,
  planVisits,
  proposeSpecialists,
} from '../src/index.js';

const areas = new Tree({
  id: 'areas',
  version: '1',
  nodes: [
    { id: 'west' },
    { id: 'breda', parents: ['west'] },
    { id: 'roosendaal', parents: ['west'] },
    { id: 'east' },
    { id: 'zwolle', parents: ['east'] },
  ],
});
const en = { language: 'en', trees: [areas] } as const;
const nl = { language: 'nl', trees: [areas] } as const;
const now = '2026-03-01';
const firm = (number: number, more: Partial<Member> = {}): Member => ({
  id: `firm-${number}`,
  name: `Firm ${number}`,
  region: 'breda',
  ...more,
});
const readable = (value: unknown) => expect(JSON.stringify(value)).not.toMatch(/undefined|NaN|\[object/);

describe('visits of two', () => {
  const managers: NetworkInput['managers'] = [
    { id: 'l1', name: 'Local 1', side: 'local', areas: ['breda'], visits: 2 },
    { id: 'l2', name: 'Local 2', side: 'local', areas: ['roosendaal'], visits: 2 },
    { id: 'r1', name: 'Regional 1', side: 'regional', areas: ['west'], visits: 3, themes: ['staff'] },
    { id: 'r2', name: 'Regional 2', side: 'regional', areas: ['west'], visits: 1 },
  ];
  const firms = [
    firm(1, { struggles: { staff: 3 } }),
    firm(2),
    firm(3, { region: 'roosendaal', struggles: { staff: 3, energy: 1 } }),
    firm(4, { region: 'roosendaal', struggles: { staff: 1 } }),
  ];

  test('one of each side, who both work there, and those at home in the struggles where it counts', () => {
    const { status, visits, leftOut } = planVisits(firms, { managers }, en);
    expect(status).toBe('optimal');
    expect(leftOut).toEqual([]);
    expect(visits.map(({ id, local, regional }) => [id, local.id, regional.id])).toEqual([
      ['firm-1', 'l1', 'r1'],
      ['firm-2', 'l1', 'r2'],
      ['firm-3', 'l2', 'r1'],
      ['firm-4', 'l2', 'r1'],
    ]);
    expect(visits[0]?.sentences).toEqual([
      'Local 1 is local account manager in breda.',
      'Regional 1 is regional account manager in west.',
      'Regional 1 is at home in staff.',
      'It is not agreed yet who takes the first step.',
    ]);
  });

  test('as many firms as both sides together can visit, whatever the order', () => {
    const few = managers.map((one) => (one.id === 'r1' ? { ...one, visits: 1 } : one));
    const plan = planVisits(firms, { managers: few, initiative: 'both' }, en);
    expect(plan.visits).toHaveLength(2);
    expect(plan.summary).toEqual(['2 of 4 firms get a visit of two.']);
    expect(plan.leftOut[0]?.sentence).toBe('All visits that fit in the time are taken.');
    expect(
      planVisits([...firms].reverse(), { managers: [...few].reverse(), initiative: 'both' }, en),
    ).toEqual(plan);
  });

  test('says why there is no visit: no manager, not independent, place not known', () => {
    const others = [
      firm(1, { region: 'zwolle' }),
      firm(2, { firm: 'group-a' }),
      firm(3, { region: undefined as never }),
      firm(4, { region: 'west' }),
    ].map(({ region, ...rest }) => (region === undefined ? rest : { ...rest, region }));
    const own = managers.map((one) => (one.id === 'r2' ? one : { ...one, conflicts: ['group-a'] }));
    const plan = planVisits(others, { managers: own }, en);
    expect(plan.leftOut.map(({ sentence }) => sentence)).toEqual([
      'There is no local account manager for this place.',
      'The local account manager for this place is not independent of this firm.',
      'Where the firm is established is not known exactly enough: ask for the municipality.',
      'Where the firm is established is not known exactly enough: ask for the municipality.',
    ]);
    readable(planVisits(others, { managers: own }, nl));
  });

  test('the largest number is that of trying every way (random cases)', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const roll = (at: number, limit: number) => (Math.imul(seed * 31 + at, 2_654_435_761) >>> 16) % limit;
      const places = ['breda', 'roosendaal', 'zwolle'];
      const some = [0, 1, 2, 3, 4].map((i) => firm(i, { region: places[roll(i, 3)] as string }));
      const own = [0, 1, 2, 3, 4, 5].map((i) => ({
        id: `m${i}`,
        side: i < 3 ? ('local' as const) : ('regional' as const),
        areas: [...new Set([places[roll(10 + i, 3)] as string, places[roll(30 + i, 3)] as string])],
        visits: 1 + roll(20 + i, 2),
        themes: [],
        knows: some.filter((_, f) => roll(40 + 5 * i + f, 3) === 0).map(({ id }) => id),
      }));
      expect(planVisits(some, { managers: own }, en).visits).toHaveLength(mostVisits(some, own));
    }
  });
});

/** Tries every pair for every firm. */
function mostVisits(
  firms: readonly Member[],
  managers: readonly { readonly side: string; readonly areas: readonly string[]; readonly visits: number }[],
): number {
  const left = managers.map(({ visits }) => visits);
  const works = (at: number, { region = '' }: Member) =>
    managers[at]!.areas.some((area) => areas.relation(region, area) === 'within');
  const from = (at: number): number => {
    const one = firms[at];
    if (!one) return 0;
    let best = from(at + 1);
    managers.forEach((local, l) => {
      managers.forEach((regional, r) => {
        if (local.side !== 'local' || regional.side !== 'regional' || !works(l, one) || !works(r, one))
          return;
        if (left[l] === 0 || left[r] === 0) return;
        left[l]! -= 1;
        left[r]! -= 1;
        best = Math.max(best, 1 + from(at + 1));
        left[l]! += 1;
        left[r]! += 1;
      });
    });
    return best;
  };
  return from(0);
}

describe('ambassadors', () => {
  const stages = Array.from({ length: 7 }, (_, i) => ({
    id: `stage-${i + 1}`,
    themes: [i < 4 ? 'learning' : 'robots'],
    questions: 5,
  }));
  const network: NetworkInput = {
    stages,
    ambassadors: [
      { id: 'a', name: 'Ambassador A', themes: ['learning', 'robots'], questions: 4 },
      { id: 'b', name: 'Ambassador B', themes: ['robots'], available: stages.map(({ id }) => id) },
    ],
    referral: { site: 'example.nl', themes: { learning: 'Team Learning' } },
    words: { learning: { nl: 'leren', en: 'learning' } },
  };

  test('each gets the three that were agreed, on stages where a theme is shared', () => {
    const plan = assignAmbassadors(network, en);
    expect(plan.status).toBe('optimal');
    expect(plan.ambassadors.map(({ stages: count }) => count)).toEqual([4, 3]);
    expect(plan.stages.slice(4).map(({ ambassadors }) => ambassadors[0]?.id)).toEqual(['b', 'b', 'b']);
    expect(plan.notes).toEqual(['Ask Ambassador A which stages suit.']);
  });

  test('questions beyond the cap go with the card, which says who answers them', () => {
    const [first, second] = assignAmbassadors(network, en).stages;
    expect(first?.ambassadors[0]?.questions).toBe(4);
    expect(first?.sentences).toContain('1 question goes with the referral card.');
    expect(first?.card).toEqual(['Learning: Team Learning.', 'To read: example.nl.']);
    expect(second?.ambassadors[0]?.questions).toBe(0);
    expect(second?.sentences).toContain('5 questions go with the referral card.');
    expect(assignAmbassadors(network, en).stages[6]?.card).toContain(
      'Settle before the meeting who answers questions about robots: nobody is named.',
    );
  });

  test('says who has fewer stages than agreed, and which stage has nobody', () => {
    const more = {
      ...network,
      stages: [...stages, { id: 'stage-8', themes: ['money'], speakers: 2 }],
      ambassadors: [
        ...network.ambassadors!,
        { id: 'c', name: 'Ambassador C', themes: ['export'], available: [] },
      ],
    };
    const plan = assignAmbassadors(more, nl);
    expect(plan.status).toBe('partial');
    expect(plan.notes).toContain('Ambassador C staat op 0 podia; afgesproken zijn er ten minste 3.');
    expect(plan.stages[7]?.sentences).toEqual(['0 van de 2 sprekers gevonden.']);
    readable(plan);
  });

  test('what was agreed goes before the best fit, however many have to move for it', () => {
    const tags = (stage: number) => Array.from({ length: 100 }, (_, tag) => `${stage}-${tag}`);
    const stages = Array.from({ length: 13 }, (_, at) => ({ id: `s${10 + at}`, themes: tags(at) }));
    const once = { atLeast: 1, atMost: 1 };
    // Each is at home on a stage of their own and just fits the next; the last on two, the newcomer barely on the first.
    const chain = Array.from({ length: 11 }, (_, at) => ({
      id: `a${10 + at}`,
      themes: [...tags(at), `${at + 1}-0`],
      ...once,
    }));
    const last = { id: 'last', themes: [...tags(11), ...tags(12)], atLeast: 1, atMost: 2 };
    const newcomer = { id: 'newcomer', themes: ['0-0'], ...once };
    const plan = assignAmbassadors({ stages, ambassadors: [...chain, last, newcomer] }, { language: 'en' });
    expect(plan.ambassadors.map(({ stages: found }) => found)).toEqual(Array(13).fill(1));
    expect(plan.status).toBe('optimal');
  });

  test('nobody speaks oftener than they want, nor elsewhere than they go', () => {
    const one = { id: 'a', themes: ['learning'], atMost: 2, areas: ['breda'] };
    const two = [
      { id: 's1', themes: ['learning'], area: 'zwolle' },
      { id: 's2', themes: ['learning'], area: 'breda' },
      { id: 's3', themes: ['learning'], area: 'breda' },
      { id: 's4', themes: ['learning'] },
    ];
    const plan = assignAmbassadors({ ambassadors: [one], stages: two }, en);
    expect(plan.ambassadors[0]?.stages).toBe(2);
    expect(plan.stages[0]?.ambassadors).toEqual([]);
    const perhaps = assignAmbassadors({ ambassadors: [one], stages: two.slice(3) }, en);
    expect(perhaps.stages[0]?.sentences).toContain(
      'Ask where the stage is exactly, and whether a will go there.',
    );
  });
});

describe('the panel of the second line', () => {
  const agreement = { from: '2026-01-01', until: '2027-01-01', rateCents: 7500, usualCents: 12_500 };
  const panel: NetworkInput['panel'] = [
    { id: 'x', name: 'Specialist X', areas: ['west'], specialisms: ['finance'], agreement, cases: 1 },
    {
      id: 'y',
      name: 'Specialist Y',
      areas: ['west'],
      specialisms: ['finance'],
      agreement: { ...agreement, rateCents: 9050 },
    },
    { id: 'z', name: 'Specialist Z', areas: ['west'], specialisms: ['legal'] },
  ];
  const propose = (members: Member[], network: NetworkInput, day = now) =>
    proposeSpecialists(members, { panel, ...network }, { ...en, now: day });

  test('the province, the specialism and a reduced rate that holds; by way of the coach', () => {
    const { status, proposals } = propose([firm(1)], {
      cases: [{ member: 'firm-1', specialism: 'finance', coach: 'Coach A' }],
      initiative: 'entrepreneur',
    });
    expect(status).toBe('optimal');
    expect(proposals[0]?.proposed?.id).toBe('x');
    expect(proposals[0]?.proposed?.sentences).toContain('Agreed rate: € 75 per hour instead of € 125.');
    expect(proposals[0]?.others.map(({ id }) => id)).toEqual(['y']);
    expect(proposals[0]?.others[0]?.sentences).toContain('Agreed rate: € 90.50 per hour instead of € 125.');
    expect(proposals[0]?.sentences).toEqual([
      'The proposal goes by way of Coach A, who stays involved.',
      'The entrepreneur takes the first step.',
    ]);
  });

  test('a bond goes before the rate, and every case gets somebody where that can be', () => {
    const known = [{ ...panel[1]!, knows: ['firm-1'] }, { ...panel[0]! }];
    const cases = [1, 2].map((i) => ({ member: `firm-${i}`, specialism: 'finance' }));
    const plan = propose([firm(1), firm(2)], { panel: known, cases });
    expect(plan.proposals.map(({ proposed }) => proposed?.id)).toEqual(['y', 'x']);
    const reversed = propose([firm(2), firm(1)], {
      panel: [...known].reverse(),
      cases: [...cases].reverse(),
    });
    expect(reversed).toEqual(plan);
  });

  test.each([
    ['legal', {}, now, 'First agree on a rate for legal with Specialist Z.'],
    [
      'finance',
      { region: 'zwolle' },
      now,
      'The panel of this province has no specialist in finance; others have.',
    ],
    ['export', {}, now, 'No panel has a specialist in export: look for one.'],
    ['finance', {}, '2027-01-01', 'First agree on a rate for finance with Specialist X and Specialist Y.'],
    [
      'finance',
      { region: 'somewhere' },
      now,
      'The panel of this province has no specialist in finance; others have.',
    ],
  ] as const)('without anybody for %s it says what to do (%j, %s)', (specialism, more, day, sentence) => {
    const plan = propose([firm(1, more)], { cases: [{ member: 'firm-1', specialism }] }, day);
    expect(plan.status).toBe('partial');
    expect(plan.proposals[0]?.sentences).toEqual([sentence]);
  });

  test('who has no time left waits; who is not independent is not proposed', () => {
    const one = [{ ...panel[0]! }];
    const cases = [1, 2].map((i) => ({ member: `firm-${i}`, specialism: 'finance' }));
    const plan = propose([firm(1), firm(2)], { panel: one, cases });
    expect(plan.proposals[1]?.sentences).toEqual([
      'Whoever qualifies has no time left: this question waits.',
    ]);
    const related = propose([firm(1)], {
      panel: [{ ...panel[0]!, conflicts: ['firm-1'] }],
      cases: cases.slice(0, 1),
    });
    expect(related.proposals[0]?.sentences).toEqual([
      'The specialist that there is, is not independent of this firm.',
    ]);
  });

  test('refuses a rate that is not reduced, a case of nobody, and a day that is none', () => {
    const dear = [{ ...panel[0]!, agreement: { ...agreement, usualCents: 7500 } }];
    expect(() => propose([firm(1)], { panel: dear })).toThrow(/rateCents/);
    expect(() => propose([firm(1)], { cases: [{ member: 'firm-9', specialism: 'legal' }] })).toThrow(
      /firm-9/,
    );
    expect(() => propose([firm(1)], {}, '2026-02-30')).toThrow(/now/);
  });
});

describe('consortia', () => {
  const sells = (product: string) => ({ sector: 'ict', market: ['west'], products: [product] });
  const members: Member[] = [
    firm(1, { ...sells('machines'), brings: ['line'] }),
    firm(2, { ...sells('vision'), brings: ['cameras'] }),
    firm(3, { ...sells('vision'), brings: ['software'] }),
    firm(4, { ...sells('arms'), brings: ['arms'] }),
    firm(5, {
      name: 'Institute 1',
      sector: 'education',
      market: ['west'],
      products: ['research'],
      brings: ['lab'],
    }),
  ];
  const parties = [
    { member: 'firm-1', roles: ['owner'], hours: 400, meansEur: 50_000 },
    { member: 'firm-2', roles: ['provider'], hours: 300 },
    { member: 'firm-3', roles: ['provider'], hours: 300 },
    { member: 'firm-4', roles: ['provider'], hours: 50 },
    { member: 'firm-5', roles: ['institute'] },
  ];
  const demand = {
    id: 'inspection',
    label: { nl: 'Inspectie', en: 'Inspection' },
    roles: [
      { id: 'owner', label: { nl: 'probleemeigenaar', en: 'problem owner' }, meansEur: 20_000 },
      { id: 'provider', label: { nl: 'aanbieder', en: 'provider' }, max: 2, hours: 100 },
      { id: 'institute', label: { nl: 'kennisinstelling', en: 'institute' } },
    ],
    needs: ['cameras', 'software'],
  };
  const composed = (network: NetworkInput, options: typeof en | typeof nl = en) =>
    composeConsortia(members, { parties, demands: [demand], ...network }, options);
  const ids = (plan: ReturnType<typeof composed>, at = 0) => plan.consortia[at]?.parties.map(({ id }) => id);

  test('every role is taken, by parties who can, and competitors do not meet', () => {
    const plan = composed({});
    expect(plan.status).toBe('optimal');
    expect(ids(plan)).toEqual(['firm-1', 'firm-2', 'firm-5']);
    expect(plan.consortia[0]?.sentences).toEqual([
      'Firm 1 is problem owner.',
      'Firm 2 is provider.',
      'Firm 2 brings cameras.',
      'Institute 1 is institute.',
      'Of the 2 things that are needed 1 is there.',
      'Nobody brings software.',
      'No better consortium exists; that is proved.',
    ]);
    readable(composed({}, nl));
  });

  test('with an agreement made up front competitors may, and it is said', () => {
    const plan = composed({ agreements: [{ members: ['firm-3', 'firm-2'], agreedOn: '2026-02-01' }] });
    expect(ids(plan)).toEqual(['firm-1', 'firm-2', 'firm-3', 'firm-5']);
    expect(plan.consortia[0]?.sentences).toContain(
      'Firm 2 and Firm 3 are competitors and made agreements on 1 February 2026.',
    );
  });

  test('impossible: what is lacking, who has too little, and the agreement that would help', () => {
    const many = {
      ...demand,
      roles: demand.roles.map((role) => (role.id === 'provider' ? { ...role, min: 2 } : role)),
    };
    const plan = composed({ demands: [many] });
    expect(plan.consortia[0]).toMatchObject({
      status: 'impossible',
      sentences: [
        'Without agreements between competitors not all roles can be filled.',
        'Firm 2 and Firm 3 are competitors without an agreement.',
      ],
      remedies: ['With an agreement made up front between Firm 2 and Firm 3 it can be.'],
    });
    const three = {
      ...many,
      roles: many.roles.map((role) => (role.id === 'provider' ? { ...role, min: 3, max: 3 } : role)),
    };
    expect(composed({ demands: [three] }).consortia[0]?.sentences).toEqual([
      'As provider 3 are needed; of those who offered 2 can.',
      'Fewer than 100 hours: Firm 4.',
    ]);
    const roles = demand.roles.map((role) => ({ ...role, hours: 0, meansEur: 0 }));
    const alone = composed({
      demands: [{ ...demand, roles }],
      parties: [{ member: 'firm-1', roles: ['owner', 'provider', 'institute'], hours: 1, meansEur: 1 }],
    });
    expect(alone.consortia[0]?.sentences).toEqual(['Those who are left are needed for two roles.']);
  });

  test('what is not known is asked, and only counted on where nobody certain will do', () => {
    const roles = demand.roles.map((role) => (role.id === 'institute' ? { ...role, hours: 80 } : role));
    const plan = composed({ demands: [{ ...demand, roles }] });
    expect(plan.consortia[0]?.open).toEqual(['Ask Institute 1 whether 80 hours are available.']);
    const unsure = parties.map((party) =>
      party.member === 'firm-2' ? { member: 'firm-2', roles: ['provider'] } : party,
    );
    expect(ids(composed({ parties: unsure }))).toEqual(['firm-1', 'firm-3', 'firm-5']);
  });

  test('hours that the first demand takes are gone for the second', () => {
    const roles = demand.roles.map((role) =>
      role.id === 'provider' ? { ...role, hours: 200, max: 1 } : role,
    );
    const both = [
      { ...demand, roles },
      { ...demand, id: 'again', roles },
      { ...demand, id: 'more', roles },
    ];
    const plan = composed({ demands: both });
    expect([ids(plan, 0), ids(plan, 1), ids(plan, 2)]).toEqual([
      ['firm-1', 'firm-2', 'firm-5'],
      ['firm-1', 'firm-3', 'firm-5'],
      [],
    ]);
    expect(plan.status).toBe('partial');
  });

  test('as a wish hours keep nobody out, but are preferred and said', () => {
    const roles = demand.roles.map((role) =>
      role.id === 'provider' ? { ...role, level: 'prefer' as const, max: 1 } : role,
    );
    const arms = { ...demand, roles, needs: ['arms'] };
    const plan = composed({ demands: [arms] });
    expect(ids(plan)).toEqual(['firm-1', 'firm-4', 'firm-5']);
    expect(plan.consortia[0]?.sentences).toContain(
      'Firm 4 has fewer than the 100 hours that are wished for.',
    );
    expect(ids(composed({ demands: [{ ...arms, needs: [] }] }))).toEqual(['firm-1', 'firm-2', 'firm-5']);
  });

  test('the best of all is that of trying every set (random cases)', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const roll = (at: number, limit: number) => (Math.imul(seed * 37 + at, 2_654_435_761) >>> 15) % limit;
      const tags = ['p', 'q', 'r', 's'];
      const some = Array.from({ length: 7 }, (_, i) =>
        firm(i, { ...sells(`v${roll(i, 4)}`), brings: tags.filter((_, t) => roll(10 + 7 * i + t, 3) === 0) }),
      );
      const own = some.map(({ id }, i) => ({
        member: id,
        roles: ['x', 'y'].filter((_, r) => roll(80 + 2 * i + r, 2) === 0),
      }));
      const roles = [
        { id: 'x', max: 2 },
        { id: 'y', max: 2 },
      ];
      const offered = own.filter((party) => party.roles.length > 0);
      const plan = composeConsortia(
        some,
        { parties: offered, demands: [{ id: 'd', roles, needs: tags }] },
        en,
      );
      const found = plan.consortia[0]!;
      const met = new Set(found.parties.flatMap(({ id }) => some.find((one) => one.id === id)?.brings ?? []))
        .size;
      const worth = found.status === 'impossible' ? null : 100 * met - found.parties.length;
      expect(worth, `seed ${seed}`).toBe(bestOfAll(some, offered));
    }
  });
});

/** Tries every role or none for every party. */
function bestOfAll(
  members: readonly Member[],
  parties: readonly { readonly member: string; readonly roles: readonly string[] }[],
): number | null {
  let best: number | null = null;
  const chosen: { readonly who: Member; readonly role: string }[] = [];
  const from = (at: number): void => {
    const party = parties[at];
    if (!party) {
      const count = (role: string) => chosen.filter((one) => one.role === role).length;
      const rivals = chosen.some(({ who: a }) =>
        chosen.some(({ who: b }) => a.id < b.id && a.products?.[0] === b.products?.[0]),
      );
      if (rivals || [count('x'), count('y')].some((each) => each < 1 || each > 2)) return;
      const worth = 100 * new Set(chosen.flatMap(({ who }) => who.brings ?? [])).size - chosen.length;
      if (best === null || worth > best) best = worth;
      return;
    }
    from(at + 1);
    for (const role of party.roles) {
      chosen.push({ who: members.find(({ id }) => id === party.member) as Member, role });
      from(at + 1);
      chosen.pop();
    }
  };
  from(0);
  return best;
}
