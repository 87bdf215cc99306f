import { match } from 'ts-pattern';
import { percent, phrases } from './phrases.js';
import type { Sentences } from './sentences.js';

const { limits, moment, period } = phrases({
  moreThan: 'more than',
  atLeast: 'at least',
  lessThan: 'less than',
  atMost: 'at most',
  and: 'and',
  anyNumber: 'any number',
  someDay: 'some day',
  orEarlier: 'or earlier',
  orLater: 'or later',
  between: 'between',
  from: 'from',
  until: 'until',
  dayNotIncluded: 'that day not included',
  always: 'at any time',
});

const units = {
  years: { one: ' year ago', many: ' years ago' },
  months: { one: ' month ago', many: ' months ago' },
  days: { one: ' day ago', many: ' days ago' },
} as const;

/** As many as a person reads. */
const MOST_WORDS = 6;

export const en: Sentences = {
  measures: {
    closeness: ({ km, zeroAtKm }, s) => `${s.number(km)} km apart; counts up to ${s.number(zeroAtKm)} km`,
    coverage({ wanted, met, partly, unmet, unsettled }, s) {
      if (wanted.length === 0)
        return s.outcome === 'unknown' ? `${s.of} is not known yet` : 'nothing was asked for';
      const parts = [
        met.length > 0 ? s.list(met) : '',
        partly.length > 0 ? `partly ${s.list(partly)}` : '',
        unmet.length > 0 ? `not ${s.list(unmet, 'or')}` : '',
        unsettled.length > 0 ? `not known yet: ${s.list(unsettled)}` : '',
      ];
      return parts.filter((part) => part !== '').join('; ');
    },
    covers({ wanted, missing, unsettled }, s) {
      if (s.outcome === 'met')
        return wanted.length === 0 ? 'nothing is demanded' : `there is: ${s.list(wanted)}`;
      return missing.length > 0
        ? `there is no: ${s.list(missing, 'or')}`
        : `not known yet: ${unsettled.length > 0 ? s.list(unsettled) : s.of}`;
    },
    during({ found, wanted, unit, now }, s) {
      const day = moment(found, s);
      if (now === undefined) {
        if (s.outcome === 'met') return `${day} lies in the period ${period(wanted, s)}`;
        const verb = s.outcome === 'unmet' ? 'lies outside' : 'may or may not lie in';
        return `${day} ${verb} the period ${period(wanted, s)}`;
      }
      const text = `${s.of}: ${day}; asked is ${limits(wanted, s, units[unit])}`;
      return s.outcome === 'unknown' ? `${text}, and that is not precise enough` : text;
    },
    judged({ refused, waiting, conditions }, s) {
      if (refused.length > 0) return `was judged not to be met: ${s.list(refused)}`;
      if (waiting.length === 0)
        return conditions.length === 0 ? 'nobody has to judge anything' : 'everything was judged to be met';
      const open = conditions.filter(({ id }) => waiting.includes(id));
      return `to be judged: ${open.map(({ id, by }) => `${s.name(id)} (by ${s.name(by)})`).join('; ')}`;
    },
    sameBranch: ({ found, nearest }, s) =>
      nearest.length === 0
        ? s.outcome === 'unknown'
          ? `not known yet whether ${found.length > 0 ? s.list(found) : s.of} is in the same branch`
          : `${found.length > 0 ? s.list(found) : `no ${s.of}`} is not in the same branch`
        : nearest[0] === nearest[1]
          ? `the same: ${s.name(nearest[0] as string)}`
          : `${s.name(nearest[0] as string)} is near ${s.name(nearest[1] as string)}`,
    shares({ wanted, found, shared }, s) {
      if (s.outcome === 'met' && found.every((tag) => shared.includes(tag)))
        return `in common: ${s.list(found)}`;
      if (s.outcome === 'met') return `${s.list(found)} fits ${s.list(shared)}`;
      if (s.outcome === 'unknown')
        return `not known yet whether ${found.length > 0 ? s.list(found) : s.of} fits${wanted.length > 0 ? ` ${s.list(wanted, 'or')}` : ''}`;
      return `${found.length > 0 ? s.list(found) : `no ${s.of}`} does not fit${wanted.length > 0 ? `; asked is ${s.list(wanted, 'or')}` : ''}`;
    },
    similar({ found, wanted, zeroAtRatio }, s) {
      return `${limits(found, s)} against ${limits(wanted, s)}; counts up to ${s.number(zeroAtRatio)} times as much`;
    },
    text({ words, metWords, met, related }) {
      if (words === 0) return 'there are no words to search for';
      const pairs = met
        .slice(0, MOST_WORDS)
        .map((one) => (one.how === 'same' ? one.word : `${one.word} with ${one.with}`));
      const more = metWords - pairs.length;
      const parts = [
        pairs.length > 0 ? `words in common: ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : '',
        related.length > 0 ? `related words: ${related.slice(0, MOST_WORDS).join(', ')}` : '',
      ];
      return parts.filter((part) => part !== '').join('; ') || 'no words in common';
    },
    value({ found, wanted }, s) {
      const held = typeof found === 'boolean' ? (found ? 'yes' : 'no') : s.list(found, 'or');
      const asked = typeof wanted === 'boolean' ? (wanted ? 'yes' : 'no') : s.list(wanted, 'or');
      return s.outcome === 'met' ? `${s.of}: ${held}` : `${s.of}: ${held}; asked is ${asked}`;
    },
    within: ({ found, wanted }, s) => {
      const text = `${s.of} ${limits(found, s)}; asked is ${limits(wanted, s)}`;
      return s.outcome === 'unknown' ? `${text}, and that is not precise enough` : text;
    },
  },
  reversed: {
    shares({ wanted, shared }, s) {
      if (s.outcome === 'met') return `there is: ${s.list(shared)}`;
      return `${s.outcome === 'unmet' ? 'there is no: ' : 'not known yet: '}${s.list(wanted, 'or')}`;
    },
  },
  missing: (fields, provider) =>
    provider ? `the provider does not say: ${fields.join(', ')}` : `not known yet: ${fields.join(', ')}`,
  absent: { must: 'no rule is known', prefer: 'no preference is stated' },
  all: (parts) => parts.join('; and '),
  any: (parts) => (parts.length === 1 ? (parts[0] as string) : `one of: ${parts.join('; or ')}`),
  not: (part) => `must not be the case: ${part}`,
  atLeast: (percent, part) => (percent === 0 ? part : `at least ${percent} % is asked: ${part}`),
  custom: (name, outcome) =>
    `${name}: ${outcome === 'met' ? 'yes' : outcome === 'unmet' ? 'no' : outcome === 'unknown' ? 'not known yet' : 'partly'}`,
  summary({ status, unmet, facts, judges, points, outOf }) {
    const score = outOf === 0 ? '' : `, ${percent(points, outOf)} of the wishes met for certain`;
    return match(status)
      .with('eligible', () => `Eligible${score}`)
      .with('ineligible', () => `Not eligible, because of: ${unmet.join(', ')}`)
      .with('open', () => {
        const ask = facts.length > 0 ? `still to be answered: ${facts.join(', ')}` : '';
        const judge = judges.length > 0 ? `still to be judged by ${judges.join(', ')}` : '';
        return `Not decided yet; ${[ask, judge].filter((part) => part !== '').join('; ')}${score}`;
      })
      .exhaustive();
  },
};
