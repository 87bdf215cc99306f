import { describe, expect, test } from 'vitest';
import { ageSpan, KoppelError } from '@koppel/core';
import { addMonths, formatDay, fromDay, parseDate, parseDay, toDay } from '../src/policy/dates.js';

/** A day counter that shares nothing with the code: it walks, one day at a time. */
function* walk(firstYear: number, lastYear: number) {
  const leap = (year: number) => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  for (let year = firstYear; year <= lastYear; year += 1) {
    const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [index, length] of lengths.entries()) {
      for (let day = 1; day <= length; day += 1) yield { year, month: index + 1, day };
    }
  }
}

function iso({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

test('every day from 1600 to 2400, there and back', () => {
  // 1 January 1600 is 135,140 days before 1 January 1970 (Date agrees below).
  let count = -135_140;
  let wrong = 0;
  for (const date of walk(1600, 2400)) {
    const text = iso(date);
    const back = fromDay(count);
    const right =
      toDay(date.year, date.month, date.day) === count &&
      back.year === date.year &&
      back.month === date.month &&
      back.day === date.day &&
      formatDay(count) === text &&
      parseDay(text, '') === count;
    if (!right) wrong += 1;
    count += 1;
  }
  expect(wrong).toBe(0);
  expect(count - 1).toBe(Date.UTC(2400, 11, 31) / 86_400_000);
});

describe('a date', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-01', '2018-01-01', '2018-01-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2019-03-01', '2019-03-01', '2019-03-01'],
    ['0000-02-29', '0000-02-29', '0000-02-29'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    const range = parseDate(text, '');
    expect([formatDay(range.from), formatDay(range.to)]).toEqual([from, to]);
  });

  test.each([
    // From traps.json: what `new Date` turns into another day.
    '2024-02-30',
    '2023-02-29',
    '2026-03-29T02:30',
    '2026-10-25T02:30',
    '1900-02-29',
    '2019-04-31',
    '2019-13-01',
    '2019-00-01',
    '2019-01-00',
    '2019-1-1',
    '19-01-01',
    '12019-01-01',
    '-2019-01-01',
    '2019-01-01Z',
    ' 2019-01-01',
    '2019-01-01\n',
    '２０１９-01-01',
    '',
  ])('%j is refused', (text) => {
    expect(() => parseDate(text, '/born')).toThrow(KoppelError);
    expect(() => parseDate(text, '/born')).toThrow(/^\/born: found /);
  });

  test.each([20_190_301, null, undefined, {}, new Date(0)])('%s is refused', (value) => {
    expect(() => parseDate(value, '/born')).toThrow(KoppelError);
  });
});

describe('a period of months is complete', () => {
  test.each([
    ['2018-03-01', 12, '2019-03-01'],
    ['2008-02-29', 216, '2026-03-01'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2019-01-31', 1, '2019-03-01'],
    ['2020-01-31', 1, '2020-03-01'],
    ['2020-01-29', 1, '2020-02-29'],
    ['2019-12-31', 2, '2020-03-01'],
    ['2019-03-31', -1, '2019-03-01'],
    ['2019-01-15', -12, '2018-01-15'],
    ['2019-01-15', 0, '2019-01-15'],
  ])('from %s, %i months, on %s', (start, months, end) => {
    expect(formatDay(addMonths(parseDay(start, ''), months))).toBe(end);
  });
});

describe('ageSpan', () => {
  /** Whole years by counting anniversaries; 29 February counts on 1 March. */
  const ageOn = (born: number, on: number): number => {
    let years = 0;
    while (addMonths(born, 12 * (years + 1)) <= on) years += 1;
    return years;
  };

  test.each([
    '2019-03-01',
    '2019-02-28',
    '2020-02-28',
    '2020-02-29',
    '2020-03-01',
    '2024-02-29',
    '2019-12-31',
  ])('holds exactly the days of birth of that age on %s', (on) => {
    const day = parseDay(on, '');
    for (const years of [0, 1, 2, 3, 4, 17, 18]) {
      const span = ageSpan(years, on);
      const days = { from: formatDay(day), to: '0000-01-01' };
      for (let born = day - 366 * (years + 2); born <= day; born += 1) {
        if (ageOn(born, day) !== years) continue;
        if (formatDay(born) < days.from) days.from = formatDay(born);
        if (formatDay(born) > days.to) days.to = formatDay(born);
      }
      expect({ years, ...span }).toEqual({ years, ...days });
    }
  });
});
