import { describe, expect, test } from 'vitest';
import { Region } from '@koppel/jobs';
import {
  auditEvent,
  encounters,
  eventSheets,
  eventWords,
  planEvent,
  readEvent,
  replanEvent,
  sheetCalendar,
  sheetsHtml,
} from '@koppel/jobs/event';
import { now, seekers, small, vacancies } from './data.js';

const region = new Region({ seekers, vacancies }, { now, taxonomy: small });
const cafe = {
  id: 'cafe',
  title: { nl: 'Vacaturecafé', en: 'Vacancy café' },
  place: 'Arnhem',
  day: '2019-04-02',
  opens: '14:00',
  closes: '15:00',
  slotMinutes: 10,
  changeMinutes: 2,
  rooms: [
    { id: 'hall', name: 'Zaal', stands: 2 },
    { id: 'loft', stands: 2 },
  ],
  breaks: [{ from: '14:30', until: '14:40' }],
  meetings: { seeker: { least: 1, most: 3 } },
  seekers: [
    { seeker: 'seeker-1', name: 'Anna & "Bo"', workshops: ['cv'], wants: ['firm-4'] },
    { seeker: 'seeker-2', workshops: ['cv'], from: '14:10' },
    { seeker: 'seeker-3', by: 'case-manager' },
    { seeker: 'walk-in' },
  ],
  employers: [
    { firm: 'firm-1', name: 'Bedrijf 1', represented: 'manager' },
    { firm: 'firm-2', represented: 'recruiter' },
    { firm: 'firm-4' },
    { firm: 'firm-9' },
  ],
  workshops: [
    {
      id: 'cv',
      title: { nl: 'Je cv', en: 'Your CV' },
      from: '14:40',
      until: '15:00',
      seats: 1,
      room: 'loft',
    },
  ],
};
const event = readEvent(cafe);
const plan = planEvent(region, cafe);

describe('an event that contradicts itself', () => {
  const fixed = { seeker: 'seeker-1', firm: 'firm-4' };
  const walk = { from: 'hall', to: 'loft' };

  test.each([
    [
      {
        fixed: [
          { ...fixed, at: '14:00' },
          { ...fixed, at: '14:10' },
        ],
      },
      '/fixed/1: found ["seeker-1","firm-4"]',
    ],
    [
      {
        walks: [
          { ...walk, minutes: 9 },
          { from: 'loft', to: 'hall', minutes: 0 },
        ],
      },
      '/walks/1: found',
    ],
    [{ fixed: [{ ...fixed, seeker: 'seeker-3' }] }, 'expected somebody who comes in person'],
  ])('%j', (more, said) => {
    expect(() => readEvent({ ...cafe, ...more })).toThrow(said);
  });
});

describe('a plan', () => {
  test('is sound and best', () => {
    expect(plan.audit).toMatchObject({ sound: true, faults: [] });
    expect(plan.status).toBe('optimal');
    expect(plan.worth).toBe(plan.bound);
  });
  test('only seekers themselves meet; who sends another is named', () => {
    expect(plan.notAdmitted).toEqual([{ seeker: 'seeker-3', by: 'case-manager' }]);
    expect(plan.meetings.some(({ seeker }) => seeker === 'seeker-3')).toBe(false);
  });
  test('somebody of whom nothing is known meets people as well', () => {
    const own = plan.meetings.filter(({ seeker }) => seeker === 'walk-in');
    expect(own).toHaveLength(3);
    expect(own.every(({ fit }) => fit === 'none')).toBe(true);
  });
  test('every employer has one stand, and no field to ask for more', () => {
    expect(plan.stands.map(({ firm }) => firm)).toEqual(['firm-1', 'firm-2', 'firm-4', 'firm-9']);
    const larger = { ...cafe, employers: [{ firm: 'firm-1', stands: 2 }] };
    expect(() => planEvent(region, larger)).toThrow(/^\/employers\/0\/stands/);
  });
  test('a workshop has so many seats, and its time stays free', () => {
    expect(plan.workshops).toHaveLength(1);
    const [seat] = plan.workshops;
    expect(plan.meetings.some(({ seeker, until }) => seeker === seat!.seeker && until > '14:40')).toBe(false);
    expect(plan.workshopsFull).toHaveLength(1);
  });
  test('a workshop at the beginning comes before meetings', () => {
    const early = {
      ...cafe,
      workshops: [{ ...cafe.workshops[0]!, from: '14:00', until: '14:20', seats: 9 }],
    };
    const { meetings, workshops, audit } = planEvent(region, early);
    expect(workshops.map(({ seeker }) => seeker)).toEqual(['seeker-1']);
    expect(audit.faults).toEqual([]);
    const first = (who: string) => meetings.find(({ seeker }) => seeker === who)!.from;
    expect(first('seeker-1') >= '14:20').toBe(true);
    expect(first('walk-in')).toBe('14:00');
  });
  test('says who sends a recruiter and who has no vacancy', () => {
    expect(plan).toMatchObject({ recruiters: ['firm-2'], withoutVacancy: ['firm-9'] });
  });
  test('wishes count', () => {
    const pair = (list: ReturnType<typeof encounters>) =>
      list.find((one) => one.seeker === 'seeker-1' && one.firm === 'firm-4')!;
    const all = new Set(['seeker-1']);
    const without = readEvent({ ...cafe, seekers: [{ seeker: 'seeker-1' }] });
    expect(pair(encounters(region, event, all)).worth - pair(encounters(region, without, all)).worth).toBe(
      500,
    );
  });
  test('does not depend on the order of the input', () => {
    const turned = {
      ...cafe,
      seekers: [...cafe.seekers].reverse(),
      employers: [...cafe.employers].reverse(),
    };
    expect(planEvent(region, turned)).toEqual(plan);
  });
  test('too few is said, with how many are possible', () => {
    const strict = {
      ...cafe,
      meetings: { seeker: { least: 4, most: 4 } },
      forbidden: [{ seeker: 'walk-in', firm: 'firm-9' }],
    };
    const { tooFew } = planEvent(region, strict);
    expect(tooFew.find(({ who }) => who === 'walk-in')).toEqual({
      side: 'seeker',
      who: 'walk-in',
      least: 4,
      has: 3,
      possible: 4,
    });
  });
  test('fixed meetings that cannot be are a conflict, not a silence', () => {
    const fixed = { ...cafe, fixed: [{ seeker: 'walk-in', firm: 'firm-1', at: '14:30' }] };
    expect(planEvent(region, fixed)).toMatchObject({
      status: 'impossible',
      meetings: [],
      conflict: { minimal: true },
    });
  });
});

describe('the audit', () => {
  const rules = (change: object) => auditEvent(event, { ...plan, ...change }).map(({ rule }) => rule);
  const [first] = plan.meetings;
  test('finds what is wrong', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ meetings: [{ ...first!, seeker: 'seeker-3' }] })).toContain('only seekers themselves');
    expect(rules({ meetings: [{ ...first!, stand: first!.stand + 1 }] })).toContain('one equal stand each');
    expect(rules({ meetings: [{ ...first!, from: '14:30', until: '14:38' }] })).toContain('times');
    expect(rules({ stands: plan.stands.slice(1) })).toContain('one equal stand each');
    const other = plan.meetings.find(({ seeker, firm }) => seeker !== first!.seeker && firm === first!.firm)!;
    expect(rules({ meetings: [first!, { ...other, from: first!.from, until: first!.until }] })).toContain(
      'one place at a time',
    );
    const seat = plan.workshops[0]!;
    expect(rules({ workshops: [seat, { ...seat, seeker: 'walk-in' }] })).toContain('a workshop seat');
    expect(
      rules({ meetings: [{ ...first!, seeker: seat.seeker, from: '14:50', until: '14:58' }] }),
    ).toContain('a workshop seat');
  });
});

describe('replanning', () => {
  const changes = {
    noShows: ['firm-1'],
    presence: [{ who: 'walk-in', from: '14:20' }],
    employers: [{ firm: 'firm-5' }],
  };
  // A plan that went through a file.
  const repair = replanEvent(region, cafe, JSON.parse(JSON.stringify(plan)), changes);
  test('is sound and keeps what was not touched', () => {
    expect(repair.plan.audit.faults).toEqual([]);
    expect(repair.kept).toBe(repair.untouched);
    expect(repair.plan.workshops).toEqual(plan.workshops);
  });
  test('lists every change, with its reason', () => {
    const gone = plan.meetings.filter(({ firm }) => firm === 'firm-1').length;
    expect(repair.changes.filter(({ because }) => because === 'no-show')).toHaveLength(gone);
    const dropped = repair.changes.filter(({ kind }) => kind === 'dropped').length;
    const added = repair.changes.filter(({ kind }) => kind === 'added').length;
    expect(repair.plan.meetings).toHaveLength(plan.meetings.length - dropped + added);
    const line = eventWords.nl.change(repair.changes[0]!, 'Anna', 'Bedrijf 1');
    expect(line).toMatch(/^(nieuw|verplaatst|vervallen): Anna bij Bedrijf 1 /);
  });
  test('keeps stands; a new firm takes a free one', () => {
    const before = new Map(plan.stands.map((one) => [one.firm, one]));
    for (const stand of repair.plan.stands)
      if (before.has(stand.firm)) expect(stand).toEqual(before.get(stand.firm));
    expect(repair.plan.stands.map(({ firm }) => firm)).toContain('firm-5');
  });
  test('refuses people who are not there', () => {
    expect(() => replanEvent(region, cafe, plan, { noShows: ['nobody'] })).toThrow(
      /^\/noShows\/0: found "nobody"/,
    );
  });
});

describe('sheets', () => {
  const sheets = eventSheets(region, event, plan, 'nl');
  test('one for each seeker who comes and for each employer', () => {
    expect(sheets.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...['seeker-1', 'seeker-2', 'walk-in'].map((id) => `seeker ${id}`),
      ...['firm-1', 'firm-2', 'firm-4', 'firm-9'].map((id) => `firm ${id}`),
    ]);
  });
  test('a meeting stands on both sheets at the same time', () => {
    for (const { seeker, firm, from } of plan.meetings) {
      for (const id of [seeker, firm])
        expect(sheets.find((one) => one.id === id)!.lines.map((line) => line.from)).toContain(from);
    }
  });
  test('html is escaped, prints one sheet a page, and shows no more than names', () => {
    const html = sheetsHtml(sheets, 'nl');
    expect(html).toContain('Anna &amp; &quot;Bo&quot;');
    expect(html.match(/<article>/g)).toHaveLength(sheets.length);
    expect(html).toContain('break-after: page');
    expect(html).not.toMatch(/Name Not To Be Seen|hidden@example|A life in metal|<script/);
  });
  test('a calendar has the same bytes each time, in UTC, by summer time', () => {
    const sheet = sheets.find(({ kind }) => kind === 'firm')!;
    const make = () => sheetCalendar(event, sheet, { stamp: '2019-03-01T12:00:00Z', language: 'nl' });
    const file = make();
    expect(make()).toBe(file);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(sheet.lines.length);
    expect(file).toContain('DTSTAMP:20190301T120000Z');
    // 14:00 in April is 12:00 UTC; a day in winter is an hour later.
    expect(file).toContain(`DTSTART:20190402T12${sheet.lines[0]!.from.slice(3)}00Z`);
    const winter = readEvent({ ...cafe, day: '2019-03-30' });
    expect(sheetCalendar(winter, sheet, { stamp: '2019-03-01T12:00:00Z', language: 'nl' })).toContain(
      'DTSTART:20190330T13',
    );
    expect(() => sheetCalendar(event, sheet, { stamp: 'now', language: 'nl' })).toThrow(
      /^\/stamp: found "now"/,
    );
  });
});

test('an event that makes no sense is refused with all that is wrong', () => {
  const wrong = {
    ...cafe,
    rooms: [{ id: 'hall', stands: 1 }],
    seekers: [{ seeker: 'a', wants: ['nobody'] }, { seeker: 'a' }],
    fixed: [{ seeker: 'a', firm: 'firm-1', at: '14:05' }],
  };
  expect(() => readEvent(wrong)).toThrow(
    /\/seekers\/1\/seeker: .*\n\/seekers\/0\/wants\/0: .*\n\/workshops\/0\/room: .*\n\/fixed\/0\/at: .*\n\/rooms: found 1/,
  );
});
