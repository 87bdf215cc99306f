import { type Language, languages } from '@koppel/core';
import { explainDecision } from '@koppel/record';
import { describe, expect, test } from 'vitest';
import { archived, NOON, ranking, type World, world } from './world.js';

const explained = async ({ record, keys }: World, id: string, person: string, more: object = {}) =>
  explainDecision(await archived(record), id, { keys, person, language: 'en', ...more });

const text = ({ title, parts }: Awaited<ReturnType<typeof explained>>) =>
  [title, ...parts.flatMap((part) => [`## ${part.title}`, ...part.sentences])].join('\n');

const decision = {
  at: NOON + 86_400_000,
  run: 'run-1',
  about: 'firm-12',
  what: 'choose',
  by: 'adviser-3',
  why: 'CANARY internal words',
} as const;

/** Two askers with everything in the record, each with values that are nobody else's. */
async function twoAskers(): Promise<World> {
  const one = world();
  await one.record.run(ranking('run-1', 'firm-12'));
  await one.record.run(
    ranking('run-2', 'firm-30', { ask: { area: 'CANARY-area', headcount: 977, themes: ['CANARY-theme'] } }),
  );
  await one.record.decision({ ...decision, id: 'd-1', offer: 'voucher', override: 'verdict' });
  await one.record.decision({
    ...decision,
    id: 'd-2',
    run: 'run-2',
    about: 'firm-30',
    told: { nl: 'CANARY', en: 'CANARY' },
  });
  return one;
}

describe('an explanation for the person', () => {
  test('has reasons, what did not count, the nearest change, decisions and what one can do', async () => {
    expect(text(await explained(await twoAskers(), 'run-1', 'firm-12'))).toMatchInlineSnapshot(`
      "Why this proposal of 1 March 2019
      ## What happened
      A computer program put in order what suits you, by the rules 'support' (version 3)
      This explanation is about voucher
      Place 3 of 4; 2500 of the 5000 points are certain
      The outcome is a proposal: a person decides
      ## The main reasons
      Not eligible, because of: headcount
      headcount: headcount 12; asked is at least 1 and less than 10
      area: there is: north
      themes: export; not money (2500 of 5000 points)
      ## What did not count
      Known of you, but the rules did not look at it: age
      Given by you, but the program could not see it: gender
      The program got no other data about you
      ## What would change something
      Possible with 2.001 less (headcount: 9.999)
      ## What people decided
      On 2 March 2019 a person chose this
      That departs from what the program proposed
      The reason is on record; you can ask for it
      ## What you can do
      You can ask for a person to look again, say what you think of it, and contest the decision
      You can ask to see what is recorded about you, and ask for it to be corrected or erased"
    `);
  });

  test('in Dutch', async () => {
    expect(
      text(await explained(await twoAskers(), 'run-1', 'firm-12', { language: 'nl' })),
    ).toMatchInlineSnapshot(`
      "Waarom dit voorstel van 1 maart 2019
      ## Wat er gebeurde
      Een computerprogramma zette op volgorde wat bij u past, met de regels 'support' (versie 3)
      Deze uitleg gaat over voucher
      Plaats 3 van 4; zeker zijn 2500 van de 5000 punten
      De uitkomst is een voorstel: een mens beslist
      ## De belangrijkste redenen
      Komt niet in aanmerking, vanwege: headcount
      headcount: headcount 12; gevraagd is ten minste 1 en minder dan 10
      area: is er: north
      themes: export; niet money (2500 van 5000 punten)
      ## Wat niet meetelde
      Wel bekend van u, maar de regels keken er niet naar: age
      Wel opgegeven, maar het programma kon het niet zien: gender
      Andere gegevens over u kreeg het programma niet
      ## Wat iets zou veranderen
      Mogelijk met 2,001 minder (headcount: 9,999)
      ## Wat mensen besloten
      Op 2 maart 2019 heeft een mens dit gekozen
      Dat wijkt af van het voorstel van het programma
      De reden is vastgelegd; u kunt ernaar vragen
      ## Wat u kunt doen
      U kunt vragen of een mens er opnieuw naar kijkt, zeggen wat u ervan vindt, en het besluit betwisten
      U kunt inzage vragen in wat er over u is vastgelegd, en vragen om het te verbeteren of te wissen"
    `);
  });

  test('an offer that fits: the most that is still to be gained', async () => {
    const told = await explained(await twoAskers(), 'run-1', 'firm-12', { offer: 'loan' });
    expect(text(told)).toContain(
      'You meet every demand\nMost points are still to be gained with: themes (2500 points)',
    );
  });

  test('the reason as the person may hear it, and no other', async () => {
    const one = await twoAskers();
    const said = { nl: 'U kende deze al', en: 'You knew this one' };
    await one.record.decision({ ...decision, id: 'd-3', told: said });
    const all = text(await explained(one, 'run-1', 'firm-12'));
    expect(all).toContain('The reason: You knew this one');
    expect(all).not.toContain('CANARY');
  });

  test.each(languages)('nothing of other people, whatever is asked (%s)', async (language: Language) => {
    const one = await twoAskers();
    const told = await explained(one, 'run-1', 'firm-12', { language });
    expect(JSON.stringify(told)).not.toMatch(/CANARY|977|firm-30|adviser|run-2/);
    await expect(explained(one, 'run-2', 'firm-12')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(explained(one, 'nope', 'firm-12')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('persons among persons: each hears of themselves alone', async () => {
    const one = world();
    const seekers = ['member-1', 'member-2', 'member-3'].map((id, at) => ({
      id,
      areas: ['north', `CANARY-${id}`],
      headcount: { gte: 1, lt: at === 1 ? 5 : 470 + at },
      themes: at === 1 ? [] : ['money', `CANARY-${id}`],
    }));
    const sides = { asker: undefined, offers: seekers, offersArePeople: true };
    await one.record.run(ranking('vacancy', 'unused', sides));
    for (const { id } of seekers) {
      for (const language of languages) {
        const all = text(await explained(one, 'vacancy', id, { language }));
        for (const other of seekers) if (other.id !== id) expect(all).not.toContain(other.id);
        expect(all).not.toMatch(id === 'member-1' ? /472/ : /470/);
      }
    }
    const refused = text(await explained(one, 'vacancy', 'member-2'));
    expect(refused).toContain('Not eligible, because of: headcount');
    expect(refused).toContain('Place 3 of 3');

    // Both sides are persons: outcomes alone, since a value of the one would tell of the other.
    const asking = { asker: 'buddy-ask', ask: { area: 'north', headcount: 4711 }, offers: seekers };
    await one.record.run(ranking('buddies', 'x', { ...asking, offersArePeople: true }));
    for (const person of ['buddy-ask', 'member-1']) {
      const all = text(await explained(one, 'buddies', person));
      expect(all).toContain('headcount: not met');
      expect(all).not.toMatch(/47\d|4711|CANARY|member-2|member-3/);
      expect(all).not.toContain(person === 'member-1' ? 'buddy-ask' : 'member-1');
    }
  });

  test('a plan tells what its own package said of the person', async () => {
    const one = world();
    const reasons = [{ nl: 'U groeit, net als de anderen', en: 'You grow, as the others do' }];
    const change = { nl: 'Een andere dag', en: 'Another day' };
    await one.record.run({
      id: 'groups',
      at: NOON,
      engine: { name: 'peers/form', version: '0.1.0' },
      status: 'complete',
      input: {},
      result: { groups: [['member-1', 'member-2']] },
      people: [{ id: 'member-1', reasons, change }, { id: 'member-2' }],
    });
    const all = text(await explained(one, 'groups', 'member-1'));
    expect(all).toContain('You grow, as the others do');
    expect(all).toContain('Another day');
    expect(all).not.toContain('member-2');
    expect(text(await explained(one, 'groups', 'member-2'))).toContain('No reasons per person were recorded');
    const gossip = [{ nl: 'member-2 wilde dit', en: 'member-2 wanted this' }];
    await expect(
      one.record.run({
        id: 'gossip',
        at: NOON,
        engine: { name: 'peers/form', version: '0.1.0' },
        status: 'complete',
        input: {},
        result: {},
        people: [{ id: 'member-1', reasons: gossip }, { id: 'member-2' }],
      }),
    ).rejects.toThrow('the id of a person inside a text');
  });

  test('after erasure there is nothing to explain', async () => {
    const one = await twoAskers();
    await one.record.erase('firm-12', { id: 'erasure', at: NOON });
    await expect(explained(one, 'run-1', 'firm-12')).rejects.toThrow('nobody of this name');
  });
});
