import type { Since, WhatIfSentences } from './sentences.js';

const list = (names: readonly string[], joint: 'and' | 'or'): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
};

const since = ({ amount, unit, field }: Since): string =>
  `it is then ${amount} ${amount === '1' ? unit.slice(0, -1) : unit} after: ${field}`;

export const en: WhatIfSentences = {
  question: (field) => `What is known about: ${field}?`,
  questionAbout: (field, name) => `Is this so (${field}): ${name}?`,
  or: (names) => list(names, 'or'),
  yes: 'yes',
  no: 'no',
  range({ gt, gte, lt, lte }, { number }) {
    if (gte !== undefined && gte === lte) return number(gte);
    if (gte !== undefined && lte !== undefined) return `${number(gte)} to ${number(lte)}`;
    const low =
      gt !== undefined ? `more than ${number(gt)}` : gte !== undefined ? `at least ${number(gte)}` : '';
    const high =
      lt !== undefined ? `less than ${number(lt)}` : lte !== undefined ? `at most ${number(lte)}` : '';
    return [low, high].filter((end) => end !== '').join(' and ') || 'anything';
  },
  days(from, to, { date }) {
    if (from !== undefined && from === to) return `on ${date(from)}`;
    if (from === undefined) return to === undefined ? 'any day' : `${date(to)} or earlier`;
    return to === undefined ? `${date(from)} or later` : `from ${date(from)} through ${date(to)}`;
  },
  inside: (inside, outside) =>
    `${list(inside, 'and')}${outside.length > 0 ? `, but not ${list(outside, 'or')}` : ''}`,
  none: (names) => (names.length === 1 ? `not ${names[0]}` : 'none of these'),
  only: (names) => (names.length === 0 ? 'nothing else' : `only ${list(names, 'and')}`),
  changes: {
    wait: (date, reached) =>
      reached.length === 0 ? `from ${date}` : `from ${date} (${reached.map(since).join('; ')})`,
    supposeYes: (name) => `if this is so: ${name}`,
    supposeNo: (name) => `if this is not so: ${name}`,
    suppose: (field, value) => `if this is so: ${field} ${value}`,
    get: (name) => `once there is: ${name}`,
    giveUp: (name) => `once this is no longer so: ${name}`,
    more: (field, by, to) => `with ${by} more (${field}: ${to})`,
    less: (field, by, to) => `with ${by} less (${field}: ${to})`,
    become: (field, value) => `with another value (${field}: ${value})`,
    move: (name) => `with a site in ${name}`,
    judge: (condition, by) => `if judged to be met by ${by}: ${condition}`,
    possible: (clauses) => `Possible ${list(clauses, 'and')}`,
    none: (most) => (most === 1 ? 'Not possible with one change' : `Not possible with up to ${most} changes`),
    never: 'This cannot be changed',
  },
};
