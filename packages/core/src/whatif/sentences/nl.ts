import type { Since, WhatIfSentences } from './sentences.js';

const list = (names: readonly string[], joint: 'en' | 'of'): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
};

const units = { years: 'jaar', months: 'maanden', days: 'dagen' } as const;
const since = ({ amount, unit, field }: Since): string => `dan is het ${amount} ${units[unit]} na: ${field}`;

export const nl: WhatIfSentences = {
  question: (field) => `Wat is bekend over: ${field}?`,
  questionAbout: (field, name) => `Klopt dit (${field}): ${name}?`,
  or: (names) => list(names, 'of'),
  yes: 'ja',
  no: 'nee',
  range({ gt, gte, lt, lte }, { number }) {
    if (gte !== undefined && gte === lte) return number(gte);
    if (gte !== undefined && lte !== undefined) return `${number(gte)} tot en met ${number(lte)}`;
    const low =
      gt !== undefined ? `meer dan ${number(gt)}` : gte !== undefined ? `minstens ${number(gte)}` : '';
    const high =
      lt !== undefined ? `minder dan ${number(lt)}` : lte !== undefined ? `hoogstens ${number(lte)}` : '';
    return [low, high].filter((end) => end !== '').join(' en ') || 'maakt niet uit';
  },
  days(from, to, { date }) {
    if (from !== undefined && from === to) return `op ${date(from)}`;
    if (from === undefined) return to === undefined ? 'maakt niet uit' : `${date(to)} of eerder`;
    return to === undefined ? `${date(from)} of later` : `van ${date(from)} tot en met ${date(to)}`;
  },
  inside: (inside, outside) =>
    `${list(inside, 'en')}${outside.length > 0 ? `, maar niet ${list(outside, 'of')}` : ''}`,
  none: (names) => (names.length === 1 ? `niet ${names[0]}` : 'geen van deze'),
  only: (names) => (names.length === 0 ? 'niets anders' : `alleen ${list(names, 'en')}`),
  changes: {
    wait: (date, reached) =>
      reached.length === 0 ? `vanaf ${date}` : `vanaf ${date} (${reached.map(since).join('; ')})`,
    supposeYes: (name) => `als dit klopt: ${name}`,
    supposeNo: (name) => `als dit niet zo is: ${name}`,
    suppose: (field, value) => `als dit klopt: ${field} ${value}`,
    get: (name) => `zodra dit er is: ${name}`,
    giveUp: (name) => `zodra dit niet meer zo is: ${name}`,
    more: (field, by, to) => `met ${by} erbij (${field}: ${to})`,
    less: (field, by, to) => `met ${by} minder (${field}: ${to})`,
    become: (field, value) => `met een andere waarde (${field}: ${value})`,
    move: (name) => `met een vestiging in ${name}`,
    judge: (condition, by) => `na een goed oordeel van ${by} over: ${condition}`,
    possible: (clauses) => `Mogelijk ${list(clauses, 'en')}`,
    none: (most) =>
      most === 1 ? 'Niet mogelijk met één verandering' : `Niet mogelijk met hoogstens ${most} veranderingen`,
    never: 'Dit is niet te veranderen',
  },
};
