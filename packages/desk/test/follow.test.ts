import { nextContact, sparkContacts } from '@koppel/support';
import { describe, expect, test } from 'vitest';
import { stores, withStore } from './stores.js';
import { DAY, deskOn, question } from './world.js';

describe.each(stores)('following up, on $name', (store) => {
  const handover = {
    asker: 'firm-1',
    from: 'hub',
    to: 'bank',
    owner: 'adviser-1',
    context: 'Has a plan, needs a loan',
  };

  test('a handover is due for feedback within a week, and overdue after that until it is settled', () =>
    withStore(store, async (kept) => {
      const { desk, time } = deskOn(kept);
      const one = desk.tenant('one');
      const task = await one.handOver(handover, { key: 't1' });
      expect(task).toMatchObject({ id: 't1', on: '2019-03-01', due: '2019-03-08' });
      expect(await one.handOver(handover, { key: 't1' })).toEqual(task);
      expect(await one.tasks({ overdueOn: '2019-03-08' })).toEqual([]);
      expect(await one.tasks({ overdueOn: '2019-03-09' })).toEqual([task]);
      expect(await one.tasks({ owner: 'adviser-2' })).toEqual([]);
      time.now += 3 * DAY;
      const said = { by: 'bank', result: 'returned', note: 'Wrong desk' } as const;
      const settled = await one.settle('t1', said);
      expect(settled).toEqual({ ...task, settled: { said, on: '2019-03-04' } });
      time.now += DAY;
      expect(await one.settle('t1', said)).toEqual(settled);
      await expect(one.settle('t1', { ...said, note: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(one.settle('t2', said)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await one.tasks()).toEqual([]);
      expect((await kept.tenant('one').journal.read()).map(({ kind }) => kind)).toEqual([
        'handover',
        'settled',
      ]);
    }));

  test('what is due comes in the order of its days: milestones, and aftercare after a year or 1,000 days', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      const after = { asker: 'firm-1', owner: 'adviser-1', measure: 'Turnover and jobs' };
      await one.aftercare({ ...after, days: 1000 }, { key: 'a' });
      await one.aftercare(after, { key: 'b' });
      await one.milestone(
        { asker: 'firm-1', factor: 'A second customer', owner: 'owner', days: 90 },
        { key: 'c' },
      );
      const dues = (await one.tasks()).map(({ id, due }) => [id, due]);
      expect(dues).toEqual([
        ['c', '2019-05-30'],
        ['b', '2020-02-29'],
        ['a', '2021-11-25'],
      ]);
    }));

  test('two advisers who settle at once: one is heard, the other is told', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      await one.handOver(handover, { key: 't1' });
      const settle = (by: string) =>
        one.settle('t1', { by, result: 'done', note: `by ${by}` }).then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
      expect((await Promise.all([settle('a'), settle('b')])).sort()).toEqual(['CONFLICT', 'done']);
    }));

  test('facts expire: they are unknown again, and named as what to ask', () =>
    withStore(store, async (kept) => {
      const { desk, time } = deskOn(kept);
      const one = desk.tenant('one');
      await one.stateFacts('firm-1', {
        by: 'adviser-1',
        facts: {
          area: { value: 'north' },
          headcount: { value: 10, days: 365 },
          themes: { value: ['money'], days: 30 },
        },
      });
      time.now += 29 * DAY;
      const known = { area: 'north', headcount: 10, themes: ['money'] };
      expect(await one.profile('firm-1')).toMatchObject({ question: known, stale: [] });
      time.now += DAY;
      expect(await one.profile('firm-1')).toEqual({
        asker: 'firm-1',
        day: '2019-03-31',
        question: { area: 'north', headcount: 10 },
        stale: [{ field: 'themes', on: '2019-03-01', until: '2019-03-31' }],
      });
      await one.stateFacts('firm-1', { by: 'adviser-1', facts: { themes: { value: ['staff'] } } });
      expect((await one.profile('firm-1')).question).toEqual({ ...known, themes: ['staff'] });
      expect((await one.profile('firm-2')).question).toEqual({});
    }));

  test('two persons of a firm have states of their own, which the next contact follows', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      await one.sayPerson('firm-1', { person: 'director', role: 'decides', by: 'adviser-1' });
      await one.sayPerson('firm-1', { person: 'employee', role: 'takes-part', by: 'adviser-1' });
      const [first] = sparkContacts.moments;
      const moment = first?.id ?? '';
      await one.sayContact('firm-1', { person: 'employee', moment, outcome: 'took-part', by: 'adviser-1' });
      await one.sayPerson('firm-1', { person: 'director', role: 'decides', stop: true, by: 'adviser-1' });
      const relation = await one.relation('firm-1');
      expect(relation).toEqual({
        firm: 'firm-1',
        persons: [
          { id: 'director', role: 'decides', stop: true },
          { id: 'employee', role: 'takes-part', stop: false },
        ],
        history: [{ person: 'employee', moment, on: '2019-03-01', outcome: 'took-part' }],
      });
      const advice = nextContact(sparkContacts, relation, { now: '2019-06-01', language: 'nl' });
      expect(advice.persons.map(({ person, status, contacts }) => [person, status, contacts])).toEqual([
        ['director', 'stop', 0],
        ['employee', 'contact', 1],
      ]);
      const stranger = one.sayContact('firm-1', { person: 'owner', moment, by: 'adviser-1' });
      await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }));

  test('a relation of which nothing is heard is dormant, and kept', () =>
    withStore(store, async (kept) => {
      const { desk, time } = deskOn(kept);
      const one = desk.tenant('one');
      await one.propose('support', { asker: 'firm-1', question });
      await one.handOver(handover, { key: 't1' });
      await one.sayPerson('firm-2', { person: 'director', role: 'decides', by: 'adviser-1' });
      time.now += 100 * DAY;
      await one.settle('t1', { by: 'bank', result: 'done', note: 'Has a loan' });
      const silent = (days: number) => one.dormant({ days }).then((all) => all.map(({ asker }) => asker));
      expect(await silent(100)).toEqual(['firm-2']);
      expect(await silent(101)).toEqual([]);
      time.now += 2000 * DAY;
      expect(await silent(1000)).toEqual(['firm-2', 'firm-1']);
    }));

  test('refuses what is not a day, and what is too long', () =>
    withStore(store, async (kept) => {
      const one = deskOn(kept).desk.tenant('one');
      await one.stateFacts('firm-1', { by: 'a', facts: { area: { value: 'north', days: 9 } } });
      for (const day of ['2019-02-30', 'tomorrow', '']) {
        const calls = [
          () => one.tasks({ overdueOn: day }),
          () => one.dormant({ days: 9, day }),
          () => one.profile('firm-1', { day }),
          () => one.ask('support', question, { day }),
          () => one.report({ from: '2019-01-01', to: day }),
        ];
        for (const call of calls) {
          await expect(call()).rejects.toMatchObject({ name: 'DeskError', code: 'BAD_VALUE' });
        }
      }
      for (const days of [Number.NaN, -1, 0.5, 36_501, '9' as never]) {
        await expect(one.dormant({ days })).rejects.toThrow(/^\/days: found .*, expected whole days/);
      }
      await expect(one.profile('x'.repeat(101))).rejects.toMatchObject({ code: 'BAD_DOCUMENT' });
      await expect(one.relation('x'.repeat(101))).rejects.toMatchObject({ code: 'BAD_DOCUMENT' });
      await expect(one.stateFacts('x'.repeat(101), { by: 'a', facts: {} })).rejects.toMatchObject({
        code: 'BAD_DOCUMENT',
      });
      await expect(one.handOver({ ...handover, context: '' })).rejects.toMatchObject({
        code: 'BAD_DOCUMENT',
      });
    }));
});
