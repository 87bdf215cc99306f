import { match } from 'ts-pattern';
import { percent, phrases } from './phrases.js';
import type { Sentences } from './sentences.js';

const { limits, moment, period } = phrases({
  moreThan: 'meer dan',
  atLeast: 'ten minste',
  lessThan: 'minder dan',
  atMost: 'ten hoogste',
  and: 'en',
  anyNumber: 'elk aantal',
  someDay: 'een dag',
  orEarlier: 'of eerder',
  orLater: 'of later',
  between: 'tussen',
  from: 'vanaf',
  until: 'tot',
  dayNotIncluded: 'die dag niet meegeteld',
  always: 'zonder begin of eind',
});

const units = {
  years: { one: ' jaar geleden', many: ' jaar geleden' },
  months: { one: ' maand geleden', many: ' maanden geleden' },
  days: { one: ' dag geleden', many: ' dagen geleden' },
} as const;

/** As many as a person reads. */
const MOST_WORDS = 6;

export const nl: Sentences = {
  measures: {
    closeness: ({ km, zeroAtKm }, s) =>
      `${s.number(km)} km uit elkaar; telt mee tot ${s.number(zeroAtKm)} km`,
    coverage({ wanted, met, partly, unmet, unsettled }, s) {
      if (wanted.length === 0)
        return s.outcome === 'unknown' ? `${s.of} is nog niet bekend` : 'er is niets gevraagd';
      const parts = [
        met.length > 0 ? s.list(met) : '',
        partly.length > 0 ? `deels ${s.list(partly)}` : '',
        unmet.length > 0 ? `niet ${s.list(unmet, 'or')}` : '',
        unsettled.length > 0 ? `nog niet bekend: ${s.list(unsettled)}` : '',
      ];
      return parts.filter((part) => part !== '').join('; ');
    },
    covers({ wanted, missing, unsettled }, s) {
      if (s.outcome === 'met')
        return wanted.length === 0 ? 'er wordt niets geëist' : `is er: ${s.list(wanted)}`;
      return missing.length > 0
        ? `is er niet: ${s.list(missing, 'or')}`
        : `nog niet bekend: ${unsettled.length > 0 ? s.list(unsettled) : s.of}`;
    },
    during({ found, wanted, unit, now }, s) {
      const day = moment(found, s);
      if (now === undefined) {
        if (s.outcome === 'met') return `${day} valt in de periode ${period(wanted, s)}`;
        const verb = s.outcome === 'unmet' ? 'valt buiten' : 'valt misschien in';
        return `${day} ${verb} de periode ${period(wanted, s)}`;
      }
      const text = `${s.of}: ${day}; gevraagd is ${limits(wanted, s, units[unit])}`;
      return s.outcome === 'unknown' ? `${text}, en dat is niet precies genoeg` : text;
    },
    judged({ refused, waiting, conditions }, s) {
      if (refused.length > 0) return `is beoordeeld als niet vervuld: ${s.list(refused)}`;
      if (waiting.length === 0)
        return conditions.length === 0
          ? 'niemand hoeft iets te beoordelen'
          : 'alles is beoordeeld als vervuld';
      const open = conditions.filter(({ id }) => waiting.includes(id));
      return `nog te beoordelen: ${open.map(({ id, by }) => `${s.name(id)} (door ${s.name(by)})`).join('; ')}`;
    },
    sameBranch: ({ found, nearest }, s) =>
      nearest.length === 0
        ? s.outcome === 'unknown'
          ? `nog niet bekend of ${found.length > 0 ? s.list(found) : s.of} in dezelfde tak zit`
          : `${found.length > 0 ? s.list(found) : `geen ${s.of}`} zit niet in dezelfde tak`
        : nearest[0] === nearest[1]
          ? `hetzelfde: ${s.name(nearest[0] as string)}`
          : `${s.name(nearest[0] as string)} ligt dicht bij ${s.name(nearest[1] as string)}`,
    shares({ wanted, found, shared }, s) {
      if (s.outcome === 'met' && found.every((tag) => shared.includes(tag)))
        return `gedeeld: ${s.list(found)}`;
      if (s.outcome === 'met') return `${s.list(found)} past bij ${s.list(shared)}`;
      if (s.outcome === 'unknown')
        return `nog niet bekend of ${found.length > 0 ? s.list(found) : s.of} past${wanted.length > 0 ? ` bij ${s.list(wanted, 'or')}` : ''}`;
      return `${found.length > 0 ? s.list(found) : `geen ${s.of}`} past niet${wanted.length > 0 ? `; gevraagd is ${s.list(wanted, 'or')}` : ''}`;
    },
    similar({ found, wanted, zeroAtRatio }, s) {
      return `${limits(found, s)} tegenover ${limits(wanted, s)}; telt mee tot ${s.number(zeroAtRatio)} keer zoveel`;
    },
    text({ words, metWords, met, related }) {
      if (words === 0) return 'er staan geen woorden om op te zoeken';
      const pairs = met
        .slice(0, MOST_WORDS)
        .map((one) => (one.how === 'same' ? one.word : `${one.word} met ${one.with}`));
      const more = metWords - pairs.length;
      const parts = [
        pairs.length > 0 ? `woorden gemeen: ${pairs.join(', ')}${more > 0 ? ` en nog ${more}` : ''}` : '',
        related.length > 0 ? `verwante woorden: ${related.slice(0, MOST_WORDS).join(', ')}` : '',
      ];
      return parts.filter((part) => part !== '').join('; ') || 'geen woorden gemeen';
    },
    value({ found, wanted }, s) {
      const held = typeof found === 'boolean' ? (found ? 'ja' : 'nee') : s.list(found, 'or');
      const asked = typeof wanted === 'boolean' ? (wanted ? 'ja' : 'nee') : s.list(wanted, 'or');
      return s.outcome === 'met' ? `${s.of}: ${held}` : `${s.of}: ${held}; gevraagd is ${asked}`;
    },
    within: ({ found, wanted }, s) => {
      const text = `${s.of} ${limits(found, s)}; gevraagd is ${limits(wanted, s)}`;
      return s.outcome === 'unknown' ? `${text}, en dat is niet precies genoeg` : text;
    },
  },
  reversed: {
    shares({ wanted, shared }, s) {
      if (s.outcome === 'met') return `is er: ${s.list(shared)}`;
      return `${s.outcome === 'unmet' ? 'is er niet: ' : 'nog niet bekend: '}${s.list(wanted, 'or')}`;
    },
  },
  missing: (fields, provider) =>
    provider ? `de aanbieder zegt het niet: ${fields.join(', ')}` : `nog niet bekend: ${fields.join(', ')}`,
  absent: { must: 'er is geen regel bekend', prefer: 'er is geen voorkeur genoemd' },
  all: (parts) => parts.join('; en '),
  any: (parts) => (parts.length === 1 ? (parts[0] as string) : `een van: ${parts.join('; of ')}`),
  not: (part) => `mag niet het geval zijn: ${part}`,
  atLeast: (percent, part) => (percent === 0 ? part : `ten minste ${percent} % is gevraagd: ${part}`),
  custom: (name, outcome) =>
    `${name}: ${outcome === 'met' ? 'ja' : outcome === 'unmet' ? 'nee' : outcome === 'unknown' ? 'nog niet bekend' : 'deels'}`,
  summary({ status, unmet, facts, judges, points, outOf }) {
    const score = outOf === 0 ? '' : `, ${percent(points, outOf)} van de wensen is zeker vervuld`;
    return match(status)
      .with('eligible', () => `Komt in aanmerking${score}`)
      .with('ineligible', () => `Komt niet in aanmerking, vanwege: ${unmet.join(', ')}`)
      .with('open', () => {
        const ask = facts.length > 0 ? `nog te beantwoorden: ${facts.join(', ')}` : '';
        const judge = judges.length > 0 ? `nog te beoordelen door ${judges.join(', ')}` : '';
        return `Nog niet beslist; ${[ask, judge].filter((part) => part !== '').join('; ')}${score}`;
      })
      .exhaustive();
  },
};
