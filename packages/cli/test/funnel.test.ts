import { describe, expect, test } from 'vitest';
import { folderOf, koppel } from './helpers.js';
import { faultsOfHtml } from './well-formed.js';

const funnel = `
title: { nl: Keuze, en: Choice }
fallback: { id: desk, label: { nl: het loket, en: the desk } }
candidates:
  - { id: a, name: Firm A, facts: { social: true, plan: 8 } }
  - { id: b, name: Firm B, facts: { social: true, plan: 6 } }
  - { id: c, name: Firm C, facts: { social: false, plan: 9 } }
  - { id: d, name: Firm <D>, facts: { plan: 9 } }
stages:
  - id: look
    label: { nl: Voorselectie, en: First look }
    demands: [{ id: social, field: social, yes: true, label: { nl: Maatschappelijk doel, en: Social mission } }]
    wishes: [{ id: plan, field: plan, from: 0, to: 10, weight: 1 }]
    quota: 2
  - id: vote
    label: { nl: Stemming, en: Vote }
    vote: { voters: [p, q], most: 1 }
    quota: 1
ballots:
  - { stage: vote, voter: p, for: [b] }
`;
/** Fifty more who do not pass the gate. */
const others = Array.from(
  { length: 50 },
  (_, at) => `  - { id: x${at + 1}, name: Firm ${at + 1}, facts: { social: false, plan: 1 } }\n`,
).join('');
const cwd = folderOf({
  'funnel.yaml': funnel,
  'long.yaml': funnel.replace('stages:\n', `${others}stages:\n`),
  'strange.yaml': funnel.replace('voter: p', 'voter: stranger'),
});
const run = (line: string) => koppel(['peers', 'funnel', ...line.split(' ')], { cwd });

describe('koppel peers funnel', () => {
  test('stages, who is chosen, who waits, and who is to be asked', async () => {
    const { out, code } = await run('funnel.yaml --lang en');
    expect(code).toBe(0);
    expect(out).toBe(`Choice
======
First look: 4 in, 2 through.
Vote: 2 in, 1 through.
1 chosen, 1 on the waiting list.
1 person is not decided yet: there is something to ask or to judge.
This is a proposal; people decide.

Rounds
------
- 1 of 2 voters voted; each has one ballot, and each name on it counts one.
round       in  not through  open  below  gone  through
First look   4            1     1      0     0        2
Vote         2            0     0      1     0        1

Chosen
------
- Firm B: Vote: through (1 vote, place 1). Chosen.

Waiting list
------------
- Firm A: Vote: not the first (0 votes, place 2). On the waiting list, place 1;
  meanwhile: the desk.

Not decided yet
---------------
- Firm <D>: First look: not decided yet: not known yet: Social mission. Not
  decided yet (First look); meanwhile: the desk.

Not chosen
----------
- Firm C: First look: not through: Social mission: no; asked is yes. Not chosen
  (First look); meanwhile: the desk.
`);
  });

  test('many who were not chosen are counted, and told of when that is asked', async () => {
    const short = (await run('long.yaml')).out;
    expect(short).toContain('- 51 mensen, ieder met een reden en een andere weg: --everyone');
    expect(short).not.toContain('Firm 50');
    const long = (await run('long.yaml --everyone')).out;
    expect(long).toContain('Firm 50: Voorselectie: niet door: Maatschappelijk doel');
    expect(long).not.toContain('--everyone');
  });

  test('one person, JSON and a page', async () => {
    const { out } = await run('funnel.yaml --person c --lang en');
    expect(out).toMatch(
      /^Choice\n======\n\nFirm C\n------\nNot chosen \(First look\); meanwhile: the desk\.\n- First look: not through/,
    );
    const json = JSON.parse((await run('funnel.yaml --format json')).out);
    expect(json).toMatchObject({
      koppel: 1,
      what: 'peers-funnel',
      report: { placed: ['b'], waiting: ['a'] },
    });
    const html = (await run('funnel.yaml --format html')).out;
    expect(faultsOfHtml(html)).toEqual([]);
    expect(html).toContain('Firm &lt;D&gt;');
  });

  test('a vote of a stranger, and a person who is not there, are refused', async () => {
    expect(await run('strange.yaml')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/strange\.yaml: \/ballots\/0\/voter: found "stranger"/),
    });
    expect(await run('funnel.yaml --person nobody')).toMatchObject({ code: 2 });
  });
});
